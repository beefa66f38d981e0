import type { Issue } from './issue.ts';
import type { Review } from './review.ts';
import type { Span } from './span.ts';
import type { Statement } from './statement.ts';

/** A run of statements shown together. Context never shares a block with the author's sentences. */
export interface Block {
  readonly kind: 'paragraph' | 'list' | 'quote';
  readonly statements: readonly Statement[];
}

export interface Section {
  /** Anchor of the section in the page, unique in the article. */
  readonly id: string;
  /** Null only where a text is too short to be cut. */
  readonly heading: Statement | null;
  readonly topic: string | null;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** A work that backs added sentences. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** Publication or entry into force: a year, month or day. */
  readonly date: string;
  readonly url?: string | undefined;
}

/** The restructured article: every sentence is a statement with its origin. */
export interface Article {
  readonly title: Statement;
  /** The author's leading list, shown as « L’essentiel ». */
  readonly keyPoints: readonly Statement[];
  /** The author's opening, set off under the title. */
  readonly chapo: readonly Statement[];
  readonly sections: readonly Section[];
  /** The works cited by the added sentences, in order of first use. */
  readonly sources: readonly Source[];
}

/** What search engines and social networks read. */
export interface Seo {
  readonly focusKeyphrase: string;
  /** Ranked, best first. */
  readonly keyphrases: readonly string[];
  readonly slug: string;
  readonly metaTitle: string;
  readonly metaDescription: string;
}

/** A choice the tool made, with its reason, for `explain`. */
export type Decision =
  | {
      readonly kind: 'section';
      readonly section: string;
      readonly topic: string | null;
      readonly sentences: readonly Span[];
      readonly evidence: readonly Span[];
      readonly reason: string;
    }
  | {
      readonly kind: 'heading';
      readonly section: string;
      readonly text: string;
      readonly rule: string;
      readonly taken: boolean;
      readonly reason: string;
    }
  | {
      readonly kind: 'context';
      readonly section: string | null;
      readonly rule: string;
      readonly taken: boolean;
      readonly reason: string;
    };

/** What an editor should know about the page. Word counts follow {@link countWords}. */
export interface Report {
  readonly issues: readonly Issue[];
  readonly words: { readonly source: number; readonly added: number; readonly body: number };
  readonly decisions: readonly Decision[];
}

/** The outcome of restructuring: a page with its report, or only the report that says why there is none. */
export type Result =
  | {
      readonly ok: true;
      readonly article: Article;
      readonly seo: Seo;
      readonly html: string;
      readonly report: Report;
      /** What an editor should check before publishing; made when first asked for. */
      readonly review: Review;
    }
  | { readonly ok: false; readonly report: Report };

/** All statements of the body (chapô, key points, sections), in page order, headings left out. */
export function bodyStatements(article: Pick<Article, 'keyPoints' | 'chapo' | 'sections'>): Statement[] {
  const ofSection = (section: Section): Statement[] => [
    ...section.blocks.flatMap((block) => block.statements),
    ...section.sections.flatMap(ofSection),
  ];
  return [...article.keyPoints, ...article.chapo, ...article.sections.flatMap(ofSection)];
}
