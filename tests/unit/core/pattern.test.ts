import {
  findPattern,
  matchPatternAt,
  MAX_GAP,
  parsePattern,
  PatternError,
  PatternIndex,
  tablePatterns,
} from '../../../src/core/pattern.ts';
import { mentionOf, sentenceOf } from '../../support/sentence.ts';

const found = (source: string, words: string, mentions: Parameters<typeof sentenceOf>[1] = []) =>
  findPattern(parsePattern(source), sentenceOf(words, mentions)).map(({ from, to }) => [from, to]);

describe('a word', () => {
  test('is found by its form in any case', () => expect(found('prix', 'Les PRIX montent')).toEqual([[1, 2]]));
  test('is found by its lemma', () =>
    expect(found('suspendre', 'compte suspendu/suspendre')).toEqual([[1, 2]]));
  test('is not found inside another word', () => expect(found('prix', 'Prixtel')).toEqual([]));
  test('may be written with a capital in the pattern', () => expect(found('Prix', 'prix')).toEqual([[0, 1]]));
  test('is found at every place', () =>
    expect(found('oui', 'oui non oui')).toEqual([
      [0, 1],
      [2, 3],
    ]));
  test('follows the one before it at once', () => {
    expect(found('modèle langage', 'modèle langage')).toEqual([[0, 2]]);
    expect(found('modèle langage', 'modèle de langage')).toEqual([]);
  });
});

describe('alternatives', () => {
  test.each(['amende', 'sanction'])('find %s', (word) =>
    expect(found('amende|sanction infligée', `${word} infligée`)).toEqual([[0, 2]]),
  );
  test('find no third word', () => expect(found('amende|sanction', 'plainte')).toEqual([]));
});

describe('an optional word', () => {
  test('is taken where it is there', () => expect(found('a été? saisi', 'a été saisi')).toEqual([[0, 3]]));
  test('may be absent', () => expect(found('a été? saisi', 'a saisi')).toEqual([[0, 2]]));
  test('is no stand-in for another word', () => expect(found('a été? saisi', 'a vite saisi')).toEqual([]));
  test('may be one of several', () => expect(found('a été|fut? saisi', 'a fut saisi')).toEqual([[0, 3]]));
  test('may end the pattern', () => {
    expect(found('saisi hier?', 'saisi hier')).toEqual([[0, 2]]);
    expect(found('saisi hier?', 'saisi demain')).toEqual([[0, 1]]);
  });
  test('gives way to the same word when that one must be there', () =>
    expect(found('pas? pas', 'pas')).toEqual([[0, 1]]));
});

describe('an exact form', () => {
  test('is found as written', () => expect(found('=Bord', 'au Bord')).toEqual([[1, 2]]));
  test('is not found in another case', () => expect(found('=Bord', 'au bord')).toEqual([]));
  test('is not found by lemma', () => expect(found('=suspendre', 'suspendu/suspendre')).toEqual([]));
});

describe('an entry', () => {
  const mentions = [mentionOf('the-verge', 'media', 1, 3)];
  test('is found where it is mentioned, as long as its name', () =>
    expect(found('@the-verge écrit', 'Hier The Verge écrit', mentions)).toEqual([[1, 4]]));
  test('is not found by its letters alone', () =>
    expect(found('@the-verge', 'the-verge', mentions)).toEqual([]));
  test('is not another entry', () => expect(found('@openai', 'Hier The Verge', mentions)).toEqual([]));
});

describe('a slot', () => {
  const mentions = [mentionOf('openai', 'organisation', 0, 1), mentionOf('rgpd', 'law', 2, 3)];
  test('keeps the mention under its name', () => {
    const [match] = findPattern(
      parsePattern('{org} viole {loi:law}'),
      sentenceOf('OpenAI viole RGPD', mentions),
    );
    expect([...(match?.slots ?? [])].map(([name, mention]) => [name, mention.id])).toEqual([
      ['org', 'openai'],
      ['loi', 'rgpd'],
    ]);
  });
  test('takes the types that it names', () => {
    expect(found('{x:law,product}', 'OpenAI viole RGPD', mentions)).toEqual([[2, 3]]);
    expect(found('{x:product}', 'OpenAI viole RGPD', mentions)).toEqual([]);
  });
  test.each(['organisation', 'person', 'institution', 'media', 'product', 'name'])(
    'without types takes a mention of type %s',
    (type) => expect(found('{x}', 'X', [mentionOf('x', type, 0, 1)])).toEqual([[0, 1]]),
  );
  test.each(['term', 'place', 'law', 'amount'])('without types takes no mention of type %s', (type) =>
    expect(found('{x}', 'X', [mentionOf('x', type, 0, 1)])).toEqual([]),
  );
  test('does not begin in the middle of a mention', () =>
    expect(found('{x}', 'The Verge', [mentionOf('the-verge', 'media', 0, 2)])).toEqual([[0, 2]]));
});

describe('a gap', () => {
  const far = (n: number) => ['un', ...Array.from({ length: n }, () => 'mot'), 'deux'].join(' ');
  test('may be empty', () => expect(found('un ... deux', 'un deux')).toEqual([[0, 2]]));
  test('is as long as MAX_GAP at most', () => {
    expect(found('un ... deux', far(MAX_GAP))).toEqual([[0, MAX_GAP + 2]]);
    expect(found('un ... deux', far(MAX_GAP + 1))).toEqual([]);
  });
  test('is as short as it can be', () => expect(found('un ... deux', 'un deux deux')).toEqual([[0, 2]]));
  test('grows where what follows asks for it', () =>
    expect(found('un ... deux trois', 'un deux mot deux trois')).toEqual([[0, 5]]));
  test('does not count among the named tokens', () => {
    const match = matchPatternAt(parsePattern('un ... deux'), sentenceOf('un mot deux'), 0);
    expect(match?.named).toEqual([0, 2]);
  });
});

describe('brackets', () => {
  const spanOf = (source: string, words: string) => {
    const sentence = sentenceOf(words);
    const [match] = findPattern(parsePattern(source), sentence);
    return match && words.slice(match.span.start, match.span.end);
  };
  test('give the span of the part that they hold', () =>
    expect(spanOf('déclaration [ au Bord ] hier', 'une déclaration au Bord hier')).toBe('au Bord'));
  test('may stand at both ends', () => expect(spanOf('[ au Bord ]', 'déclaration au Bord')).toBe('au Bord'));
  test('leave the whole match as from and to', () =>
    expect(found('déclaration [ au ]', 'une déclaration au')).toEqual([[1, 3]]));
  test('are not needed: the span is the whole match', () =>
    expect(spanOf('déclaration au', 'une déclaration au Bord')).toBe('déclaration au'));
});

describe('parsePattern refuses', () => {
  test.each([
    ['nothing', ''],
    ['only spaces', '   '],
    ['a gap at the beginning', '... mot'],
    ['a gap at the end', 'mot ...'],
    ['a gap before the closing bracket at the end', '[ mot ... ]'],
    ['optional words only', 'mot? autre?'],
    ['an empty alternative', 'a||b'],
    ['a stray bar', 'a|'],
    ['a stray question mark', 'mot ?'],
    ['a slot without name', 'mot {}'],
    ['a slot with a capital', '{Org}'],
    ['a slot that is not closed', '{org'],
    ['a slot with an empty type', '{org:}'],
    ['two opening brackets', '[ a [ b ]'],
    ['a bracket that is not closed', '[ a b'],
    ['a bracket that is not opened', 'a b ]'],
    ['brackets the wrong way round', 'a ] b [ c'],
    ['brackets around nothing', 'a [ ] b'],
    ['an entry without id', '@ mot'],
    ['a form without letters', '= mot'],
  ])('%s', (_, source) => {
    expect(() => parsePattern(source)).toThrow(PatternError);
  });
});

describe('an index of patterns', () => {
  const sources = [
    'prix',
    'hausse|baisse ... prix',
    '[ les prix ]',
    '{org} baisse',
    'très? prix',
    '=Les prix',
  ];
  const index = new PatternIndex(tablePatterns(sources.map((source) => [source, source] as const)));
  test('finds what each pattern finds by itself', () => {
    const sentence = sentenceOf('Les prix en baisse de prix', [mentionOf('x', 'name', 2, 3)]);
    const alone = sources.flatMap((source) =>
      findPattern(parsePattern(source), sentence).map(({ from, to }) => `${source} ${from}-${to}`),
    );
    const together = index.find(sentence).map(({ match, value }) => `${value} ${match.from}-${match.to}`);
    expect(together.sort()).toEqual(alone.sort());
    expect(alone.length).toBeGreaterThanOrEqual(6);
  });
});
