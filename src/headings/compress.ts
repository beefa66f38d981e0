import { isQuantity, type Sentence, type Token } from '../core/analysis.ts';
import { capitalise, uncapitalise } from '../core/french-text.ts';
import { hourLength } from '../core/kinds-of-text.ts';
import { leansOnEarlier } from '../core/leans-on-earlier.ts';
import type { Span } from '../core/span.ts';
import { withArticle } from '../core/name-forms.ts';
import { wordSet } from '../core/word-set.ts';
import type { Packs } from '../packs/index-packs.ts';

/** A sentence cut down to what it says, every word from the sentence itself. */
export interface Compression {
  readonly text: string;
  readonly evidence: readonly Span[];
  /** « le Financial Times » where an attribution was dropped: what the text says is that source's word. */
  readonly attribution: string | null;
  /** Indexes of the tokens that are left. */
  readonly kept: readonly number[];
  /** The opening adverbials that were dropped. */
  readonly openings: readonly (readonly Token[])[];
  /** The first token of what was cut off at the end. */
  readonly cut: Token | null;
}

const WEAK_END = /^(?:DET|ADP|CCONJ|SCONJ|AUX|PRON)$/;
const ADJUNCT_WORDS: ReadonlySet<string> = new Set([
  'pour', 'afin', 'dans', 'lors', 'après', 'avant', 'depuis', 'pendant', 'alors', 'tandis', 'car', 'durant', 'malgré',
  'grâce', 'suite', 'lorsque', 'lorsqu’', 'quand', 'parce', 'puisque', 'sous', 'avec', 'via', 'par', 'en', 'sur',
  'entre', 'vers', 'contre', 'jusque', 'jusqu’', 'mais', 'ainsi', 'notamment', 'comme', 'dès', 'vis-à-vis',
]); // prettier-ignore

/**
 * Shorter ways to say a sentence, longest first: without attribution, opening adverbial, apposition, droppable
 * words, then without trailing adjuncts. Empty where nothing can stand alone: a quotation, a pronoun as
 * subject, no verb.
 */
export function compress(sentence: Sentence, text: string, packs: Packs): readonly Compression[] {
  const before = known.get(sentence);
  if (before) return before;
  const compressions = compressAnew(sentence, text, packs);
  known.set(sentence, compressions);
  return compressions;
}

/** Title, headings and description ask for the same sentences; a sentence belongs to one analysis only. */
const known = new WeakMap<Sentence, readonly Compression[]>();

function compressAnew(sentence: Sentence, text: string, packs: Packs): readonly Compression[] {
  // The hour of an entry of a live blog is no part of what it tells.
  const from = sentence.span.start + hourLength(text.slice(sentence.span.start, sentence.span.end));
  return compressTokens(
    sentence.tokens.flatMap((token, i) => (token.start >= from ? [i] : [])),
    sentence,
    text,
    packs,
  );
}

/** The same for the clause that some tokens of a sentence make. */
export function compressTokens(
  given: readonly number[],
  sentence: Sentence,
  text: string,
  packs: Packs,
): readonly Compression[] {
  const { tokens } = sentence;
  let kept = dropCleft(dropDateline([...given], tokens), tokens);
  kept = dropQuotedSpeech(kept, tokens);
  while (kept.length && /^[.…!;:,]$/.test(tokens[kept.at(-1) ?? 0]?.form ?? '')) kept.pop();
  kept = dropInitials(dropParentheses(kept, tokens), tokens);
  if (kept.some((i) => /[“”"?()]/.test(tokens[i]?.form ?? '')) || quotesMuch(kept, tokens)) return [];

  const attribution: { name: string | null } = { name: null };
  kept = dropTrailingAttribution(kept, sentence, packs, attribution);
  kept = dropReporting(kept, sentence, packs, attribution);
  const openings: Token[][] = [];
  for (;;) {
    const rest = dropOpening(kept, sentence, attribution);
    if (rest.length === kept.length) break;
    openings.push(kept.slice(0, kept.length - rest.length).flatMap((i) => tokens[i] ?? []));
    kept = rest;
  }
  kept = dropInsertion(kept, tokens);
  kept = dropTimeOfDay(dropDayOfMonth(dropDate(kept, tokens), tokens), tokens);
  kept = dropAsides(kept, tokens);
  kept = dropApposition(kept, sentence);
  kept = dropRelative(kept, tokens);
  kept = dropDescription(kept, sentence);
  const droppable = wordSet(packs.cues.droppableWords);
  kept = kept.filter((i, k) => k === 0 || !droppable.has(tokens[i]?.keys[0] ?? ''));

  if (kept.length === 0 || leansOnEarlier(tokens.slice(kept[0]))) return [];
  const negations = wordSet(packs.cues.negations);
  const isNegated = kept.some((i) => negations.has(tokens[i]?.keys[0] ?? ''));
  const cuts = isNegated ? [kept] : [kept, ...shorter(kept, tokens)];
  return cuts
    .filter((list) => standsAlone(list, tokens, list === kept) && !quotesMuch(list, tokens))
    .map((list) => ({
      ...write(list, tokens, text),
      attribution: attribution.name,
      kept: list,
      openings,
      cut: tokens[kept[list.length] ?? -1] ?? null,
    }));
}

/** A sentence that quotes more than a name of a few words is somebody's speech, not the article's. */
const QUOTED_NAME_WORDS = 4;

function quotesMuch(kept: readonly number[], tokens: readonly Token[]): boolean {
  let open = -1;
  for (const [k, i] of kept.entries()) {
    const form = tokens[i]?.form;
    if (form === '«') open = k;
    else if (form === '»') {
      if (open < 0 || k - open - 1 > QUOTED_NAME_WORDS) return true;
      open = -1;
    }
  }
  return open >= 0;
}

/** « Québec – Le premier forum … »: where a dispatch comes from. */
function dropDateline(kept: readonly number[], tokens: readonly Token[]): number[] {
  const dash = kept.findIndex((i) => /^[-–—]$/.test(tokens[i]?.form ?? ''));
  const isPlace = dash > 0 && dash <= MOST_DATELINE && tokens[kept[0] ?? -1]?.upos === 'PROPN';
  return isPlace && !kept.slice(0, dash).some((i) => tokens[i]?.isFinite) ? kept.slice(dash + 1) : [...kept];
}

/** Words of a dateline: « SAINT-DENIS DE LA RÉUNION – ». */
const MOST_DATELINE = 5;

/** « C’est à Chicago que le président a attendu … »: the clause, without the stress on where or when. */
function dropCleft(kept: readonly number[], tokens: readonly Token[]): number[] {
  const at = (k: number) => tokens[kept[k] ?? -1];
  const stressed = at(2);
  if (at(0)?.keys[0] !== 'c’' || at(1)?.form !== 'est' || !/^(?:ADP|ADV)$/.test(stressed?.upos ?? ''))
    return [...kept];
  const that = kept.findIndex((_, k) => /^qu(?:e|’|')$/u.test(at(k)?.form ?? ''));
  return that < 3 || kept.slice(2, that).some((i) => tokens[i]?.isFinite) ? [...kept] : kept.slice(that + 1);
}

/** « La population se sent lâchée : « … » »: the clause before a speech that the colon opens. */
function dropQuotedSpeech(kept: readonly number[], tokens: readonly Token[]): number[] {
  const colon = kept.findIndex((i, k) => tokens[i]?.form === ':' && tokens[kept[k + 1] ?? -1]?.form === '«');
  return colon < 0 ? [...kept] : kept.slice(0, colon);
}

/** « réalise, en partenariat avec la NASA, la première mission »: an aside between a verb and its object. */
function dropInsertion(kept: readonly number[], tokens: readonly Token[]): number[] {
  const at = (k: number) => tokens[kept[k] ?? -1];
  const open = kept.findIndex(
    (_, k) =>
      at(k)?.form === ',' &&
      /^(?:VERB|AUX|ADV)$/.test(at(k - 1)?.upos ?? '') &&
      /^(?:ADP|ADV)$/.test(at(k + 1)?.upos ?? ''),
  );
  const close = kept.findIndex((_, k) => k > open && at(k)?.form === ',');
  if (
    open < 0 ||
    close < 0 ||
    kept.slice(open, close).some((i) => /^(?:VERB|AUX|PRON)$/.test(tokens[i]?.upos ?? ''))
  )
    return [...kept];
  return [...kept.slice(0, open), ...kept.slice(close + 1)];
}

/** « B. Obama »: the name alone. */
function dropInitials(kept: readonly number[], tokens: readonly Token[]): number[] {
  return kept.filter(
    (i, k) =>
      !(/^(?!M\.)\p{Lu}\.$/u.test(tokens[i]?.form ?? '') && tokens[kept[k + 1] ?? -1]?.upos === 'PROPN'),
  );
}

/** « Deux gendarmes qui étaient en patrouille ont été blessés »: some people, whatever else is said of them. */
function dropRelative(kept: readonly number[], tokens: readonly Token[]): number[] {
  const at = (k: number) => tokens[kept[k] ?? -1];
  const who = kept.findIndex((_, k) => at(k)?.form === 'qui');
  const isIndefinite = at(0)?.upos === 'NUM' || /^(?:des|un|une)$/iu.test(at(0)?.form ?? '');
  if (
    !isIndefinite ||
    who < 2 ||
    kept.slice(0, who).some((i) => !/^(?:DET|NUM|NOUN|ADJ|ADP)$/.test(tokens[i]?.upos ?? ''))
  )
    return [...kept];
  const finite = kept.flatMap((_, k) => (k > who && at(k)?.isFinite ? [k] : []));
  const main = finite[1];
  const isSecond = main !== undefined && /^(?:NOUN|PROPN|ADJ|NUM|VERB)$/.test(at(main - 1)?.upos ?? '');
  return isSecond ? [...kept.slice(0, who), ...kept.slice(main)] : [...kept];
}

function dropParentheses(kept: readonly number[], tokens: readonly Token[]): number[] {
  let depth = 0;
  return kept.filter((i) => {
    const form = tokens[i]?.form;
    if (form === '(') depth++;
    const inside = depth > 0;
    if (form === ')' && depth > 0) depth--;
    return !inside;
  });
}

const WEEKDAY = /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/u;
const MONTH = /^(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)$/u;

/** « a présenté lundi 26 février un robot »: a weekday after the verb, with its day, month and year. */
function dropDate(kept: readonly number[], tokens: readonly Token[]): number[] {
  const key = (k: number) => tokens[kept[k] ?? -1]?.keys[0] ?? '';
  const day = kept.findIndex((_, k) => k > 1 && (WEEKDAY.test(key(k)) || key(k) === 'aujourd’hui'));
  const start = key(day - 1) === 'ce' ? day - 1 : day;
  if (day < 0 || /^(?:VERB|AUX|NOUN|PROPN)$/.test(tokens[kept[start - 1] ?? -1]?.upos ?? '') === false)
    return [...kept];
  let end = day + 1;
  if (/^\d{1,2}$|^1er$/.test(key(end))) end++;
  if (MONTH.test(key(end))) end++;
  if (/^\d{4}$/.test(key(end))) end++;
  if (/^(?:matin|midi|après-midi|soir)$/.test(key(end))) end++;
  return [...kept.slice(0, start), ...kept.slice(end)];
}

/** « tiendra les 9 et 10 juillet une conférence »: a date between a verb and its object. */
function dropDayOfMonth(kept: readonly number[], tokens: readonly Token[]): number[] {
  const at = (k: number) => tokens[kept[k] ?? -1];
  const start = kept.findIndex(
    (_, k) => /^(?:VERB|AUX)$/.test(at(k - 1)?.upos ?? '') && /^les?$/u.test(at(k)?.form ?? ''),
  );
  let end = start + 1;
  while (/^(?:\d{1,2}|1er|et)$/u.test(at(end)?.form ?? '')) end++;
  if (start < 0 || end === start + 1 || !MONTH.test(at(end)?.keys[0] ?? '')) return [...kept];
  end++;
  if (/^\d{4}$/u.test(at(end)?.form ?? '')) end++;
  return at(end)?.upos === 'DET' ? [...kept.slice(0, start), ...kept.slice(end)] : [...kept];
}

/**
 * « a ravagé dans la nuit de lundi à mardi un entrepôt », « a décollé ce matin à 7 h 44 », « a décidé hier, jeudi 16
 * août, d’accorder »: a time that only the day of the article explains.
 */
function dropTimeOfDay(kept: readonly number[], tokens: readonly Token[]): number[] {
  const key = (k: number) => tokens[kept[k] ?? -1]?.keys[0] ?? '';
  for (let k = 2; k < kept.length; k++) {
    let end = timeFrom(key, k);
    if (end === k) continue;
    if (key(end) === ',' && WEEKDAY.test(key(end + 1))) {
      const comma = kept.findIndex((_, j) => j > end + 1 && key(j) === ',');
      if (comma < 0 || comma > end + 5) continue;
      end = comma + 1;
    }
    const isSetOff = key(k - 1) === ',';
    const rest = kept.slice(key(end) === ',' && isSetOff ? end + 1 : end);
    return [...kept.slice(0, isSetOff ? k - 1 : k), ...rest];
  }
  return [...kept];
}

/** Where a time of day that begins at word `k` ends; `k` where none does. */
function timeFrom(key: (k: number) => string, k: number): number {
  const words = `${key(k)} ${key(k + 1)} ${key(k + 2)}`;
  let end: number;
  if (/^dans la (?:nuit|matinée|soirée|journée)$/u.test(words)) {
    end = k + 3;
    if (key(end) === 'dernière') end++;
    if (key(end) === 'de' && WEEKDAY.test(key(end + 1))) end += 2;
    if (end > k + 3 && key(end) === 'à' && WEEKDAY.test(key(end + 1))) end += 2;
    return end;
  }
  if (/^la nuit dernière$/u.test(words)) return k + 3;
  if (/^(?:ce (?:matin|midi|soir)|cet après-midi|cette nuit)(?: |$)/u.test(words)) end = k + 2;
  else if (key(k) === 'hier') end = /^(?:matin|soir)$/u.test(key(k + 1)) ? k + 2 : k + 1;
  else return k;
  if (key(end) === 'à' && /^\d{1,2}h?(?:\d{2})?$/u.test(key(end + 1))) {
    end += 2;
    while (/^(?:h|heures?|\d{1,2}|utc|gmt)$/u.test(key(end))) end++;
  }
  return end;
}

/** Set phrases that tie a sentence to its text and say nothing of their own. */
const ASIDES = [
  'malgré tout', 'par la suite', 'par ailleurs', 'pour sa part', 'pour leur part', 'de son côté', 'de leur côté',
  'tout de même', 'd’ailleurs', 'en effet', 'en outre', 'quant à lui', 'quant à elle', 'quant à eux', 'quant à elles',
  'à nouveau', 'd’ores et déjà', 'pour l’instant', 'pour le moment',
].map((words) => words.match(/[^\s’]+’?/gu) ?? []); // prettier-ignore
const ASIDE_OPENINGS = new Set(ASIDES.map(([first]) => first));

/** « s’est malgré tout imposé »: set phrases behind the subject. */
function dropAsides(kept: readonly number[], tokens: readonly Token[]): number[] {
  const form = (k: number) => tokens[kept[k] ?? -1]?.keys[0] ?? '';
  for (let k = 1; k < kept.length; k++) {
    if (!ASIDE_OPENINGS.has(form(k))) continue;
    const aside = ASIDES.find((words) => words.every((word, step) => form(k + step) === word));
    if (aside) return dropAsides([...kept.slice(0, k), ...kept.slice(k + aside.length)], tokens);
  }
  return [...kept];
}

/** « La jeune entreprise française Mistral AI a … »: the name alone, when what stands before it has no verb. */
function dropDescription(kept: readonly number[], sentence: Sentence): number[] {
  const { tokens, mentions } = sentence;
  const at = kept.findIndex((i) =>
    mentions.some((one) => one.from === i && one.type !== 'term' && !isQuantity(one.type)),
  );
  const mention = mentions.find((one) => one.from === kept[at]);
  if (!mention || at < 2) return [...kept];
  const before = kept.slice(0, at);
  const verb = tokens[kept[kept.indexOf(mention.to - 1) + 1] ?? -1];
  const isDescription =
    tokens[before[0] ?? 0]?.upos === 'DET' &&
    before.every((i) => /^(?:DET|ADJ|NOUN)$/.test(tokens[i]?.upos ?? '')) &&
    before.filter((i) => tokens[i]?.upos === 'NOUN').length === 1 &&
    /^(?:VERB|AUX)$/.test(verb?.upos ?? '');
  return isDescription ? kept.slice(at) : [...kept];
}

/** A main clause: its own subject before a finite verb, no subordinate opening, nothing left hanging. */
function standsAlone(kept: readonly number[], tokens: readonly Token[], isUncut: boolean): boolean {
  const at = (k: number) => tokens[kept.at(k) ?? -1];
  const last = at(-1);
  if (!last || WEAK_END.test(last.upos) || kept.length < 4) return false;
  if (at(0)?.upos === 'SCONJ' || at(1)?.upos === 'SCONJ' || at(1)?.keys.includes('tel')) return false;
  const verb = kept.findIndex((i) => tokens[i]?.isFinite);
  const noun = kept.findIndex((i) => /^(?:NOUN|PROPN)$/.test(tokens[i]?.upos ?? ''));
  // An object pronoun finds what it stands for in another sentence; « se » is part of its verb.
  const leans = kept.some(
    (i, k) => isObjectPronoun(tokens[i], tokens[kept[k + 1] ?? -1]) || isDemonstrative(tokens[i]),
  );
  if (leans) return false;
  // The imperfect tells what was under way, a clause behind « que » what somebody thinks.
  const isLifted = kept.some((i, k) => {
    const token = tokens[i];
    return (
      (token?.isFinite &&
        /(?<!r)ai(?:t|ent)$/u.test(token.form) &&
        !/^(?:sait|fait|plaît|paraît|connaît)$/u.test(token.form)) ||
      (/^qu(?:e|’|')$/u.test(token?.form ?? '') &&
        !kept.slice(Math.max(0, k - 4), k).some((j) => /^(?:plus|moins|aussi)$/u.test(tokens[j]?.form ?? '')))
    );
  });
  if (isLifted) return false;
  const lastVerb = kept.findLastIndex((i) => /^(?:VERB|AUX)$/.test(tokens[i]?.upos ?? ''));
  // « Trois ouvriers ont été blessés » says all; « la mairie a décidé » waits for its object.
  const isState =
    isUncut &&
    /^(?:est|sont|reste|restent)$/u.test(at(-2)?.form ?? '') &&
    !last.isFinite &&
    !/^s[e’']$/u.test(at(-3)?.form ?? '');
  // « Les négociations ont échoué lundi »: nothing but the day stood behind the verb.
  const isIntransitive = isUncut && at(-2)?.upos === 'AUX' && at(-2)?.isFinite && last.upos === 'VERB';
  const isPassive =
    isState ||
    isIntransitive ||
    kept.some(
      (i, k) => tokens[i]?.form === 'été' && kept.slice(k + 1, -1).every((j) => tokens[j]?.upos === 'ADV'),
    );
  return verb > 0 && noun >= 0 && noun < verb && (lastVerb < kept.length - 1 || isPassive);
}

function isObjectPronoun(token: Token | undefined, next: Token | undefined): boolean {
  const form = token?.keys[0] ?? '';
  if (/^(?:lui|y|en|leur)$/u.test(form) && token?.upos === 'PRON') return true;
  return /^(?:le|la|les|l’)$/u.test(form) && /^(?:VERB|AUX)$/.test(next?.upos ?? '');
}

function isDemonstrative(token: Token | undefined): boolean {
  return /^(?:ce|cet|cette|ces|celui|celle|ceux|celles|cela|celui-ci|celle-ci)$/u.test(token?.keys[0] ?? '');
}

/** The verb of a second clause stands so near behind « et ». */
const SECOND_CLAUSE = 7;

/** Prefixes that end before an adjunct, longest first; who says it is never cut off. */
function shorter(kept: readonly number[], tokens: readonly Token[]): number[][] {
  const lists: number[][] = [];
  const opensAdjunct = (token: Token | undefined) =>
    token !== undefined && ADJUNCT_WORDS.has(token.keys[0] ?? '') && token.upos !== 'DET';
  for (let end = kept.length - 1; end >= 4; end--) {
    const token = tokens[kept[end] ?? 0];
    const before = tokens[kept[end - 1] ?? 0];
    const after = tokens[kept[end + 1] ?? -1];
    const cutsAside =
      token?.form === ',' &&
      (opensAdjunct(after) ||
        isApposition(kept.slice(end + 1), tokens) ||
        /^(?:qui|dont|où)$/u.test(after?.keys[0] ?? '') ||
        /^(?:VERB|ADJ)$/.test(after?.upos ?? ''));
    const says =
      token?.upos === 'VERB' && /ant$/u.test(token.form) && /^(?:NOUN|PROPN|ADJ)$/.test(before?.upos ?? '');
    // « … sont mortes et deux autres ont été blessées »: the first of two clauses.
    const next = kept.slice(end + 1, end + 1 + SECOND_CLAUSE).flatMap((i) => tokens[i] ?? []);
    const cutsClause =
      token?.form === 'et' &&
      /^(?:DET|NUM|PROPN)$/.test(after?.upos ?? '') &&
      next.some(({ isFinite }) => isFinite) &&
      !next.some(({ form }) => /^(?:qui|que|qu’|dont|où)$/u.test(form)) &&
      kept.slice(0, end).some((i) => tokens[i]?.isFinite);
    if (cutsAside || cutsClause || says || (opensAdjunct(token) && before?.form !== ','))
      lists.push(kept.slice(0, end));
  }
  return lists;
}

/** « …, une substance radioactive, dont »: words behind a comma that say what the thing before it is. */
function isApposition(rest: readonly number[], tokens: readonly Token[]): boolean {
  if (!/^(?:une?|l[ea’'])$/u.test(tokens[rest[0] ?? -1]?.form ?? '')) return false;
  const comma = rest.findIndex((i) => tokens[i]?.form === ',');
  const own = comma < 0 ? rest : rest.slice(0, comma);
  const next = comma < 0 ? undefined : tokens[rest[comma + 1] ?? -1];
  return (
    own.every((i) => /^(?:DET|NOUN|ADJ|ADP|PROPN|ADV)$/.test(tokens[i]?.upos ?? '')) &&
    !/^(?:DET|NOUN|PROPN|CCONJ|NUM)$/.test(next?.upos ?? '')
  );
}

/** « …, a rapporté The Verge » */
function dropTrailingAttribution(
  kept: number[],
  sentence: Sentence,
  packs: Packs,
  attribution: { name: string | null },
): number[] {
  const verbs = wordSet(packs.cues.attributionVerbs);
  const comma = kept.findLastIndex((i, k) => {
    if (sentence.tokens[i]?.form !== ',') return false;
    const next = [1, 2].map((step) => sentence.tokens[kept[k + step] ?? -1]);
    const [one, two] = next;
    const said = (token: Token | undefined) => token?.keys.some((key) => verbs.has(key)) ?? false;
    return (
      (one?.upos === 'AUX' && said(two)) ||
      said(one) ||
      (one !== undefined && /^(?:selon|d’)$/.test(one.keys[0] ?? ''))
    );
  });
  if (comma < 4) return kept;
  const rest = kept.slice(comma);
  if (rest.length > 12 || rest.slice(1).some((i) => sentence.tokens[i]?.form === ',')) return kept;
  // « a révélé son avocate à l’AFP »: whoever hears it does not say it.
  const hearer = rest.findIndex((i, k) => k > 2 && sentence.tokens[i]?.form === 'à');
  const teller = hearer < 0 ? rest : rest.slice(0, hearer);
  // What an unnamed source says stays attributed to it.
  attribution.name = nameAmong(teller, sentence) ?? knownSource(teller.slice(1), sentence);
  return attribution.name === null ? kept : kept.slice(0, comma);
}

/** Verbs of those who vouch for what they say; who hopes, doubts or denies does not. */
const VOUCHES =
  /^(?:affirmer|ajouter|annoncer|assurer|confirmer|considérer|constater|déclarer|dire|estimer|expliquer|indiquer|juger|noter|penser|préciser|rapporter|rappeler|reconnaître|révéler|signaler|soutenir|souligner)$/u;
/** Words between the verb and « que ». */
const BEFORE_THAT = 6;

/** « Des analystes jugent que … »: what is said, apart from who says it; « Rappelons que … » says nothing. */
function dropReporting(
  kept: readonly number[],
  { tokens }: Sentence,
  packs: Packs,
  attribution: { name: string | null },
): number[] {
  const at = (k: number) => tokens[kept[k] ?? -1];
  const that = kept.findIndex((_, k) => /^qu(?:e|’|')$/u.test(at(k)?.form ?? ''));
  if (that < 1) return [...kept];
  const negations = wordSet(packs.cues.negations);
  const head = kept.slice(0, that).flatMap((i) => tokens[i] ?? []);
  if (that === 1 && /^(?:rappelons|notons|précisons|soulignons)$/iu.test(head[0]?.form ?? ''))
    return kept.slice(2);
  const verb = head.findIndex(({ isFinite }) => isFinite);
  const said = head.findIndex((token, k) => k >= verb && token.upos === 'VERB');
  const subject = kept.slice(0, verb).flatMap((i) => tokens[i] ?? []);
  const isSpeech =
    verb > 0 &&
    VOUCHES.test(head[said]?.lemma ?? '') &&
    said - verb < 3 &&
    that - said <= BEFORE_THAT &&
    attribution.name === null &&
    subject.every(({ upos }) => /^(?:DET|NOUN|ADJ|ADP|PROPN|NUM)$/.test(upos)) &&
    subject.length <= MOST_SOURCE &&
    !leansOnEarlier(subject) &&
    !head.some(({ keys, isConditional }) => negations.has(keys[0] ?? '') || isConditional);
  if (!isSpeech) return [...kept];
  const source = subject
    .map(({ form }, k) => (k > 0 && !/[’']$/u.test(subject[k - 1]?.form ?? '') ? ` ${form}` : form))
    .join('');
  attribution.name = subject[0]?.upos === 'PROPN' ? source : uncapitalise(source);
  return kept.slice(that + 1);
}

/** Words of a source short enough to stand behind « selon ». */
const MOST_SOURCE = 5;

/** « Selon The Verge, … », « Vendredi, … », « Dans une déclaration à Business Insider, … » */
function dropOpening(kept: number[], sentence: Sentence, attribution: { name: string | null }): number[] {
  const comma = kept.findIndex((i) => sentence.tokens[i]?.form === ',');
  const first = sentence.tokens[kept[0] ?? 0];
  const isClause = /^(?:lorsque|lorsqu’|quand|bien|quoique|pendant|alors|tandis|après|depuis)$/u.test(
    first?.keys[0] ?? '',
  );
  if (comma < 1 || comma > (isClause ? 20 : 14)) return kept;
  const opening = kept.slice(0, comma);
  const isAdverbial =
    /^(?:ADP|ADV|SCONJ)$/.test(first?.upos ?? '') ||
    /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce|cette|hier|demain)$/u.test(
      first?.keys[0] ?? '',
    );
  const next = sentence.tokens[kept[comma + 1] ?? -1];
  const isSource = /^(?:selon|d’)$/.test(first?.keys[0] ?? '');
  const hasVerb = opening.some((i) => /^(?:VERB|AUX)$/.test(sentence.tokens[i]?.upos ?? ''));
  if (!isAdverbial || (hasVerb && !isClause && !isSource) || !next) return kept;
  const rest = kept.slice(comma + 1);
  const opensAgain = rest.findIndex((i) => sentence.tokens[i]?.form === ',');
  const isNext =
    opensAgain > 0 &&
    rest.slice(0, opensAgain).every((i) => !/^(?:VERB|AUX)$/.test(sentence.tokens[i]?.upos ?? ''));
  if (next.upos === 'CCONJ' || (next.upos === 'ADP' && !isNext)) return kept;
  if (isSource) {
    const verb = kept.slice(comma).find((i) => sentence.tokens[i]?.isFinite);
    const name = nameAmong(opening, sentence);
    // The conditional says by itself that the text does not vouch for it.
    if (name === null && !sentence.tokens[verb ?? -1]?.isConditional) return kept;
    attribution.name ??= name;
  }
  return kept.slice(comma + 1);
}

/** « …, a indiqué la police »: a source that the reader knows or the clause names. */
function knownSource(kept: readonly number[], { tokens }: Sentence): string | null {
  const from = kept.findIndex((i) => tokens[i]?.upos === 'DET');
  const source = kept.slice(from).flatMap((i) => tokens[i] ?? []);
  const before = kept.slice(0, from).flatMap((i) => tokens[i] ?? []);
  const isPlain =
    from > 0 &&
    source.length <= MOST_SOURCE &&
    /^(?:l[ea’']|les|leur|leurs|sa|son|ses)$/u.test(source[0]?.form ?? '') &&
    source.every(({ upos }) => /^(?:DET|NOUN|ADJ|ADP|PROPN)$/.test(upos)) &&
    before.every(({ upos }) => /^(?:AUX|VERB)$/.test(upos));
  return isPlain
    ? source
        .map(({ form }, k) => (k > 0 && !/[’']$/u.test(source[k - 1]?.form ?? '') ? ` ${form}` : form))
        .join('')
    : null;
}

/** Who an attribution names, with the article that « selon » asks for. */
function nameAmong(kept: readonly number[], sentence: Sentence): string | null {
  const actor = sentence.mentions.find(
    (mention) =>
      kept.includes(mention.from) &&
      !/^(?:term|law|place|event)$/.test(mention.type) &&
      !isQuantity(mention.type),
  );
  return actor ? withArticle(actor.noun) : null;
}

/** « La société mère de TikTok, ByteDance, a … » and « ByteDance, la société mère de TikTok, a … » */
function dropApposition(kept: number[], sentence: Sentence): number[] {
  const { tokens, mentions } = sentence;
  const commas = kept.flatMap((i, k) => (tokens[i]?.form === ',' ? [k] : []));
  const [one, two] = commas;
  if (one === undefined || two === undefined || one < 1) return kept;
  const after = tokens[kept[two + 1] ?? -1];
  if (!after || !/^(?:VERB|AUX|PRON|ADV)$/.test(after.upos)) return kept;
  const head = kept.slice(0, one);
  const middle = kept.slice(one + 1, two);
  const hasVerb = (list: readonly number[]) => list.some((i) => /^(?:VERB|AUX)$/.test(tokens[i]?.upos ?? ''));
  const isName = (list: readonly number[]) =>
    mentions.some(
      (mention) => mention.type !== 'term' && mention.from === list[0] && mention.to - 1 === list.at(-1),
    );
  if (isName(middle) && !hasVerb(head)) return [...middle, ...kept.slice(two + 1)];
  const opensApposition = /^(?:DET|NOUN|ADJ|ADP|VERB|PRON)$/.test(tokens[middle[0] ?? 0]?.upos ?? '');
  if (!hasVerb(head) && opensApposition) return [...head, ...kept.slice(two + 1)];
  return kept;
}

/** The words of some tokens, as a text that opens with a capital, and where each run of them stands. */
export function write(
  kept: readonly number[],
  tokens: readonly Token[],
  text: string,
): { text: string; evidence: Span[] } {
  const evidence: { start: number; end: number }[] = [];
  let written = '';
  let last: Token | undefined;
  for (const i of kept) {
    const token = tokens[i];
    if (!token) continue;
    const open = evidence.at(-1);
    if (last && open && tokens[i - 1] === last) {
      written += text.slice(last.end, token.start) + token.form;
      open.end = token.end;
    } else {
      const glued = /[’'-]$/.test(written) || /^[,.)]$/.test(token.form) || written === '';
      written += (glued ? '' : ' ') + token.form;
      evidence.push({ start: token.start, end: token.end });
    }
    last = token;
  }
  return { text: capitalise(written.replace(/\s+/gu, ' ').replace(/ ,/g, ',').trim()), evidence };
}
