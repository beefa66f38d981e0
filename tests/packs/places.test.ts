import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { execFileSync } from 'node:child_process';
import { createAnalyser } from '../../src/analysis/analyse.ts';
import { createDocument } from '../../src/core/document.ts';
import { holdsAt } from '../../src/expansion/moment.ts';
import { sentenceFault } from '../../src/packs/check-sentence.ts';
import { readLayout } from '../../src/reading/read-layout.ts';
import { ROOT, shippedPacks } from '../support/pack-sources.ts';

const packs = shippedPacks();
const rows = packs.packs.flatMap((pack) =>
  pack.lists.flatMap(({ value }) => value.rows.map((row) => String(row[value.columns.indexOf('id')]))),
);
const factOf = (entry: string, fact: string) =>
  packs.entries.factsOf(entry).find((one) => one.fact.id === `${entry}/${fact}`)?.fact;
const textOf = (entry: string, fact: string) => factOf(entry, fact)?.text.join(' ');
/** Whether a fact is told of in an article of a day. */
const holdsOn = (entry: string, fact: string, day: string) => {
  const found = factOf(entry, fact);
  return found !== undefined && holdsAt(found, { kind: 'day', day });
};
const analyse = createAnalyser(packs);
/** The ids of places that a text names. */
function placesIn(text: string): string[] {
  const document = createDocument(text, {});
  const { mentions } = analyse(document, readLayout(document));
  return mentions.filter(({ type }) => type === 'place').map(({ id }) => id);
}

test('lists hold at least 1,800 entries, each with a fact to tell', () => {
  expect(rows.length).toBeGreaterThan(1800);
  expect(rows.filter((id) => packs.entries.factsOf(id).length === 0)).toEqual([]);
});

test('every sentence of every row is fit to be added', () => {
  const sentences = rows.flatMap((id) => packs.entries.factsOf(id).flatMap(({ fact }) => fact.text));
  expect(sentences.filter((sentence) => sentenceFault(sentence) !== null)).toEqual([]);
  expect(
    sentences.filter((sentence) =>
      /[{}]| {2}|[ld]’Haut|\bde le\b|\bà le\b|\bde les\b|undefined|null/.test(sentence),
    ),
  ).toEqual([]);
});

test.each([
  ['lens-62', 'situation', 'Lens est une sous-préfecture du Pas-de-Calais, dans les Hauts-de-France.'],
  ['le-havre-76', 'situation', 'Le Havre est une sous-préfecture de la Seine-Maritime, en Normandie.'],
  ['lyon-69', 'situation', 'Lyon appartient à la métropole de Lyon, en Auvergne-Rhône-Alpes.'],
  [
    'landes-40',
    'situation',
    'Les Landes sont un département français, en Nouvelle-Aquitaine. Leur chef-lieu est Mont-de-Marsan.',
  ],
  ['pays-bas', 'situation', 'Les Pays-Bas sont un pays d’Europe de l’Ouest. Leur capitale est Amsterdam.'],
  [
    'haute-garonne-31',
    'situation',
    'La Haute-Garonne est un département français, en Occitanie. Son chef-lieu est Toulouse.',
  ],
  ['hainaut', 'belgique', 'Le Hainaut est une province de Belgique, en Wallonie.'],
  ['cuba', 'situation', 'Cuba est un pays insulaire des Caraïbes. Sa capitale est La Havane.'],
  ['yemen', 'zone', 'Le Yémen est un pays de la péninsule Arabique.'],
  ['budapest', 'situation', 'Budapest est la capitale de la Hongrie, pays d’Europe centrale.'],
  ['abou-dhabi', 'situation', 'Abou Dhabi est la capitale des Émirats arabes unis, pays du golfe Persique.'],
  [
    'texas',
    'situation',
    'Le Texas est un État des États-Unis, dont la capitale est Austin. Il fait partie de l’Union depuis 1845.',
  ],
])('%s is told in French: %s', (entry, fact, text) => {
  expect(textOf(entry, fact)).toBe(text);
});

test('Croatia is a member of the European Union from 1 July 2013, not in 2012', () => {
  expect(holdsOn('croatie', 'union-europeenne', '2012-06-01')).toBe(false);
  expect(holdsOn('croatie', 'union-europeenne', '2013-06-30')).toBe(false);
  expect(holdsOn('croatie', 'union-europeenne', '2013-07-01')).toBe(true);
});

test('a town lies in the region of the day', () => {
  expect(holdsOn('lens-62', 'situation', '2012-06-01')).toBe(false);
  expect(holdsOn('lens-62', 'situation-avant-2016', '2012-06-01')).toBe(true);
  expect(textOf('lens-62', 'situation-avant-2016')).toContain('dans le Nord-Pas-de-Calais');
  expect(holdsOn('lens-62', 'situation-avant-2016', '2016-01-01')).toBe(false);
  expect(holdsOn('lens-62', 'population', '2025-12-31')).toBe(false);
});

test('a name that means other things stands for a town only where its département is named', () => {
  expect(placesIn('Nice et Rennes ont voté.')).toEqual(['nice-06', 'rennes-35']);
  expect(placesIn('Des habitants de Lens attendent.')).toEqual([]);
  expect(placesIn('À Lens (Pas-de-Calais), des habitants attendent.')).toEqual([
    'lens-62',
    'pas-de-calais-62',
  ]);
  expect(placesIn('La ville de Vienne, en Isère.')).toContain('vienne-38');
  expect(placesIn('Vienne, capitale de l’Autriche.')).toContain('vienne');
});

test('a place inside a longer name is none', () => {
  expect(placesIn('Il habite Rennes-le-Château et Nantes-en-Ratier.')).toEqual([]);
});

const DATA = process.env['INTERTITRE_PLACES'] ?? `${ROOT}node_modules`;
const hasData = ['@etalab/decoupage-administratif', 'world-countries'].every((name) =>
  existsSync(`${DATA}/${name}`),
);
if (!hasData)
  console.warn('The data packages of places are not installed: their lists are not written again.');

(hasData ? test : test.skip)('the generator writes the lists that are kept, byte for byte', () => {
  const out = mkdtempSync(`${tmpdir()}/places-`);
  try {
    execFileSync('node', [`${ROOT}dist/tools/build-places.js`, '--data', DATA, '--out', out], {
      stdio: 'ignore',
    });
    for (const pack of ['fr-pays', 'fr-territoires']) {
      const read = (root: string) =>
        readdirSync(`${root}/${pack}/lists`)
          .sort()
          .map((name) => [name, readFileSync(`${root}/${pack}/lists/${name}`, 'utf8')]);
      expect(read(out)).toEqual(read(`${ROOT}lexicons`));
    }
  } finally {
    rmSync(out, { recursive: true });
  }
});
