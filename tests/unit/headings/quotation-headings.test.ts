import { quotationHeadings } from '../../../src/headings/quotation-headings.ts';
import { analysed } from '../../support/analysed.ts';

function quoted(text: string): string[] {
  const analysis = analysed(text);
  return analysis.sentences.flatMap((one) => quotationHeadings(one, analysis).map(({ text: said }) => said));
}

test.each([
  ['« Le port doit rester ouvert », a déclaré la directrice.', '«\u00A0Le port doit rester ouvert\u00A0»'],
  ['Elle a promis que « personne ne perdra son emploi ».', null],
  ['Elle a promis que « personne ne perdra un emploi ».', '«\u00A0Personne ne perdra un emploi\u00A0»'],
  [
    '« Le port doit rester ouvert, nous attendons les bateaux », a déclaré la directrice.',
    '«\u00A0Le port doit rester ouvert\u00A0»',
  ],
  [
    'Le bilan « représente le pire des résultats pour la ville ».',
    '«\u00A0Le pire des résultats pour la ville\u00A0»',
  ],
  ['« Dans bien des cas, on récupère une partie des fonds », dit-elle.', null],
  ['Pour l’opposition, c’est « un pas vers le chaos ».', '«\u00A0Un pas vers le chaos\u00A0»'],
])('%j gives %j', (text, heading) =>
  heading === null ? expect(quoted(text)).toEqual([]) : expect(quoted(text)).toContain(heading),
);

test.each([
  ['a pronoun for something said elsewhere', '« Ils doivent quitter la ville », a déclaré le maire.'],
  ['the title of a work', 'Le musée montre « La Petite Danseuse de quatorze ans ».'],
  ['too little', 'La mairie parle d’un « nouveau départ ».'],
])('%s is no intertitre', (_, text) => expect(quoted(text)).toEqual([]));
