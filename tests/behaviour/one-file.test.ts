import { readdirSync, readFileSync } from 'node:fs';
import { bodyStatements } from '../../src/core/article.ts';
import { createRestructurer } from '../../src/index.ts';
import { joinPacks } from '../../src/packs/join.ts';
import { parsePack, type PackFiles } from '../../src/packs/parse.ts';
import { readPackDirectory } from '../../src/packs/read-directory.ts';
import { checkPackExamples } from '../../src/check-examples.ts';

const rules = readPackDirectory('rules/fr-press');
const lexicon = readPackDirectory('lexicons/fr-press');
const load = (changedRules: PackFiles, changedLexicon: PackFiles) =>
  joinPacks([parsePack(changedRules), parsePack(changedLexicon)], []);

const TEXT = `La mairie a inauguré samedi une nouvelle bibliothèque dans le quartier de la gare. Le bâtiment ouvre au public lundi.

Le prêt de livres sera gratuit pour tous les habitants de la commune, a annoncé la maire. Les lecteurs pourront emprunter dix ouvrages à la fois dans cette bibliothèque.`;

const body = (changedRules: PackFiles, changedLexicon: PackFiles) => {
  const packs = load(changedRules, changedLexicon);
  const result = createRestructurer({ packs, options: { date: '2024-05-13' } }).restructure(TEXT);
  if (!result.ok) throw new Error('refused');
  return { ...result, statements: bodyStatements(result.article), packs };
};

const ENTRY = `id: bibliotheque
type: term
name: bibliothèque
gender: feminine
article: definite
facts:
  - id: bibliotheque/loi-2021
    kind: background
    text: ['En France, une loi du 21 décembre 2021 garantit le libre accès aux bibliothèques territoriales.']
    source: loi-2021-1717
    since: 2021-12-22
    reviewed: 2026-11-23
sources:
  - { id: loi-2021-1717, title: Loi relative aux bibliothèques, publisher: Journal officiel, date: 2021-12-22 }
`;

const TOPIC = `id: libraries
label: Lecture publique
keywords:
  - { phrase: prêt de livre, weight: 5 }
  - { phrase: lecteur, weight: 4 }
  - { phrase: emprunter ... ouvrage, weight: 4 }
  - { phrase: bibliothèque, weight: 5 }
headings:
  - id: libraries/gratuit
    when: ["prêt de livre ... gratuit"]
    text: Le prêt de livres gratuit pour tous
    examples:
      match: [{ text: Le prêt de livres sera gratuit., heading: Le prêt de livres gratuit pour tous }]
      skip: [Le prêt de livres sera payant.]
examples:
  match: [Le prêt de livres ouvre lundi.]
  skip: [Le prêt immobilier devient plus cher.]
`;

test('a new term is one data file', () => {
  const fact =
    'En France, une loi du 21 décembre 2021 garantit le libre accès aux bibliothèques territoriales.';
  expect(body(rules, lexicon).statements.map(({ text }) => text)).not.toContain(fact);
  const { statements, article } = body(rules, { ...lexicon, 'entities/term/bibliotheque.yaml': ENTRY });
  expect(statements.map(({ text }) => text)).toContain(fact);
  expect(article.sources.map((source) => source.id)).toContain('loi-2021-1717');
});

test('changing one fact is a change in one data file', () => {
  const changed = ENTRY.replace('garantit le libre accès', 'organise le libre accès');
  const { statements } = body(rules, { ...lexicon, 'entities/term/bibliotheque.yaml': changed });
  expect(statements.map(({ text }) => text).join(' ')).toContain('organise le libre accès');
});

test('a new topic with its intertitre is one data file, and its examples are run', () => {
  const before = body(rules, lexicon).article.sections.map((section) => section.topic);
  expect(before).not.toContain('libraries');
  const { article, packs } = body({ ...rules, 'topics/libraries.yaml': TOPIC }, lexicon);
  expect(article.sections.map(({ topic, heading }) => [topic, heading?.text])).toContainEqual([
    'libraries',
    'Le prêt de livres gratuit pour tous',
  ]);
  const faults = checkPackExamples(packs).issues;
  expect(faults.filter(({ path }) => path.includes('libraries'))).toEqual([]);
});

test('changing one rule is a change in one data file', () => {
  const changed = TOPIC.replaceAll('Le prêt de livres gratuit pour tous', 'Des livres prêtés sans frais');
  const { article } = body({ ...rules, 'topics/libraries.yaml': changed }, lexicon);
  expect(article.sections.map(({ heading }) => heading?.text)).toContain('Des livres prêtés sans frais');
});

test('no topic and no entity of the packs is named in the code of the pipeline', () => {
  // "meta" is also an element of HTML, "free" a kind of cut.
  const ids = [
    ...readdirSync('rules/fr-press/topics'),
    ...readdirSync('lexicons/fr-press/entities/organisation'),
  ].flatMap((name) => (/^(?:meta|free)\.yaml$/.test(name) ? [] : [name.replace('.yaml', '')]));
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/^(?:tools|wink-fr)/.test(name),
  );
  expect(ids.length).toBeGreaterThan(30);
  for (const name of files) {
    const code = readFileSync(`src/${name}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const quoted = [...code.matchAll(/'([^'\n]*)'/g)].map((match) => match[1]);
    expect(ids.filter((id) => quoted.includes(id))).toEqual([]);
  }
});
