import { eventHeadings } from '../../../src/headings/event-headings.ts';
import { analysed } from '../../support/analysed.ts';
import { shippedPacks } from '../../support/pack-sources.ts';

function events(text: string): string[] {
  const [sentence] = analysed(text).sentences;
  return sentence ? eventHeadings(sentence, text, shippedPacks()).map((one) => one.text) : [];
}

test.each([
  ['La police a ouvert une enquête.', 'Ouverture d’une enquête'],
  ['La mairie a fermé le pont.', 'Fermeture du pont'],
  ['Le préfet a suspendu les travaux.', 'Suspension des travaux'],
  ['Le maire a appelé à la création d’une commission.', 'Appel à la création d’une commission'],
  ['Les pompiers ont procédé à l’évacuation du théâtre.', 'Évacuation du théâtre'],
  ['Le maire a promis la rénovation du pont.', 'La rénovation du pont promise'],
  ['La direction annonce le retour de deux joueurs.', 'Le retour de deux joueurs annoncé'],
])('%j names « %s »', (text, event) => expect(events(text)).toEqual([event]));

test.each([
  ['denied', 'La police n’a pas ouvert une enquête.'],
  ['conditional', 'La police ouvrirait une enquête.'],
  ['still to come', 'La police ouvrira une enquête.'],
  ['under a condition', 'Si la police ouvre une enquête, le maire parlera.'],
  ['said of something else', 'La mairie a fermé son pont.'],
])('what is %s is no event', (_, text) => expect(events(text)).toEqual([]));
