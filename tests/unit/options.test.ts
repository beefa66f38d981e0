import { checkOptions, type RestructureOptions } from '../../src/options.ts';
import { InputError } from '../../src/reading/input-error.ts';
import { thrown } from '../support/thrown.ts';

const accepts = (options: RestructureOptions) => expect(checkOptions(options)).toBe(options);

function refuses(options: object, code: string, name: string): void {
  const error = thrown(() => checkOptions(options));
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).code).toBe(code);
  expect((error as InputError).message).toContain(name);
  expect((error as InputError).fix).not.toBe('');
}

test('no options are fine', () => accepts({}));

describe.each(['date', 'asOf'] as const)('%s', (field) => {
  test.each([
    '2023-12-15',
    '2024-02-29',
    '2000-02-29',
    '2023-12-15T18:00:00+01:00',
    '2023-12-15T18:00Z',
    '2023-12-15T18:00:00.123Z',
  ])('may be %s', (value) => accepts({ [field]: value }));
  test.each([
    '2023-02-30',
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-00-10',
    '2023-13-01',
    '2023-01-00',
    '2023-1-5',
    '15/12/2023',
    '15 décembre 2023',
    '2023',
    '2023-12',
    '',
    ' 2023-12-15',
    '2023-12-15\n',
    '2023-12-15T25:00:00Z',
    '2023-12-15T18:61:00Z',
    '2023-12-15T18:00:00+99:00',
    '2023-12-15 18:00',
  ])('may not be %j', (value) => refuses({ [field]: value }, 'input/date', field));
});

describe.each(['siteUrl', 'canonical'] as const)('%s', (field) => {
  test.each(['https://exemple.fr', 'http://exemple.fr/a?b=c#d', 'https://exemple.fr:8080/é'])(
    'may be %s',
    (value) => accepts({ [field]: value }),
  );
});

describe('image', () => {
  test.each(['https://exemple.fr/a.jpg', '/a.jpg', 'images/a.jpg', '../a.jpg', 'a.jpg?b=c'])(
    'may be %s',
    (image) => accepts({ image }),
  );
});

describe.each(['siteUrl', 'canonical', 'image'] as const)('%s', (field) => {
  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'data:image/png;base64,AAAA',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://exemple.fr/a',
    '//exemple.fr/a',
    '\\\\exemple.fr\\a',
    '/\\exemple.fr/a',
    '/\\[',
    'https://',
    'https:///a',
    'https://a b.fr',
    'https://exemple.fr/a b',
    'https://exemple.fr/a\u0000',
    'https://[',
    'a b.jpg',
  ])('may not be %j', (value) => refuses({ [field]: value }, 'input/address', field));
});

test.each(['/a', 'exemple.fr', 'a.html', '', '#a'])(
  'siteUrl and canonical may not be relative: %j',
  (value) => {
    refuses({ siteUrl: value }, 'input/address', 'siteUrl');
    refuses({ canonical: value }, 'input/address', 'canonical');
  },
);

test('there may be several authors', () => accepts({ author: ['Anne', 'Paul'], authorUrl: ['/anne'] }));

describe.each([
  ['minWords', 0],
  ['maxCharacters', 1],
] as const)('%s', (field, least) => {
  test.each([least, 700, 1_000_000])('may be %d', (value) => accepts({ [field]: value }));
  test.each([least - 1, 1.5, NaN, Infinity, '700', null])('may not be %p', (value) =>
    refuses({ [field]: value }, 'input/option', field),
  );
});

describe.each(['title', 'keyphrase', 'publisher', 'reviewer', 'imageAlt'] as const)('%s', (field) => {
  test('may be any printable text', () => accepts({ [field]: '<b>« L’été »</b> & 😀' }));
  test.each([12, null, ['a'], {}])('may not be %j', (value) =>
    refuses({ [field]: value }, 'input/option', field),
  );
  test.each(['a\u0000b', 'a\u0007b', 'a\uD83Db', 'a\uFFFEb'])(
    'may not hold what no page can show: %j',
    (value) => {
      refuses({ [field]: value }, 'input/unprintable', field);
    },
  );
});
