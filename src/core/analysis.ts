import type { SourceDocument } from './document.ts';
import type { DateMention } from './find-dates.ts';
import type { Span } from './span.ts';

/** A word or punctuation mark as Universal Dependencies cuts French. */
export interface Token extends Span {
  readonly form: string;
  /** Universal part-of-speech tag. */
  readonly upos: string;
  readonly lemma: string;
  readonly isStopWord: boolean;
  /** Whether it is a verb that can carry a clause: neither infinitive nor participle. */
  readonly isFinite: boolean;
  /** Whether it is a verb in the conditional, by which French reports what it does not vouch for. */
  readonly isConditional: boolean;
  /** Folded lemma, form and form without plural mark: what patterns compare with. */
  readonly keys: readonly string[];
}

/** What the reader sees a run of lines as. */
export type ParagraphKind = 'title' | 'key-point' | 'heading' | 'paragraph' | 'list-item';

export interface Paragraph {
  readonly kind: ParagraphKind;
  /** The text without list marker or heading marks. */
  readonly span: Span;
}

export interface Sentence {
  readonly id: string;
  readonly index: number;
  readonly span: Span;
  readonly tokens: readonly Token[];
  /** Index into {@link Analysis.paragraphs}. */
  readonly paragraph: number;
  readonly words: number;
  /** Indexes of the tokens that have a key. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** Folded lemmas of the content words, each once. */
  readonly contentLemmas: ReadonlySet<string>;
  readonly mentions: readonly Mention[];
}

/** The grammar of a name: what agreement, elision and contraction need to know of it. */
export interface Noun {
  readonly name: string;
  /** Null where nobody knows: no template that must agree with it can be filled. */
  readonly gender: 'masculine' | 'feminine' | null;
  readonly number: 'singular' | 'plural';
  /** none: « d’OpenAI » · definite: « de la CNIL » · included: « Le Monde », « du Monde ». */
  readonly article: 'none' | 'definite' | 'included';
  readonly aspiratedH: boolean;
}

/** A place where the text names a lexicon entry, an unlisted proper name, an amount or a number with what it counts. */
/** Types of mention that are quantities: sums of money, shares per cent, other figures. */
const QUANTITIES: ReadonlySet<string> = new Set(['amount', 'share', 'figure']);

/** Whether a mention is a quantity and names nothing. */
export function isQuantity(type: string): boolean {
  return QUANTITIES.has(type);
}

export interface Mention {
  /** Identifier of the entry, or `name:`, `amount:`, `share:` or `figure:` and the text itself. */
  readonly id: string;
  /** Type of the entry, or `name`, `amount` (money), `share` (per cent) or `figure`. */
  readonly type: string;
  readonly noun: Noun;
  readonly span: Span;
  readonly sentence: number;
  /** Indexes of the first token and of the one after the last, in the sentence. */
  readonly from: number;
  readonly to: number;
}

/** Who says something, by the fullest name that the text or a lexicon gives. */
export interface Speaker {
  /** That of the mention: an entry, or `name:` and the fullest name. */
  readonly id: string;
  readonly name: string;
  /** The function, in the author's words: « présidente d’une ONG ». */
  readonly role: string | null;
  /** Where the attribution names the speaker; a pronoun is told by the name that it stands for. */
  readonly span: Span;
}

/** Words that the article puts between guillemets, with who says them where the text tells. */
export interface Quotation {
  /** From the opening guillemet to the closing one, both included. */
  readonly span: Span;
  readonly speaker: Speaker | null;
}

/** A sentence that the article lays in somebody's mouth without guillemets: « X affirme que … », « selon X, … ». */
export interface ReportedSentence {
  readonly sentence: number;
  readonly span: Span;
  readonly speaker: Speaker;
}

export interface Analysis {
  readonly document: SourceDocument;
  /** The title given beside the text, with spans into `document.meta.title`; empty where none is given. */
  readonly title: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly quotations: readonly Quotation[];
  readonly reports: readonly ReportedSentence[];
  readonly dates: readonly DateMention[];
}
