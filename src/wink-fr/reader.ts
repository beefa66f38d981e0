import winkNLP, { type ItsHelpers } from 'wink-nlp';
import { frenchModel } from './model.ts';

/** A token with its place in the text as given (UTF-16 offsets, `end` exclusive). */
export interface FrenchToken {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** Universal Dependencies tag. */
  readonly upos: string;
  readonly lemma: string;
  readonly isStopWord: boolean;
}

/** A sentence, from the start of its first token to the end of its last. */
export interface FrenchSentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly FrenchToken[];
}

/** Makes a reader that cuts a text into sentences and tagged tokens, through wink-nlp. Reading keeps no memory. */
export function createFrenchReader(): (text: string) => readonly FrenchSentence[] {
  const nlp = winkNLP(frenchModel, ['sbd', 'pos']);
  const its: ItsHelpers = nlp.its;
  return (text) => {
    const document = nlp.readDoc(text);
    const tokens = document.tokens() as unknown as { out: (property: unknown) => unknown };
    const forms = tokens.out(its.value) as string[];
    const tags = tokens.out(its.pos) as string[];
    const lemmas = tokens.out(its.lemma) as string[];
    const stops = tokens.out(its.stopWordFlag) as boolean[];
    const spans = document.sentences().out(its.span) as unknown as [number, number][];
    const sentences: FrenchSentence[] = [];
    let at = 0;
    for (const [first, last] of spans) {
      const own: FrenchToken[] = [];
      for (let i = first; i <= last; i += 1) {
        const form = forms[i] as string;
        const start = text.indexOf(form, at);
        at = start + form.length;
        if (tags[i] === 'SPACE') continue;
        own.push({
          form,
          start,
          end: at,
          upos: tags[i] as string,
          lemma: lemmas[i] as string,
          isStopWord: stops[i] as boolean,
        });
      }
      if (own.length === 0) continue;
      sentences.push({
        start: (own[0] as FrenchToken).start,
        end: (own[own.length - 1] as FrenchToken).end,
        tokens: own,
      });
    }
    return sentences;
  };
}
