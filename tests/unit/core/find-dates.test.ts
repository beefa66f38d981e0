import { findDates } from '../../../src/core/find-dates.ts';

/** A Friday. */
const PUBLISHED = '2023-12-15';
const told = (text: string, published?: string, tense: 'past' | 'present' | 'future' = 'past') =>
  findDates(text, published, () => tense).map(({ span, date }) => [text.slice(span.start, span.end), date]);

test.each([
  ['le 3 juin 2012', '3 juin 2012', '2012-06-03'],
  ['vendredi 1er mai 2020', 'vendredi 1er mai 2020', '2020-05-01'],
  ['en mai 2013', 'mai 2013', '2013-05'],
  ['depuis 2009', '2009', '2009'],
])('%j has its year', (text, words, date) => {
  expect(told(text)).toEqual([[words, date]]);
  expect(findDates(text)[0]?.kind).toBe('absolute');
});

test.each([
  ['hier soir', 'hier', '2023-12-14'],
  ['demain', 'demain', '2023-12-16'],
  ['aujourd’hui', 'aujourd’hui', '2023-12-15'],
  ['vendredi', 'vendredi', '2023-12-15'],
  ['mardi soir', 'mardi soir', '2023-12-12'],
  ['vendredi dernier', 'vendredi dernier', '2023-12-08'],
  ['lundi prochain', 'lundi prochain', '2023-12-18'],
  ['ce mois-ci', 'ce mois-ci', '2023-12'],
  ['le mois prochain', 'le mois prochain', '2024-01'],
  ['l’an dernier', 'l’an dernier', '2022'],
  ['l’année prochaine', 'l’année prochaine', '2024'],
])('%j is told from the day of publication, and left without it', (text, words, date) => {
  expect(told(text, PUBLISHED)).toEqual([[words, date]]);
  expect(told(text)).toEqual([[words, null]]);
});

test.each([
  ['le 5 janvier', '2024-01-05'],
  ['le 23 juin dernier', '2023-06-23'],
  ['en mars prochain', '2024-03'],
  ['le 31 février', null],
])('%j takes the nearest year', (text, date) => expect(told(text, PUBLISHED)[0]?.[1]).toBe(date));

test('a weekday looks forth in the future, and nowhere where the tense tells nothing', () => {
  expect(told('mardi', PUBLISHED, 'future')).toEqual([['mardi', '2023-12-19']]);
  expect(told('mardi', PUBLISHED, 'present')).toEqual([['mardi', null]]);
});
test('the night of Friday to Saturday is over', () => {
  const night = 'dans la nuit de vendredi à samedi';
  expect(told(night, PUBLISHED).map(([, date]) => date)).toEqual(['2023-12-08', '2023-12-09']);
  expect(told(night, '2023-12-16').map(([, date]) => date)).toEqual(['2023-12-15', '2023-12-16']);
});
test.each(['cahier', 'chaque lundi', 'le mardi', 'du lundi au jeudi', 'la mairie', 'il mai'])(
  '%j holds none',
  (text) => expect(told(text, PUBLISHED)).toEqual([]),
);
test.each(['cette semaine', 'la semaine dernière', 'récemment'])('%j is found and left', (text) =>
  expect(told(text, PUBLISHED)).toEqual([[text, null]]),
);
