import type { Analysis } from '../core/analysis.ts';
import { placeOf } from '../core/document.ts';
import { done, type Issue, type Outcome } from '../core/issue.ts';
import type { TextEdit } from '../core/statement.ts';
import type { Packs } from '../packs/index-packs.ts';
import { SPELLING_EDITS, TYPOGRAPHIC_EDITS } from '../core/typography.ts';

/**
 * The edits that the author's sentences get: French typography and, when asked for, the corrections of
 * translated copy whose names the article confirms. Corrections not made are reported with their place.
 */
export function editsFor(
  analysis: Analysis,
  applyCorrections: boolean,
  packs: Packs,
  typographic: readonly TextEdit[] = TYPOGRAPHIC_EDITS,
): Outcome<readonly TextEdit[]> {
  const { document } = analysis;
  const named = new Set(
    analysis.mentions
      .filter(({ noun, span }) => document.text.slice(span.start, span.end) === noun.name)
      .map((mention) => mention.id),
  );
  const corrections: TextEdit[] = [];
  const issues: Issue[] = [];
  for (const { mentions, edit, find } of packs.corrections) {
    if (!mentions.every((id) => named.has(id))) continue;
    const places = find(document.text);
    if (places.length === 0) continue;
    corrections.push(edit);
    for (const { start, end, replacement } of places) {
      const found = document.text.slice(start, end);
      issues.push({
        code: `copy/${edit.id}`,
        severity: applyCorrections ? 'info' : 'warning',
        message: applyCorrections
          ? `« ${found} » a été corrigé en « ${replacement} ».`
          : `« ${found} » : lire sans doute « ${replacement} ».`,
        fix: applyCorrections
          ? 'vérifiez la correction'
          : 'corrigez la copie, ou relancez avec --apply-corrections',
        replacement,
        ...placeOf(document, { start, end }),
      });
    }
  }
  return done([...(applyCorrections ? corrections : []), ...SPELLING_EDITS, ...typographic], issues);
}
