import { joinPacks } from '../../src/packs/join.ts';
import { PackError } from '../../src/packs/pack-error.ts';
import { parsePack, type Pack } from '../../src/packs/parse.ts';
import { fc } from '../support/fast-check.ts';
import { packFiles, SHIPPED, shippedFiles } from '../support/pack-sources.ts';

const rules = shippedFiles(SHIPPED[0]);
const FILES: Readonly<Record<string, string>> = {
  ...packFiles(),
  'cues.yaml': rules['cues.yaml'] ?? '',
  'structure.yaml': rules['structure.yaml'] ?? '',
  'labels.yaml': rules['labels.yaml'] ?? '',
  'derivations.yaml': rules['derivations.yaml'] ?? '',
  'subjects.yaml': rules['subjects.yaml'] ?? '',
  'topics/founding.yaml': rules['topics/20001158-founding.yaml'] ?? '',
  'corrections/casse.yaml': `corrections:
  - id: casse
    kind: letter-case
    types: [media, product]
    examples:
      match: [{ text: Youtube nie., corrected: YouTube nie. }]
      skip: ['Il nie.']
  - id: bord
    kind: phrase
    mentions: [acme]
    before: [selon, 'à']
    find: Le Bord
    replace: Acme
    examples:
      match: [{ text: selon Le Bord, corrected: selon Acme }]
      skip: ['Le bord.']
`,
};
const MANIFEST = FILES['pack.yaml'] ?? '';

/** What the file needs to be loaded with: all other files, as a pack that is ready. */
const others: Readonly<Record<string, readonly Pack[]>> = Object.fromEntries(
  Object.keys(FILES).map((name) => {
    const rest = { ...FILES, [name]: '', 'pack.yaml': MANIFEST.replace('essai', 'reste') };
    const files = Object.entries(rest).filter(([path]) => path !== name || path === 'pack.yaml');
    return [name, [parsePack(Object.fromEntries(files)).pack].filter((pack) => pack !== null)];
  }),
);

/** Loads a file with the others; fails unless it is valid or refused with places and remedies. */
function expectLoadedOrRefused(name: string, text: string): 'loaded' | 'refused' {
  try {
    const parsed = parsePack({ 'pack.yaml': MANIFEST, [name]: text });
    expect(joinPacks([parsed], others[name] ?? []).structure).toBeDefined();
    return 'loaded';
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    expect(error.issues.length).toBeGreaterThan(0);
    for (const issue of error.issues) {
      expect(issue.path).not.toBe('');
      expect(issue.line).toBeGreaterThanOrEqual(1);
      expect(issue.column).toBeGreaterThanOrEqual(1);
      expect(issue.line).toBeLessThanOrEqual(
        (issue.path === name ? text : (FILES[issue.path] ?? '')).split('\n').length,
      );
      expect(issue.code).toMatch(/^pack\/[a-z-]+$/);
      expect(issue.message).toMatch(/\S/);
      expect(issue.fix).toMatch(/\S/);
    }
    return 'refused';
  }
}

test.each(Object.entries(FILES))('%s is loaded while it is whole', (name, text) => {
  expect(expectLoadedOrRefused(name, text)).toBe('loaded');
});

const path = fc.constantFrom(...Object.keys(FILES));
const at = fc.nat(10_000);
const YAML_SIGNS = [
  ...':-[]{}#&*!|>\'"%@`?, \n\t0aé\0\uFEFF\u2028',
  '<<: ',
  '*a ',
  '&a ',
  '!!set ',
  '---\n',
  '...\n',
  '? ',
  '__proto__: 1\n',
  '{org',
  '~',
  'null',
  '\r',
];
const damage = fc.oneof(
  fc.record({ cut: fc.constant(0), insert: fc.constantFrom(...YAML_SIGNS) }),
  fc.record({ cut: fc.integer({ min: 1, max: 12 }), insert: fc.constant('') }),
  fc.record({ cut: fc.integer({ min: 1, max: 5 }), insert: fc.constantFrom(...YAML_SIGNS) }),
  fc.record({ cut: fc.constant(0), insert: fc.string({ unit: 'binary', maxLength: 3 }) }),
);

test('a pack with a damaged file loads or is refused with the places of all faults', () => {
  fc.assert(
    fc.property(path, at, damage, (name, place, { cut, insert }): void => {
      const text = FILES[name] ?? '';
      const from = place % (text.length + 1);
      expectLoadedOrRefused(name, text.slice(0, from) + insert + text.slice(from + cut));
    }),
    { numRuns: 600 },
  );
});

test('a pack with a line taken out or moved loads or is refused', () => {
  fc.assert(
    fc.property(path, at, at, (name, from, to) => {
      const lines = (FILES[name] ?? '').split('\n');
      const [line = ''] = lines.splice(from % lines.length, 1);
      if (to % 2) lines.splice(to % (lines.length + 1), 0, line);
      expectLoadedOrRefused(name, lines.join('\n'));
    }),
    { numRuns: 300 },
  );
});

test('a file of any text loads or is refused', () => {
  fc.assert(
    fc.property(
      path,
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.json(),
        fc.constantFrom('a: &a [*a]', 'id: *x', '!!binary x', '? []'),
      ),
      (name, text) => {
        expectLoadedOrRefused(name, text);
      },
    ),
    { numRuns: 300 },
  );
});
