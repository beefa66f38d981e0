import { connect, connectiveFor, isConnected } from '../../../src/expansion/connect.ts';

const CUES = {
  connectives: {
    further: ['En outre'],
    aside: ['Par ailleurs'],
    later: ['Ensuite', 'Par la suite'],
  },
  genericWords: ['tour', 'la', 'elle'],
};
const { further, aside, later } = CUES.connectives;
const chosen = (before: string, text: string) => connectiveFor(CUES, [before], [text], 'section|fait');

test('a fact that opens with a later date follows in time', () => {
  expect(later).toContain(chosen('La tour date de 1910.', 'En 1954, un incendie la détruit.'));
  expect(later).toContain(chosen('La tour date de 1910.', 'Le 3 juin 1954, un incendie la détruit.'));
  expect(later).toContain(chosen('La tour date de 1910.', 'En juin 1954, un incendie la détruit.'));
});

test('an earlier date, a date elsewhere or none to compare with does not', () => {
  expect(later).not.toContain(chosen('La tour date de 1910.', 'En 1905, la ville achète le terrain.'));
  expect(later).not.toContain(chosen('La tour, de 1910, rouvre en 1960.', 'En 1954, elle brûle.'));
  expect(later).not.toContain(chosen('La tour est haute.', 'En 1954, un incendie la détruit.'));
  expect(later).not.toContain(chosen('La tour date de 1910.', 'La tour rouvre en 1960.'));
});

test('a fact goes further where both share words, and turns to another side where they do not', () => {
  expect(further).toContain(
    chosen('La tour porte un phare de granit.', 'Le phare de granit éclaire la rade.'),
  );
  expect(aside).toContain(chosen('La tour porte un phare.', 'La tour est haute de 50 mètres.'));
});

test('no connective comes twice in a row, nor beside the same in a fact', () => {
  const before = 'Par ailleurs, la tour porte un phare.';
  expect(chosen(before, 'Elle est haute de 50 mètres.')).toBeUndefined();
  expect(
    chosen('La tour porte un phare.', 'Elle est haute. Elle est, par ailleurs, blanche.'),
  ).toBeUndefined();
});

test('a sentence that opens with a name, or a connective of its own, is left as it is', () => {
  expect(connect('La tour est haute.', 'En outre')).toBe('En outre, la tour est haute.');
  expect(connect('Brest est un port.', 'En outre')).toBeNull();
  expect(isConnected('En revanche, la tour est haute.')).toBe(true);
  expect(isConnected('La tour est haute.')).toBe(false);
});
