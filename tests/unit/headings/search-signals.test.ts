import { arialWidth } from '../../../src/core/arial-width.ts';
import { NBSP } from '../../../src/core/french-text.ts';
import { TYPOGRAPHIC_EDITS } from '../../../src/core/typography.ts';
import { writeSearchSignals, writeSlug } from '../../../src/headings/search-signals.ts';
import { analysed } from '../../support/analysed.ts';
import { shippedPacks } from '../../support/pack-sources.ts';

const LEAD =
  'La mairie de Brest a fermé mardi la digue du port. Les pêcheurs sont restés à quai toute la journée.';
const signals = (title: string, focus: string, text = LEAD) =>
  writeSearchSignals(analysed(text, { title }), title, focus, [], shippedPacks(), TYPOGRAPHIC_EDITS);
const titled = (title: string, focus: string, text?: string) => {
  const { value, issues } = signals(title, focus, text);
  return { title: value.metaTitle.replaceAll(NBSP, ' '), codes: issues.map(({ code }) => code) };
};

describe('the meta title', () => {
  test.each([
    ['La digue du port fermée', 'digue', 'La digue du port fermée'],
    ['Brest : la digue du port fermée', 'digue', 'La digue du port fermée'],
    [
      'Justice : l’action de Lafarge en baisse après sa condamnation',
      'Lafarge',
      'Lafarge : l’action en baisse après sa condamnation',
    ],
    [
      'Nécrologie : mort du comédien Michel Serrault',
      'Michel Serrault',
      'Michel Serrault : mort du comédien',
    ],
    [
      'Brest : la fermeture de la digue provoque des incidents',
      'digue',
      'Digue : la fermeture provoque des incidents',
    ],
  ])('of « %s » puts %s first', (given, focus, expected) =>
    expect(titled(given, focus, `${LEAD} Lafarge et Michel Serrault étaient absents.`).title).toBe(expected),
  );

  test.each([
    ['what hangs on the matter', 'Sortie d’une digue possédant quatre bras', 'digue'],
    ['a number before the matter', 'Visite surprise de deux ministres en Bretagne', 'ministres'],
    ['words between guillemets', 'Brest : « la fin de la digue en Bretagne »', 'digue'],
    ['too little behind the colon', 'Alerte à la digue', 'digue'],
  ])('leaves the title as it is for %s', (_, given, focus) => expect(titled(given, focus).title).toBe(given));

  test('tells the matter where the title does not, unless a word of its family does', () => {
    expect(titled('Les pêcheurs à quai', 'digue').title).toBe('Digue : les pêcheurs à quai');
    expect(titled('Les pêcheurs à quai', 'pêcherie', `${LEAD} La pêcherie ferme.`).title).toBe(
      'Les pêcheurs à quai',
    );
    expect(titled('Les pêcheurs à quai', 'montagne').title).toBe('Les pêcheurs à quai');
  });

  test('leaves out when and with what, never who or for whom', () => {
    const wide =
      'Brest : trois pêcheurs blessés dans une collision entre deux chalutiers de la même compagnie bretonne';
    expect(titled(wide, 'pêcheurs').title).toBe('Brest : trois pêcheurs blessés');
    const limited =
      'Suppression des exonérations de cotisations sociales pour les ménages les plus aisés du département';
    expect(titled(limited, 'exonérations').title).toMatch(/…$/u);
  });

  test('never drops who says it, unless the conditional does', () => {
    const cut = titled(
      'Le port de commerce de Brest a perdu la moitié de ses clients en un an, selon un syndicat',
      'syndicat',
    );
    expect(cut.title).toMatch(/…$/u);
    expect(cut.codes).toContain('seo/title-width');
    const hedged = titled(
      'Le port de commerce de Brest aurait perdu la moitié de ses clients, selon un syndicat',
      'port',
    );
    expect(hedged.title).toBe('Le port de commerce de Brest aurait perdu la moitié de ses clients');
  });

  test('is never wider than search results, whatever the title', () => {
    const { title, codes } = titled('Digue '.repeat(50).trim(), 'digue');
    expect(arialWidth(title)).toBeLessThanOrEqual(600);
    expect(codes).toContain('seo/title-width');
  });
});

describe('the description', () => {
  const described = (text: string, focus: string) =>
    signals('Brest : la digue fermée', focus, text).value.metaDescription.replaceAll(NBSP, ' ');

  test('is whole sentences with the keyphrase where they fit', () =>
    expect(
      described(
        'La mairie de Brest a fermé mardi la digue du port. Les pêcheurs sont restés à quai toute la journée, faute de passage sûr.',
        'digue',
      ),
    ).toBe(
      'La mairie de Brest a fermé mardi la digue du port. Les pêcheurs sont restés à quai toute la journée, faute de passage sûr.',
    ));

  test('puts the matter before the opening, in small letters but for names', () => {
    const rest =
      ' a fermé mardi toute la partie nord du port de commerce, où les pêcheurs de la région débarquent leur poisson chaque matin.';
    expect(described(`La mairie${rest}`, 'digue')).toBe(`Digue : la mairie${rest}`);
    expect(described(`Brest${rest}`, 'digue')).toBe(`Digue : Brest${rest}`);
  });

  test('does not open with what follows from elsewhere', () =>
    expect(
      described(
        'De plus, en cinq ans, la digue de Brest a perdu plus de la moitié de ses pierres. La mairie a fermé mardi toute la partie nord du port de commerce, où les pêcheurs de la région débarquent leur poisson le matin.',
        'digue',
      ),
    ).not.toMatch(/^(?:Digue : )?de plus/iu));

  test('is cut at a word, with an ellipsis, where no sentence fits', () => {
    const text = `La digue ${'de pierre et de béton du port '.repeat(9).trim()} a cédé.`;
    const description = described(text, 'digue');
    expect(description).toMatch(/^La digue .*[^\s,]…$/u);
    expect(description.length).toBeLessThanOrEqual(156);
    expect(description.length).toBeGreaterThanOrEqual(121);
  });
});

describe('the slug', () => {
  test.each([
    ['L’API d’OpenAI & 8 000 emplois', 'API', 'api-openai-8000-emplois'],
    ['Sortie de la version 12.10', '', 'sortie-version-12-10'],
    [
      'Élection présidentielle : Obama et Romney',
      'Barack Obama',
      'barack-obama-election-presidentielle-romney',
    ],
    ['…', '', 'article'],
  ])('of « %s » is %s', (title, focus, slug) => expect(writeSlug(title, focus)).toBe(slug));
});
