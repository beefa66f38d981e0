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

  it('writes œ in the lemma of a form with œ', () => {
    expect(morphologyOf('cœurs', 'NOUN')[0]?.lemma).toBe('cœur');
  });

  it('knows nothing of a word that the lexicon lacks', () => {
    expect(morphologyOf('zzyzx')).toEqual([]);
  });
});
