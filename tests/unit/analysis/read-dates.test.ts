import { relativeDateIssues } from '../../../src/analysis/read-dates.ts';
import { analysed } from '../../support/analysed.ts';

/** A Friday. */
const date = '2023-12-15';

test.each([
  ['La ministre a démissionné mardi.', '2023-12-12'],
  ['La ministre démissionnera mardi.', '2023-12-19'],
  ['L’avion s’est écrasé mardi.', '2023-12-12'],
  ['Le verdict est attendu mardi.', null],
  ['Le maire pourrait démissionner mardi.', null],
])('the verb of %j places the weekday', (text, expected) => {
  expect(analysed(text, { date }).dates.map((one) => one.date)).toEqual([expected]);
});

test('an undated article has one issue with each word and its place', () => {
  const [issue, ...others] = relativeDateIssues(
    analysed(
      'Le maire a parlé hier.\n\nIl a dit : « Je pars demain matin pour Lyon. »\n\nIl partira vendredi.',
    ),
  );
  expect(others).toEqual([]);
  expect(issue).toMatchObject({ code: 'date/relative', severity: 'info' });
  expect(issue?.message).toContain(
    '« hier » (1:18) et « vendredi » (5:12)'.replace(/« | »/g, (m) => m.replace(' ', '\u00A0')),
  );
});
test('a dated article, or one that dates everything, has none', () => {
  expect(relativeDateIssues(analysed('Le maire a parlé hier.', { date }))).toEqual([]);
  expect(relativeDateIssues(analysed('Le maire a parlé le 3 juin 2012.'))).toEqual([]);
});
