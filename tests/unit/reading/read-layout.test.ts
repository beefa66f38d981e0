import { createDocument, type SourceMeta } from '../../../src/core/document.ts';
import { readLayout } from '../../../src/reading/read-layout.ts';

/** The paragraphs of a text, as `kind: text`. */
function layout(text: string, meta: SourceMeta = {}): string[] {
  return readLayout(createDocument(text, meta)).map(
    ({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`,
  );
}

test('an empty text has no paragraphs', () => {
  expect(layout('')).toEqual([]);
  expect(layout(' \n\t\n')).toEqual([]);
});

test('each line is a paragraph', () => {
  expect(layout('Un mot.\nDeux mots.\n\nTrois.')).toEqual([
    'paragraph: Un mot.',
    'paragraph: Deux mots.',
    'paragraph: Trois.',
  ]);
});

test.each([
  ['carriage returns with line feeds', '\r\n'],
  ['carriage returns', '\r'],
])('lines may end with %s', (_, end) => {
  expect(layout(['Un mot.', '', 'Deux mots.'].join(end))).toEqual([
    'paragraph: Un mot.',
    'paragraph: Deux mots.',
  ]);
});

test('spaces around a line are left out, those inside are kept', () => {
  expect(layout('\u00A0 Un  mot.\t\n')).toEqual(['paragraph: Un  mot.']);
});

test('text wrapped by width is joined up to a blank line', () => {
  const first =
    'Un texte que son auteur a coupé\nà la largeur de son écran, ligne\naprès ligne, sans y penser.';
  const second = 'Un second paragraphe qui suit\nle premier.';
  expect(layout(`${first}\n\n${second}`)).toEqual([`paragraph: ${first}`, `paragraph: ${second}`]);
});

test('items of a wrapped list keep their lines', () => {
  const text =
    'Un texte que son auteur a coupé\nà la largeur de son écran, ligne\naprès ligne.\n\n- Un élément qui est\n  coupé aussi.\n- Un autre.';
  expect(layout(text).slice(1)).toEqual([
    'list-item: Un élément qui est\n  coupé aussi.',
    'list-item: Un autre.',
  ]);
});

test('two lines without full stop are two paragraphs', () => {
  expect(layout('Le titre\nUne phrase.').map((one) => one.split(':')[0])).toEqual(['title', 'paragraph']);
});

describe('the title', () => {
  test('is a first line without full stop', () =>
    expect(layout('OpenAI suspend un compte\nHier, OpenAI a agi.')).toEqual([
      'title: OpenAI suspend un compte',
      'paragraph: Hier, OpenAI a agi.',
    ]));
  test.each(['.', '!', '?', ' »', '…', ':'])('is no first line that ends with « %s »', (end) => {
    expect(layout(`OpenAI suspend${end}\nHier, OpenAI a agi.`)[0]).toMatch(/^paragraph/);
  });
  test('is no first line of more than 22 words', () => {
    const line = (n: number) => Array.from({ length: n }, () => 'mot').join(' ');
    expect(layout(`${line(22)}\nHier.`)[0]).toMatch(/^title/);
    expect(layout(`${line(23)}\nHier.`)[0]).toMatch(/^paragraph/);
  });
  test('is not the only line', () => expect(layout('OpenAI suspend un compte')[0]).toMatch(/^paragraph/));
  test('given in the front matter leaves another first line to the body', () => {
    expect(layout('Paris, lundi\nHier.', { title: 'Autre chose' })[0]).toMatch(/^paragraph/);
  });
  test('given in the front matter may be repeated in the text', () => {
    expect(layout("L'été arrive\nHier.", { title: 'L’Été arrive' })[0]).toMatch(/^title/);
  });
});

describe('headings', () => {
  test('are marked by #', () =>
    expect(layout('Un mot.\n## Le contexte\nDeux mots.')).toEqual([
      'paragraph: Un mot.',
      'heading: Le contexte',
      'paragraph: Deux mots.',
    ]));
  test('of the first level that open the text are its title', () =>
    expect(layout('# Le titre\nUn mot.')).toEqual(['title: Le titre', 'paragraph: Un mot.']));
  test('of the first level come once as title', () =>
    expect(layout('# Le titre\nUn mot.\n# Autre\nDeux.')[2]).toBe('heading: Autre'));
  test('need a space after the #', () => expect(layout('#OpenAI répond.\nUn mot.')[0]).toMatch(/^paragraph/));
  test('end a wrapped paragraph', () => {
    const text =
      'Un texte que son auteur a coupé\nà la largeur de son écran, ligne\naprès ligne\n## Suite\nUn mot.';
    expect(layout(text).slice(1)).toEqual(['heading: Suite', 'paragraph: Un mot.']);
  });
});

describe('lists', () => {
  test.each(['-', '*', '•', '–', '—', '‣', '◦', '1.', '2)', '12.'])('may be marked by « %s »', (mark) => {
    expect(layout(`Un mot.\n${mark} Un élément.`)).toEqual(['paragraph: Un mot.', 'list-item: Un élément.']);
  });
  test('that open the text are key points', () =>
    expect(layout('- Un.\n- Deux.\nUn mot.\n- Trois.')).toEqual([
      'key-point: Un.',
      'key-point: Deux.',
      'paragraph: Un mot.',
      'list-item: Trois.',
    ]));
  test('that follow the title are key points', () =>
    expect(layout('# Titre\n\n- Un.\n- Deux.\n\nUn mot.').map((one) => one.split(':')[0])).toEqual([
      'title',
      'key-point',
      'key-point',
      'paragraph',
    ]));
  test.each(['-50 % en un an.', '3,5 % de hausse.', '2023. Une année.', '*Note* de la rédaction.'])(
    'are not « %s »',
    (line) => expect(layout(`Un mot.\n${line}`)[1]).toBe(`paragraph: ${line}`),
  );
});

test('paragraphs stand in order, do not overlap and leave out nothing but marks and white space', () => {
  const text = '# Titre\n\n- Un.\n* Deux.\n\nUn mot.\n## Suite\n1. Trois.\n\tQuatre.';
  const paragraphs = readLayout(createDocument(text));
  let at = 0;
  let between = '';
  for (const { span } of paragraphs) {
    expect(span.start).toBeGreaterThanOrEqual(at);
    between += text.slice(at, span.start);
    at = span.end;
  }
  expect((between + text.slice(at)).replace(/\s/g, '')).toBe('#-*##1.');
});
