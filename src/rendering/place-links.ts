import { bodyStatements, type Article } from '../core/article.ts';
import { fold } from '../core/french-text.ts';
import type { Issue } from '../core/issue.ts';
import type { Statement } from '../core/statement.ts';

/** A stretch of a statement's text that leads to an address. */
export interface LinkMark {
  readonly kind: 'link';
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

/** What a term given by the user is called in the article. */
export type FormsOf = (term: string) => readonly string[];

/**
 * The links that the user gave, each at the first mention of its term in the body: never in a heading or the
 * key points, never on words that are the keyphrase itself, never crossing a quotation mark.
 */
export function placeLinks(
  article: Pick<Article, 'chapo' | 'sections'>,
  links: Readonly<Record<string, string>>,
  focus: string,
  formsOf: FormsOf,
): { readonly links: ReadonlyMap<Statement, readonly LinkMark[]>; readonly issues: readonly Issue[] } {
  const placed = new Map<Statement, LinkMark[]>();
  const issues: Issue[] = [];
  const terms = Object.entries(links);
  if (terms.length === 0) return { links: placed, issues };
  const statements = bodyStatements({ ...article, keyPoints: [] });
  for (const [term, href] of terms) {
    const forms = formsOf(term).filter((form) => form.includes('«') === form.includes('»'));
    const usable = forms.filter((form) => fold(form) !== fold(focus));
    const pattern = usable.length > 0 ? patternOf(usable) : null;
    const isPlaced = statements.some((statement) => {
      for (const match of pattern === null ? [] : statement.text.matchAll(pattern)) {
        if (fold(match[0]) === fold(focus)) continue;
        const mark: LinkMark = {
          kind: 'link',
          start: match.index,
          end: match.index + match[0].length,
          href,
        };
        const others = placed.get(statement) ?? [];
        if (others.some((other) => other.start < mark.end && mark.start < other.end)) continue;
        placed.set(statement, [...others, mark]);
        return true;
      }
      return false;
    });
    if (isPlaced) continue;
    const isFocus = forms.some((form) => fold(form) === fold(focus));
    issues.push(
      isFocus
        ? {
            code: 'link/keyphrase',
            severity: 'warning',
            message: `Le lien « ${term} » n’a pas été posé : son ancre serait la requête cible.`,
            fix: 'donnez une forme plus longue, ou un autre terme',
          }
        : {
            code: 'link/unused',
            severity: 'warning',
            message: `Le lien « ${term} » n’a pas été posé : le corps de l’article ne contient pas ce terme.`,
            fix: 'écrivez le terme comme l’article l’écrit',
          },
    );
  }
  return { links: placed, issues };
}

/** The forms as whole words, longest first; spaces of any kind, the first letter in either case. */
function patternOf(forms: readonly string[]): RegExp {
  const sources = [...new Set(forms.map((form) => form.trim().replaceAll("'", '’')))]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((form) => {
      const [first = '', ...rest] = form;
      const head =
        first.toLowerCase() === first && first.toUpperCase() !== first
          ? `[${first}${first.toUpperCase().slice(0, 1)}]`
          : escape(first);
      return head + escape(rest.join('')).replace(/\s+/gu, '\\s+');
    });
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
