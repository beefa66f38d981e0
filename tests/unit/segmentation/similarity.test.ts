import { similarities } from '../../../src/segmentation/similarity.ts';
import { readUnits } from '../../../src/segmentation/units.ts';
import { analysed } from '../../support/analysed.ts';

const SEA = 'Le port accueille les bateaux et les marins de la rade, malgré les vagues du large. '
  .repeat(5)
  .trim();
const BREAD = 'La boulangerie vend du pain, des brioches et de la farine de seigle au village. '
  .repeat(5)
  .trim();

test('the text is least alike where the matter changes', () => {
  const found = similarities(readUnits(analysed([SEA, SEA, BREAD, BREAD].join('\n')), 0).units);
  expect(found).toHaveLength(4);
  expect(found.indexOf(Math.min(...found))).toBe(2);
});

test('nothing stands before the first unit', () => {
  expect(similarities(readUnits(analysed(SEA), 0).units)).toEqual([0]);
});
