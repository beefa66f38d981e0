import { compress } from '../../../src/headings/compress.ts';
import { analysed } from '../../support/analysed.ts';
import { shippedPacks } from '../../support/pack-sources.ts';

/** The ways to say a sentence shorter, longest first; an attribution stands after a bar. */
function shortened(text: string): string[] {
  const [sentence] = analysed(text).sentences;
  if (!sentence) throw new Error('no sentence');
  return compress(sentence, text, shippedPacks()).map((one) =>
    one.attribution === null ? one.text : `${one.text} | ${one.attribution}`,
  );
}

test('an apposition before the name gives way to the name', () => {
  expect(shortened('La maison mère de WhatsApp, Meta, a fermé son bureau de Lyon.')[0]).toBe(
    'Meta a fermé son bureau de Lyon',
  );
});

test('an apposition after the name is dropped', () => {
  expect(shortened('Meta, la maison mère de WhatsApp, a fermé son bureau de Lyon.')[0]).toBe(
    'Meta a fermé son bureau de Lyon',
  );
});

test('an attribution is taken off and kept apart', () => {
  expect(shortened('Meta a fermé son bureau de Lyon, a rapporté Reuters.')[0]).toBe(
    'Meta a fermé son bureau de Lyon | Reuters',
  );
  expect(shortened('Selon le Financial Times, Meta a fermé son bureau de Lyon.')[0]).toBe(
    'Meta a fermé son bureau de Lyon | le Financial Times',
  );
});

test('what an unnamed source says keeps its attribution', () => {
  for (const text of shortened('Meta a fermé son bureau de Lyon, selon des sources financières.'))
    expect(text).toContain('selon des sources');
});

test('a date after the verb and a description before the name are dropped', () => {
  expect(shortened('La jeune entreprise française Mistral AI a présenté lundi 26 février un robot.')[0]).toBe(
    'Mistral AI a présenté un robot',
  );
});

test('parentheses are dropped whole', () => {
  expect(shortened('La CNIL (Paris) a publié un guide pour les écoles.')[0]).toBe(
    'La CNIL a publié un guide pour les écoles',
  );
});

test('trailing adjuncts go last first', () => {
  expect(shortened('Meta a fermé son bureau de Lyon pour réduire ses coûts.')).toContain(
    'Meta a fermé son bureau de Lyon',
  );
});

test('a negated sentence is never cut short', () => {
  for (const text of shortened('Meta n’a pas fermé son bureau de Lyon pour réduire ses coûts.'))
    expect(text).toContain('pour réduire ses coûts');
});

test.each([
  'Elle a fermé son bureau de Lyon.',
  'Cette décision a surpris les syndicats de la région.',
  '« Nous fermons le bureau de Lyon dès le mois prochain », a déclaré la directrice.',
  'Bien que le bureau ferme en juin, les salariés restent.',
  'Une fermeture sans précédent dans la région.',
])('%j cannot stand alone', (text) => {
  expect(shortened(text)).toEqual([]);
});

test('every word of a compression is a word of the sentence', () => {
  const text =
    'La société mère de WhatsApp, Meta, a fermé vendredi son propre bureau de Lyon pour réduire ses coûts.';
  const words = new Set(text.toLowerCase().split(/[^\p{L}]+/u));
  for (const short of shortened(text))
    for (const word of short.toLowerCase().split(/[^\p{L}]+/u)) expect(words).toContain(word);
});

test('of two clauses the first stands alone', () => {
  const text = 'Trois marins ont quitté le chalutier en flammes et deux autres ont sauté à la mer.';
  expect(shortened(text)).toContain('Trois marins ont quitté le chalutier en flammes');
});

test('a time that only the day of the article explains is dropped', () => {
  for (const time of ['la nuit dernière', 'ce matin à 7 h 44', 'dans la nuit de lundi à mardi', 'hier soir'])
    expect(shortened(`Le tramway a heurté ${time} un autobus place de la Bourse.`)[0]).toBe(
      'Le tramway a heurté un autobus place de la Bourse',
    );
});
