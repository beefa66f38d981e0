import type { Span } from './span.ts';

/** `error`: the page misses something it promised; `warning`: an editor should look; `info`: good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** A finding about the text: where, what, how to mend it. `message` and `fix` are French, for editors. */
export interface Issue {
  /** Stable identifier, `stage/what`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: string;
  /** The place in the body text, when the finding has one. */
  readonly span?: Span;
  /** 1-based line and column in the file as given. */
  readonly line?: number;
  readonly column?: number;
  /** What the span should read, when the finding is a correction. */
  readonly replacement?: string;
}

/** What a stage returns: its value and what it found on the way. */
export interface Outcome<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}

/** An outcome without findings. */
export function done<T>(value: T, issues: readonly Issue[] = []): Outcome<T> {
  return { value, issues };
}

/** Closes a union: the compiler refuses the call while a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
