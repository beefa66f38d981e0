import { placeOf, type SourceDocument } from '../core/document.ts';
import type { Issue } from '../core/issue.ts';

/** Lone surrogates, control characters other than tabs and line ends, noncharacters: HTML cannot hold them. */
export const UNPRINTABLE = /[\p{Surrogate}\p{Noncharacter_Code_Point}]|(?![\t\n\r])\p{Control}/u;

/** What makes a text unusable as an article: nothing in it, too much, characters that no page can show. */
export function checkText(document: SourceDocument, maxCharacters: number): Issue[] {
  const { text } = document;
  if (!/[\p{L}\p{N}]/u.test(text))
    return [error('input/empty', 'Le texte est vide.', 'donnez le texte d’un article')];
  if (text.length > maxCharacters)
    return [
      error(
        'input/too-long',
        `Le texte compte ${text.length} caractères, plus que maxCharacters (${maxCharacters}).`,
        'donnez un seul article, ou relevez maxCharacters',
      ),
    ];
  const found = UNPRINTABLE.exec(text);
  if (!found) return [];
  const code = text.charCodeAt(found.index).toString(16).toUpperCase().padStart(4, '0');
  return [
    {
      ...error(
        'input/unprintable',
        `Le texte contient le caractère U+${code}, qu’aucune page ne peut montrer.`,
        'supprimez ce caractère',
      ),
      ...placeOf(document, { start: found.index, end: found.index + 1 }),
    },
  ];
}

function error(code: string, message: string, fix: string): Issue {
  return { code, severity: 'error', message, fix };
}
