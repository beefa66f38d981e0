import { createFrenchReader } from '../../wink-fr/index.ts';

/** The product's reader as `conllu-score.mjs` calls it: text in, sentences of tokens out. */
export async function load(): Promise<(text: string) => unknown> {
  const read = createFrenchReader();
  return (text) => read(text).map((sentence) => sentence.tokens);
}
