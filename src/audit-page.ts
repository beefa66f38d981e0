import { createAnalyser, createSentenceReader } from './analysis/analyse.ts';
import { nounOf } from './analysis/find-mentions.ts';
import { audit, type AuditReport } from './audit/audit.ts';
import { KnownSentences } from './audit/find-sentences.ts';
import type { Expectation, SourceSentence } from './audit/expectation.ts';
import { wordsOf } from './audit/wording.ts';
import { comparisonKey } from './audit/comparison-key.ts';
import { contextOf, contextSentences, factsOfPacks, keysOf, namedIn } from './context-sentences.ts';
import { isQuantity, type Analysis } from './core/analysis.ts';
import type { SourceDocument } from './core/document.ts';
import { capitalise, fold, labelled, uncapitalise } from './core/french-text.ts';
import { withArticle } from './core/name-forms.ts';
import { overlaps } from './core/span.ts';
import { quote, type TextEdit } from './core/statement.ts';
import { derive } from './expansion/derive/derive.ts';
import { derivedHeadings } from './expansion/derive/place.ts';
import { editsFor } from './french/edits.ts';
import { focusKeyphrase, rankKeyphrases } from './headings/keyphrases.ts';
import { possibleHeadings } from './headings/possible-headings.ts';
import { checkOptions, withOptions, type RestructureOptions } from './options.ts';
import type { Packs } from './packs/index-packs.ts';
import type { CompiledFact } from './packs/entry-index.ts';
import { InputError } from './reading/input-error.ts';
import { checkText } from './reading/check-text.ts';
import { questionsToHead } from './core/kinds-of-text.ts';
import { readLayout } from './reading/read-layout.ts';
import { readText } from './reading/read-text.ts';
import { signatureLine, smallLines, sourceLine } from './rendering/page-lines.ts';

/** Audits any number of pages with one set of packs. */
export interface Auditor {
  /**
   * Where each sentence of a page comes from, and what of its source is lost, doubled, moved or altered. The
   * page is a whole one or a fragment, as made or as edited since; nothing that its attributes say is trusted.
   * Throws an `InputError` for a source that cannot be read.
   */
  audit(html: string, source: string | SourceDocument): AuditReport;
}

/**
 * Prepares an auditor. `options` are those that the page was made with: metadata given there, `asOf`; whether
 * corrections of copy were applied plays no part, both forms of a sentence are the author's.
 */
export function createAuditor({
  packs,
  options = {},
}: {
  packs: Packs;
  options?: RestructureOptions;
}): Auditor {
  checkOptions(options);
  const readSentences = createSentenceReader();
  const analyse = createAnalyser(packs, readSentences);
  const sourceLines = new Map(packs.sources.values().map((source) => [source.id, sourceLine(source)]));
  const sourceKeys = new Set([...sourceLines.values()].map((line) => comparisonKey(line).key));
  // Asked for only where a sentence of a page is unknown: it makes every entry of every list.
  let words: ReadonlySet<string> | undefined;
  const packWords = () => (words ??= wordsOfPacks(packs));
  let everyFact: ReadonlyMap<string, CompiledFact> | undefined;
  const factWith = (key: string) =>
    (everyFact ??= new Map(
      [...factsOfPacks(packs)].flatMap((one) => keysOf(one).map((key) => [key, one] as const)),
    )).get(key);
  // An editor audits the same article again and again.
  let last:
    | {
        readonly source: string | SourceDocument;
        readonly expected: Expectation;
        readonly known: KnownSentences;
      }
    | undefined;

  const expect = (source: string | SourceDocument): Expectation => {
    const document = withOptions(typeof source === 'string' ? readText(source) : source, options);
    const [unusable] = checkText(document, options.maxCharacters ?? packs.structure.maxCharacters.value);
    if (unusable) throw new InputError(unusable.code, unusable.message, unusable.fix);
    const analysis = analyse(document, readLayout(document));
    const edits = editsFor(analysis, false, packs).value;
    const corrections = editsFor(analysis, true, packs).value;
    const { labels } = packs;
    const entries = [...namedIn(analysis)].flatMap((id) => packs.entries.get(id) ?? []);
    const texts = Object.values(labels);
    const focus = () => focusKeyphrase(rankKeyphrases(analysis, packs), document.meta.keyphrase);
    let headings: Expectation['headings'] extends () => infer T ? T | undefined : never;
    return {
      document,
      sentences: sourceSentences(analysis, edits, corrections, options.restructureHeadings ?? false),
      context: [...contextSentences(packs, analysis, options.asOf)],
      elsewhere: (key) => {
        const found = factWith(key);
        return found === undefined
          ? null
          : (contextOf(found, packs, analysis, options.asOf).find((one) => one.key === key) ?? null);
      },
      headings: () =>
        (headings ??= [
          ...derivedHeadings(derive(analysis, packs), packs),
          { text: labelled(focus(), uncapitalise(labels.closingMore)), rule: 'closing' },
          ...(corrections.length > edits.length ? [edits, corrections] : [edits]).flatMap((list) =>
            possibleHeadings(analysis, focus(), packs, list, options.restructureHeadings),
          ),
        ]),
      listHeadings: {
        templates: [
          ...texts.filter((text) => text.includes('{liste}')),
          ...[labels.closingTopic, labels.closingPlaces].map((text) => labelled(focus(), uncapitalise(text))),
        ],
        names: [
          ...entries.map((entry) => withArticle(nounOf(entry))),
          ...[...packs.topics.values()].map(({ matter }) => matter),
          capitalise(focus()),
        ],
      },
      labels: [
        ...texts.filter((text) => !text.includes('{')),
        signatureLine(document.meta, labels),
        ...smallLines(document.meta, labels),
      ].filter((text) => text !== ''),
      isSourceLine: (key) => sourceKeys.has(key),
      notice: labels.notice,
      sourceLine: (id) => sourceLines.get(id),
      cues: packs.cues,
      packWords,
      split: (text) =>
        readSentences(text, [{ kind: 'paragraph', span: { start: 0, end: text.length } }]).map(
          ({ span }) => span,
        ),
    };
  };
  return {
    audit: (html, source) => {
      if (last?.source !== source) {
        const expected = expect(source);
        last = { source, expected, known: new KnownSentences(expected) };
      }
      return audit(html, last.expected, last.known);
    },
  };
}

/**
 * Tells for every sentence of a page where it comes from, and what of its source is lost, doubled, moved or
 * altered: see {@link Auditor}. For many pages, `createAuditor` prepares the packs once.
 *
 * @example
 * const { isClean, sentences, issues } = auditPage({ html, source, packs: loadPacks() });
 */
export function auditPage({
  html,
  source,
  packs,
  options = {},
}: {
  html: string;
  source: string | SourceDocument;
  packs: Packs;
  options?: RestructureOptions;
}): AuditReport {
  return createAuditor({ packs, options }).audit(html, source);
}

/** What the author wrote, in order: sentences, and headings whole where the page must keep them. */
function sourceSentences(
  analysis: Analysis,
  edits: readonly TextEdit[],
  corrections: readonly TextEdit[],
  restructures: boolean,
): SourceSentence[] {
  const { document, paragraphs, sentences, mentions, quotations } = analysis;
  const isHeading = (paragraph: number) => /^(?:title|heading)$/.test(paragraphs[paragraph]?.kind ?? '');
  const questions = questionsToHead(analysis);
  const parts = [
    ...sentences
      .filter(({ paragraph }) => !isHeading(paragraph))
      .map(({ span, index }) => ({
        kind: questions.has(index) ? ('heading' as const) : ('sentence' as const),
        span,
      })),
    ...paragraphs
      .filter(({ kind }, index) => isHeading(index) && !(restructures && kind === 'heading'))
      .map(({ span }) => ({ kind: 'heading' as const, span })),
  ].sort((a, b) => a.span.start - b.span.start);
  return parts.map(({ kind, span }) => ({
    kind,
    span,
    forms: [edits, corrections, []]
      .map((list) => quote(document, span, list))
      .map(({ text, origin }) => ({ text, edits: origin.edits }))
      .filter((form, i, forms) => forms.findIndex((other) => other.text === form.text) === i),
    beginsQuoted: quotations.some((one) => one.span.start < span.start && span.start < one.span.end),
    names: new Set(
      mentions
        .filter(
          (mention) => mention.type !== 'term' && !isQuantity(mention.type) && overlaps(mention.span, span),
        )
        .flatMap((mention) =>
          document.text.slice(mention.span.start, mention.span.end).split(/[^\p{L}\p{N}]+/u),
        )
        .filter((word) => /^\p{Lu}/u.test(word))
        .map(fold),
    ),
  }));
}

function wordsOfPacks(packs: Packs): ReadonlySet<string> {
  const words = new Set<string>();
  const add = (text: string) => {
    for (const word of wordsOf(text)) words.add(word);
  };
  for (const { name, aliases } of packs.entries.values()) [name, ...aliases].forEach(add);
  for (const { fact } of factsOfPacks(packs)) fact.text.forEach(add);
  return words;
}
