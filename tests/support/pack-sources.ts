import { joinPacks } from '../../src/packs/join.ts';
import type { Packs } from '../../src/packs/index-packs.ts';
import type { CompiledFact } from '../../src/packs/entry-index.ts';
import { parsePack, type Pack, type PackFiles, type ParsedPack } from '../../src/packs/parse.ts';
import { readPackDirectory } from '../../src/packs/read-directory.ts';

export const ROOT = new URL('../../', import.meta.url).pathname;

/** The YAML files of the packs that intertitre ships, by directory. */
export const SHIPPED = [
  'rules/fr-press',
  'lexicons/fr-press',
  'lexicons/fr-pays',
  'lexicons/fr-territoires',
] as const;

/** The files of a shipped pack, by their path in it. */
export function shippedFiles(directory: (typeof SHIPPED)[number]): PackFiles {
  return readPackDirectory(`${ROOT}${directory}`);
}

let parsed: readonly ParsedPack[] | undefined;

/** The shipped packs parsed from their YAML, not from what the last build made of it. */
export function parseShippedPacks(): readonly ParsedPack[] {
  parsed ??= SHIPPED.map((directory) => parsePack(shippedFiles(directory), `${directory}/`));
  return parsed;
}

/** The shipped packs as ready ones, to join others with. */
export function readyPacks(): readonly Pack[] {
  return parseShippedPacks().flatMap(({ pack }) => pack ?? []);
}

let packs: Packs | undefined;

/** The shipped packs, compiled. */
export function shippedPacks(): Packs {
  packs ??= joinPacks(parseShippedPacks(), []);
  return packs;
}

/** Every fact of a pack set: those of all entries, then those of topics. */
export function factsOf({ entries, topics }: Packs): CompiledFact[] {
  return [
    ...entries.values().flatMap(({ id }) => entries.factsOf(id)),
    ...[...topics.values()].flatMap(({ context }) => context),
  ];
}

/** The files of a valid pack of one topic and one entry; `changes` replace files, null removes one. */
export function packFiles(changes: Readonly<Record<string, string | null>> = {}): PackFiles {
  const files: Record<string, string | null> = { ...VALID, ...changes };
  return Object.fromEntries(
    Object.entries(files).filter((file): file is [string, string] => file[1] !== null),
  );
}

const VALID = {
  'pack.yaml': 'id: essai\nversion: 1.0.0\ntitle: Essai\nlicence: MIT\n',
  'entities/organisation/acme.yaml': `id: acme
type: organisation
name: Acme
gender: feminine
article: none
facts:
  - id: acme/fondation
    kind: history
    text: [Acme est née à Lyon en 1950.]
    source: acme-1950
    since: '1950'
    reviewed: 2026-11-23
sources:
  - { id: acme-1950, title: Statuts, publisher: Acme, date: '1950' }
`,
  'topics/essai.yaml': `id: essai
label: Essai
keywords:
  - { phrase: essayer, weight: 2 }
headings:
  - id: essai/org
    when: ['{org} ... essayer']
    text: '{org|Le} essaie'
    examples:
      match: [{ text: Acme essaie., heading: Acme essaie }]
      skip: [Acme refuse.]
examples: { match: [Acme essaie.], skip: [Acme refuse.] }
`,
};
