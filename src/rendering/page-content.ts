import type { Article, Seo } from '../core/article.ts';
import type { SourceMeta } from '../core/document.ts';
import type { Labels } from '../packs/schema.ts';
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
  /** Word that a fact defines, by rule id. */
  readonly definedTerms: ReadonlyMap<string, string>;
  /** Tool and packs with version and hash, and the hash of the input. */
  readonly generator: string;
  readonly sourceHash: string;
}
