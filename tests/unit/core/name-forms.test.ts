import type { Noun } from '../../../src/core/analysis.ts';
import { parseTemplate } from '../../../src/core/template.ts';
import { elides, fillTemplate, withA, withArticle, withDe } from '../../../src/core/name-forms.ts';
import { nounOf } from '../../support/sentence.ts';

const M = { gender: 'masculine' } as const;
const THE = { article: 'definite' } as const;
const OWN = { article: 'included' } as const;
const MANY = { number: 'plural' } as const;
const H = { aspiratedH: true };

const NAMES: readonly (readonly [noun: Noun, le: string, de: string, a: string])[] = [
  [nounOf('OpenAI'), 'OpenAI', 'd’OpenAI', 'à OpenAI'],
  [nounOf('ByteDance'), 'ByteDance', 'de ByteDance', 'à ByteDance'],
  [nounOf('Le Monde', { ...M, ...OWN }), 'Le Monde', 'du Monde', 'au Monde'],
  [nounOf('Les Échos', { ...M, ...OWN, ...MANY }), 'Les Échos', 'des Échos', 'aux Échos'],
  [nounOf('La Tribune', OWN), 'La Tribune', 'de La Tribune', 'à La Tribune'],
  [nounOf('L’Humanité', OWN), 'L’Humanité', 'de L’Humanité', 'à L’Humanité'],
  [nounOf('Le Corbusier', M), 'Le Corbusier', 'de Le Corbusier', 'à Le Corbusier'],
  [nounOf('The Verge', M), 'The Verge', 'de The Verge', 'à The Verge'],
  [nounOf('New York Times', { ...M, ...THE }), 'le New York Times', 'du New York Times', 'au New York Times'],
  [nounOf('CNIL', THE), 'la CNIL', 'de la CNIL', 'à la CNIL'],
  [nounOf('AFP', THE), 'l’AFP', 'de l’AFP', 'à l’AFP'],
  [nounOf('États-Unis', { ...M, ...THE, ...MANY }), 'les États-Unis', 'des États-Unis', 'aux États-Unis'],
  [nounOf('RGPD', { ...M, ...THE }), 'le RGPD', 'du RGPD', 'au RGPD'],
  [nounOf('API', THE), 'l’API', 'de l’API', 'à l’API'],
  [nounOf('Hongrie', { ...THE, ...H }), 'la Hongrie', 'de la Hongrie', 'à la Hongrie'],
  [
    nounOf('Hauts-de-France', { ...M, ...THE, ...MANY, ...H }),
    'les Hauts-de-France',
    'des Hauts-de-France',
    'aux Hauts-de-France',
  ],
  [nounOf('Hamas', { ...M, ...THE, ...H }), 'le Hamas', 'du Hamas', 'au Hamas'],
  [nounOf('Huawei', { ...M, ...H }), 'Huawei', 'de Huawei', 'à Huawei'],
  [
    nounOf('hôpital Necker', { ...M, ...THE }),
    'l’hôpital Necker',
    'de l’hôpital Necker',
    'à l’hôpital Necker',
  ],
  [nounOf('héroïne', THE), 'l’héroïne', 'de l’héroïne', 'à l’héroïne'],
  [nounOf('héros', { ...M, ...THE, ...H }), 'le héros', 'du héros', 'au héros'],
  [nounOf('Hachette', M), 'Hachette', 'd’Hachette', 'à Hachette'],
  [
    nounOf('Assemblée nationale', THE),
    'l’Assemblée nationale',
    'de l’Assemblée nationale',
    'à l’Assemblée nationale',
  ],
  [nounOf('Œuvre', THE), 'l’Œuvre', 'de l’Œuvre', 'à l’Œuvre'],
  [nounOf('YouTube', M), 'YouTube', 'de YouTube', 'à YouTube'],
  [nounOf('Yémen', { ...M, ...THE }), 'le Yémen', 'du Yémen', 'au Yémen'],
  [nounOf('Yahoo', M), 'Yahoo', 'de Yahoo', 'à Yahoo'],
  [nounOf('Yves', M), 'Yves', 'd’Yves', 'à Yves'],
  [nounOf('Yvelines', { ...THE, ...MANY }), 'les Yvelines', 'des Yvelines', 'aux Yvelines'],
  [nounOf('Onze Mondial', M), 'Onze Mondial', 'de Onze Mondial', 'à Onze Mondial'],
  [nounOf('onze pays', { ...M, ...THE, ...MANY }), 'les onze pays', 'des onze pays', 'aux onze pays'],
  [nounOf('oui', { ...M, ...THE }), 'le oui', 'du oui', 'au oui'],
  [nounOf('Ouest-France', M), 'Ouest-France', 'd’Ouest-France', 'à Ouest-France'],
  [nounOf('ouïe', THE), 'l’ouïe', 'de l’ouïe', 'à l’ouïe'],
  [nounOf('Uber'), 'Uber', 'd’Uber', 'à Uber'],
  [nounOf('Inconnu', { gender: null }), 'Inconnu', 'd’Inconnu', 'à Inconnu'],
];

test.each(NAMES.map(([noun, le]) => [le, noun] as const))('with its article: %s', (text, noun) => {
  expect(withArticle(noun)).toBe(text);
});
test.each(NAMES.map(([noun, , de]) => [de, noun] as const))('after « de »: %s', (text, noun) => {
  expect(withDe(noun)).toBe(text);
});
test.each(NAMES.map(([noun, , , a]) => [a, noun] as const))('after « à »: %s', (text, noun) => {
  expect(withA(noun)).toBe(text);
});

test('a decomposed accent elides like a composed one', () => {
  expect(elides(nounOf('E\u0301tat'))).toBe(true);
});

describe('a template', () => {
  const fill = (source: string, noun: Noun) => fillTemplate(parseTemplate(source), new Map([['x', noun]]));
  const cnil = nounOf('CNIL', THE);

  test('begins with a capital', () => expect(fill('l’avis {x|de}', cnil)).toBe('L’avis de la CNIL'));
  test.each([
    ['{x}', 'CNIL'],
    ['Avec {x|le}', 'Avec la CNIL'],
    ['Oui. {x|Le} vise', 'Oui. La CNIL vise'],
    ['Oui. {x|De}', 'Oui. De la CNIL'],
    ['Oui. {x|À}', 'Oui. À la CNIL'],
  ])('%s gives %s', (source, text) => expect(fill(source, cnil)).toBe(text));
  test('with a capital keeps a name’s own capitals', () => {
    expect(fill('Oui. {x|Le} vise', nounOf('API', THE))).toBe('Oui. L’API vise');
    expect(fill('Oui. {x|Le} vise', nounOf('iPhone', M))).toBe('Oui. IPhone vise');
  });

  test.each([
    ['masculine', 'singular', 'accusé'],
    ['feminine', 'singular', 'accusée'],
    ['masculine', 'plural', 'accusés'],
    ['feminine', 'plural', 'accusées'],
  ] as const)('agrees with a %s %s: %s', (gender, number, form) => {
    expect(fill('Est {x|accusé/accusée/accusés/accusées}', nounOf('X', { gender, number }))).toBe(
      `Est ${form}`,
    );
  });
  test.each([
    ['masculine', 'Est accusé'],
    ['feminine', 'Est accusée'],
  ] as const)('of two forms agrees with a %s singular: %s', (gender, text) => {
    expect(fill('Est {x|accusé/accusée}', nounOf('X', { gender }))).toBe(text);
  });
  test('of two forms cannot agree with a plural', () => {
    expect(fill('Est {x|accusé/accusée}', nounOf('X', MANY))).toBeNull();
  });
  test('cannot agree with a name of unknown gender', () => {
    expect(fill('Est {x|accusé/accusée}', nounOf('X', { gender: null }))).toBeNull();
    expect(fill('Le compte {x|de}', nounOf('X', { gender: null }))).toBe('Le compte de X');
  });
  test('cannot give an article to a name of unknown gender', () => {
    expect(fill('{x|Le} vise', nounOf('Ligue', { ...THE, gender: null }))).toBeNull();
  });
  test('with an empty slot is not written', () => {
    expect(fillTemplate(parseTemplate('{y} vise'), new Map([['x', cnil]]))).toBeNull();
  });
  test('takes a name that looks like a slot or a replacement pattern by the letter', () => {
    expect(fill('Avec {x}', nounOf('{x} $&'))).toBe('Avec {x} $&');
  });
});
