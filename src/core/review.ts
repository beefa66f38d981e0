import type { Span } from './span.ts';

/** `good`: meets its target; `fair`: nearly; `bad`: misses it; `info`: a figure without target. */
export type Verdict = 'good' | 'fair' | 'bad' | 'info';

/** Who can mend what a check found: the tool (its rules), the newsroom (the text), or whoever has missing data. */
export type Mender = 'tool' | 'newsroom' | 'data';

export type CheckGroup = 'search' | 'structure' | 'reading' | 'metadata' | 'truth';

/** A place in the file as given. */
export interface Place {
  readonly span: Span;
  readonly line: number;
  readonly column: number;
}

/** One check of the page. All texts are French, for editors. */
export interface Check {
  readonly id: string;
  readonly group: CheckGroup;
  readonly label: string;
  readonly value: string;
  readonly target: string;
  readonly verdict: Verdict;
  /** How to mend it and who can; null where nothing needs mending. */
  readonly fix: string | null;
  readonly mender: Mender | null;
  /** Where in the page, in words; null where it is the whole page. */
  readonly where: string | null;
}

/** Something in the author's text that an editor should look at. */
export interface Warning {
  readonly id: string;
  readonly message: string;
  readonly fix: string;
  readonly mender: Mender;
  readonly place: Place | null;
}

/** How hard a text is to read. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  /** Flesch’s ease of reading as Kandel & Moles (1958) set it for French; higher is easier. */
  readonly ease: number;
  readonly longestSentence: number;
  readonly averageSentence: number;
}

/** Words of the author and of the lexicons under one intertitre. */
export interface SectionShare {
  readonly heading: string;
  readonly level: 2 | 3;
  readonly source: number;
  readonly added: number;
}

/** What an editor learns of a page before publishing it. */
export interface Review {
  readonly checks: readonly Check[];
  readonly warnings: readonly Warning[];
  readonly readability: {
    readonly page: Readability;
    readonly source: Readability;
    readonly added: Readability | null;
  };
  readonly sections: readonly SectionShare[];
  readonly preview: {
    readonly title: string;
    readonly description: string;
    /** The address as search results show it; null where it is not known. */
    readonly address: string | null;
    readonly site: string | null;
    readonly image: string | null;
    readonly imageAlt: string | null;
    readonly headline: string;
    readonly date: string | null;
  };
}
