import { joinPacks } from '../../../src/packs/join.ts';
import { PackError, type PackIssue } from '../../../src/packs/pack-error.ts';
import { parsePack, type PackFiles } from '../../../src/packs/parse.ts';
import { factsOf, packFiles, readyPacks } from '../../support/pack-sources.ts';
import { thrown } from '../../support/thrown.ts';

const ENTRY = 'entities/organisation/acme.yaml';
const TOPIC = 'topics/essai.yaml';

const join = (...packs: PackFiles[]) =>
  joinPacks(
    packs.map((files) => parsePack(files)),
    readyPacks(),
  );

function issuesOf(...packs: PackFiles[]): readonly PackIssue[] {
  const error = thrown(() => join(...packs));
  if (!(error instanceof PackError)) throw error;
  return error.issues;
}

/** The issues of the valid pack with a change in one file, as `line:column code`. */
function faults(path: string, from: string, to: string): string[] {
  const text = packFiles()[path] ?? '';
  expect(text).toContain(from);
  return issuesOf(packFiles({ [path]: text.replace(from, to) })).map((issue) => {
    expect(issue.path).toBe(path);
    return `${issue.line}:${issue.column} ${issue.code}`;
  });
}

const otherPack = (files: PackFiles, overrides: readonly string[] = []) => ({
  'pack.yaml': `id: autre\nversion: 1.0.0\ntitle: Autre\nlicence: MIT\noverrides: [${overrides.join(', ')}]\n`,
  ...files,
});
const entryText = packFiles()[ENTRY] ?? '';
const topicText = packFiles()[TOPIC] ?? '';

test('a valid pack joins the shipped ones', () => {
  const packs = join(packFiles());
  expect(packs.entries.get('acme')?.name).toBe('Acme');
  expect(packs.topics.get('essai')?.headings.map((heading) => heading.id)).toEqual(['essai/org']);
  expect(factsOf(packs).find(({ fact }) => fact.id === 'acme/fondation')?.entry?.id).toBe('acme');
  expect(packs.sources.get('acme-1950')?.publisher).toBe('Acme');
  expect(packs.versions.map(({ id }) => id)).toEqual([
    'essai',
    'fr-pays',
    'fr-press-lexicon',
    'fr-press-rules',
    'fr-territoires',
  ]);
});

test('compiled packs are frozen', () => {
  expect(Object.isFrozen(join(packFiles()))).toBe(true);
});

test('an unknown source is reported at the field', () => {
  expect(faults(ENTRY, 'source: acme-1950', 'source: acme-1951')).toEqual(['10:13 pack/unknown-source']);
});

test('a source of another file will do', () => {
  const files = packFiles({ [ENTRY]: entryText.replace('source: acme-1950', 'source: openai-api-2020') });
  expect(factsOf(join(files)).find(({ fact }) => fact.id === 'acme/fondation')?.fact.source).toBe(
    'openai-api-2020',
  );
});

test('an unknown entry in "needs" is reported at the item', () => {
  expect(faults(ENTRY, "since: '1950'", 'needs: [openai, nul-part]')).toEqual(['11:21 pack/unknown-entry']);
});

test('an unknown entry in a pattern is reported at the pattern', () => {
  expect(faults(TOPIC, 'phrase: essayer, ', "phrase: '@nul-part essayer', ")).toEqual([
    '4:15 pack/unknown-entry',
  ]);
});

test('an unknown slot is reported at the text', () => {
  expect(faults(TOPIC, "'{org|Le} essaie'", "'{loi|Le} essaie'")).toEqual(['8:11 pack/unknown-slot']);
});

test('a slot must be filled by every pattern of the rule', () => {
  expect(faults(TOPIC, "['{org} ... essayer']", "['{org} ... essayer', essayer]")).toEqual([
    '8:11 pack/unknown-slot',
  ]);
});

test('a bad template is reported at the text', () => {
  expect(faults(TOPIC, "'{org|Le} essaie'", "'{org|Le essaie'")).toEqual(['8:11 pack/bad-template']);
});

test('a bad pattern of a keyword is reported at the pattern', () => {
  expect(faults(TOPIC, 'phrase: essayer', 'phrase: essayer ...')).toEqual(['4:15 pack/bad-pattern']);
});

test('a bad pattern of a heading is reported at the pattern', () => {
  expect(faults(TOPIC, "['{org} ... essayer']", "['{org} ... essayer', '{org']")).toEqual([
    '7:33 pack/bad-pattern',
  ]);
});

test('a bad pattern of a fact is reported at the pattern', () => {
  expect(faults(ENTRY, "since: '1950'", 'when: [mot, ...]')).toEqual(['11:17 pack/bad-pattern']);
});

describe('a sentence of a fact', () => {
  const says = (sentence: string) => faults(ENTRY, '[Acme est née à Lyon en 1950.]', `['${sentence}']`);
  const words = (n: number) => `Acme ${Array.from({ length: n - 1 }, () => 'mot').join(' ')}.`;
  const accepted = (sentence: string) =>
    join(packFiles({ [ENTRY]: entryText.replace('[Acme est née à Lyon en 1950.]', `['${sentence}']`) }));

  test('may have twenty words', () => expect(accepted(words(20)).entries.has('acme')).toBe(true));
  test('may not have twenty-one', () => expect(says(words(21))).toEqual(['9:12 pack/long-sentence']));
  test.each([
    'Acme vend actuellement des enclumes.',
    'Aujourd’hui, Acme vend des enclumes.',
    'Acme a récemment déménagé.',
    'À ce jour, Acme vend des enclumes.',
    'Acme a grandi ces derniers mois.',
  ])('may not say « %s »', (sentence) => expect(says(sentence)).toEqual(['9:12 pack/volatile-word']));
  test('may hold a volatile word inside another', () =>
    expect(accepted('Acme désormaisera.').entries.has('acme')).toBe(true));
  test.each(['acme est née à Lyon.', 'Acme est née à Lyon', 'Acme : née à Lyon,'])(
    'is not « %s »',
    (sentence) => expect(says(sentence)).toEqual(['9:12 pack/not-a-sentence']),
  );
  test.each([
    'Acme est née à Lyon; elle y est.',
    'Acme est née à Lyon : elle y est.',
    'Acme est « née » à Lyon.',
    'Acme a 20 % du marché.',
    'Acme est "née" à Lyon.',
    'Acme est-elle née à Lyon ?',
  ])('is not set as « %s »', (sentence) => expect(says(sentence)).toEqual(['9:12 pack/typography']));
  test('may be set as French is', () =>
    expect(
      accepted('«\u00A0Acme\u00A0» a 20\u00A0% du marché\u00A0: elle l’a dit.').entries.has('acme'),
    ).toBe(true));
});

test('an entry stands in the folder of its type under its id', () => {
  const files = packFiles({ [ENTRY]: null, 'entities/person/acme.yaml': entryText });
  expect(issuesOf(files)).toMatchObject([
    { path: 'entities/person/acme.yaml', line: 1, column: 5, code: 'pack/misplaced-entry' },
  ]);
});

test.each(['cues.yaml', 'structure.yaml', 'labels.yaml', 'derivations.yaml'])(
  'packs without %s are incomplete',
  (name) => {
    const error = thrown(() => joinPacks([parsePack(packFiles())], []));
    expect((error as PackError).issues).toContainEqual(
      expect.objectContaining({ path: name, code: 'pack/missing-file' }),
    );
  },
);

describe('a repeated id', () => {
  const again = (path: string, from: string, to: string) => faults(path, from, `${from}${to}`);
  test('of a fact is reported where it comes again', () => {
    const fact =
      '{ id: acme/fondation, kind: history, text: [Oui.], source: acme-1950, reviewed: 2026-11-23 }';
    expect(again(ENTRY, 'facts:\n', `  - ${fact}\n`)).toEqual(['8:9 pack/duplicate-id']);
  });
  test('of a source is reported where it comes again', () => {
    const source = '{ id: acme-1950, title: T, publisher: P, date: 1950-01 }';
    expect(again(ENTRY, 'sources:\n', `  - ${source}\n`)).toEqual(['15:11 pack/duplicate-id']);
  });
  test('of a heading is reported where it comes again', () => {
    const heading =
      '{ id: essai/org, when: [a], text: A, examples: { match: [{ text: A., heading: A }], skip: [B.] } }';
    expect(again(TOPIC, 'headings:\n', `  - ${heading}\n`)).toEqual(['7:9 pack/duplicate-id']);
  });
  test.each([
    ['an entry', { 'entities/organisation/openai.yaml': entryText.replace('id: acme\n', 'id: openai\n') }],
    ['a topic', { [TOPIC]: topicText.replace('id: essai\n', 'id: 20000106-denial\n') }],
    ['a heading', { [TOPIC]: topicText.replace('id: essai/org', 'id: 20000106-denial/tout') }],
    ['a fact', { [ENTRY]: entryText.replace('id: acme/fondation', 'id: openai/fondation') }],
    ['a source', { [ENTRY]: entryText.replaceAll('acme-1950', 'openai-api-2020') }],
  ])('of %s that a shipped pack has is reported in the given pack', (_, files: PackFiles) => {
    for (const id of ['autre', 'zzz']) {
      const pack = otherPack(files);
      const issues = issuesOf({ ...pack, 'pack.yaml': pack['pack.yaml'].replace('autre', id) });
      expect(issues.map(({ code }) => code)).toEqual(['pack/duplicate-id']);
      expect(issues.map(({ path }) => path)).toEqual(Object.keys(files));
    }
  });
});

describe('overrides', () => {
  const noyb = { 'entities/organisation/noyb.yaml': entryText.replace('id: acme\n', 'id: noyb\n') };
  test('replace an entry and its facts', () => {
    const packs = join(otherPack(noyb, ['noyb']));
    expect(packs.entries.get('noyb')?.name).toBe('Acme');
    expect(
      factsOf(packs)
        .filter(({ entry }) => entry?.id === 'noyb')
        .map(({ fact }) => fact.id),
    ).toEqual(['acme/fondation']);
  });
  test('replace a topic', () => {
    const packs = join(
      otherPack({ [TOPIC]: topicText.replace('id: essai\n', 'id: 20000106-denial\n') }, ['20000106-denial']),
    );
    expect(packs.topics.get('20000106-denial')?.label).toBe('Essai');
  });
  test('replace a correction', () => {
    const correction = `corrections:
  - id: traduction/le-bord
    kind: phrase
    find: Le Rebord
    replace: The Verge
    examples:
      match: [{ text: Le Rebord., corrected: The Verge. }]
      skip: [Le bord.]
`;
    const packs = join(otherPack({ 'corrections/autre.yaml': correction }, ['traduction/le-bord']));
    expect(packs.corrections.filter((one) => one.rule === 'traduction/le-bord')).toHaveLength(1);
    expect(
      packs.corrections.find((one) => one.rule === 'traduction/le-bord')?.find('Le Rebord'),
    ).toHaveLength(1);
  });
  test('do not depend on the order of the packs', () => {
    const replacing = otherPack(noyb, ['noyb']);
    const [one, two] = [
      join(packFiles({ [ENTRY]: null }), replacing),
      join(replacing, packFiles({ [ENTRY]: null })),
    ];
    expect(one.entries.values()).toEqual(two.entries.values());
  });
});

test('a given pack replaces a ready one of the same id', () => {
  const ready = [...readyPacks(), ...[parsePack(packFiles()).pack].filter((pack) => pack !== null)];
  const newer = packFiles({
    'pack.yaml': 'id: essai\nversion: 9.0.0\ntitle: T\nlicence: MIT\n',
    [ENTRY]: entryText.replace('name: Acme', 'name: Acmé'),
  });
  const packs = joinPacks([parsePack(newer)], ready);
  expect(packs.versions.find(({ id }) => id === 'essai')?.version).toBe('9.0.0');
  expect(packs.entries.get('acme')?.name).toBe('Acmé');
});

test('faults in two packs with files of the same name are each told at their own place', () => {
  const faulty = topicText.replace('phrase: essayer', 'phrase: essayer ...');
  const first = packFiles({ [TOPIC]: `# one line more\n${faulty}` });
  const second = otherPack({ [TOPIC]: faulty.replaceAll('id: essai', 'id: autre') });
  const places = issuesOf(first, second).map(({ code, line, column }) => `${line}:${column} ${code}`);
  expect(places.sort()).toEqual(['4:15 pack/bad-pattern', '5:15 pack/bad-pattern']);
});

test('all faults come at once', () => {
  const files = packFiles({
    [ENTRY]: entryText.replace('source: acme-1950', 'source: nul').replace('Acme est née', 'acme est née'),
    [TOPIC]: topicText.replace('phrase: essayer', 'phrase: essayer ...'),
  });
  expect(issuesOf(files).map(({ code }) => code)).toEqual([
    'pack/not-a-sentence',
    'pack/unknown-source',
    'pack/bad-pattern',
  ]);
});

test('the message of the error lists place, code, fault and fix', () => {
  const error = thrown(() => join(packFiles({ [ENTRY]: entryText.replace('acme-1950', 'nul') })));
  expect((error as Error).message).toMatch(
    /^entities\/organisation\/acme\.yaml:10:13 pack\/unknown-source\n {2}The source "nul" .*\. Fix: .*\.$/,
  );
});
