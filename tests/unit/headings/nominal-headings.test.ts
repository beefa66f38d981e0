import { calledHeadings, nominalHeadings } from '../../../src/headings/nominal-headings.ts';
import { analysed } from '../../support/analysed.ts';

function made(text: string): string[] {
  const [sentence] = analysed(text).sentences;
  return sentence
    ? [...nominalHeadings(sentence, text), ...calledHeadings(sentence, text)].map((one) => one.text)
    : [];
}

test.each([
  ['Plusieurs gares fermées dans le nord : à Lille, le trafic est arrêté.', null],
  [
    'Quelques progrès pour les usagers du réseau : à Lille, le trafic reprend.',
    'Quelques progrès pour les usagers du réseau',
  ],
  ['Une grande victoire pour le club.', 'Une grande victoire pour le club'],
  [
    'Ils disent que la télévision est une « machine à rêves ».',
    'La télévision, une «\u00A0machine à rêves\u00A0»',
  ],
])('%j announces %j', (text, heading) => expect(made(text)).toEqual(heading === null ? [] : [heading]));

test.each([
  ['a theme', 'Les progrès du réseau pour les usagers : à Lille, le trafic reprend.'],
  ['what points back', 'Une victoire pour ce club de la région.'],
  ['a clause', 'Une victoire réjouit le club et la ville.'],
])('%s announces nothing', (_, text) => expect(made(text)).toEqual([]));
