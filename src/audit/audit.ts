import { contentWords } from '../core/content-words.ts';
import { placeOf } from '../core/document.ts';
import { fold } from '../core/french-text.ts';
import type { Issue } from '../core/issue.ts';
import type { Span } from '../core/span.ts';
import { align, ALIKE, likeness } from './align.ts';
import { comparisonKey, squeeze } from './comparison-key.ts';
import type { Expectation, SourceSentence } from './expectation.ts';
import { findSentences, KnownSentences, type FoundSentence } from './find-sentences.ts';
import { readPage, type Passage } from './read-page.ts';
import { isNumber, readWords, touchedBy, wordsOf, type Change, type Touched, type Word } from './wording.ts';

/** Where a sentence of a page comes from, found out from source and packs. */
export type Verdict =
  /** The author's, as given or with the edits named; `by-hand` stands for other changes of typography. */
  | { readonly kind: 'source'; readonly span: Span; readonly edits: readonly string[] }
  /** The author's with other words: a finding. */
  | { readonly kind: 'altered'; readonly span: Span; readonly changes: readonly WordChange[] }
  /** A sentence of a fact; `source` is the work that says it. */
  | { readonly kind: 'context'; readonly rule: string; readonly source: string }
  /** A sentence that a rule draws from the source itself. */
  | { readonly kind: 'derived'; readonly rule: string }
  /** A title or heading that a rule gives for this source. */
  | { readonly kind: 'rule'; readonly rule: string }
  /** Apparatus of the page: a label, a notice, the signature, an entry of the contents or of the sources. */
  | { readonly kind: 'label' }
  /** Nobody's: a finding. */
  | { readonly kind: 'unknown'; readonly nearest: string | null };

/** Words of the source and what stands in their place. */
export interface WordChange {
  readonly from: string;
  readonly to: string;
}

/** A sentence of a page with its origin. */
export interface AuditedSentence {
  readonly text: string;
  /** 1-based line of the page's file. */
  readonly line: number;
  /** 1 to 6 in a heading, null elsewhere. */
  readonly level: number | null;
  readonly verdict: Verdict;
}

/**
 * A finding: `sentence` is an index into the sentences of the page, null where the page lacks one. Span, line and
 * column are those of the author's sentence in the source, where the finding is about one.
 */
export interface AuditIssue extends Issue {
  readonly sentence: number | null;
}

/** What an audit tells of a page. */
export interface AuditReport {
  /** Whether there is no finding at all. */
  readonly isClean: boolean;
  /** Every sentence that the page shows, in order. */
  readonly sentences: readonly AuditedSentence[];
  /** In page order; what the page lacks comes last, in source order. */
  readonly issues: readonly AuditIssue[];
  readonly counts: Readonly<Record<Verdict['kind'], number>>;
}

/** Tells the origin of every sentence that a page shows, and what of the source is lost, doubled, moved or altered. */
export function audit(
  html: string,
  expected: Expectation,
  known: KnownSentences = new KnownSentences(expected),
): AuditReport {
  const passages = readPage(html);
  const shownContext = new Set<string>();
  const explain = passageReader(passages, expected, known);
  const found: FoundSentence[] = [];
  const orFromElsewhere = (one: FoundSentence): FoundSentence => {
    if (one.known) return one;
    const { key } = comparisonKey(one.text);
    const sentence = expected.elsewhere(key);
    return sentence ? { ...one, known: { kind: 'context', key, sentence } } : one;
  };
  const explained = new Map<number, Verdict>();
  for (const passage of passages) {
    const verdict = explain(passage);
    if (verdict) explained.set(found.length, verdict);
    if (verdict) found.push({ passage, text: passage.text, known: null });
    else found.push(...findSentences(passage, known, expected.split).map(orFromElsewhere));
  }
  const aligned = align(found, expected.sentences, (at) => explained.has(at));
  const issues: AuditIssue[] = [];
  const report = (at: number | null, code: string, message: string, fix: string, span?: Span) =>
    issues.push({
      code,
      severity: code === 'audit/unknown-heading' ? headingSeverity(found[at ?? -1], expected) : 'error',
      message,
      fix,
      ...(span ? placeOf(expected.document, span) : {}),
      sentence: at,
    });

  const sentences = found.map(({ text, passage, known: one }, at): AuditedSentence => {
    const of = (verdict: Verdict): AuditedSentence => ({
      text,
      line: passage.line,
      level: passage.level,
      verdict,
    });
    const isHeading = passage.level !== null;
    const already = explained.get(at);
    if (already) return of(already);
    const index = aligned.same.get(at) ?? aligned.doubled.get(at);
    const sentence = expected.sentences[index ?? -1];
    if (sentence) {
      if (aligned.doubled.has(at))
        report(
          at,
          'audit/doubled',
          `Cette phrase de l’auteur est déjà dans la page : « ${text} »`,
          'supprimez la répétition',
          sentence.span,
        );
      if (aligned.reordered.has(at)) reportMove(at, text, sentence);
      return of({ kind: 'source', span: sentence.span, edits: editsOf(text, sentence) });
    }
    const alteration = aligned.altered.get(at);
    const nearest = one ? null : nearestContext(text, known);
    const original = expected.sentences[alteration?.index ?? -1];
    if (alteration && original) {
      reportAlteration(at, original, alteration.changes);
      if (aligned.reordered.has(at)) reportMove(at, text, original);
      const changes = alteration.changes.map(asChange);
      return of({ kind: 'altered', span: original.span, changes });
    }
    if (one?.kind === 'context') {
      const { rule, source, sourceText } = one.sentence;
      const refusal = one.sentence.refusal();
      if (refusal)
        report(
          at,
          refusal.code,
          `« ${text} » (${rule}, ${sourceText}) n’a pas sa place ici : ${refusal.reason}.`,
          'supprimez cette phrase',
        );
      if (shownContext.has(one.key))
        report(
          at,
          'audit/doubled',
          `Cette phrase de contexte est déjà dans la page : « ${text} »`,
          'supprimez la répétition',
        );
      shownContext.add(one.key);
      return of(source === null ? { kind: 'derived', rule } : { kind: 'context', rule, source });
    }
    if (isHeading)
      report(
        at,
        'audit/unknown-heading',
        `Aucune règle ne donne cet intertitre : « ${text} »${strangers(text, expected)}`,
        'vérifiez-le dans l’article, ou reprenez celui de l’outil',
      );
    else
      report(
        at,
        'audit/unknown-sentence',
        `Cette phrase n’est ni de l’auteur ni d’un lexique : « ${text} »${strangers(text, expected)}${
          nearest ? ` Elle ressemble à ${nearest.rule} : « ${nearest.text} »` : ''
        }`,
        'supprimez-la, ou donnez le lexique qui la contient avec --pack',
      );
    return of({ kind: 'unknown', nearest: nearest?.rule ?? null });
  });

  for (const index of aligned.lost) {
    const { span, kind, forms } = expected.sentences[index] as SourceSentence;
    report(
      null,
      'audit/lost',
      `${kind === 'heading' ? 'L’intertitre' : 'La phrase'} de l’auteur manque : « ${squeeze(forms[0]?.text ?? '')} »`,
      'remettez-la à sa place',
      span,
    );
  }
  reportApparatus();
  const counts = { source: 0, altered: 0, context: 0, derived: 0, rule: 0, label: 0, unknown: 0 };
  for (const { verdict } of sentences) counts[verdict.kind]++;
  return { isClean: issues.length === 0, sentences, issues, counts };

  function reportMove(at: number, text: string, { span }: SourceSentence): void {
    report(
      at,
      'audit/reordered',
      `Cette phrase de l’auteur n’est pas à sa place : « ${text} »`,
      'rétablissez l’ordre de l’auteur',
      span,
    );
  }

  function reportAlteration(at: number, sentence: SourceSentence, changes: readonly Change[]): void {
    const told = changes.map(asChange).map(tellChange).join(' ; ');
    const fix = 'rétablissez les mots de l’auteur';
    report(at, 'audit/altered', `La phrase de l’auteur a été modifiée : ${told}.`, fix, sentence.span);
    const touched = touchedBy(changes, sentence.names, expected.cues.negations);
    for (const what of ['quotation', 'number', 'name', 'negation'] as const)
      if (touched.has(what))
        report(at, TOUCHED[what].code, `${TOUCHED[what].message} : ${told}.`, fix, sentence.span);
  }

  /** Context asks for a notice and for its source in the list. */
  function reportApparatus(): void {
    const added = sentences.flatMap(({ verdict }) => (verdict.kind === 'context' ? [verdict] : []));
    const shown = new Set(passages.map(({ text }) => comparisonKey(text).key));
    const isAdded = added.length > 0 || sentences.some(({ verdict }) => verdict.kind === 'derived');
    if (isAdded && !shown.has(comparisonKey(expected.notice).key))
      report(
        null,
        'audit/notice-missing',
        'La page contient du contexte et ne le dit pas.',
        `remettez l’avis : « ${expected.notice} »`,
      );
    for (const source of new Set(added.map((one) => one.source))) {
      const line = expected.sourceLine(source);
      if (line !== undefined && !shown.has(comparisonKey(line).key))
        report(
          null,
          'audit/source-missing',
          `La liste des sources ne cite pas « ${line} », d’où vient une phrase de contexte.`,
          'remettez cette source dans la liste',
        );
    }
  }
}

const TOUCHED: Readonly<Record<Touched, { readonly code: string; readonly message: string }>> = {
  quotation: { code: 'audit/quotation-changed', message: 'Une citation a été modifiée' },
  number: { code: 'audit/number-changed', message: 'Un nombre a été modifié' },
  name: { code: 'audit/name-changed', message: 'Un nom a été modifié' },
  negation: { code: 'audit/negation-changed', message: 'Une négation a été ajoutée ou ôtée' },
};

/** What explains whole passages: labels, headings from rules, entries of the table of contents. */
function passageReader(
  passages: readonly Passage[],
  expected: Expectation,
  known: KnownSentences,
): (passage: Passage) => Verdict | null {
  const keyOf = (text: string) => comparisonKey(text).key;
  const labels = new Set(expected.labels.map(keyOf));
  const onPage = new Map<string, number>();
  for (const { level, text } of passages)
    if (level !== null) onPage.set(keyOf(text), (onPage.get(keyOf(text)) ?? 0) + 1);
  let ruled: Map<string, string> | undefined;
  const ruleOf = (key: string): string | undefined => {
    ruled ??= new Map(expected.headings().map(({ text, rule }) => [keyOf(text), rule]));
    return ruled.get(key) ?? (isListHeading(key, expected) ? 'closing' : undefined);
  };
  return ({ level, text }) => {
    const key = keyOf(text);
    if (labels.has(key) || expected.isSourceLine(key)) return { kind: 'label' };
    if (level !== null) {
      if (isAuthors(key, 'heading', expected, known)) return null;
      const rule = ruleOf(key);
      return rule === undefined ? null : { kind: 'rule', rule };
    }
    // A table of contents repeats each heading once; what is also a sentence of the author is that first.
    const left = onPage.get(key) ?? 0;
    if (left === 0 || isAuthors(key, 'sentence', expected, known)) return null;
    onPage.set(key, left - 1);
    return { kind: 'label' };
  };
}

/** Whether a key is a sentence, or a heading, of the author. */
function isAuthors(
  key: string,
  kind: SourceSentence['kind'],
  { sentences }: Expectation,
  known: KnownSentences,
): boolean {
  const one = known.equal(key);
  return one?.kind === 'source' && one.indexes.some((index) => sentences[index]?.kind === kind);
}

/** « Comprendre l’API et le modèle de langage »: a template whose list holds nothing but names of the article. */
function isListHeading(key: string, { listHeadings: { templates, names } }: Expectation): boolean {
  const keys = names.map((name) => comparisonKey(name).key).sort((a, b) => b.length - a.length);
  const isList = (rest: string): boolean =>
    keys.some((name) => {
      if (fold(rest.slice(0, 1)) !== fold(name.slice(0, 1)) || rest.slice(1, name.length) !== name.slice(1))
        return false;
      const after = rest.slice(name.length);
      const joint = /^(?:, | et )/u.exec(after)?.[0];
      return after === '' || (joint !== undefined && isList(after.slice(joint.length)));
    });
  return templates.some((template) => {
    const [before = '', after = ''] = comparisonKey(template).key.split('{liste}');
    const fits = key.startsWith(before) && key.endsWith(after) && key.length > before.length + after.length;
    return fits && isList(key.slice(before.length, key.length - after.length));
  });
}

/** The edits that make a sentence what the page shows; `by-hand` where no form of it is that exactly. */
function editsOf(text: string, { forms }: SourceSentence): readonly string[] {
  const shown = squeeze(text);
  const exact = forms.find((form) => squeeze(form.text) === shown);
  if (exact) return exact.edits;
  const { key } = comparisonKey(text);
  const alike = forms.find((form) => comparisonKey(form.text).key === key);
  return [...(alike?.edits.filter((id) => !id.startsWith('typography/')) ?? []), 'by-hand'];
}

function asChange({ from, to }: Change): WordChange {
  const write = (words: readonly Word[]) => words.map(({ form }) => form).join(' ');
  return { from: write(from), to: write(to) };
}

function tellChange({ from, to }: WordChange): string {
  if (from === '') return `« ${to} » ajouté`;
  if (to === '') return `« ${from} » ôté`;
  return `« ${to} » au lieu de « ${from} »`;
}

/** The fact most like a sentence, where one is like it. */
function nearestContext(text: string, known: KnownSentences) {
  const page = readWords(text);
  let nearest: { rule: string; text: string } | null = null;
  let most = ALIKE;
  for (const { sentence, words } of known.contextWords) {
    const one = likeness(words, page, most);
    if (!one || (nearest && one.similarity <= most)) continue;
    most = one.similarity;
    nearest = sentence;
  }
  return nearest;
}

/** « Ni l’article ni les lexiques ne connaissent … »: the numbers and names of a sentence found nowhere. */
function strangers(text: string, { document, packWords, cues }: Expectation): string {
  const known = wordsOf(document.text);
  for (const word of wordsOf(Object.values(document.meta).join(' '))) known.add(word);
  const fromPacks = packWords();
  const generic = new Set(cues.genericWords);
  const words = readWords(text);
  const unheard = words.filter((word, i) => {
    const isName = /^\p{Lu}/u.test(word.form) && (!word.isFirst || /^\p{Lu}/u.test(words[i + 1]?.form ?? ''));
    if (!isName && !isNumber(word.form)) return false;
    return [...wordsOf(word.form)].some(
      (part) => !known.has(part) && !fromPacks.has(part) && !generic.has(part),
    );
  });
  if (unheard.length === 0) return '';
  const list = [...new Set(unheard.map(({ form }) => form))].map((form) => `« ${form} »`).join(', ');
  return ` Ni l’article ni les lexiques ne connaissent ${list}.`;
}

/** A heading in the article's own words is a matter of taste, one with other words may be untrue. */
function headingSeverity(found: FoundSentence | undefined, { document, cues }: Expectation) {
  const known = wordsOf(document.text);
  const words = contentWords(found?.text ?? '', new Set(cues.genericWords));
  const isKnown = [...words].every((word) => [...wordsOf(word)].every((part) => known.has(part)));
  return isKnown ? 'warning' : 'error';
}
