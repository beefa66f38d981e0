import { createFrenchReader } from '../../../src/wink-fr/index.ts';

const read = createFrenchReader();
const sentences = (text: string): string[] => read(text).map(({ start, end }) => text.slice(start, end));

describe('sentence boundaries', () => {
  it.each([
    ['titles before a name', 'M. Dupont et Mme Durand ont vu le Dr. Martin. Ils sont partis.', 2],
    ['initials', 'J. F. Kennedy a parlé. G. Le Pen aussi.', 2],
    ['abbreviations', 'Voir art. 3, p. 12, av. J.-C., etc. dans le texte.', 1],
    ['etc. at the end', 'Des pommes, des poires, etc. Il y en a.', 2],
    ['acronyms', 'La B.C.E. et les U.S. Marines sont là.', 1],
    ['decimals', 'Une hausse de 3.5 points. Une baisse de 2,4 points.', 2],
    ['an ellipsis', 'Il attend... Puis il part… Enfin, il revient.', 3],
    ['an ellipsis in mid-sentence', 'Il attend... longtemps.', 1],
    ['a question inside quotes', '« Vraiment ? » a-t-il dit.', 1],
    ['a quote of two sentences', 'Il a dit : « Je pars. Je reviens. » Puis il est parti.', 3],
    ['straight quotes', 'Il a dit : "Je pars." Puis il est parti.', 2],
    ['several marks', 'Quoi ?! Oui !!! Non.', 3],
    ['brackets', 'Il part (enfin !) et revient. (Il dort.) Elle lit.', 3],
    ['a full stop before a figure', 'Il est né en 1990. 12 ans plus tard, il part.', 2],
  ])('handles %s', (_, text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });

  it('keeps closing marks with the sentence that they close', () => {
    expect(sentences('« Je pars. » Il part.')).toEqual(['« Je pars. »', 'Il part.']);
    expect(sentences('(Il dort.) Elle lit.')).toEqual(['(Il dort.)', 'Elle lit.']);
  });

  it('takes each list item for a sentence', () => {
    expect(sentences('Au menu :\n- des pommes\n- des poires')).toEqual([
      'Au menu :',
      '- des pommes',
      '- des poires',
    ]);
  });

  it('keeps the number of an item with it', () => {
    const items = [
      '1. Le texte de la loi sera présenté au Parlement avant la fin du mois',
      '2) Vote',
      '3. Fin',
    ];
    expect(sentences(items.join('\n'))).toEqual(items);
    expect(sentences('Il en a vu 3. Puis il est parti.')).toHaveLength(2);
  });

  it('parts a short line from a paragraph below it', () => {
    expect(sentences('Une hausse des prix\nLes prix montent de 2 %.')).toEqual([
      'Une hausse des prix',
      'Les prix montent de 2 %.',
    ]);
  });

  it('joins wrapped lines, also before a name', () => {
    const text = 'Le président de la République, qui reçoit à Paris le chancelier\nAllemand, a parlé.';
    expect(sentences(text)).toEqual([text]);
  });

  it.each(['\n\n', '\r\n\r\n', '\n \n', '\u2028\u2028'])('ends at a blank line written %j', (blank) => {
    expect(sentences(`Un titre${blank}un texte`)).toEqual(['Un titre', 'un texte']);
  });

  it('reads an empty text as no sentence', () => {
    expect(read('')).toEqual([]);
    expect(read(' \n\t ')).toEqual([]);
  });
});
