import { isQuantity, type Sentence, type Token } from '../core/analysis.ts';
import { doubtsOf } from '../core/assertion.ts';
import { capitalise } from '../core/french-text.ts';
import type { Span } from '../core/span.ts';
import type { Packs } from '../packs/index-packs.ts';

/** A noun phrase that can stand as an intertitre: « La défaillance des deux moteurs ». */
export interface NounPhrase {
  /** With its article and a capital. */
  readonly text: string;
  readonly span: Span;
}

/** The article that a contraction hides: « du lancement » speaks of « le lancement ». */
const HIDDEN_ARTICLE: Readonly<Record<string, string>> = { du: 'le', des: 'les', au: 'le', aux: 'les' };
const ARTICLE = /^(?:le|la|l[’']|les|un|une|des)$/iu;
const OF = /^(?:de|d[’']|du|des)$/iu;
const TOWARDS = /^(?:contre|pour|sur|entre)$/iu;
/** Adjectives that need a text before them. */
const POINTS_BACK =
  /^(?:même|autre|tel|dernier|prochain|suivant|précédent|certain|différent|pareil|seul|divers)$/u;
/** Nouns that tell an event or a deed. */
const EVENT =
  /(?:tion|sion|xion|ment|age|ture)$|^(?:hausse|baisse|chute|mort|départ|retour|victoire|défaite|grève|accord|attaque|procès|crise|débat|projet|refus|appel|soutien|réforme|plan|visite|rencontre|report|vote|recours|succès|échec|découverte|arrivée|entrée|sortie|reprise|rupture|saisie|fuite|panne|perte|vente|achat|rachat|transfert|attentat|enquête|plainte|menace|lutte|guerre|trêve|retrait|essai|naissance|disparition|divorce|mariage|annonce|bilan|budget|élection|conflit|combat|match|but|record|prix|hommage|deuil|reconquête|percée)$/u;
/** Complements: « l’ouverture des bureaux de vote de la capitale » has three. */
const MOST_COMPLEMENTS = 3;
/** Words before and after in which a negation denies what the phrase names. */
const REACH = 5;

/** The noun phrases of a sentence that name an event with a complement or adjective, none denied, wanted or pointing back. */
export function headingPhrases(sentence: Sentence, text: string, packs: Packs): NounPhrase[] {
  const { tokens } = sentence;
  const generic = new Set(packs.cues.genericWords);
  const found: NounPhrase[] = [];
  for (let head = 0; head < tokens.length; head++) {
    const opened = openingBefore(tokens, head);
    if (tokens[head]?.upos !== 'NOUN' || opened === null) continue;
    const { from, article } = opened;
    const isInside = tokens[from]?.upos === 'ADP' || tokens[from - 1]?.upos === 'ADP';
    // A thing, and what only a preposition brings in, seldom says what a section tells.
    if (isInside || !EVENT.test(tokens[head]?.lemma ?? '') || isOnlyWanted(tokens, from)) continue;
    if (generic.has(tokens[head]?.keys[0] ?? '') || generic.has(tokens[head]?.lemma ?? '')) continue;
    const ends = endsOf(sentence, head);
    for (const to of ends) {
      const own = tokens.slice(from, to);
      if (own.some((token) => POINTS_BACK.test(token.lemma))) continue;
      const first = tokens[from];
      const last = tokens[to - 1];
      if (!first || !last || generic.has(last.keys[0] ?? '')) continue;
      const doubts = doubtsOf(sentence, Math.max(0, from - REACH), to, [], packs.cues);
      if (doubts.has('negated')) continue;
      const words = text.slice(first.end, last.end).replace(/\s+/gu, ' ');
      found.push({
        text: capitalise(`${article}${words}`),
        span: { start: first.start, end: last.end },
      });
    }
  }
  return found;
}

/** Verbs by which something is asked for, refused or put off: it has not happened. */
const WANTED =
  /^(?:demander|exiger|réclamer|appeler|solliciter|refuser|souhaiter|vouloir|espérer|prôner|rejeter|écarter|annuler|éviter|empêcher|craindre|proposer|prévoir|envisager)$/u;

function isOnlyWanted(tokens: readonly Token[], from: number): boolean {
  return (
    tokens.slice(Math.max(0, from - REACH), from).some((token) => WANTED.test(token.lemma)) ||
    tokens.slice(0, from).some((token) => token.isConditional) ||
    tokens.at(-1)?.form === '?'
  );
}

/** The article of a noun, adjectives between: where it stands and how it is written. */
function openingBefore(tokens: readonly Token[], head: number): { from: number; article: string } | null {
  let at = head - 1;
  while (/^(?:ADJ|NUM)$/.test(tokens[at]?.upos ?? '') && head - at < 3) at--;
  const form = tokens[at]?.form.toLowerCase() ?? '';
  const hidden = HIDDEN_ARTICLE[form];
  if (hidden !== undefined && tokens[at]?.upos === 'ADP') return { from: at, article: hidden };
  return ARTICLE.test(form) && tokens[at]?.upos === 'DET' ? { from: at, article: form } : null;
}

/** Where the phrase of a noun may end, after each adjective or complement: indexes of the token after the last. */
function endsOf({ tokens, mentions }: Sentence, head: number): number[] {
  const ends: number[] = [];
  const upos = (i: number) => tokens[i]?.upos ?? '';
  const name = (i: number) =>
    mentions.find((mention) => mention.from === i && mention.type !== 'term' && !isQuantity(mention.type));
  let at = head + 1;
  const takeAdjectives = () => {
    const start = at;
    while (upos(at) === 'ADJ') at++;
    if (at > start) ends.push(at);
  };
  takeAdjectives();
  for (let complements = 0; complements < MOST_COMPLEMENTS; complements++) {
    const form = tokens[at]?.form ?? '';
    if (!OF.test(form) && !(TOWARDS.test(form) && upos(at) === 'ADP')) break;
    let inner = at + 1;
    if (
      /^(?:DET|NUM)$/.test(upos(inner)) &&
      /^(?:le|la|l[’']|les|un|une|des|\d.*|\p{L}+)$/iu.test(tokens[inner]?.form ?? '')
    ) {
      if (
        /^(?:s[ao]n|ses|leurs?|m[ao]n|mes|c(?:e|et|ette|es)|notre|nos|votre|vos|aucune?|chaque|tout|toute)$/iu.test(
          tokens[inner]?.form ?? '',
        )
      )
        break;
      inner++;
    }
    const listed = name(inner) ?? name(inner - 1);
    if (listed && listed.from >= at + 1) at = listed.to;
    else {
      while (upos(inner) === 'NUM' || (upos(inner) === 'ADJ' && upos(inner + 1) === 'NOUN')) inner++;
      if (upos(inner) !== 'NOUN') break;
      at = inner + 1;
    }
    ends.push(at);
    takeAdjectives();
  }
  // Cut before its own complement a phrase says something else.
  return ends.filter(
    (end) =>
      !/^(?:PROPN|NOUN|NUM|CCONJ)$/.test(upos(end)) &&
      !/^(?:que|qu’|qui)$/u.test(tokens[end]?.keys[0] ?? '') &&
      !OF.test(tokens[end]?.form ?? '') &&
      !/^[-–/]$/.test(tokens[end]?.form ?? '') &&
      !/(?:é|i|u|is|it|ert)e?s?$/u.test(
        upos(end - 1) === 'ADJ' && upos(end) === 'ADP' ? (tokens[end - 1]?.form ?? '') : '',
      ),
  );
}
