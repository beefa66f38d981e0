import winkNLP from 'wink-nlp';
import { frenchModel } from '../../../src/wink-fr/index.ts';

const nlp = winkNLP(frenchModel, ['sbd', 'pos', 'negation', 'ner', 'cer']);
const { its, as } = nlp;
type Out = { out: (property?: unknown, reduce?: unknown) => unknown };
const tokens = (text: string, property?: unknown): unknown =>
  (nlp.readDoc(text).tokens() as unknown as Out).out(property);
const entities = (text: string): string[] =>
  ((nlp.readDoc(text).entities() as unknown as Out).out(its.detail) as { value: string; type: string }[]).map(
    ({ value, type }) => `${type}: ${value}`,
  );

describe('tokens through wink-nlp', () => {
  it('gives value, tag, lemma, normal form, stop words, case and type', () => {
    const text = 'Les Français votent à Paris.';
    expect(tokens(text)).toEqual(['Les', 'Français', 'votent', 'à', 'Paris', '.']);
    expect(tokens(text, its.pos)).toEqual(['DET', 'NOUN', 'VERB', 'ADP', 'PROPN', 'PUNCT']);
    expect(tokens(text, its.lemma)).toEqual(['le', 'français', 'voter', 'à', 'Paris', '.']);
    expect(tokens(text, its.normal)).toEqual(['les', 'français', 'votent', 'à', 'paris', '.']);
    expect(tokens(text, its.stopWordFlag)).toEqual([true, false, false, true, false, false]);
    expect(tokens(text, its.case)).toEqual([
      'titleCase',
      'titleCase',
      'lowerCase',
      'lowerCase',
      'titleCase',
      'other',
    ]);
    expect(tokens(text, its.type)).toEqual(['word', 'word', 'word', 'word', 'word', 'punctuation']);
    expect(tokens('Paris 2024', its.shape)).toEqual(['Xxxxx', 'dddd']);
    expect(tokens('Paris', its.prefix)).toEqual(['Pa']);
    expect(tokens('Paris', its.suffix)).toEqual(['ris']);
  });

  it('keeps the spacing, no-break spaces and line breaks', () => {
    const text = 'Il a dit\u00a0: «\u202fNon\u202f».\n\nPuis rien.';
    expect(nlp.readDoc(text).out()).toBe(text);
  });

  it('joins a number that no-break spaces part, and keeps all other places right', () => {
    const text = 'Le 3 mai, 10\u202f000\u202f000 de personnes ont donné 5\u00a0000 euros.';
    expect(tokens(text)).toContain('10\u202f000\u202f000');
    expect(nlp.readDoc(text).out()).toBe(text);
    expect(entities(text)).toEqual([
      'DATE: 3 mai',
      'CARDINAL: 10\u202f000\u202f000',
      'MONEY: 5\u00a0000 euros',
    ]);
  });

  it('counts words for its readers', () => {
    const bow = (nlp.readDoc('la loi, la loi').tokens() as unknown as Out).out(its.normal, as.bow);
    expect(bow).toEqual({ la: 2, loi: 2, ',': 1 });
  });
});

describe('sentences through wink-nlp', () => {
  it('lists sentences, with their spans', () => {
    const document = nlp.readDoc('Il dort. Elle lit.');
    expect(document.sentences().out()).toEqual(['Il dort.', 'Elle lit.']);
    expect((document.sentences() as unknown as Out).out(its.span)).toEqual([
      [0, 2],
      [3, 5],
    ]);
  });
});

describe('entities', () => {
  it.each([
    ['Le lundi 12 mars 2024 à 20 h 30', ['DATE: lundi 12 mars 2024', 'TIME: 20 h 30']],
    ['En 2019, le 1er mai', ['DATE: 2019', 'DATE: 1er mai']],
    ['une hausse de 3,5 % en deux ans', ['PERCENT: 3,5 %', 'DURATION: deux ans']],
    [
      'trois millions d’euros et 12 milliards de dollars',
      ['MONEY: trois millions d’euros', 'MONEY: 12 milliards de dollars'],
    ],
    ['au XXIe siècle, le premier', ['DATE: XXIe siècle', 'ORDINAL: premier']],
    ['voir https://gouv.fr ou @elysee', ['URL: https://gouv.fr', 'MENTION: @elysee']],
    ['un chat et une souris', []],
  ])('finds in %p: %p', (text, expected) => {
    expect(entities(text)).toEqual(expected);
  });

  it('finds the same entities without sentences in the pipe', () => {
    const alone = winkNLP(frenchModel, ['ner']);
    const found = (alone.readDoc('Le 12 mars à 20 h').entities() as unknown as Out).out();
    expect(found).toEqual(['12 mars', '20 h']);
  });
});

describe('negation', () => {
  const negated = (text: string): string[] => {
    const values = tokens(text) as string[];
    return (tokens(text, its.negationFlag) as boolean[]).flatMap((flag, i) =>
      flag ? [values[i] as string] : [],
    );
  };
  it.each([
    ['Il ne vient pas, dit-elle.', ['vient', 'pas']],
    ['Il ne mange que du pain.', []],
    ['Personne n’a répondu.', ['a', 'répondu']],
    ['Il part sans valise.', ['valise']],
    ['Il craint qu’elle ne parte.', []],
    ['Elle ne peut venir.', ['peut', 'venir']],
  ])('covers the clause in %p', (text, expected) => {
    expect(negated(text)).toEqual(expected);
  });

  it('marks the sentence and the document', () => {
    const document = nlp.readDoc('Il vient. Elle ne vient pas.');
    expect((document.sentences() as unknown as Out).out(its.negationFlag)).toEqual([false, true]);
  });
});

describe('custom entities', () => {
  it('matches literals, alternatives, tags and entity names', () => {
    const own = winkNLP(frenchModel, ['sbd', 'pos', 'ner', 'cer']);
    own.learnCustomEntities([
      { name: 'ministère', patterns: ["[ministère] [de] [l'|la] [NOUN]"] },
      { name: 'réforme', patterns: ['[réforme|loi] [ADJ]'] },
      { name: 'budget', patterns: ['[budget] [de] [MONEY]'] },
    ]);
    const found = (
      own
        .readDoc("Le ministère de la justice prépare une loi importante, budget de 3 millions d'euros.")
        .customEntities() as unknown as Out
    ).out(its.detail);
    expect(found).toEqual([
      { value: 'ministère de la justice', type: 'ministère' },
      { value: 'loi importante', type: 'réforme' },
      { value: "budget de 3 millions d'euros", type: 'budget' },
    ]);
  });

  it('reads ^ as a mark for literals', () => {
    const own = winkNLP(frenchModel, ['sbd', 'pos', 'ner', 'cer']);
    own.learnCustomEntities([{ name: 'sigle', patterns: ['^DATE [limite]'] }], { matchValue: true });
    const found = (own.readDoc('La DATE limite.').customEntities() as unknown as Out).out();
    expect(found).toEqual(['DATE limite']);
  });
});

describe('readability', () => {
  it('counts words, sentences and long words', () => {
    const stats = nlp
      .readDoc('Le chat dort. La décentralisation avance.')
      .out(its.readabilityStats as never) as unknown;
    expect(stats).toMatchObject({ numOfWords: 6, numOfSentences: 2, complexWords: { décentralisation: 3 } });
  });
});
