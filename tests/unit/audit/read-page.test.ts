import { readPage } from '../../../src/audit/read-page.ts';

const textsOf = (html: string) => readPage(html).map(({ text }) => text);

test('a page is read as the passages that it shows, with the level of headings', () => {
  const html =
    '<!doctype html><html><head><title>Un</title><style>p{}</style></head><body><h2>Deux</h2>\n<p>Trois <b>quatre</b>.</p><script>cinq</script></body></html>';
  expect(readPage(html)).toEqual([
    { level: 2, text: 'Deux', line: 1 },
    { level: null, text: 'Trois quatre.', line: 2 },
  ]);
});

test('what attributes hide is read all the same', () => {
  expect(textsOf('<p hidden>Un.</p><div aria-hidden="true" style="display:none">Deux.</div>')).toEqual([
    'Un.',
    'Deux.',
  ]);
});

test('what is misplaced in the head is read, as browsers show it', () => {
  expect(
    textsOf('<html><head><title>Un</title><p>Deux.</p></head><body><head>Trois.</head></body></html>'),
  ).toEqual(['Deux.', 'Trois.']);
});

test('wrappers and unknown elements part passages, inline ones do not', () => {
  expect(
    textsOf('<x-block><p>A <span><em>b</em></span>c</p>d</x-block><ul><li>e<ul><li>f</li></ul></ul>'),
  ).toEqual(['A bc', 'd', 'e', 'f']);
});

test('a line break is a space, entities are letters, white space is one space', () => {
  expect(textsOf('<p>&Eacute;t&#233;<br>&laquo;&nbsp;oui&nbsp;&raquo;\n  non</p>')).toEqual([
    'Été «\u00A0oui\u00A0» non',
  ]);
});

test('a written-out call of a source is no text, an exponent is', () => {
  expect(textsOf('<p>Un fait.<sup>[3]</sup><a href="#s">[4]</a> 5 m<sup>2</sup></p>')).toEqual([
    'Un fait. 5 m2',
  ]);
});

test('an empty page shows nothing', () => {
  expect(readPage('')).toEqual([]);
});
