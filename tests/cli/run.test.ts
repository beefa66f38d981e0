import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { run } from '../../src/cli/run.ts';

const SEED = 'fixtures/articles/bytedance-openai/source.txt';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'intertitre-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function call(...argv: string[]) {
  let out = '';
  let err = '';
  const status = await run(argv, { out: (text) => (out += text), err: (text) => (err += text) });
  return { status, out, err };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('the page goes to standard output, the summary to standard error', async () => {
  const { status, out, err } = await call(SEED);
  expect(status).toBe(0);
  expect(out).toMatch(/^<!doctype html>\n<html lang="fr">/);
  expect(err).toContain('Intertitres');
  expect(err).toContain('copy/traduction/the-verge-au-bord');
});

test('-o writes the page, in folders that it makes, and leaves nothing else there', async () => {
  const page = join(folder, 'a/b/page.html');
  expect(await call(SEED, '-o', page)).toMatchObject({ status: 0, out: '' });
  expect(readFileSync(page, 'utf8')).toBe((await call(SEED)).out);
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['page.html']);
});

test('-t json prints article, seo, html and report', async () => {
  const data = JSON.parse((await call(SEED, '-t', 'json')).out) as Record<string, Record<string, unknown>>;
  expect(Object.keys(data)).toEqual(['article', 'seo', 'html', 'report', 'review']);
  expect(Object.keys(data['seo'] ?? {})).toEqual([
    'focusKeyphrase',
    'keyphrases',
    'slug',
    'metaTitle',
    'metaDescription',
  ]);
  expect(Object.keys(data['article'] ?? {})).toEqual(['title', 'keyPoints', 'chapo', 'sections', 'sources']);
  expect(data['article']?.['title']).toMatchObject({ text: expect.any(String), origin: { kind: 'rule' } });
});

test('-t fragment prints the article alone', async () => {
  const { out } = await call(SEED, '-t', 'fragment');
  expect(out).toMatch(/^<article /);
  expect(out).not.toContain('<head>');
});

test('-t report prints a page for editors', async () => {
  const { status, out } = await call(SEED, '-t', 'report');
  expect(status).toBe(0);
  expect(out).toMatch(/^<!doctype html>/);
  expect(load(out)('h2').text()).toContain('Toutes les vérifications');
});

test('links, authors, style and template come from the command line', async () => {
  const template = file('page.html', '<main>{{article}}</main>');
  const css = file('page.css', 'p{color:red}');
  const { out, err } = await call(
    ...[SEED, '--link', 'Microsoft=https://exemple.fr/?a=b', '--author', 'Anne', '--author', 'Paul'],
    ...['--typography', 'web', '--template', template],
  );
  expect(err).not.toContain('link/');
  expect(out).toMatch(/^<main><article /);
  expect(out).toContain('<a href="https://exemple.fr/?a=b">Microsoft</a>');
  expect(out).toContain('Par Anne et Paul');
  expect((await call(SEED, '--css', css)).out).toContain('p{color:red}</style>');
});

test('a faulty template is named with its place', async () => {
  const template = file('page.html', '<main>\n{{nom}}</main>');
  expect(await call(SEED, '--template', template)).toMatchObject({
    status: 2,
    err: expect.stringContaining('2:1 erreur template/unknown-slot'),
  });
});

test('sitemap writes both maps from the pages of a folder, whole', async () => {
  const date = '2023-12-18T18:00:00+01:00';
  const options = ['--publisher', 'Exemple', '--date', date, '--canonical', 'https://exemple.fr/a'];
  await call(SEED, ...options, '-o', join(folder, 'a/page.html'));
  const { status, err } = await call('sitemap', folder);
  expect(status).toBe(0);
  expect(err).toContain('sitemap.xml 1 pages, news-sitemap.xml 1');
  expect(readdirSync(folder).sort()).toEqual(['a', 'news-sitemap.xml', 'sitemap.xml']);
  expect(readFileSync(join(folder, 'news-sitemap.xml'), 'utf8')).toContain('<loc>https://exemple.fr/a</loc>');
  expect((await call('sitemap', folder, '--site', 'https://autre.fr')).err).toContain('sitemap/other-site');
  expect((await call('sitemap', join(folder, 'none'))).status).toBe(2);
  expect((await call('sitemap')).status).toBe(2);
  expect((await call('sitemap', folder, '--site', 'javascript:x')).err).toContain('input/address');
});

test('analyse prints sentences and tokens whose offsets index the body', async () => {
  const path = file('a.md', '---\ntitle: Un titre\n---\nL’entreprise a réagi.\r\n\r\nElle nie les faits.');
  const body = 'L’entreprise a réagi.\r\n\r\nElle nie les faits.';
  const { status, out } = await call('analyse', path);
  const { sentences } = JSON.parse(out) as {
    sentences: {
      start: number;
      end: number;
      tokens: { form: string; start: number; end: number; upos: string; lemma: string }[];
    }[];
  };
  expect(status).toBe(0);
  expect(sentences.map(({ start, end }) => body.slice(start, end))).toEqual([
    'L’entreprise a réagi.',
    'Elle nie les faits.',
  ]);
  for (const token of sentences.flatMap((sentence) => sentence.tokens)) {
    expect(body.slice(token.start, token.end)).toBe(token.form);
    expect(token.upos).toMatch(/^[A-Z]+$/);
    expect(token.lemma).not.toBe('');
  }
});

test('explain names section, evidence, rule and source of each sentence', async () => {
  const { status, out } = await call('explain', SEED);
  expect(status).toBe(0);
  expect(out).toContain('SECTION 1 (2');
  expect(out).toContain('mots-clés : ');
  expect(out).toMatch(/\[contexte [a-z0-9/-]+\]/);
  expect(out).toContain('      source : ');
  expect(out).toContain('CONTEXTE PROPOSÉ');
});

test('packs check runs the examples of the bundled packs', async () => {
  const { status, out } = await call('packs', 'check');
  expect(status).toBe(0);
  expect(out).toMatch(/fr-press-rules .*: \d+ examples, 0 faults/);
});

test('packs check lists every fault of a pack with its place', async () => {
  file('pack.yaml', 'id: ours\nversion: one\ntitle: Ours\nlicence: MIT\ncolour: red\n');
  const { status, out, err } = await call('packs', 'check', folder);
  expect(status).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(`${folder}/pack.yaml:2:10 pack/invalid-value`);
  expect(err).toContain(`${folder}/pack.yaml:5:1 pack/unknown-key`);
});

test('a page that misses the word target is written and the status is 1', async () => {
  const page = join(folder, 'page.html');
  const { status, err } = await call(SEED, '--min-words', '5000', '-o', page);
  expect(status).toBe(1);
  expect(err).toContain('words/missing');
  expect(existsSync(page)).toBe(true);
});

test('front matter gives the fields of the page and options win over it', async () => {
  const source = readFileSync(SEED, 'utf8');
  const path = file(
    'a.md',
    `---\ntitle: Un titre donné\ndate: 2023-12-18\nauthor: Ada Martin\n---\n${source}`,
  );
  const { out } = await call(path, '--author', 'Zoé Petit', '--site-url', 'https://exemple.fr');
  expect(out).toContain('<h1>Un titre donné</h1>');
  expect(out).toContain('<time datetime="2023-12-18">18 décembre 2023</time>');
  expect(out).toContain('Zoé Petit');
  expect(out).not.toContain('Ada Martin');
});

test('issues name the line of the file, front matter included', async () => {
  const source = readFileSync(SEED, 'utf8');
  const path = file('a.md', `---\ndate: 2023-12-18\n---\n${source}`);
  expect((await call(path)).err).toContain(`${path}:13:357 avertissement copy/traduction/the-verge-au-bord`);
});

describe('bad input ends with status 2, one clear message and no file', () => {
  const page = () => join(folder, 'page.html');
  const cases: [string, () => string[], string][] = [
    ['an empty file', () => [file('a.txt', '')], 'input/empty'],
    ['a file of white space', () => [file('a.txt', ' \n\n ')], 'input/empty'],
    ['a binary', () => [file('a.txt', Uint8Array.from([80, 75, 3, 4, 0, 0, 1, 2]))], 'input/binary'],
    ['UTF-16', () => [file('a.txt', Buffer.from('\uFEFFLa CNIL', 'utf16le'))], 'input/encoding'],
    ['5 MB of text', () => [file('a.txt', 'La CNIL a réagi. '.repeat(300_000))], 'input/too-long'],
    ['a missing file', () => [join(folder, 'none.txt')], 'input/unreadable'],
    ['a folder', () => [folder], 'input/unreadable'],
    [
      'broken front matter',
      () => [file('a.txt', '---\ntitle: "a\n---\nLa CNIL a réagi.')],
      'input/front-matter',
    ],
    ['a date that is none', () => [SEED, '--date', '2023-02-30'], 'input/date'],
    ['a dangerous address', () => [SEED, '--image', 'javascript:alert(1)'], 'input/address'],
    [
      'English',
      () => [
        file(
          'a.txt',
          'The minister said on Friday that the government would publish the report before the end of the month, and that members of parliament would be able to discuss it in public.',
        ),
      ],
      'language/not-french',
    ],
    ['a missing pack', () => [SEED, '--pack', join(folder, 'none')], 'pack/unreadable'],
    ['an unknown option', () => [SEED, '--colour', 'red'], 'intertitre --help'],
    ['an unknown format', () => [SEED, '-t', 'pdf'], 'html, fragment, json or report'],
    ['a link without address', () => [SEED, '--link', 'OpenAI'], 'term=address'],
    [
      'an unknown style',
      () => [SEED, '--typography', 'romaine'],
      'imprimerie-nationale, web, suisse, canada',
    ],
    ['a template for data', () => [SEED, '--template', SEED, '-t', 'json'], '--template makes a page'],
    ['a word target that is no number', () => [SEED, '--min-words', 'many'], 'whole number'],
  ];
  test.each(cases)('%s', async (_, argv, message) => {
    const { status, out, err } = await call(...argv(), '-o', page());
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(existsSync(page())).toBe(false);
  });

  test('an output that cannot be written leaves what was there', async () => {
    const old = file('old.txt', 'old');
    const { status, err } = await call(SEED, '-o', join(old, 'page.html'));
    expect(status).toBe(2);
    expect(err).toContain('output/unwritable');
    expect(readFileSync(old, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['old.txt']);
  });

  test('an output folder without write access is refused (skipped for root, whom nothing refuses)', async () => {
    if (process.getuid?.() === 0) return expect(process.getuid()).toBe(0);
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    expect(await call(SEED, '-o', join(closed, 'page.html'))).toMatchObject({ status: 2 });
  });
});

test('Windows-1252 and UTF-8 with a byte order mark read the same as UTF-8', async () => {
  const text =
    'La société a déclaré vendredi avoir été autorisée à utiliser ce modèle. L’équipe l’a confirmé, et la décision a été publiée dès le lendemain à Genève.';
  const windows = Uint8Array.from([...text].map((c) => (c === '’' ? 0x92 : (c.codePointAt(0) ?? 0))));
  const utf8 = (await call(file('a.txt', text))).out;
  expect((await call(file('b.txt', `\uFEFF${text}`))).out).toBe(utf8);
  expect((await call(file('c.txt', windows))).out).toBe(utf8);
});

test('HTML and script in the text come out escaped', async () => {
  const path = file(
    'a.txt',
    'La société <script>alert(1)</script> a déclaré & confirmé vendredi <b>son choix</b>. La décision a été publiée dès le lendemain à Genève par la direction.',
  );
  const $ = load((await call(path)).out);
  expect($('.chapo').text()).toContain('<script>alert(1)</script> a déclaré & confirmé');
  expect(
    $('script')
      .toArray()
      .map((element) => $(element).attr('type')),
  ).toEqual(['application/ld+json']);
  expect($('b')).toHaveLength(0);
});

describe('audit', () => {
  const page = async () => {
    const path = join(folder, 'page.html');
    await call(SEED, '-o', path);
    return path;
  };

  test('a page as it was made is clean: status 0, each sentence with its origin', async () => {
    const { status, out, err } = await call('audit', await page(), '--source', SEED);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('Aucun constat.');
    expect(out).toMatch(/\[source \d+:\d+\] /);
    expect(out).toMatch(/\[contexte [a-z-]+\/[a-z-0-9]+\] /);
  });

  test('a page tampered with gives the findings and status 1', async () => {
    const path = await page();
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('</article>', '<p>Il pleut sur Brest.</p></article>'),
    );
    const { status, out } = await call('audit', path, '--source', SEED);
    expect(status).toBe(1);
    expect(out).toContain('[INCONNUE] Il pleut sur Brest.');
    expect(out).toMatch(/page\.html:\d+:1 erreur audit\/unknown-sentence/);
  });

  test('-t json prints the whole report', async () => {
    const report = JSON.parse(
      (await call('audit', await page(), '--source', SEED, '-t', 'json')).out,
    ) as object;
    expect(Object.keys(report)).toEqual(['isClean', 'sentences', 'issues', 'counts']);
  });

  test.each([
    [['audit', 'page.html']],
    [['audit', '--source', SEED]],
    [['audit', '-', '--source', '-']],
    [['audit', 'page.html', '--source', SEED, '-t', 'html']],
    [['audit', 'absent.html', '--source', SEED]],
    [['similarity']],
    [['similarity', 'absent']],
    [['similarity', 'a', 'b']],
  ])('%j is no use: status 2', async (argv) => {
    expect(await call(...argv)).toMatchObject({ status: 2, out: '' });
  });

  test('similarity measures the pages of a folder', async () => {
    const path = await page();
    writeFileSync(join(folder, 'other.html'), readFileSync(path));
    const { status, out } = await call('similarity', folder);
    expect(status).toBe(0);
    expect(out).toContain('Phrases communes à deux pages      100,0 % en moyenne');
    const report = JSON.parse((await call('similarity', folder, '-t', 'json')).out) as { pages: number };
    expect(report.pages).toBe(2);
  });
});
