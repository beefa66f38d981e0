import { positionOf } from '../../../src/core/document.ts';
import { InputError } from '../../../src/reading/input-error.ts';
import { readText } from '../../../src/reading/read-text.ts';
import { thrown } from '../../support/thrown.ts';

/** The place and message of the refusal of a text. */
function refusal(text: string): { line: number | undefined; column: number | undefined; message: string } {
  const error = thrown(() => readText(text));
  if (!(error instanceof InputError)) throw error;
  expect(error.code).toBe('input/front-matter');
  return { line: error.place?.line, column: error.place?.column, message: error.message };
}

const META = {
  title: 'Un titre',
  date: '2023-12-15',
  author: 'Anne Durand',
  keyphrase: 'OpenAI',
  siteUrl: 'https://exemple.fr',
  canonical: 'https://exemple.fr/a',
  image: '/a.jpg',
  imageAlt: 'Une photo',
  publisher: 'Exemple',
  reviewer: 'Luc Petit',
};

/** Front matter with the fields of META, their names changed. */
const frontMatter = (rename: (name: string) => string) =>
  Object.entries(META)
    .map(([name, value]) => `${rename(name)}: ${value}\n`)
    .join('');
const kebab = (name: string) => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

test('a text without front matter is all body', () => {
  const { text, meta, firstLine } = readText('Un mot.\nDeux.\n');
  expect({ text, meta, firstLine }).toEqual({ text: 'Un mot.\nDeux.\n', meta: {}, firstLine: 1 });
});

test.each([
  ['as in code', frontMatter((name) => name)],
  ['in kebab case', frontMatter(kebab)],
])('front matter gives every field, %s', (_, fields) => {
  const { text, meta } = readText(`---\n${fields}---\nLe corps.`);
  expect(meta).toEqual(META);
  expect(text).toBe('Le corps.');
});

test.each([
  ['line feeds', '\n'],
  ['carriage returns with line feeds', '\r\n'],
  ['carriage returns', '\r'],
])('front matter may have %s', (_, end) => {
  const document = readText(
    ['---', 'title: Titre', 'date: 2023-12-15', '---', '', 'Le corps.', 'Fin.'].join(end),
  );
  expect(document.meta).toEqual({ title: 'Titre', date: '2023-12-15' });
  expect(document.text).toBe(['', 'Le corps.', 'Fin.'].join(end));
  expect(positionOf(document, document.text.indexOf('Fin'))).toEqual({ line: 7, column: 1 });
});

test('a byte order mark is dropped, before front matter and without', () => {
  expect(readText('\uFEFF---\ntitle: T\n---\nCorps').meta).toEqual({ title: 'T' });
  expect(readText('\uFEFFCorps').text).toBe('Corps');
});

test('front matter may be empty', () => {
  const { text, meta } = readText('---\n---\nCorps');
  expect({ text, meta }).toEqual({ text: 'Corps', meta: {} });
});

test('front matter may hold comments only', () => {
  expect(readText('---\n# rien\n---\nCorps').meta).toEqual({});
});

test('front matter may end with dots or with the text', () => {
  expect(readText('---\ntitle: T\n...\nCorps')).toMatchObject({ text: 'Corps', meta: { title: 'T' } });
  expect(readText('---\ntitle: T\n---')).toMatchObject({ text: '', meta: { title: 'T' } });
});

test('dashes may be followed by spaces', () => {
  expect(readText('--- \ntitle: T\n---\t\nCorps')).toMatchObject({ text: 'Corps', meta: { title: 'T' } });
});

test('a quoted value may hold what means something to YAML', () => {
  expect(readText('---\ntitle: "CNIL : l’amende # 1"\n---\n').meta.title).toBe('CNIL : l’amende # 1');
});

test('unknown and empty fields are left out', () => {
  expect(readText('---\ntags: [a, b]\ntitle:\nauthor: ""\nimage: a.png\n---\n').meta).toEqual({
    image: 'a.png',
  });
});

test('a number is a text, as it is written', () => {
  expect(readText('---\ntitle: 1984\n---\n').meta.title).toBe('1984');
  expect(readText('---\nkeyphrase: 3.10\n---\n').meta.keyphrase).toBe('3.10');
  expect(readText('---\nkeyphrase: 007\n---\n').meta.keyphrase).toBe('007');
});

test('spaces around a value are left out', () => {
  expect(readText('---\ntitle: "  T  "\n---\n').meta.title).toBe('T');
});

test('a value on several lines is one value', () => {
  expect(readText('---\ntitle: >-\n  Un long\n  titre\ndate: 2023-12-15\n---\n').meta.title).toBe(
    'Un long titre',
  );
});

test('front matter that is not closed is refused at its opening', () => {
  expect(refusal('---\ntitle: T\nLe corps.\n')).toMatchObject({ line: 1, column: 1 });
});

test.each([
  ['a colon in a value', '---\ndate: 2023-12-15\ntitle: CNIL : une amende\n---\n', 3],
  ['a quote that is not closed', '---\ntitle: "T\ndate: 2023-12-15\n---\n', undefined],
  ['a repeated field', '---\ntitle: T\ndate: 2023-12-15\ntitle: U\n---\n', 4],
])('%s is refused', (_, text, line) => {
  const place = refusal(text);
  expect(place.line).toBeGreaterThanOrEqual(2);
  expect(place.line).toBeLessThanOrEqual(4);
  if (line !== undefined) expect(place.line).toBe(line);
});

test.each([
  ['a list', '---\ndate: 2023-12-15\npublisher: [A, author]\n---\n'],
  ['a list of lists', '---\ndate: 2023-12-15\nauthor:\n  - [A]\n---\n'],
  ['fields', '---\ndate: 2023-12-15\nauthor: { name: A }\n---\n'],
  ['an alias', '---\ndate: 2023-12-15\nauthor: *a\n---\n'],
])('%s as a value is refused at its field', (_, text) => {
  expect(refusal(text)).toMatchObject({
    line: 3,
    column: 1,
    message: expect.stringMatching(/author|publisher/),
  });
});

test('authors and their pages may be lists, links a map', () => {
  const yaml =
    'author: [Anne, Paul]\nauthor-url:\n  - /anne\nlinks:\n  OpenAI: https://openai.com\n  7: /sept';
  expect(readText(`---\n${yaml}\n---\n`).meta).toEqual({
    author: ['Anne', 'Paul'],
    authorUrl: ['/anne'],
    links: { OpenAI: 'https://openai.com', 7: '/sept' },
  });
});

test.each(['links: /a', 'links: [a]', 'links: { a: [b] }', 'links: { a: }'])(
  '%s is refused at its field',
  (yaml) => expect(refusal(`---\n${yaml}\n---\n`)).toMatchObject({ line: 2, column: 1 }),
);

test('front matter that is a list is refused', () => {
  expect(refusal('---\n- title: T\n---\n')).toMatchObject({ line: 2, column: 1 });
});

test.each([
  ['an ornament', '---\nLe texte commence ici.\nIl continue.'],
  ['a longer line of dashes', '-----\ntitle: T\n-----\nCorps'],
  ['a dash that opens a list', '--- un élément\nCorps'],
  ['dashes in the middle', 'Corps\n---\ntitle: T\n---\n'],
])('%s is no front matter', (_, text) => {
  expect(readText(text)).toMatchObject({ text, meta: {}, firstLine: 1 });
});

test('the body is kept character for character', () => {
  const body = '\n  e\u0301\u00A0\t\r\n---\r\nFin\r';
  expect(readText(`---\ntitle: T\n---\n${body}`).text).toBe(body);
});

test('the document gets the id that it is given', () => {
  expect(readText('Corps', 'a1').id).toBe('a1');
  expect(readText('---\ntitle: T\n---\nCorps', 'a1').id).toBe('a1');
});
