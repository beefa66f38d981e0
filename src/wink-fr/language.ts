import { modelBytes } from '#wink-fr-model';
import { type WordView } from './features.ts';
import { createLemmatizer } from './lemmatizer.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { createWeights, openModel } from './model-data.ts';
import { createTagger, scoreWord, type ScoredWord } from './tagger.ts';

/** French as the model knows it: lexicon, tagger and lemmatizer. Holds no state of any document. */
export interface Language {
  readonly lexicon: Lexicon;
  readonly score: (view: WordView) => ScoredWord;
  readonly tag: (words: readonly ScoredWord[]) => Uint8Array;
  readonly lemmatize: (form: string, tag: number) => string;
}

/** Score by which a tag may fall short of a word's best and still be searched; scores count quarters. */
const REACH = 500;
/** The same for the best path that ends in a tag. */
const KEEP = 250;
/** Lead that settles a tag without looking at pairs of words. */
const PLAIN = 450;

let opened: Language | undefined;

/** Opens the built model, once. */
export function french(): Language {
  if (opened) return opened;
  const data = openModel(modelBytes());
  const lexicon = createLexicon(data.lexicon);
  const weights = createWeights(data.weights);
  const overrides = new Map<string, string>();
  for (const line of data.lemmas.split('\n')) {
    const tab = line.indexOf('\t');
    overrides.set(line.slice(0, tab), line.slice(tab + 1));
  }
  opened = {
    lexicon,
    score: (view) => scoreWord(view, weights),
    tag: createTagger(weights, REACH, KEEP, PLAIN),
    lemmatize: createLemmatizer(lexicon, overrides),
  };
  return opened;
}
