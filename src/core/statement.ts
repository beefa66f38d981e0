import type { SourceDocument } from './document.ts';
import type { Span } from './span.ts';

/**
 * A named change to the wording of one sentence, reproducible from its name alone: `apply` is pure and
 * looks at nothing but the text that it gets.
 */
export interface TextEdit {
  readonly id: string;
  readonly apply: (text: string) => string;
}

/** A text after some edits, in order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits.reduce((current, edit) => edit.apply(current), text);
}

/** Where an output sentence comes from. */
export type Origin =
  /** The author's sentence; replaying `edits` in order on the span's text gives the statement's text. */
  | { readonly kind: 'source'; readonly span: Span; readonly edits: readonly string[] }
  /** A title, heading or chapô made by a rule from the words at `evidence`. */
  | { readonly kind: 'rule'; readonly rule: string; readonly evidence: readonly Span[] }
  /** A sentence of context: the fact or rule, the source that says it, the words that called for it. */
  | {
      readonly kind: 'context';
      readonly rule: string;
      readonly source: string;
      readonly evidence: readonly Span[];
    }
  /** A sentence that a rule draws from the article itself: the rule and the words of the article that prove it. */
  | { readonly kind: 'derived'; readonly rule: string; readonly evidence: readonly Span[] };

const made = Symbol('made by quote, fromRule, fromContext or fromArticle');

/** One output sentence and its origin, born together: only the four functions below make one. */
export interface Statement<O extends Origin = Origin> {
  readonly text: string;
  readonly origin: O;
  readonly [made]: true;
}

function make<O extends Origin>(text: string, origin: O): Statement<O> {
  const statement = { text, origin } as { text: string; origin: O; [made]: true };
  Object.defineProperty(statement, made, { value: true });
  return Object.freeze(statement);
}

/** Whether a value is a statement made here, and not an object that merely looks like one. */
export function isStatement(value: unknown): value is Statement {
  return typeof value === 'object' && value !== null && made in value;
}

/** The author's sentence at `span`, changed only by those of `edits` that find something to change. */
export function quote(
  document: SourceDocument,
  span: Span,
  edits: readonly TextEdit[],
): Statement<Extract<Origin, { kind: 'source' }>> {
  let text = document.text.slice(span.start, span.end);
  const applied: string[] = [];
  for (const edit of edits) {
    const next = edit.apply(text);
    if (next !== text) applied.push(edit.id);
    text = next;
  }
  return make(text, { kind: 'source', span, edits: applied });
}

/** A title or heading written by the rule `rule` from the words at `evidence`. */
export function fromRule(
  text: string,
  rule: string,
  evidence: readonly Span[],
): Statement<Extract<Origin, { kind: 'rule' }>> {
  return make(text, { kind: 'rule', rule, evidence });
}

/** A sentence of context that the source `source` backs, called for by the words at `evidence`. */
export function fromContext(
  text: string,
  rule: string,
  source: string,
  evidence: readonly Span[],
): Statement<Extract<Origin, { kind: 'context' }>> {
  return make(text, { kind: 'context', rule, source, evidence });
}

/** A sentence that the rule `rule` draws from the article itself, from the words at `evidence`. */
export function fromArticle(
  text: string,
  rule: string,
  evidence: readonly Span[],
): Statement<Extract<Origin, { kind: 'derived' }>> {
  return make(text, { kind: 'derived', rule, evidence });
}

/** Whether the tool added a sentence to the author's: from a source or from the article itself. */
export function isAdded({ kind }: Origin): boolean {
  return kind === 'context' || kind === 'derived';
}
