import { createFrenchReader } from '../../../src/wink-fr/index.ts';

const read = createFrenchReader();
const forms = (text: string): string[][] =>
  read(text).map((sentence) => sentence.tokens.map((token) => token.form));
const tags = (text: string): string[] =>
  read(text).flatMap((sentence) => sentence.tokens.map((token) => `${token.form}/${token.upos}`));
const lemmas = (text: string): string[] =>
  read(text).flatMap((sentence) => sentence.tokens.map((token) => token.lemma));

describe('tokens', () => {
  it.each([
    ["L’homme qu'il a vu", ['L’', 'homme', "qu'", 'il', 'a', 'vu']],
    ['A-t-il dit cela ?', ['A', '-t-il', 'dit', 'cela', '?']],
    ['Est-ce un rendez-vous ?', ['Est', '-ce', 'un', 'rendez-vous', '?']],
    ['donne-le-moi', ['donne', '-le', '-moi']],
    ['ce mois-là aux États-Unis', ['ce', 'mois', '-là', 'aux', 'États-Unis']],
    ['aujourd’hui, Jean-Pierre', ['aujourd’hui', ',', 'Jean-Pierre']],
    ['Isle-sur-le-Doubs, c’est-à-dire ici', ['Isle-sur-le-Doubs', ',', 'c’est-à-dire', 'ici']],
    ['« Oui »', ['«', 'Oui', '»']],
    ['10 000 euros, 3,5 %', ['10 000', 'euros', ',', '3,5', '%']],
    ['le 1er mai à 20 h 30', ['le', '1er', 'mai', 'à', '20', 'h', '30']],
    ['voir https://www.lemonde.fr/a.html.', ['voir', 'https://www.lemonde.fr/a.html', '.']],
    ['@elysee #JO2024', ['@elysee', '#JO2024']],
    ['un cœur', ['un', 'cœur']],
    ['M. Dupont et J.-C. Durand', ['M.', 'Dupont', 'et', 'J.-C.', 'Durand']],
  ])('cuts %p as Universal Dependencies does', (text, expected) => {
    expect(forms(text).flat()).toEqual(expected);
  });

  it('gives the exact place of each token, whatever the spaces', () => {
    const text = '  Il\u00a0:\n\n« \u202fOui »\t!  ';
    for (const sentence of read(text)) {
      for (const token of sentence.tokens) expect(text.slice(token.start, token.end)).toBe(token.form);
      expect(sentence.start).toBe(sentence.tokens[0]?.start);
      expect(sentence.end).toBe(sentence.tokens.at(-1)?.end);
    }
    expect(forms(text).flat()).toEqual(['Il', ':', '«', 'Oui', '»', '!']);
  });
});

describe('sentences', () => {
  it('ends at final punctuation, not at abbreviations', () => {
    expect(forms('M. Dupont a dit non. Mme Durand, av. J.-C., aussi ! Et puis ?')).toHaveLength(3);
  });

  it('ends at a blank line without a full stop', () => {
    expect(forms('Un titre sans point\n\nLa suite du texte.')).toHaveLength(2);
  });

  it('goes on over a wrapped line', () => {
    expect(forms('La suite du texte continue\nsur cette ligne.')).toHaveLength(1);
  });
});

describe('tags and lemmas', () => {
  it.each([
    ['La saison 1998-1999 commence par un match nul.', '1998-1999/NUM'],
    ['Le match de la guerre 14-18 se joue encore.', '14-18/NUM'],
    ['Le roi Louis XIV meurt à Versailles.', 'XIV/NUM'],
    ['Le 1er mai est un jour férié.', '1er/ADJ'],
  ])('tags numerals in %p as the guidelines of UD French say', (text, expected) => {
    expect(tags(text)).toContain(expected);
  });

  it('tags a plain sentence', () => {
    expect(tags('Le ministre a présenté une réforme importante.')).toEqual([
      'Le/DET',
      'ministre/NOUN',
      'a/AUX',
      'présenté/VERB',
      'une/DET',
      'réforme/NOUN',
      'importante/ADJ',
      './PUNCT',
    ]);
  });

  it('finds lemmas by form and tag', () => {
    expect(lemmas('Les chevaux portaient des fleurs.')).toEqual([
      'le',
      'cheval',
      'porter',
      'un',
      'fleur',
      '.',
    ]);
  });

  it('marks stop words', () => {
    const [sentence] = read('Le prix du gaz.');
    expect(sentence?.tokens.map((token) => token.isStopWord)).toEqual([true, false, true, false, false]);
  });
});
