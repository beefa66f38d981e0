import type { Article, Seo } from '../core/article.ts';
import type { SourceMeta } from '../core/document.ts';
import type { Statement } from '../core/statement.ts';
import type { Labels, Subject } from '../packs/schema.ts';
import type { LinkMark } from './place-links.ts';
import type { NamedThing } from './structured-data.ts';

/** What a page is made of. */
export interface PageContent {
  readonly article: Article;
  readonly seo: Seo;
  readonly meta: SourceMeta;
  readonly words: { readonly body: number; readonly added: number };
  readonly labels: Labels;
  readonly things: readonly NamedThing[];
  readonly acronyms: readonly {
    readonly form: string;
    readonly title: string;
    readonly language: string | undefined;
  }[];
  readonly speakers: readonly string[];
  /** Addresses of the media among the things, by each of their names. */
  readonly sites: ReadonlyMap<string, string>;
  /** Links to be made in the text of statements. */
  readonly links: ReadonlyMap<Statement, readonly LinkMark[]>;
  /** Media Topics of the sections, the one that most sections are about first, each with its broader ones. */
  readonly subjects: readonly (readonly Subject[])[];
  /** Minutes that reading takes. */
  readonly minutes: number;
  /** CSS that comes after the page's own. */
  readonly css?: string | undefined;
  /** Word that a fact defines, by rule id. */
  readonly definedTerms: ReadonlyMap<string, string>;
  /** Tool and packs with version and hash, and the hash of the input. */
  readonly generator: string;
  readonly sourceHash: string;
}
