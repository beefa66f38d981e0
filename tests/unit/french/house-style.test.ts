import { NBSP, NNBSP } from '../../../src/core/french-text.ts';
import { applyEdits } from '../../../src/core/statement.ts';
import { IMPRIMERIE_NATIONALE, typographicEdits } from '../../../src/core/typography.ts';
import { houseStyle, houseStyles, WRITTEN_STYLE } from '../../../src/french/house-style.ts';
import { createRestructurer } from '../../../src/restructure.ts';
import { bodyStatements } from '../../../src/core/article.ts';
import { ARTICLES } from '../../support/fixture-articles.ts';
import { shippedPacks } from '../../support/pack-sources.ts';

const packs = shippedPacks();
const show = (text: string) => text.replaceAll(NBSP, '_').replaceAll(NNBSP, '~');
const TEXT = 'Il dit : "Est-ce vrai ?" ; 10 000 € et 12 km, « le “mot” ».';

test.each([
  ['imprimerie-nationale', 'Il dit_: «_Est-ce vrai~?_»~; 10~000_€ et 12_km, «_le “mot”_».'],
  ['web', 'Il dit_: «_Est-ce vrai_?_»_; 10_000_€ et 12_km, «_le “mot”_».'],
  ['suisse', 'Il dit~: «~Est-ce vrai~?~»~; 10~000_€ et 12_km, «~le ‹mot›~».'],
  ['canada', 'Il dit_: «_Est-ce vrai?_»; 10_000_€ et 12_km, «_le “mot”_».'],
])('%s sets %s', (name, expected) => {
  const style = houseStyle(packs, name);
  expect(show(applyEdits(TEXT, style?.edits ?? []))).toBe(expected);
});

test('the shipped styles are those that the documentation names', () => {
  expect(houseStyles(packs)).toEqual(['imprimerie-nationale', 'web', 'suisse', 'canada']);
});

test('the default style is the one in which lexicons are written', () => {
  expect(packs.typography?.default).toBe(WRITTEN_STYLE);
  const { source, ...style } = packs.typography?.styles[WRITTEN_STYLE] ?? { source: '' };
  expect(source).not.toBe('');
  expect(style).toEqual(IMPRIMERIE_NATIONALE);
});

test('the labels of the page are set in it', () => {
  const edits = typographicEdits(IMPRIMERIE_NATIONALE);
  for (const label of Object.values(packs.labels)) expect(applyEdits(label, edits)).toBe(label);
});

test.each(['toString', '__proto__', 'suisses', ''])('the style %j is refused by name', (typography) => {
  expect(() => createRestructurer({ packs, options: { typography } })).toThrow(typography);
});

describe.each(['web', 'suisse', 'canada'])('a page in the style %s', (typography) => {
  const result = createRestructurer({ packs, options: { typography } }).restructure(
    ARTICLES['cnil-clearview'] ?? '',
  );
  if (!result.ok) throw new Error('refused');
  const style = houseStyle(packs, typography);

  test('is set in it throughout: sentences, context, title, description', () => {
    const texts = [
      result.article.title.text,
      result.seo.metaDescription,
      ...bodyStatements(result.article).map(({ text }) => text),
    ];
    for (const text of texts) expect(applyEdits(text, style?.edits ?? [])).toBe(text);
  });

  test('names edits that can be replayed', () => {
    const byId = new Map(style?.edits.map((edit) => [edit.id, edit]));
    const ids = bodyStatements(result.article).flatMap(({ origin }) =>
      origin.kind === 'source' ? origin.edits : [],
    );
    expect(ids.filter((id) => !byId.has(id))).toEqual([]);
    expect(ids).toContain(`typography/${typography}/no-break-spaces`);
  });
});
