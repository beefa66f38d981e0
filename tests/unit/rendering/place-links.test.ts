import { createDocument } from '../../../src/core/document.ts';
import { fromContext, fromRule, quote, type Statement } from '../../../src/core/statement.ts';
import { placeLinks } from '../../../src/rendering/place-links.ts';

const sentence = (text: string) => quote(createDocument(text), { start: 0, end: text.length }, []);
const place = (
  texts: readonly Statement[],
  links: Record<string, string>,
  { focus = 'requête', forms = {} }: { focus?: string; forms?: Record<string, string[]> } = {},
) => {
  const article = {
    chapo: texts.slice(0, 1),
    sections: [
      {
        id: 's',
        heading: fromRule('OpenAI et la suite', 'r', []),
        topic: null,
        blocks: [{ kind: 'paragraph' as const, statements: texts.slice(1) }],
        sections: [],
      },
    ],
  };
  const placed = placeLinks(article, links, focus, (term) => forms[term] ?? [term]);
  return {
    links: texts.flatMap((one, i) =>
      (placed.links.get(one) ?? []).map(({ start, end, href }) => [i, one.text.slice(start, end), href]),
    ),
    codes: placed.issues.map(({ code }) => code),
  };
};

test('a term leads to its address at its first mention in the body, once', () => {
  const texts = ['Rien.', 'Ici OpenAI parle.', 'OpenAI encore.'].map(sentence);
  expect(place(texts, { OpenAI: '/a' })).toEqual({ links: [[1, 'OpenAI', '/a']], codes: [] });
});

test('context may hold a link too', () => {
  const texts = [sentence('Rien.'), fromContext('Une API sert.', 'r', 's', [])];
  expect(place(texts, { API: '/api' }).links).toEqual([[1, 'API', '/api']]);
});

test('a term is a whole word, with any spaces, and may begin a sentence', () => {
  expect(place([sentence('OpenAIs ou xOpenAI.')], { OpenAI: '/a' }).codes).toEqual(['link/unused']);
  expect(place([sentence('Modèle\u00A0de langage.')], { 'modèle de langage': '/m' }).links).toEqual([
    [0, 'Modèle\u00A0de langage', '/m'],
  ]);
});

test('the forms of an entry count, the longest first', () => {
  const forms = { cnil: ['CNIL', 'Commission nationale'] };
  expect(place([sentence('La Commission nationale, CNIL.')], { cnil: '/c' }, { forms }).links).toEqual([
    [0, 'Commission nationale', '/c'],
  ]);
});

test('words that are the keyphrase itself carry no link', () => {
  expect(place([sentence('OpenAI parle.')], { OpenAI: '/a' }, { focus: 'openai' })).toEqual({
    links: [],
    codes: ['link/keyphrase'],
  });
  const forms = { OpenAI: ['OpenAI', 'OpenAI LP'] };
  expect(place([sentence('OpenAI LP.')], { OpenAI: '/a' }, { focus: 'OpenAI', forms }).links).toEqual([
    [0, 'OpenAI LP', '/a'],
  ]);
});

test('two links never overlap', () => {
  const links = { 'modèle de langage': '/m', langage: '/l' };
  expect(place([sentence('Un modèle de langage.')], links)).toEqual({
    links: [[0, 'modèle de langage', '/m']],
    codes: ['link/unused'],
  });
});

test('a term that the body lacks is reported; marks of patterns are plain characters', () => {
  expect(place([sentence('Rien.')], { 'a.*(b': '/a' }).codes).toEqual(['link/unused']);
  expect(place([sentence('Le C++ (neuf).')], { 'C++': '/c' }).links).toEqual([[0, 'C++', '/c']]);
});
