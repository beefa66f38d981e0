import type { Cues } from '../packs/schema.ts';
import type { SourceDocument } from '../core/document.ts';
import type { Span } from '../core/span.ts';

/** A sentence of the author, or a heading of theirs, that the page must show once. */
export interface SourceSentence {
  readonly kind: 'sentence' | 'heading';
  readonly span: Span;
  /** How it may be written: as given, with the typographic edits, with the corrections of copy as well. */
  readonly forms: readonly { readonly text: string; readonly edits: readonly string[] }[];
  /** Whether a quotation opened before is still open where it begins. */
  readonly beginsQuoted: boolean;
  /** Words of the names in it. */
  readonly names: ReadonlySet<string>;
}

/** Why a sentence that the packs or the article can give must not stand on this page. */
export interface Refusal {
  readonly code: 'audit/context-not-valid' | 'audit/context-without-trigger';
  readonly reason: string;
}

/** A sentence that may be added to a page about this source, or the reason why not. */
export interface ContextSentence {
  readonly text: string;
  /** Its comparison key. */
  readonly key: string;
  readonly rule: string;
  /** Identifier of the source that says it; null where the article itself does. */
  readonly source: string | null;
  readonly sourceText: string;
  /** Looked up only for sentences that the page shows. */
  readonly refusal: () => Refusal | null;
}

/** A heading that some rule gives for the source. */
export interface PossibleHeading {
  readonly text: string;
  readonly rule: string;
}

/** All that may stand on the page of a source, derived from source and packs alone. */
export interface Expectation {
  readonly document: SourceDocument;
  readonly sentences: readonly SourceSentence[];
  readonly context: readonly ContextSentence[];
  /** The sentence of any other fact of the packs that has a comparison key; asked for only where it is unknown. */
  readonly elsewhere: (key: string) => ContextSentence | null;
  /** Asked for only where a heading is neither the author's nor a label. */
  readonly headings: () => readonly PossibleHeading[];
  /** Headings with a list of names: what stands before and after `{liste}`, and the names that may fill it. */
  readonly listHeadings: { readonly templates: readonly string[]; readonly names: readonly string[] };
  /** Texts of the page's apparatus: labels, notices, signature. */
  readonly labels: readonly string[];
  /** Whether a comparison key is a line of the list of sources. */
  readonly isSourceLine: (key: string) => boolean;
  /** The notices of which one must stand on a page with context. */
  readonly notice: string;
  /** The line of the list of sources, by source. */
  readonly sourceLine: (id: string) => string | undefined;
  readonly cues: Pick<Cues, 'negations' | 'genericWords'>;
  /** Words of the packs, folded; asked for only where a sentence is unknown. */
  readonly packWords: () => ReadonlySet<string>;
  /** Cuts a text as the source is cut. */
  readonly split: (text: string) => readonly Span[];
}
