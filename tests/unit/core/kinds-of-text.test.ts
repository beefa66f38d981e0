import {
  findExchanges,
  hourLength,
  lacksPunctuation,
  opensWithHour,
  questionsToHead,
} from '../../../src/core/kinds-of-text.ts';
import { analysed } from '../../support/analysed.ts';

function exchanges(text: string) {
  const found = findExchanges(text, analysed(text).paragraphs);
  return found && { kind: found.kind, openings: [...found.openings] };
}

test.each([
  '14 h 05 – Le vent',
  '14h05 : le vent',
  '9 h – Le vent',
  '08:30 Le vent',
  '[14:05] Le vent',
  'À 14 h, le vent',
])('« %s » opens with an hour', (text) => expect(opensWithHour(text)).toBe(true));

test.each(['14 habitants ont fui', '25:10', 'Le vent à 14 h', '14 euros'])('« %s » does not', (text) =>
  expect(opensWithHour(text)).toBe(false),
);

test('the hour and its mark are measured, an hour inside the sentence is not', () => {
  expect(hourLength('14 h 05 – Le vent')).toBe('14 h 05 – '.length);
  expect(hourLength('À 14 h le vent tombe')).toBe(0);
});

test('three hours make a live blog', () => {
  const text =
    'Le vent se lève sur la côte.\n11 h – Il forcit.\nLa mer monte.\n10 h – Il tourne.\n9 h – Il tombe.';
  expect(exchanges(text)).toEqual({ kind: 'live-blog', openings: [1, 3, 4] });
});

test('three questions make an interview, of two in a row the first opens', () => {
  const text = 'Qui êtes-vous ?\nUn berger.\nOù vivez-vous ?\nSeul ?\nEn montagne.';
  expect(exchanges(text)).toEqual({ kind: 'interview', openings: [0, 2] });
});

test('the first of two voices that come back asks', () => {
  const text = [1, 2, 3].map(() => 'Le Courrier : Parlez-nous.\nZoé Roux : Volontiers, merci.').join('\n');
  expect(exchanges(text)).toEqual({ kind: 'interview', openings: [0, 2, 4] });
});

test('an article with one question is no interview', () => {
  expect(exchanges('Qui paiera ?\nLa ville a voté.\nLe vote est clos.')).toBeNull();
});

test('a question heads its answer only where it is short and asked once', () => {
  const text = 'Qui êtes-vous donc ?\nUn berger.\nEt après cela ?\nRien.\nEt après cela ?\nTout.';
  expect([...questionsToHead(analysed(text))]).toEqual([0]);
});

test('forty words without a mark lack punctuation', () => {
  expect(lacksPunctuation('le vent tourne '.repeat(14))).toBe(true);
  expect(lacksPunctuation('Le vent tourne. '.repeat(14))).toBe(false);
  expect(lacksPunctuation('le vent tourne')).toBe(false);
});
