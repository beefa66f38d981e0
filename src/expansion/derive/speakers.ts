import type { Analysis, Speaker } from '../../core/analysis.ts';
import { capitalise, countWords, labelled } from '../../core/french-text.ts';
import type { Span } from '../../core/span.ts';
import type { Packs } from '../../packs/index-packs.ts';
import { isShort, speakerName } from './clause.ts';
import { asWritten, inWords, type Derived, type DerivedSentence } from './derived.ts';

/** So many speakers at least are told apart, so many at most are listed. */
const LEAST = 3;
const MOST = 8;
/** Words between guillemets from which a quotation is speech and no borrowed term. */
const SPOKEN_WORDS = 4;

interface Voice {
  readonly speaker: Speaker;
  role: string | null;
  /** Words of each quotation. */
  readonly quoted: number[];
  reports: number;
  readonly evidence: Span[];
}

/**
 * Who speaks in an article, in what function and how much is quoted of each, in order of appearance; what they say
 * stays where the article says it. There is a list where at least three speakers are known by full name, by
 * function or from a lexicon.
 */
export function speakers(analysis: Analysis, packs: Packs): Derived {
  const kind = 'speakers' as const;
  const none = (reason: string): Derived => ({ kind, derivation: null, reason });
  const voices = voicesOf(analysis).filter((voice) => isKnown(voice, packs));
  if (voices.length < LEAST) return none(`${voices.length} voix identifiées, il en faut ${LEAST}`);
  const rule = 'derived/speakers';
  const { lead, leadWithoutQuotation } = packs.derivations.speakers;
  const list = voices.slice(0, MOST).map((voice): DerivedSentence => {
    const name = capitalise(speakerName(voice.speaker, analysis));
    const said = saidBy(voice, packs);
    const role = voice.role === null ? null : asWritten(voice.role);
    const full = `${labelled(role === null ? name : `${name}, ${role}`, said)}.`;
    return {
      text: isShort(full) ? full : `${labelled(name, said)}.`,
      rule,
      evidence: voice.evidence,
    };
  });
  const evidence = voices.slice(0, MOST).flatMap((voice) => voice.evidence.slice(0, 1));
  const quoted = voices.slice(0, MOST).flatMap((voice) => voice.quoted);
  const words = quoted.reduce((sum, one) => sum + one, 0);
  const told = capitalise(
    (words > 0 ? lead : leadWithoutQuotation)
      .replace('{nombre}', inWords(list.length, true))
      .replace('{mots}', String(words)),
  );
  return { kind, derivation: { kind, lead: { text: told, rule, evidence }, list, sentences: [] } };
}

function voicesOf({ document, quotations, reports }: Analysis): Voice[] {
  const voices = new Map<string, Voice>();
  const voiceOf = (speaker: Speaker): Voice => {
    const known = voices.get(speaker.id);
    if (known) {
      known.role ??= speaker.role;
      return known;
    }
    const voice: Voice = { speaker, role: speaker.role, quoted: [], reports: 0, evidence: [] };
    voices.set(speaker.id, voice);
    return voice;
  };
  const said = [
    ...quotations.flatMap(({ span, speaker }) => (speaker ? [{ span, speaker, isQuoted: true }] : [])),
    ...reports.map(({ span, speaker }) => ({ span, speaker, isQuoted: false })),
  ].sort((a, b) => a.span.start - b.span.start);
  for (const { span, speaker, isQuoted } of said) {
    const words = countWords(document.text.slice(span.start, span.end));
    if (isQuoted && words < SPOKEN_WORDS) continue;
    const voice = voiceOf(speaker);
    voice.evidence.push(speaker.span);
    if (isQuoted) voice.quoted.push(words);
    else voice.reports++;
  }
  return [...voices.values()];
}

/** Whether a reader can tell who speaks: a full name, a function, or a thing that a lexicon knows. */
function isKnown({ speaker, role }: Voice, packs: Packs): boolean {
  const entry = packs.entries.get(speaker.id);
  // A newspaper that is quoted as a source is no voice of the story.
  if (entry?.type === 'media') return false;
  return role !== null || speaker.name.includes(' ') || entry !== undefined;
}

/** « deux citations, 45 mots en tout », « propos rapportés ». */
function saidBy({ quoted, reports }: Voice, packs: Packs): string {
  const { quotation, quotationsInAll, reported } = packs.derivations.speakers;
  const words = quoted.reduce((sum, one) => sum + one, 0);
  const direct =
    quoted.length === 0
      ? null
      : (quoted.length === 1 ? quotation : quotationsInAll)
          .replace('{nombre}', inWords(quoted.length, true))
          .replace('{mots}', String(words));
  return [direct, reports > 0 ? reported : null].flatMap((part) => part ?? []).join(' et ');
}
