import { clauseHeadings } from '../../../src/headings/clause-headings.ts';
import { namedAgain } from '../../../src/headings/named-again.ts';
import { analysed } from '../../support/analysed.ts';
import { shippedPacks } from '../../support/pack-sources.ts';

/** The clauses that the last sentence of a text gives once it names its things again. */
function clauses(text: string): string[] {
  const analysis = analysed(text);
  const last = analysis.sentences.at(-1);
  const again = last ? namedAgain(last, analysis) : null;
  return again ? clauseHeadings(again, text, shippedPacks()).map((one) => one.text) : [];
}

test.each([
  ['L’annonce est tombée. La ville a réagi contre cette annonce.', 'La ville a réagi contre l’annonce'],
  ['Un projet est présenté. Les élus sont opposés à ce projet.', 'Les élus sont opposés au projet'],
  ['Quelques clubs boudent la coupe. Ces clubs réclament une prime.', 'Des clubs réclament une prime'],
  ['Un projet est présenté. Ce nouveau projet coûte deux millions.', 'Le nouveau projet coûte deux millions'],
])('%j names it again', (text, heading) => expect(clauses(text)).toContain(heading));

test.each([
  ['what nothing before names', 'Le maire est venu. La ville a réagi contre cette annonce.'],
  ['a time', 'Une année passe. La ville a fermé le pont cette année.'],
  ['an h that may be breathed', 'Une hausse vient. Le maire conteste cette hausse.'],
])('%s stays', (_, text) => {
  const analysis = analysed(text);
  const last = analysis.sentences.at(-1);
  expect(last && namedAgain(last, analysis)).toBeNull();
});
