import { isQuantity, type Analysis, type Mention, type Sentence, type Token } from '../../core/analysis.ts';
import { capitalise } from '../../core/french-text.ts';
import type { Span } from '../../core/span.ts';
import { wordSet } from '../../core/word-set.ts';
import type { Packs } from '../../packs/index-packs.ts';
import { indexes, isQuoted, isShort, spansOf, voucherOf, writeTokens } from './clause.ts';
import { inWords, type Derived, type DerivedSentence } from './derived.ts';

/** So many figures at least matter in the article, so many of them at least and at most are shown. */
const LEAST_MATTERING = 4;
const LEAST = 3;
const MOST = 8;
/** Numbers below this say little, but of money and per cent. */
const LEAST_NUMBER = 10;
/** Tokens on either side in which a negation denies what a figure counts. */
const REACH = 5;
const MOST_COMPLEMENTS = 3;

const OF = /^(?:de|d’|du|des)$/u;
const NUMBER_WORD = /^(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf)$/u;
const ARTICLE = /^(?:le|la|l’|les|un|une|des)$/u;

/** A figure with what it counts, whole, and who gives it. */
interface Counted {
  readonly text: string;
  readonly evidence: readonly Span[];
}

/**
 * The figures of an article as whole noun phrases, each with its scope (« environ », « au moins ») and whoever
 * vouches for it, in text order. There is a list where at least four can be told apart from their sentences.
 */
export function figures(analysis: Analysis, packs: Packs): Derived {
  const kind = 'figures' as const;
  const none = (reason: string): Derived => ({ kind, derivation: null, reason });
  const counted: Counted[] = [];
  let mattering = 0;
  for (const sentence of analysis.sentences) {
    if (!/^(?:paragraph|list-item)$/.test(analysis.paragraphs[sentence.paragraph]?.kind ?? '')) continue;
    for (const mention of sentence.mentions) {
      if (!matters(sentence, mention, analysis, packs)) continue;
      mattering++;
      const found = countedBy(sentence, mention, analysis, packs);
      // The same figure again, or with less beside it, is told once.
      if (found && !counted.some(({ text }) => text.startsWith(found.text))) counted.push(found);
    }
  }
  if (mattering < LEAST_MATTERING) return none(`${mattering} chiffres, il en faut ${LEAST_MATTERING}`);
  if (counted.length < LEAST)
    return none(`${counted.length} chiffres peuvent être cités avec ce qu’ils comptent, il en faut ${LEAST}`);
  const rule = 'derived/figures';
  const list = counted
    .slice(0, MOST)
    .map(({ text, evidence }): DerivedSentence => ({ text: `${capitalise(text)}.`, rule, evidence }));
  const lead = capitalise(packs.derivations.figures.lead.replace('{nombre}', inWords(list.length)));
  const evidence = list.flatMap((one) => one.evidence.slice(0, 1));
  return { kind, derivation: { kind, lead: { text: lead, rule, evidence }, list, sentences: [] } };
}

/** Whether a mention is a figure that matters: no small number, time, age, distance or rank. */
function matters({ tokens }: Sentence, mention: Mention, analysis: Analysis, packs: Packs): boolean {
  if (!isQuantity(mention.type) || isQuoted(mention.span, analysis)) return false;
  const { uncounted } = packs.derivations.figures;
  const first = tokens[mention.from]?.form ?? '';
  const last = tokens[mention.to - 1];
  if (mention.type === 'figure' && isSmall(tokens, mention)) return false;
  if (/(?:ant|\.)$/u.test(last?.form ?? '')) return false;
  if (uncounted.includes(last?.lemma ?? '') || uncounted.includes(last?.keys[0] ?? '')) return false;
  return !/^\d+(?:er|ère|re|e|è|ème)$/u.test(first);
}

/** A figure that can stand by itself: the number of a noun of deed, of a passive, or with a complement of its own. */
function countedBy(sentence: Sentence, mention: Mention, analysis: Analysis, packs: Packs): Counted | null {
  const { tokens } = sentence;
  const { scopes, deeds, tallies } = packs.derivations.figures;
  const key = (i: number) => tokens[i]?.keys[0] ?? '';
  const from = scopeBefore(tokens, mention.from, scopes);
  if (isRange(tokens, from)) return null;
  const negations = wordSet(packs.cues.negations);
  const near = indexes(Math.max(0, from - REACH), Math.min(tokens.length, mention.to + REACH));
  if (near.some((i) => negations.has(key(i)) && !scopes.some((scope) => scope.includes(key(i))))) return null;
  if (isInDoubt(tokens, mention) || tokens.at(-1)?.form === '?') return null;
  if (/^si$|^s’$/u.test(key(0))) return null;

  const core = endOf(sentence, mention);
  if (core === null) return null;
  const phrase =
    ofDeed(tokens, from, core, deeds) ??
    ofNoun(tokens, from, core, wordSet(packs.cues.genericWords)) ??
    ofMeasured(sentence, from, core) ??
    ofPassive(tokens, from, core);
  const isFull =
    (core > mention.to && mention.type !== 'share') || tallies.includes(tokens[from - 1]?.lemma ?? '');
  const kept = phrase?.kept ?? (isFull ? indexes(from, core) : null);
  if (kept === null) return null;
  if (kept.some((i) => /^(?:son|sa|ses|leurs?|ce|cet|cette|ces|autres?|même|mon|notre|nos)$/u.test(key(i))))
    return null;
  const voucher = voucherOf(
    sentence,
    indexes(0, tokens.length).filter((i) => !kept.includes(i)),
    analysis,
    packs.cues,
  );
  if (voucher.kind === 'unclear') return null;
  const { text: source } = analysis.document;
  const joint = phrase?.joint;
  const write = (part: readonly number[]) => writeTokens(part, sentence, source);
  const words = joint
    ? `${write(kept.filter((i) => i <= joint.at))}${joint.text} ${write(kept.filter((i) => i > joint.at))}`
    : write(kept);
  const text = `${phrase?.prefix ?? ''}${words}${voucher.kind === 'named' ? `, selon ${voucher.by}` : ''}`;
  // « des dizaines de milliers » without its article says another number.
  if (/^(?:dizaine|centaine|millier|million|milliard)s/iu.test(text)) return null;
  return isShort(text) ? { text, evidence: spansOf(kept, tokens) } : null;
}

function isSmall(tokens: readonly Token[], { from, to }: Mention): boolean {
  const digits = /^[\d\s.,\u00A0\u202F]+$/u.test(tokens[from]?.form ?? '')
    ? Number(
        indexes(from, to)
          .map((i) => tokens[i]?.form ?? '')
          .filter((form) => /^[\d\s.,]+$/u.test(form))
          .join('')
          .replace(/\s/gu, '')
          .replace(',', '.'),
      )
    : null;
  const hasScale = indexes(from, to).some((i) =>
    /^(?:mille|millions?|milliards?|milliers?|(?:diz|douz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines?)$/u.test(
      tokens[i]?.form ?? '',
    ),
  );
  if (hasScale) return false;
  return digits === null ? NUMBER_WORD.test(tokens[from]?.keys[0] ?? '') : !(digits >= LEAST_NUMBER);
}

/** Whether the part of a sentence between commas that holds a figure is told in the conditional. */
function isInDoubt(tokens: readonly Token[], { from, to }: Mention): boolean {
  const isMark = (i: number) => /^[,;:]$/.test(tokens[i]?.form ?? '');
  let start = from;
  while (start > 0 && !isMark(start - 1)) start--;
  let end = to;
  while (end < tokens.length && !isMark(end)) end++;
  return tokens.slice(start, end).some((token) => token.isConditional);
}

/** « environ », « au moins », « plus de »: where the phrase begins with the scope before a figure. */
function scopeBefore(tokens: readonly Token[], from: number, scopes: readonly string[]): number {
  for (const scope of [...scopes].sort((a, b) => b.length - a.length)) {
    const words = scope.split(' ');
    const start = from - words.length;
    if (start >= 0 && words.every((word, k) => tokens[start + k]?.form.toLowerCase() === word))
      return scopeBefore(tokens, start, scopes);
  }
  return from;
}

/** « de 1 000 à 4 000 », « 9 et 10 »: a number before, joined to this one. */
function isRange(tokens: readonly Token[], from: number): boolean {
  return (
    /^(?:à|et|ou|sur|n°)$/iu.test(tokens[from - 1]?.form ?? '') &&
    /\d|NUM/.test(`${tokens[from - 2]?.form ?? ''}${tokens[from - 2]?.upos ?? ''}`)
  );
}

/** Where the phrase of a figure ends with its adjectives and complements; null where it cannot end well. */
function endOf({ tokens, mentions }: Sentence, mention: Mention): number | null {
  let at = mention.to;
  const upos = (i: number) => tokens[i]?.upos ?? '';
  const key = (i: number) => tokens[i]?.keys[0] ?? '';
  // A complement with « à » is the noun’s own where no verb stands before.
  const isDefinite =
    /^les$/iu.test(tokens[mention.from - 1]?.form ?? '') ||
    !tokens.slice(0, mention.from).some((token) => /^(?:VERB|AUX)$/.test(token.upos));
  const takeAdjectives = () => {
    while (
      /^(?:ADJ|VERB)$/.test(upos(at)) &&
      !tokens[at]?.isFinite &&
      isAgreed(tokens[at], tokens[at + 1]) &&
      upos(at + 1) !== 'NOUN'
    )
      at++;
  };
  takeAdjectives();
  for (let n = 0; n < MOST_COMPLEMENTS; n++) {
    // « 100 000 euros par jour de retard », « 5 122 postes à Air France »
    const isRate = key(at) === 'par' && upos(at + 1) === 'NOUN' && upos(at + 2) !== 'ADJ';
    const place =
      key(at) === 'à' ? mentions.find((one) => one.from === at + 1 && one.type !== 'term') : undefined;
    if (isRate || place) {
      at = place?.to ?? at + 2;
      continue;
    }
    const isOf = OF.test(key(at)) && key(at + 1) !== 'ici';
    const isOutOf = key(at) === 'sur' && /^\d/.test(tokens[at + 1]?.form ?? '');
    const isTo = isDefinite && n === 0 && /^aux?$/u.test(tokens[at]?.form ?? '');
    if (!isOf && !isOutOf && !isTo) break;
    let inner = at + 1;
    if (ARTICLE.test(key(inner))) inner++;
    const named = mentions.find(
      (one) => (one.from === inner || one.from === inner - 1) && one.from > at && one.type !== 'term',
    );
    if (named) at = named.to;
    else {
      while (upos(inner) === 'NUM' || (upos(inner) === 'ADJ' && upos(inner + 1) === 'NOUN')) inner++;
      if (upos(inner) !== 'NOUN') return null;
      at = inner + 1;
    }
    takeAdjectives();
  }
  if (
    (OF.test(key(at)) && key(at + 1) !== 'ici') ||
    /^(?:PROPN|NOUN|NUM)$/.test(upos(at)) ||
    /^(?:qui|que|qu’|dont|par|à)$/u.test(key(at))
  )
    return null;
  return at;
}

/** An adjective, or a past participle in the plural that nothing completes: « situées » goes on with « dans ». */
function isAgreed(token: Token | undefined, next: Token | undefined): boolean {
  if (token?.upos === 'ADJ' && !/ée?s$/u.test(token.form)) return true;
  return token !== undefined && /(?:é|i|u|is|it|rt|int)e?s$/u.test(token.form) && next?.upos !== 'ADP';
}

interface Phrase {
  readonly joint?: { readonly at: number; readonly text: string };
  readonly kept: readonly number[];
  readonly prefix?: string;
}

/** « a supprimé 300 postes » told as « suppression de 300 postes »; only verbs that the pack names. */
function ofDeed(
  tokens: readonly Token[],
  from: number,
  to: number,
  deeds: Readonly<Record<string, string>>,
): Phrase | null {
  const verb = tokens[from - 1];
  if (!verb || !/^(?:VERB|AUX)$/.test(verb.upos)) return null;
  const deed = Object.hasOwn(deeds, verb.lemma) ? deeds[verb.lemma] : undefined;
  if (deed === undefined) return null;
  const before = tokens[from - 2];
  const isDone =
    verb.isFinite ||
    (before?.lemma === 'avoir' && before.isFinite) ||
    (before?.lemma === 'aller' && before.isFinite);
  if (!isDone) return null;
  const elided =
    /^(?:[aeiouéèêhœ]|environ|au |une?)/iu.test(tokens[from]?.form ?? '') &&
    !/^(?:huit|onze)/iu.test(tokens[from]?.form ?? '');
  return { kept: indexes(from, to), prefix: `${deed} ${elided ? 'd’' : 'de '}` };
}

/** « la suppression de 300 postes », « une amende de 20 millions d’euros »: the noun that the figure completes. */
function ofNoun(
  tokens: readonly Token[],
  from: number,
  to: number,
  generic: ReadonlySet<string>,
): Phrase | null {
  if (!/^(?:de|d’)$/u.test(tokens[from - 1]?.keys[0] ?? '')) return null;
  let head = from - 2;
  while (tokens[head]?.upos === 'ADJ') head--;
  if (tokens[head]?.upos !== 'NOUN') return null;
  // « un plan de départs de 300 postes »: the whole phrase begins with its first noun.
  while (/^(?:de|d’)$/u.test(tokens[head - 1]?.keys[0] ?? '') && tokens[head - 2]?.upos === 'NOUN') head -= 2;
  // « de l’ordre de 200 », « des dizaines de milliers »: the noun is part of the number.
  if (generic.has(tokens[head]?.lemma ?? '')) return null;
  const article = tokens[head - 1];
  const opens = head === 0 || /^[:;]$/.test(article?.form ?? '');
  if (
    !opens &&
    !(ARTICLE.test(article?.keys[0] ?? '') || /^(?:du|au|aux|des)$/u.test(article?.keys[0] ?? ''))
  )
    return null;
  return { kept: indexes(head, to) };
}

/** « le taux de réussite est de 86 % » told as « taux de réussite : 86 % ». */
function ofMeasured({ tokens }: Sentence, from: number, to: number): Phrase | null {
  if (!/^(?:de|d’)$/u.test(tokens[from - 1]?.keys[0] ?? '')) return null;
  let verb = from - 2;
  if (tokens[verb]?.form === 'été') verb--;
  const form = tokens[verb]?.form ?? '';
  if (!/^(?:est|était|a)$/u.test(form) || (form === 'a') !== (tokens[verb + 1]?.form === 'été')) return null;
  const subject = tokens.slice(0, verb);
  const [article, head] = subject;
  if (!article || !ARTICLE.test(article.keys[0] ?? '') || head?.upos !== 'NOUN') return null;
  if (subject.some((token) => token.isFinite || !/^(?:DET|NOUN|ADJ|ADP|PROPN)$/.test(token.upos)))
    return null;
  return { kept: [...indexes(1, verb), ...indexes(from, to)], joint: { at: verb - 1, text: '\u00A0:' } };
}

/** « 145 000 habitants ont été évacués » told as « 145 000 habitants évacués ». */
function ofPassive(tokens: readonly Token[], from: number, to: number): Phrase | null {
  const opens = from === 0 || /^(?:,|;|et|–|—|:)$/u.test(tokens[from - 1]?.form ?? '');
  if (!opens) return null;
  let at = to;
  let isPassive = false;
  for (; at < to + 6; at++) {
    const token = tokens[at];
    if (!token) return null;
    if (token.upos === 'ADV') continue;
    const isBe = token.lemma === 'être' || token.keys.includes('été');
    if (isBe && (token.form === 'été' || token.form === 'être' || /^(?:est|sont)$/u.test(token.form)))
      isPassive = true;
    else if (!(token.lemma === 'avoir' || /^d[ûu]s?$/u.test(token.form))) break;
  }
  const participle = tokens[at];
  if (!isPassive || !participle || participle.isFinite || !/^(?:VERB|ADJ)$/.test(participle.upos))
    return null;
  if (!/(?:é|i|u|is|it|rt|int)e?s?$/u.test(participle.form)) return null;
  return { kept: [...indexes(from, to), at] };
}
