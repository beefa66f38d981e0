import { morphologyOf } from '../../../src/wink-fr/index.ts';

describe('morphologyOf', () => {
  it('gives gender and number of a noun', () => {
    expect(morphologyOf('réformes', 'NOUN')).toEqual([
      { lemma: 'réforme', upos: 'NOUN', gender: 'feminine', number: 'plural' },
    ]);
  });

  it('gives tense, mood and person of a verb', () => {
    expect(morphologyOf('viendront', 'VERB')).toEqual([
      {
        lemma: 'venir',
        upos: 'VERB',
        number: 'plural',
        tense: 'Fut',
        mood: 'Ind',
        verbForm: 'Fin',
        person: 3,
      },
    ]);
  });

  it('gives one reading for each mood and person that a form may have', () => {
    const readings = morphologyOf('mange', 'VERB').map(({ mood, person }) => `${mood} ${person}`);
    expect(readings).toEqual(expect.arrayContaining(['Ind 1', 'Ind 3', 'Sub 1', 'Sub 3', 'Imp 2']));
  });

  it('reads past participles as adjectives too', () => {
    expect(morphologyOf('présentées', 'ADJ')).toEqual([
      { lemma: 'présenté', upos: 'ADJ', gender: 'feminine', number: 'plural' },
    ]);
    expect(morphologyOf('présentées', 'VERB')).toEqual([
      {
        lemma: 'présenter',
        upos: 'VERB',
        gender: 'feminine',
        number: 'plural',
        tense: 'Past',
        verbForm: 'Part',
      },
    ]);
  });

  it.each(['ministre', 'maire', 'juge'])('knows %s in both genders', (form) => {
    expect(morphologyOf(form, 'NOUN').map(({ gender }) => gender)).toEqual(['masculine', 'feminine']);
  });

  it('knows new feminine names of trades', () => {
    expect(morphologyOf('autrices', 'NOUN')).toEqual([
      { lemma: 'auteur', upos: 'NOUN', gender: 'feminine', number: 'plural' },
    ]);
  });

  it('writes œ in the lemma of a form with œ', () => {
    expect(morphologyOf('cœurs', 'NOUN')[0]?.lemma).toBe('cœur');
  });

  it('finds a form whatever its capitals, its apostrophe and the accent of its first capital', () => {
    const plain = morphologyOf('école', 'NOUN');
    expect(plain).not.toEqual([]);
    for (const form of ['École', 'ÉCOLE', 'Ecole']) expect(morphologyOf(form, 'NOUN')).toEqual(plain);
    expect(morphologyOf('aujourd’hui', 'ADV')).toEqual(morphologyOf("aujourd'hui", 'ADV'));
  });

  it('gives places their gender and number', () => {
    expect(morphologyOf('États-Unis', 'PROPN')).toEqual([
      { lemma: 'États-Unis', upos: 'PROPN', gender: 'masculine', number: 'plural' },
    ]);
  });

  it('knows nothing of a word that the lexicon lacks', () => {
    expect(morphologyOf('zzyzx')).toEqual([]);
    expect(morphologyOf('')).toEqual([]);
    expect(morphologyOf('constructor')).toEqual([]);
  });
});
