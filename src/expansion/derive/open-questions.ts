import type { Analysis, Sentence, Token } from '../../core/analysis.ts';
import { partialDate } from '../../core/french-date.ts';
import { countWords, NBSP } from '../../core/french-text.ts';
import { findPattern, type Pattern } from '../../core/pattern.ts';
import { firstWhere } from '../../core/search.ts';
import { covers } from '../../core/span.ts';
import type { CompiledOpenQuestion, Packs } from '../../packs/index-packs.ts';
import { indexes, isShort, mainClause, pointsBack, quotes, spansOf, writeTokens } from './clause.ts';
import type { Derived, DerivedSentence } from './derived.ts';

/** Words of the article that a sentence on what is open may quote. */
const MOST_QUOTED = 12;
/** Sentences of one class, and of all of them, at most. */
const MOST_OF_CLASS = 2;
const MOST = 6;

/**
 * What an article leaves open, a sentence for each class of cue that it holds: a request without answer, an enquiry
 * under way, what is told in the conditional, an announced date. Each quotes the words that prove it.
 */
export function openQuestions(analysis: Analysis, packs: Packs): Derived {
  const kind = 'open' as const;
  const taken = new Set<number>();
  const found: DerivedSentence[] = [];
  for (const question of packs.derivations.open) {
    const holds = (pattern: Pattern) =>
      analysis.sentences.some((one) => findPattern(pattern, one).length > 0);
    if (question.unless.some(holds)) continue;
    let told = 0;
    for (const sentence of analysis.sentences) {
      if (told === MOST_OF_CLASS || taken.has(sentence.index)) continue;
      if (!/^(?:paragraph|list-item)$/.test(analysis.paragraphs[sentence.paragraph]?.kind ?? '')) continue;
      const one = openIn(question, told === 0 ? question.text : question.again, sentence, analysis);
      if (!one || found.some(({ text }) => quoteOf(text) === quoteOf(one.text))) continue;
      taken.add(sentence.index);
      told++;
      found.push(one);
    }
  }
  if (found.length === 0)
    return { kind, derivation: null, reason: 'rien de ce que l’article laisse ouvert ne se cite' };
  return { kind, derivation: { kind, lead: null, list: [], sentences: found.slice(0, MOST) } };
}

/** The words that a sentence quotes. */
function quoteOf(text: string): string {
  return text.slice(text.lastIndexOf('«'));
}

/** What one sentence leaves open by one class of cue. */
function openIn(
  question: CompiledOpenQuestion,
  wording: string,
  sentence: Sentence,
  analysis: Analysis,
): DerivedSentence | null {
  const { tokens } = sentence;
  if (quotes(sentence, analysis) || tokens.at(-1)?.form === '?') return null;
  for (const place of placesOf(question, sentence)) {
    const clause = mainClause(sentence, place.from);
    if (!clause || !hasTense(tokens[clause.verb], question.tense)) continue;
    if (question.tense !== null && !(place.from <= clause.verb && clause.verb < place.to)) continue;
    if (isPast(clause.kept, tokens)) continue;
    const date = question.isDated ? announcedDate(clause.kept, sentence, analysis) : null;
    if (question.isDated && date === null) continue;
    const bare = clause.kept.slice(clause.opening);
    for (const kept of [clause.kept, bare, endedWith(bare, place.to, tokens)]) {
      if (
        kept === null ||
        !isRun(kept) ||
        pointsBack(kept, tokens) ||
        !indexes(place.from, place.to).every((i) => kept.includes(i))
      )
        continue;
      const words = writeTokens(kept, sentence, analysis.document.text);
      if (countWords(words) > MOST_QUOTED) continue;
      const text = wording.replace('{date}', date ?? '').replace('{preuve}', `«${NBSP}${words}${NBSP}»`);
      if (isShort(text)) return { text, rule: `derived/${question.id}`, evidence: spansOf(kept, tokens) };
    }
  }
  return null;
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** Where a class of cue stands in a sentence: at its patterns, or at each verb where it has none. */
function placesOf({ when, tense }: CompiledOpenQuestion, sentence: Sentence): Place[] {
  const { tokens } = sentence;
  const places =
    when.length > 0
      ? when.flatMap((pattern): Place[] => findPattern(pattern, sentence))
      : tokens.flatMap((token, i) => (token.isFinite ? [{ from: i, to: i + 1 }] : []));
  // A tense is that of a verb inside the place.
  return tense === null
    ? places
    : places.filter(({ from, to }) => tokens.slice(from, to).some((token) => hasTense(token, tense)));
}

function hasTense(verb: Token | undefined, tense: CompiledOpenQuestion['tense']): boolean {
  switch (tense) {
    case null:
      return verb?.isConditional === false;
    case 'conditional':
      return verb?.isConditional === true;
    case 'future':
      return verb !== undefined && /r(?:a|ont)$/u.test(verb.form);
  }
}

/** The imperfect and the pluperfect tell what was open before. */
function isPast(kept: readonly number[], tokens: readonly Token[]): boolean {
  return kept.some((i) => {
    const token = tokens[i];
    return (
      token?.isFinite === true &&
      !token.isConditional &&
      /ai(?:t|ent)$/u.test(token.form) &&
      !/^(?:fait|sait|plaît|paraît)$/u.test(token.form)
    );
  });
}

/** A clause cut where its cue ends, if a complement or an aside begins there. */
function endedWith(kept: readonly number[], to: number, tokens: readonly Token[]): readonly number[] | null {
  const next = tokens[to];
  if (next && !/^(?:ADP|VERB|PUNCT|ADJ|SCONJ|CCONJ)$/.test(next.upos)) return null;
  if (/^(?:ADP|DET|AUX|PRON|CCONJ|ADV)$/.test(tokens[to - 1]?.upos ?? '')) return null;
  return kept.filter((i) => i < to);
}

function isRun(kept: readonly number[]): boolean {
  return kept.every((i, k) => k === 0 || i === (kept[k - 1] ?? 0) + 1);
}

/** « le 30 juin 2012 »: the one date of a clause, later than the article’s. */
function announcedDate(kept: readonly number[], sentence: Sentence, analysis: Analysis): string | null {
  const { tokens } = sentence;
  const first = tokens[kept[0] ?? -1];
  const last = tokens[kept.at(-1) ?? -1];
  if (!first || !last) return null;
  const within = analysis.dates.filter(({ span }) =>
    covers({ start: sentence.span.start, end: last.end }, span),
  );
  const [only] = within;
  if (!only || within.length > 1 || only.date === null) return null;
  const published = analysis.document.meta.date?.slice(0, 10);
  if (published !== undefined && only.date <= published.slice(0, only.date.length)) return null;
  const at = firstWhere(tokens, (token) => token.end > only.span.start);
  const key = (i: number) => tokens[i]?.keys[0] ?? '';
  const isOfMonth = key(at - 1) === 'de' && key(at - 2) === 'mois' && key(at - 3) === 'au';
  const before = /^(?:le|en|ce)$/u.test(key(at - 1)) ? at - 2 : at - 1;
  const isVague =
    !isOfMonth &&
    /^(?:avant|après|depuis|dès|jusque|jusqu’|à|au|partir|entre|fin|début|mi|vers|d’|de|du|et)$/u.test(
      key(before),
    );
  if (isVague) return null;
  const date = partialDate(only.date);
  return only.date.length === 10 ? `le ${date}` : date;
}
