import type { Analysis, Sentence } from '../core/analysis.ts';
import { fold } from '../core/french-text.ts';

const THIS = /^(?:ce|cet|cette|ces)$/iu;
/** Nouns of time, and nouns that name nothing by themselves. */
const NOT_NAMED =
  /^(?:an|année|après-midi|cadre|cas|date|domaine|dernier|effet|égard|époque|étape|façon|fait|fin|genre|heure|instant|jour|journée|manière|matin|matinée|midi|minute|mois|moment|niveau|nuit|occasion|option|période|phénomène|point|question|semaine|sens|siècle|situation|soir|soirée|sorte|sujet|titre|type)$/u;
const POINTS_BACK = /^(?:autre|même|dernier|seul|tel)$/u;
/** A noun stands at most so many tokens behind its determiner. */
const REACH = 3;
const SOME = /^(?:quelques|certains|certaines|plusieurs|des)$/u;
const VOWEL = /^[aeiouyâàéèéêëîïôöûùœæ]/iu;

/**
 * A sentence whose « cette annonce » reads « l’annonce » wherever the title or an earlier sentence names the annonce:
 * above a section there is nothing to point back to. The same tokens in the same places; null where none changes.
 */
export function namedAgain(sentence: Sentence, { title, sentences }: Analysis): Sentence | null {
  const tokens = [...sentence.tokens];
  let changed = false;
  const isKnown = (lemma: string) =>
    [...title, ...sentences.slice(0, sentence.index)].some(({ contentLemmas }) =>
      contentLemmas.has(fold(lemma)),
    );
  // « Quelques associations … Ces associations »: not all of them.
  const isIntroducedAsSome = (lemma: string) => {
    const named = sentences
      .slice(0, sentence.index)
      .flatMap(({ tokens: earlier }) =>
        earlier.flatMap((one, at) =>
          one.lemma === lemma ? [earlier.slice(Math.max(0, at - REACH + 1), at)] : [],
        ),
      );
    return named.at(-1)?.some(({ keys, upos }) => upos === 'NUM' || SOME.test(keys[0] ?? '')) ?? false;
  };
  for (const [i, token] of sentence.tokens.entries()) {
    if (token.upos !== 'DET' || !THIS.test(token.form)) continue;
    const own = sentence.tokens.slice(i + 1, i + 1 + REACH);
    const noun = own.find(({ upos }) => upos === 'NOUN');
    const next = own[0];
    if (
      !noun ||
      !next ||
      own.slice(0, own.indexOf(noun)).some(({ upos, lemma }) => upos !== 'ADJ' || POINTS_BACK.test(lemma))
    )
      continue;
    if (NOT_NAMED.test(noun.lemma) || !isKnown(noun.lemma)) continue;
    const before = sentence.tokens[i - 1];
    const isSome = isIntroducedAsSome(noun.lemma);
    // « de des » is no French.
    if (isSome && /^d[e’]$/u.test(before?.keys[0] ?? '')) continue;
    const article = isSome ? 'des' : articleFor(token.form.toLowerCase(), next.form);
    if (article === null) continue;
    changed = true;
    const both = CONTRACTED[`${before?.form.toLowerCase() ?? ''} ${article}`];
    if (before && both !== undefined) {
      tokens[i - 1] = { ...before, form: both, keys: [both], end: token.end };
      tokens[i] = { ...token, form: '', keys: [], start: token.end };
    } else
      tokens[i] = {
        ...token,
        form: article,
        keys: [article],
        end: article === 'l’' ? next.start : token.end,
      };
  }
  return changed ? { ...sentence, tokens } : null;
}

const CONTRACTED: Readonly<Record<string, string>> = {
  'à le': 'au',
  'à les': 'aux',
  'de le': 'du',
  'de les': 'des',
};

/** The definite article for a demonstrative; null where an h decides between « la » and « l’ ». */
function articleFor(form: string, next: string): string | null {
  if (form === 'ces') return 'les';
  if (form === 'cet') return 'l’';
  if (form === 'ce') return 'le';
  if (/^h/iu.test(next)) return null;
  return VOWEL.test(next) ? 'l’' : 'la';
}
