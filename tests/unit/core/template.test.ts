import { parseTemplate, TemplateError } from '../../../src/core/template.ts';

test('text without slot is one part', () => {
  expect(parseTemplate('Une enquête')).toEqual({ source: 'Une enquête', parts: ['Une enquête'], slots: [] });
});

test('a bare slot stands for the name', () => {
  expect(parseTemplate('{org}').parts).toEqual([{ name: 'org', form: { kind: 'name' } }]);
});

test.each([
  ['{x|le}', 'le', false],
  ['{x|Le}', 'le', true],
  ['{x|de}', 'de', false],
  ['{x|De}', 'de', true],
  ['{x|à}', 'à', false],
  ['{x|À}', 'à', true],
])('%s takes « %s », capital: %s', (source, word, capital) => {
  expect(parseTemplate(source).parts).toEqual([{ name: 'x', form: { kind: 'with', word, capital } }]);
});

test.each([
  ['{x|accusé/accusée}', ['accusé', 'accusée']],
  ['{x|accusé/accusée/accusés/accusées}', ['accusé', 'accusée', 'accusés', 'accusées']],
])('%s agrees', (source, forms) => {
  expect(parseTemplate(source).parts).toEqual([{ name: 'x', form: { kind: 'agree', forms } }]);
});

test('text and slots keep their order, each slot is listed once', () => {
  const { parts, slots } = parseTemplate('{a|Le} vise {b} et {a}.');
  expect(parts.map((part) => (typeof part === 'string' ? part : part.name))).toEqual([
    'a',
    ' vise ',
    'b',
    ' et ',
    'a',
    '.',
  ]);
  expect(slots).toEqual(['a', 'b']);
});

test.each([
  ['an open brace', 'Un {org'],
  ['a closing brace', 'Un org}'],
  ['an empty slot', 'Un {}'],
  ['a capital in a name', '{Org}'],
  ['a digit in a name', '{org1}'],
  ['an empty form', '{org|}'],
  ['one form', '{org|accusé}'],
  ['three forms', '{org|un/deux/trois}'],
  ['a slot in a slot', '{a{b}}'],
])('%s is refused', (_, source) => {
  expect(() => parseTemplate(source)).toThrow(TemplateError);
});
