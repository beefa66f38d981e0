import { isQuantity, type Sentence, type Token } from '../core/analysis.ts';
import { capitalise } from '../core/french-text.ts';
import type { Span } from '../core/span.ts';
import { wordSet } from '../core/word-set.ts';
import type { Packs } from '../packs/index-packs.ts';
import { compress, compressTokens, write, type Compression } from './compress.ts';

/** An intertitre made from the main clause of a sentence, every word the sentence's own. */
export interface ClauseHeading {
  readonly text: string;
  readonly evidence: readonly Span[];
  /**
   * « La police a ouvert une enquête » is a clause, « Quatre personnes arrêtées » a participle, « WikiLeaks, nouveau
   * symbole de la liberté » an attribute.
   */
  readonly form: 'clause' | 'participle' | 'attribute';
  /** Whether it opens with a word that keeps its capital behind « X : ». */
  readonly opensWithName: boolean;
  /** Whether it says the whole sentence over again. */
  readonly isWhole: boolean;
}

/** What a clause loses nothing by losing: when, on what occasion, why, after what. */
const LOOSE =
  /^(?:lors|après|avant|depuis|pendant|durant|afin|alors|tandis|car|parce|puisque|puisqu’|lorsque|lorsqu’|quand|malgré|suite|grâce|dès|ainsi|notamment|comme)$/u;
/** Nouns of time. */
const TIME =
  /^(?:matin|matinée|midi|après-midi|soir|soirée|nuit|journée|jours?|semaines?|mois|années?|ans?|heures?|minutes?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/u;
/** Openings that say for whom or where alone a clause is true, or who says it. */
const RESTRICTS =
  /^(?:pour|chez|dans|sans|sous|sauf|hors|hormis|parmi|si|s’|en|de|d’|contrairement|comme|à|malgré)$/u;
const ONLY_LINKS =
  /^(?:effet|outre|réponse|réaction|conséquence|parallèle|revanche|plus|son|leur|autre|même|\d{4})$/u;
const OPENING_LINKS = /^(?:l’|la|le|suite|occasion|issue|origine|noter|ce|cette|\d+|p\p{L}+)$/u;
/** Head nouns that name nobody and nothing without the sentence before. */
const VAGUE =
  /^(?:incident|événement|opération|décision|annonce|utilisateur|auteur|expert|scientifique|spécialiste|analyste|observateur|victime|ministre|affaire|document|texte|article|chiffre|résultat|objectif|but|auteur|intéressé|concerné|modalité|mesure|phénomène|système|processus|proposition|projet|rapport|étude)$/u;
const POSSESSIVE = /^(?:mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leur|leurs)$/u;
const RELATIVE = /^(?:qui|que|qu’|dont|où|lequel|laquelle|lesquels|lesquelles|si)$/u;
/** Who goes somewhere goes there for something. */
const MOVES = /^(?:aller|arriver|partir|rendre|revenir|venir)$/u;
/** Verbs whose compound tenses take « être »: their participle alone is no passive. */
const WITH_ETRE =
  /^(?:aller|arriver|décéder|devenir|entrer|intervenir|monter|mourir|naître|partir|parvenir|passer|rentrer|rester|retourner|revenir|sortir|survenir|tomber|venir)$/u;
/** Verbs whose object acts: a cut behind it takes what happens. */
const PERCEIVES = /^(?:apercevoir|entendre|laisser|regarder|sentir|voir)$/u;
const IS = /^(?:est|sont|reste|restent|devient|deviennent)$/u;
const NOUN = /^(?:NOUN|PROPN)$/;

/** The intertitres that the main clause of a sentence gives, where it is simple and says all it needs. */
export function clauseHeadings(sentence: Sentence, text: string, packs: Packs): ClauseHeading[] {
  const inner = [relativeOf(sentence) ?? [], ...partsOf(sentence)];
  const shorts = [
    ...compress(sentence, text, packs),
    ...inner.flatMap((part) => (part.length > 0 ? compressTokens(part, sentence, text, packs) : [])),
    ...reportedBehind(sentence, text, packs),
  ];
  if (shorts.length === 0) return madeInto(sentence, text);
  const words = sentence.tokens.filter(({ upos }) => upos !== 'PUNCT').length;
  const generic = wordSet(packs.cues.genericWords);
  const verbs = wordSet(packs.cues.attributionVerbs);
  const found = shorts.flatMap((given): ClauseHeading[] => {
    const short = { ...given, kept: withoutLinks(given.kept, sentence.tokens) };
    const clause = parse(short, sentence, generic, verbs);
    if (clause === null) return [];
    const attribution = short.attribution === null ? '' : `, selon ${short.attribution}`;
    const opensWithName = clause.tokens[0]?.upos === 'PROPN';
    const isWhole = short.kept.length >= words && attribution === '';
    const made = (list: readonly number[], form: ClauseHeading['form']) => {
      const written = write(list, sentence.tokens, text);
      return { ...written, text: `${written.text}${attribution}`, form, opensWithName, isWhole };
    };
    const participle = withoutAuxiliary(clause);
    return [
      made(short.kept, 'clause'),
      ...(participle ? [{ ...made(participle, 'participle'), isWhole: false }] : []),
      ...attributeOf(clause, sentence, text).map((one) => ({ ...one, text: `${one.text}${attribution}` })),
    ];
  });
  return [...found, ...madeInto(sentence, text)];
}

/** « SpaceX, qui réalise la première mission … »: the name and what the clause behind it says of it. */
function relativeOf({ tokens, mentions }: Sentence): number[] | null {
  const who = tokens.findIndex(({ form }, i) => form === 'qui' && tokens[i - 1]?.form === ',');
  const name = mentions.find(({ to, type }) => to === who - 1 && type !== 'term' && !isQuantity(type));
  // Behind « que » it is somebody's word.
  const isReported = tokens.slice(0, Math.max(0, who)).some(({ form }) => /^qu(?:e|['’])$/u.test(form));
  if (!name || isReported) return null;
  const from =
    tokens[name.from - 1]?.upos === 'DET' && !isPossessive(tokens[name.from - 1]) ? name.from - 1 : name.from;
  if (tokens[from - 1]?.upos === 'NOUN' && name.type === 'place') return null;
  const range = (a: number, b: number) => Array.from({ length: b - a }, (_, i) => a + i);
  return [...range(from, name.to), ...range(who + 1, tokens.length)];
}

/**
 * Clauses that stand beside others in one sentence: between semicolons, behind « car », before « et » with a verb of
 * the same subject, and a deed done before « mais », which takes nothing back of it. Indexes of tokens.
 */
function partsOf({ tokens }: Sentence): number[][] {
  const indexes = tokens.map((_, i) => i);
  const form = (i: number) => tokens[i]?.form.toLowerCase() ?? '';
  const parts: number[][] = [];
  const breaks = indexes.filter((i) => form(i) === ';' || (form(i) === 'car' && tokens[i]?.upos === 'CCONJ'));
  for (const [k, at] of [-1, ...breaks].entries())
    if (breaks.length > 0 && (at < 0 || form(at) === ';' || form(at) === 'car'))
      parts.push(indexes.slice(at + 1, breaks[k] ?? indexes.length));
  const verb = tokens.findIndex(({ isFinite }) => isFinite);
  const isPlain = (to: number) => !tokens.slice(0, to).some(({ keys }) => RELATIVE.test(keys[0] ?? ''));
  const and = indexes.findIndex(
    (i) =>
      i > verb &&
      form(i) === 'et' &&
      [1, 2].some((step) => tokens[i + step]?.isFinite && isVerbal(tokens, i + 1, i + step)),
  );
  if (verb > 0 && and > 0 && isPlain(and)) parts.push(indexes.slice(0, and));
  const but = indexes.findIndex((i) => i > verb && form(i) === 'mais' && form(i - 1) === ',');
  if (
    but > 0 &&
    isDone(
      tokens,
      tokens.findLastIndex((one, i) => i < but && one.isFinite),
    )
  )
    parts.push(indexes.slice(0, but - 1));
  return parts;
}

/** Whether nothing but « se » or « ne » stands between two tokens. */
function isVerbal(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ keys }) => /^(?:se|s’|ne|n’)$/u.test(keys[0] ?? ''));
}

/** Whether a finite verb begins a compound past: « ont été blessés », « a visité ». */
function isDone(tokens: readonly Token[], verb: number): boolean {
  const next = tokens.slice(verb + 1).find(({ upos }) => upos !== 'ADV');
  return (
    /^(?:a|ont|est|sont)$/u.test(tokens[verb]?.form ?? '') && (next?.form === 'été' || next?.upos === 'VERB')
  );
}

/**
 * « … contre la réforme selon un sondage »: the clause, with the source that no comma parts from it; the conditional
 * says by itself that others vouch for it.
 */
function reportedBehind(sentence: Sentence, text: string, packs: Packs): Compression[] {
  const { tokens } = sentence;
  const at = tokens.findIndex(({ form }, i) => form === 'selon' && i > 3 && tokens[i - 1]?.form !== ',');
  if (at < 0 || !/^(?:DET)$/.test(tokens[at + 1]?.upos ?? '')) return [];
  let end = at + 2;
  while (/^(?:NOUN|ADJ|PROPN)$/.test(tokens[end]?.upos ?? '')) end++;
  const first = tokens[at + 1];
  const last = tokens[end - 1];
  if (!first || !last || end === at + 2 || isPossessive(first)) return [];
  const source = text.slice(first.start, last.end);
  const before = Array.from({ length: at }, (_, i) => i);
  return compressTokens(before, sentence, text, packs).flatMap((one) =>
    one.attribution === null && one.cut === null
      ? [{ ...one, attribution: one.kept.some((i) => tokens[i]?.isConditional) ? null : source }]
      : [],
  );
}

/** « alors », which ties a clause to the one before; « aussi » and « encore » belong to what it says. */
function withoutLinks(kept: readonly number[], tokens: readonly Token[]): readonly number[] {
  return kept.filter((i) => tokens[i]?.form !== 'alors');
}

interface Clause {
  readonly kept: readonly number[];
  readonly tokens: readonly Token[];
  /** Places in `tokens`: where the subject ends, the finite verb, the first token behind the verbs. */
  readonly subjectEnd: number;
  readonly verb: number;
  readonly rest: number;
}

/** Subject, verb and complements; null where the clause is not simple, or a cut took what it needs. */
function parse(
  short: Compression,
  { tokens: all }: Sentence,
  generic: ReadonlySet<string>,
  says: ReadonlySet<string>,
): Clause | null {
  const tokens = short.kept.flatMap((i) => all[i] ?? []);
  const key = (i: number) => tokens[i]?.keys[0] ?? '';
  const verb = tokens.findIndex(({ isFinite }) => isFinite);
  let subjectEnd = verb;
  while (/^(?:ne|n’|se|s’)$/u.test(key(subjectEnd - 1))) subjectEnd--;
  const subject = tokens.slice(0, subjectEnd);
  const head = subject.find(({ upos }) => NOUN.test(upos));
  const opening = subject.find(({ upos }) => upos !== 'PUNCT');
  const isAbout =
    /^(?:plus|moins|près|environ|quelque)$/iu.test(opening?.form ?? '') &&
    subject.some(({ upos }) => upos === 'NUM');
  if (!head || !(isAbout || /^(?:DET|NUM|PROPN|NOUN)$/.test(opening?.upos ?? ''))) return null;
  if (
    subject.some(
      (one) => /^(?:PRON|SCONJ|CCONJ)$/.test(one.upos) || /^[,;:–—]$/.test(one.form) || isPossessive(one),
    )
  )
    return null;
  const isCounted = subject[0]?.upos === 'NUM' || subject[1]?.upos === 'NUM';
  const isBare = subject.filter(({ upos }) => /^(?:NOUN|PROPN|ADJ)$/.test(upos)).length === 1;
  if (!isCounted && isBare && (VAGUE.test(head.lemma) || generic.has(head.lemma))) return null;
  let rest = verb + 1;
  while (/^(?:AUX|ADV|VERB)$/.test(tokens[rest]?.upos ?? '')) rest++;
  const complements = tokens.slice(rest);
  if (rest === verb + 1 && tokens[verb]?.lemma === 'être' && /^d/u.test(complements[0]?.form ?? ''))
    return null;
  const isCompared =
    complements.some(({ form }) => /^(?:plus|moins|aussi)$/u.test(form)) ||
    /^(?:plus|moins|aussi)$/u.test(tokens[rest - 1]?.form ?? '');
  const leads = (one: Token) => RELATIVE.test(one.keys[0] ?? '') && !(isCompared && /^qu/u.test(one.form));
  if (complements.some((one) => one.isFinite || leads(one))) return null;
  // « voit sa fille partir »: what is seen stands behind.
  if (PERCEIVES.test(tokens[rest - 1]?.lemma ?? '')) return null;
  if (complements.some(({ upos, form }) => upos === 'PRON' || /^[,;:()]$/.test(form))) return null;
  const isPassive = tokens[verb + 1]?.form === 'été' && tokens[rest - 1]?.upos === 'VERB';
  const isState =
    rest === verb + 2 && tokens[rest - 1]?.upos === 'VERB' && !WITH_ETRE.test(tokens[rest - 1]?.lemma ?? '');
  const isCopula =
    IS.test(tokens[verb]?.form ?? '') && (isState || complements.some(({ upos }) => upos === 'ADJ'));
  const tells = complements.some(
    ({ upos, lemma }) => (NOUN.test(upos) || upos === 'NUM') && !TIME.test(lemma),
  );
  if (!isPassive && !isCopula && !tells) return null;
  if (isPassive && !tells && tokens[rest - 1]?.lemma === 'faire') return null;
  const isUnderWay = /ai(?:t|ent)$/u.test(tokens[verb]?.form ?? '') && !tokens[verb]?.isConditional;
  if (isSimplePast(tokens[verb]) || (isUnderWay && !isPresent(tokens[verb])) || isFaulty(tokens)) return null;
  // A cut behind « et » may have taken half of what it joins.
  if (short.cut !== null && complements.some(({ upos }) => upos === 'CCONJ')) return null;
  const isExact = tokens.some(({ upos }) => upos === 'NUM');
  const isFree = short.openings.every((opening) => isOpeningLoose(opening, short, tokens[verb], isExact));
  return isCutLoose(short, all, says, isDone(tokens, verb) && tells, isPassive) && isFree
    ? { kept: short.kept, tokens, subjectEnd, verb, rest }
    : null;
}

function isPossessive(token: Token | undefined): boolean {
  return POSSESSIVE.test(token?.keys[0] ?? '') && token?.upos === 'DET';
}

/** « annonça », « fut »: the tense of tales, out of place above a section. */
function isSimplePast(verb: Token | undefined): boolean {
  const form = verb?.form ?? '';
  return (
    (/(?:[èiu]rent|[îûâ]t|[^rv]a)$/u.test(form) && form !== 'a') ||
    /^(?:fut|eut|fit|prit|vint|devint|mit|put|dut|sut|vit|tint|obtint|naquit|mourut|vécut|reçut|connut|parut)$/u.test(
      form,
    )
  );
}

/** « fait », « sait »: no imperfect for all their ending. */
function isPresent(verb: Token | undefined): boolean {
  return /^(?:fait|sait|plaît|paraît|connaît|naît|hait|tait|défait|satisfait|refait)$/u.test(
    verb?.form ?? '',
  );
}

/** Slips of the text that an intertitre would display: « prête a partir », « quelques 2 000 », « B. Martin ». */
function isFaulty(tokens: readonly Token[]): boolean {
  return tokens.some(({ form, keys }, i) => {
    const next = tokens[i + 1];
    return (
      (form === 'a' && next?.upos === 'VERB' && !next.isFinite && /(?:er|ir|re)$/u.test(next.form)) ||
      (keys[0] === 'quelques' && next?.upos === 'NUM') ||
      (/^\d/u.test(form) && /^d[e’]$/u.test(next?.form ?? '')) ||
      /^(?!M)\p{Lu}\.$/u.test(form)
    );
  });
}

/** Whether what was cut off at the end is loose: the clause is as true and as clear without it. */
function isCutLoose(
  { cut, kept }: Compression,
  tokens: readonly Token[],
  says: ReadonlySet<string>,
  isEvent: boolean,
  isPassive: boolean,
): boolean {
  if (cut === null) return true;
  const rest = tokens.slice(tokens.indexOf(cut));
  if (
    rest.some(
      ({ form, keys }, i) =>
        narrows(form, rest[i + 1]) || (keys[0] === 'ainsi' && /^qu/u.test(rest[i + 1]?.form ?? '')),
    )
  )
    return false;
  if (cut.upos === 'VERB') return says.has(cut.lemma);
  const next = tokens[tokens.indexOf(cut) + 1];
  const key = cut.form === ',' ? (next?.keys[0] ?? '') : (cut.keys[0] ?? '');
  if (cut.form === ',') return !/^(?:mais|sauf|hors|si|s’|à|et|ou)$/u.test(key);
  const last = tokens[kept.at(-1) ?? -1];
  // Where and by whom something was done may be left out: it was done.
  if (isPassive && key === 'par') return true;
  if (isEvent && /^(?:dans|en|sur|à)$/u.test(key) && isPlace(tokens, tokens.indexOf(cut) + 1)) return true;
  if (key === 'dans') return /^(?:lequel|laquelle|lesquels|lesquelles)$/u.test(next?.form ?? '');
  if (key === 'en') return /ant$|^\d{4}$/u.test(next?.form ?? '');
  // « pour réduire ses coûts » is loose behind an object, « pour gagner » behind « il faut du temps » is not.
  if (key === 'pour')
    return (
      next?.upos === 'VERB' &&
      NOUN.test(last?.upos ?? '') &&
      !kept.some((i) => MOVES.test(tokens[i]?.lemma ?? ''))
    );
  return LOOSE.test(key);
}

const PLACE =
  /^(?:banlieue|capitale|centre|comté|commune|département|district|localité|province|quartier|région|rue|territoire|village|ville)$/u;

/** Whether a place is named at a token: « la province de Namur », « France ». */
function isPlace(tokens: readonly Token[], at: number): boolean {
  const name = tokens[at]?.upos === 'DET' ? at + 1 : at;
  return PLACE.test(tokens[name]?.lemma ?? '') || tokens[name]?.upos === 'PROPN';
}

/** « dans ce domaine »: where alone the clause is true. */
function narrows(form: string, next: Token | undefined): boolean {
  return form === 'dans' && /^(?:ce|cet|cette|ces)$/u.test(next?.form ?? '');
}

/**
 * Whether an opening that was dropped only links or dates: « Par ailleurs, … », « En effet, … ». In how long a
 * number of things came about belongs to the number.
 */
function isOpeningLoose(
  opening: readonly Token[],
  { attribution }: Compression,
  verb: Token | undefined,
  isExact: boolean,
): boolean {
  const key = opening[0]?.keys[0] ?? '';
  if (/^(?:selon|d’)$/u.test(key)) return attribution !== null || verb?.isConditional === true;
  const last = opening.findLast(({ upos }) => upos !== 'PUNCT');
  if (TIME.test(last?.lemma ?? '') && key !== 'si') return !(isExact && key === 'en');
  const next = opening[1]?.form.toLowerCase() ?? '';
  if (key === 'à') return OPENING_LINKS.test(next);
  return !RESTRICTS.test(key) || ONLY_LINKS.test(next);
}

/** Verbs whose reflexive past is a state: « Des milliers de personnes se sont rassemblées ». */
const GATHERS = /^(?:rassembler|réunir|regrouper|masser|mobiliser|réfugier)$/u;

/**
 * « Quatre personnes ont été arrêtées » as « Quatre personnes arrêtées », « Le pays est en alerte » as « Le pays en
 * alerte »: the clause without its auxiliary.
 */
function withoutAuxiliary({ kept, tokens, verb, rest, subjectEnd }: Clause): number[] | null {
  const isReflexive = subjectEnd === verb - 1 && /^s[e’']$/u.test(tokens[subjectEnd]?.form ?? '');
  if (subjectEnd !== verb && !isReflexive) return null;
  const first = tokens[verb]?.form ?? '';
  if (!isReflexive && rest === verb + 1 && /^(?:est|sont|reste|restent)$/u.test(first))
    return /^(?:en|sous|hors|contre)$/u.test(tokens[rest]?.form ?? '') ? without(kept, verb, rest) : null;
  const participle = tokens[rest - 1];
  let end = verb + 1;
  // « Les saisons sont basées sur … » tells no event; « 2,7 millions d’électeurs sont appelés aux urnes » does.
  const isCounted = tokens.slice(0, verb).some(({ upos }) => upos === 'NUM');
  if (/^(?:a|ont)$/u.test(first) && tokens[end]?.form === 'été') end++;
  else if (!/^(?:est|sont)$/u.test(first) || !(isCounted || isReflexive)) return null;
  const isPassive =
    rest > end &&
    participle?.upos === 'VERB' &&
    tokens.slice(end, rest - 1).every(({ upos, form }) => upos === 'ADV' && form !== 'pas') &&
    /(?:é|i|u|s|t)e?s?$/u.test(participle.form) &&
    (isReflexive
      ? end === verb + 1 && GATHERS.test(participle.lemma)
      : !/^(?:faire|mettre)$/u.test(participle.lemma) && !WITH_ETRE.test(participle.lemma));
  return isPassive ? without(kept, subjectEnd, end) : null;
}

function without(list: readonly number[], from: number, to: number): number[] {
  return [...list.slice(0, from), ...list.slice(to)];
}

/** « WikiLeaks est devenu un symbole de la liberté » as « WikiLeaks, symbole de la liberté ». */
function attributeOf(
  { kept, tokens, verb, rest, subjectEnd }: Clause,
  sentence: Sentence,
  text: string,
): ClauseHeading[] {
  const verbs = tokens.slice(subjectEnd, rest).filter(({ upos }) => upos !== 'ADV');
  const forms = verbs.map(({ form }) => form.toLowerCase()).join(' ');
  const isCopula =
    (verbs.length === 1 && subjectEnd === verb && IS.test(forms)) ||
    /^(?:est|sont) devenue?s?$|^s[’'] (?:est|sont) imposée?s?$/u.test(forms);
  const start = tokens[rest]?.form === 'comme' ? rest + 1 : rest;
  const names = nameFrom(sentence, kept[0] ?? -1) === (kept[subjectEnd - 1] ?? -2) + 1;
  if (!isCopula || !names || !opensAttribute(tokens, start)) return [];
  return [apposed(kept.slice(0, subjectEnd), kept.slice(start + 1), sentence, text)];
}

/** « Cette victoire fait de Mohamed Morsi le premier dirigeant » as « Mohamed Morsi, premier dirigeant ». */
function madeInto(sentence: Sentence, text: string): ClauseHeading[] {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ lemma, isFinite }, i) => lemma === 'faire' && isFinite && /^d[e’']$/u.test(tokens[i + 1]?.form ?? ''),
  );
  const to = at < 0 ? null : nameFrom(sentence, at + 2);
  if (to === null || !opensAttribute(tokens, to)) return [];
  let end = to + 1;
  while (
    tokens[end] &&
    !/^(?:PUNCT|PRON|SCONJ|CCONJ|AUX)$/.test(tokens[end]?.upos ?? '') &&
    !tokens[end]?.isFinite
  )
    end++;
  if (!/^[.,;]$/u.test(tokens[end]?.form ?? '')) return [];
  const range = (from: number, until: number) => Array.from({ length: until - from }, (_, i) => from + i);
  return [apposed(range(at + 2, to), range(to + 1, end), sentence, text)];
}

function opensAttribute(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:un|une|le|la|l[’'])$/iu.test(tokens[at]?.form ?? '') &&
    tokens[at]?.upos === 'DET' &&
    /^(?:NOUN|ADJ)$/.test(tokens[at + 1]?.upos ?? '') &&
    tokens.length > at + 2
  );
}

/** Where the name that begins at a token ends, its article included; null where none begins there. */
function nameFrom({ mentions, tokens }: Sentence, at: number): number | null {
  const name = mentions.find(
    ({ from, type }) =>
      (from === at || (from === at + 1 && tokens[at]?.upos === 'DET')) &&
      type !== 'term' &&
      !isQuantity(type),
  );
  return name?.to ?? null;
}

function apposed(
  name: readonly number[],
  rest: readonly number[],
  { tokens }: Sentence,
  text: string,
): ClauseHeading {
  const one = write(name, tokens, text);
  const other = write(rest, tokens, text);
  const first = tokens[rest[0] ?? -1]?.form ?? '';
  return {
    text: `${capitalise(one.text)}, ${first}${other.text.slice(first.length)}`,
    evidence: [...one.evidence, ...other.evidence],
    form: 'attribute',
    opensWithName: true,
    isWhole: false,
  };
}
