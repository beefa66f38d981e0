import { analysed } from '../../support/analysed.ts';

const speakers = (text: string) => analysed(text).quotations.map(({ speaker }) => speaker?.name ?? null);
const QUOTE = '« Nous ne ferons aucun autre commentaire »';

test.each([
  [`${QUOTE}, a déclaré Anna Kowalski.`, 'Anna Kowalski'],
  [`${QUOTE}, a déclaré à la presse le maire de Brumeville, Paul Vernet.`, 'Paul Vernet'],
  [`${QUOTE}, a affirmé le porte-parole de Zorblax, Niko Verhoeven, dans un communiqué.`, 'Niko Verhoeven'],
  [`${QUOTE} s’est réjoui le président Paul Vernet à Lyon.`, 'Paul Vernet'],
  [`${QUOTE}, selon Anna Kowalski.`, 'Anna Kowalski'],
  [`Paul Vernet a répondu : ${QUOTE}.`, 'Paul Vernet'],
  [`Paul Vernet, maire de Brumeville, a précisé que ${QUOTE.toLowerCase()}.`, 'Paul Vernet'],
  [`Le maire de Brumeville, Paul Vernet, a précisé que ${QUOTE.toLowerCase()}.`, 'Paul Vernet'],
  [`Selon Anna Kowalski, sociologue à Lyon, ${QUOTE.toLowerCase()}.`, 'Anna Kowalski'],
  ['« Moi, explique Anna Kowalski, je ne ferai aucun commentaire. »', 'Anna Kowalski'],
])('%s is said by %s', (text, speaker) => expect(speakers(text)).toEqual([speaker]));

test.each([
  [`${QUOTE}, a déclaré un porte-parole de la police.`],
  [`${QUOTE}, a déclaré le porte-parole de la société Zorblax.`],
  [`Anna Kowalski et Paul Vernet ont répondu : ${QUOTE}.`],
  [`Anna Kowalski a demandé si Paul Vernet avait dit ${QUOTE.toLowerCase()}.`],
  ['Anna Kowalski étudie depuis dix ans la « secte ».'],
])('%s has no speaker', (text) => expect(speakers(text)).toEqual([null]));

test('the speaker has the fullest name and the function that the text gives anywhere', () => {
  const { quotations } = analysed(
    `${QUOTE}, a dit Anna Kowalski, présidente d’une association de parents.\n\n« Nous attendons une réponse », a ajouté Mme Kowalski.`,
  );
  const role = 'présidente d’une association de parents';
  const expected = { id: 'name:anna kowalski', name: 'Anna Kowalski', role };
  expect(quotations.map(({ speaker }) => speaker)).toMatchObject([expected, expected]);
});

describe('a pronoun', () => {
  test('stands for the last speaker', () =>
    expect(speakers(`${QUOTE}, a dit Anna Kowalski. « Nous attendons la suite », a-t-elle ajouté.`)).toEqual([
      'Anna Kowalski',
      'Anna Kowalski',
    ]));
  test('stands for the only person named before', () =>
    expect(speakers(`Anna Kowalski est arrivée. ${QUOTE}, a-t-elle dit.`)).toEqual(['Anna Kowalski']));
  test('stands for nobody where two may be meant', () =>
    expect(speakers(`Anna Kowalski a vu Paul Vernet. ${QUOTE}, a-t-elle dit.`)).toEqual([null]));
  test('stands for nobody after an unnamed speaker', () =>
    expect(
      speakers(
        `Paul Vernet se tait. ${QUOTE}, a dit un policier. « Nous attendons la suite », a-t-il ajouté.`,
      ),
    ).toEqual([null, null]));
});

test('a quotation alone goes on with the speaker of the one before', () => {
  expect(speakers(`${QUOTE}, a dit Anna Kowalski. « Nous attendons une réponse. »`)).toEqual([
    'Anna Kowalski',
    'Anna Kowalski',
  ]);
});

test('guillemets inside others belong to them', () => {
  const text = 'Paul Vernet a dit : « Il y a 261 cas de « réelle » fraude. » Il est parti. “Oui”, dit-on.';
  expect(analysed(text).quotations.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    '« Il y a 261 cas de « réelle » fraude. »',
    '“Oui”',
  ]);
});
test('a pair that is opened twice and closed once ends there', () => {
  const text = 'Il a dit « Il y a des « faits. » Puis il a ajouté « rien ».';
  expect(analysed(text).quotations).toHaveLength(2);
});

test.each([
  ['Anna Kowalski affirme que la ville a changé.', 'Anna Kowalski'],
  ['Selon Anna Kowalski, la ville a changé.', 'Anna Kowalski'],
  ['La ville a changé, a annoncé Anna Kowalski.', 'Anna Kowalski'],
  ['Une experte affirme que la ville a changé.', null],
  ['Paul Vernet, maire de la ville, a poursuivi Anna Kowalski.', null],
  ['Il faut préciser que Paul Vernet a changé.', null],
])('%j reports the words of %s', (text, speaker) => {
  expect(analysed(text).reports.map((one) => one.speaker.name)).toEqual(speaker === null ? [] : [speaker]);
});
