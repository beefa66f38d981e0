import { readUnits } from '../../../src/segmentation/units.ts';
import { analysed } from '../../support/analysed.ts';

const cuts = (text: string, keeps = true) => readUnits(analysed(text), 0, keeps).units.map(({ cut }) => cut);
const LONG = 'Le vent du nord pousse les nuages vers la plaine et les villages voisins. ';

test('a paragraph is one unit, a long one a unit for each sentence', () => {
  expect(cuts('Le vent tourne. La mer monte.\nLa digue tient.')).toHaveLength(2);
  expect(cuts(LONG.repeat(20).trim())).toHaveLength(20);
});

test('a subheading forces a cut, unless headings are restructured', () => {
  const text = 'Le vent tourne.\n## La suite\nLa mer monte.';
  expect(cuts(text)).toEqual(['free', 'forced']);
  expect(cuts(text, false)).toEqual(['free', 'free']);
});

test('no section begins inside a list, unless the list is long', () => {
  expect(cuts('Le vent tourne.\n- Un seau.\n- Une corde.')).toEqual(['free', 'no', 'no']);
  const items = cuts(`Le vent tourne.\n${`- ${LONG}\n`.repeat(30)}`);
  expect(items.slice(2).every((cut) => cut === 'free')).toBe(true);
});

test('a question stays with its answer, and an answer with its first part', () => {
  const text = 'Qui va là ?\nUn berger.\nIl rit.\nOù va-t-il ?\nAu pré.\nQuand ?\nDemain.';
  expect(cuts(text)).toEqual(['free', 'no', 'no', 'free', 'no', 'free', 'no']);
});

test('an entry of a live blog is never cut, however long', () => {
  const text = `11 h – Il vente.\nLa mer monte.\n10 h – ${LONG.repeat(20)}\n9 h – Il tombe.`;
  expect(cuts(text)).toEqual(['free', 'no', 'free', 'free']);
});
