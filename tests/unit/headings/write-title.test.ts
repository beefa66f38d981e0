import { NBSP } from '../../../src/core/french-text.ts';
import { TYPOGRAPHIC_EDITS } from '../../../src/core/typography.ts';
import { focusKeyphrase, rankKeyphrases } from '../../../src/headings/keyphrases.ts';
import { writeMetaTitle } from '../../../src/headings/write-meta-title.ts';
import { writeTitle } from '../../../src/headings/write-title.ts';
import { analysed } from '../../support/analysed.ts';
import { shippedPacks } from '../../support/pack-sources.ts';

/** The title and the meta title of an article that has none. */
function titlesOf(text: string): string[] {
  const analysis = analysed(text);
  const ranked = rankKeyphrases(analysis, shippedPacks());
  const focus = focusKeyphrase(ranked, undefined);
  const phrases = ranked.map((one) => one.text);
  const title = writeTitle(analysis, focus, phrases, shippedPacks(), TYPOGRAPHIC_EDITS).text;
  const meta = writeMetaTitle(analysis, title, focus, phrases, shippedPacks(), TYPOGRAPHIC_EDITS);
  return [title, meta].map((one) => one.replaceAll(NBSP, ' '));
}

test.each([
  [
    'Un éboulement a coupé dans la nuit de samedi à dimanche la route qui relie Brest à Quimper. La route restera fermée.',
    'Un éboulement a coupé la route qui relie Brest à Quimper',
  ],
  [
    'LYON – Le tramway a déraillé hier soir sur le pont de la Guillotière. Le conducteur est indemne.',
    'Le tramway a déraillé sur le pont de la Guillotière',
  ],
  [
    'C’est à Marseille que le ministre des Transports a présenté son plan pour les ports. Les dockers ont défilé.',
    'Le ministre des Transports a présenté son plan pour les ports',
  ],
  [
    'Les négociations entre les dockers et le port ont échoué mardi. Elles reprendront.',
    'Les négociations entre les dockers et le port ont échoué',
  ],
])('the news of the first sentence is the title: %s', (text, title) => expect(titlesOf(text)[0]).toBe(title));

test('the news wins over a later sentence that begins with the keyphrase', () => {
  const text =
    'Un incendie a ravagé un entrepôt de peinture à Grasse. Le feu est parti d’un atelier. Le feu est éteint. Le feu menaçait des maisons.';
  expect(titlesOf(text)[0]).toBe('Un incendie a ravagé un entrepôt de peinture à Grasse');
});

test('a title wider than a search result gives a shorter one of the same sentence', () => {
  const [title, meta] = titlesOf(
    'La cour d’appel de Rennes a condamné le groupe Morvan à réparer les dommages causés aux riverains du port. Les riverains sont soulagés.',
  );
  expect(title).toContain('à réparer les dommages');
  expect(title?.startsWith((meta ?? '').replace('…', ''))).toBe(true);
});

test('who hears a source is not the source', () => {
  const [title] = titlesOf(
    'Le comédien Jean Morvan est mort à Brest, a révélé son avocate à l’AFP. Il avait 80 ans.',
  );
  expect(title).not.toContain('AFP');
});
