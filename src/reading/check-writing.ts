import type { Paragraph } from '../core/analysis.ts';
import { placeOf, type SourceDocument } from '../core/document.ts';
import type { Issue } from '../core/issue.ts';
import { lacksPunctuation } from '../core/kinds-of-text.ts';
import { isAllCaps } from '../core/letter-case.ts';

/** What an editor should know of how a text is written: in capitals, without punctuation. */
export function checkWriting(document: SourceDocument, paragraphs: readonly Paragraph[]): Issue[] {
  const issues: Issue[] = [];
  const shouted = paragraphs.find(
    ({ kind, span }) =>
      !/^(?:title|heading)$/.test(kind) && isAllCaps(document.text.slice(span.start, span.end)),
  );
  if (shouted)
    issues.push({
      code: 'text/all-caps',
      severity: 'warning',
      message:
        'Le texte, ou un de ses paragraphes, est tout en capitales : les noms propres y sont mal reconnus, et aucun intertitre n’en reprend les mots sans certitude sur leur graphie.',
      fix: 'redonnez le texte en minuscules, avec ses accents',
      ...placeOf(document, shouted.span),
    });
  if (lacksPunctuation(document.text))
    issues.push({
      code: 'text/no-punctuation',
      severity: 'warning',
      message: 'Le texte n’a presque pas de points : les phrases sont lues par lignes et par paragraphes.',
      fix: 'ponctuez le texte, ou écrivez une phrase par ligne',
    });
  return issues;
}
