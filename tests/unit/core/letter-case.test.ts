import { inSmallLetters, isAllCaps } from '../../../src/core/letter-case.ts';

test('a sentence in capitals is told from one with acronyms', () => {
  expect(isAllCaps('LE PRIX DE L’EAU AUGMENTE À 20 h.')).toBe(true);
  expect(isAllCaps('La CNIL, l’ANSSI et l’ARCEP ont réagi.')).toBe(false);
});

test('an acronym alone tells nothing', () => expect(isAllCaps('CNIL ET ANSSI')).toBe(false));

test('small letters stand where the capitals stood, sentences keep theirs', () => {
  const text = 'LE PRIX AUGMENTE. « À QUI LA FAUTE ? »';
  expect(inSmallLetters(text)).toBe('Le prix augmente. « À qui la faute ? »');
  expect(inSmallLetters('İ'.repeat(3))).toHaveLength(3);
});
