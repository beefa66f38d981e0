import { createAnalyser, createSentenceReader } from './analysis/analyse.ts';
import { checkLanguage } from './analysis/check-language.ts';
import { assemble } from './assemble.ts';
import type { Analysis } from './core/analysis.ts';
import type { Result } from './core/article.ts';
import type { SourceDocument } from './core/document.ts';
import type { Issue } from './core/issue.ts';
import type { Statement } from './core/statement.ts';
import { relativeDateIssues } from './analysis/read-dates.ts';
import { createFactReader } from './analysis/read-facts.ts';
import { derive } from './expansion/derive/derive.ts';
import { placeDerived } from './expansion/derive/place.ts';
import { expand } from './expansion/expand.ts';
import { editsFor } from './french/edits.ts';
import { houseStyle, houseStyles, type SetStyle } from './french/house-style.ts';
import { focusKeyphrase, rankKeyphrases } from './headings/keyphrases.ts';
import { pageRenderer } from './page-renderer.ts';
import { findRuleHeadings } from './headings/find-rule-headings.ts';
import { splitOpening } from './headings/split-opening.ts';
import { writeHeadings } from './headings/write-headings.ts';
import { writeSearchSignals } from './headings/search-signals.ts';
import { writeTitle } from './headings/write-title.ts';
import { checkOptions, withOptions, type RestructureOptions } from './options.ts';
import type { Packs } from './packs/index-packs.ts';
import { checkHeadings } from './check-headings.ts';
import { checkText } from './reading/check-text.ts';
import { checkWriting } from './reading/check-writing.ts';
import { readLayout } from './reading/read-layout.ts';
import { InputError } from './reading/input-error.ts';
import { readText } from './reading/read-text.ts';
import { renderFragment } from './rendering/render-page.ts';
import { renderReport } from './rendering/render-report.ts';
import { reviewPage } from './report/review-page.ts';
import { canJoin, joinUntitled } from './segmentation/join-untitled.ts';
import { segment, type TopicSegment } from './segmentation/segment.ts';

/** Restructures any number of articles with one set of packs; articles never influence each other. */
export interface Restructurer {
  /**
   * The article as a search-ready page. A text may begin with front matter. Throws an `InputError` for front
   * matter or metadata that cannot be used; all else is told in the result's report.
   */
  restructure(input: string | SourceDocument): Result;
  /** The same with the `<article>` alone as `html`. */
  restructureToFragment(input: string | SourceDocument): Result;
  /** The same with a report for an editor, a page of its own, as `html`. */
  restructureToReport(input: string | SourceDocument): Result;
}

/** Prepares a restructurer: French is read and packs are indexed once. */
export function createRestructurer({
  packs,
  options = {},
}: {
  packs: Packs;
  options?: RestructureOptions;
}): Restructurer {
  checkOptions(options);
  const style = styleFor(packs, options.typography);
  const renderWhole = pageRenderer(options);
  const readSentences = createSentenceReader();
  const analyse = createAnalyser(packs, readSentences);
  const lemmasOf = createFactReader(readSentences);

  const run = (input: string | SourceDocument, render: typeof renderFragment): Result => {
    const document = withOptions(typeof input === 'string' ? readText(input) : input, options);
    const textIssues = checkText(document, options.maxCharacters ?? packs.structure.maxCharacters.value);
    if (textIssues.length > 0) return refuse(textIssues);
    const language = checkLanguage(document.text);
    if (language.value.kind === 'other') return refuse([notFrench(language.value)]);

    const layout = readLayout(document);
    const analysis = analyse(document, layout);
    const edits = editsFor(analysis, options.applyCorrections ?? false, packs, style.edits);
    const ranked = rankKeyphrases(analysis, packs);
    const focus = focusKeyphrase(ranked, document.meta.keyphrase);
    const keyphrases = ranked.map((phrase) => phrase.text);
    const title = writeTitle(analysis, focus, keyphrases, packs, edits.value);
    const opening = splitOpening(analysis);
    const ruled = findRuleHeadings(analysis, packs);
    const titled = new Set(ruled.map((one) => one.sentence));
    const restructures = options.restructureHeadings ?? false;
    const cut = segment(analysis, opening.bodyFrom, titled, packs, !restructures);
    const wordsOf = (one: TopicSegment) =>
      one.sentences.reduce((sum, index) => sum + (analysis.sentences[index]?.words ?? 0), 0);
    const mostWords = packs.structure.sectionMaxWords.value;
    const headed = writeHeadings(
      sitesOf(cut, analysis).map((site, i) => ({ ...site, isAlone: !canJoin(cut, i, wordsOf, mostWords) })),
      ruled,
      analysis,
      title.text,
      focus,
      packs,
      edits.value,
    );
    const { segments, headings } = joinUntitled(cut, headed.headings, wordsOf, mostWords);
    const sites = sitesOf(segments, analysis, headings);
    const sourceWords = opening.words + segments.reduce((sum, one) => sum + wordsOf(one), 0);
    const minWords = options.minWords ?? packs.structure.minWords.value;
    const derived = placeDerived(derive(analysis, packs), sourceWords, minWords, packs);
    const expansion = expand(
      analysis,
      sites,
      sourceWords,
      minWords,
      options.asOf,
      lemmasOf,
      packs,
      derived.words,
    );
    const seo = writeSearchSignals(analysis, title.text, focus, keyphrases, packs, edits.value);
    const page = assemble({
      analysis,
      edits: edits.value,
      title,
      opening,
      segments,
      headings,
      derived: derived.sections,
      expansion: expansion.value,
      seo: seo.value,
      packs,
      style,
      options,
      minWords,
    });

    const issues = [
      ...language.issues,
      ...relativeDateIssues(analysis),
      ...checkWriting(document, layout),
      ...checkHeadings(analysis, headings, restructures),
      ...edits.issues,
      ...expansion.issues,
      ...seo.issues,
      ...page.issues,
    ].sort(bySeverity);
    const { article, words } = page;
    const { structure } = packs;
    const { quotations, dates } = analysis;
    const review = once(() =>
      reviewPage({ ...page, document, quotations, dates, issues, structure, minWords }),
    );
    return {
      ok: true,
      article,
      seo: page.seo,
      html: render(page),
      report: {
        issues,
        words,
        decisions: [
          ...page.decisions,
          ...headed.decisions,
          ...derived.decisions,
          ...expansion.value.decisions,
        ],
      },
      get review() {
        return review();
      },
    };
  };
  return {
    restructure: (input) => run(input, renderWhole),
    restructureToFragment: (input) => run(input, renderFragment),
    restructureToReport: (input) => {
      const result = run(input, () => '');
      return result.ok ? { ...result, html: renderReport(result.review, result.report) } : result;
    },
  };
}

/** Keywords of a topic from which a section is surely about it. */
const SURE = 3;

/** Segments with their sentences, as headings and expansion see them. */
export function sitesOf(
  segments: readonly TopicSegment[],
  analysis: Analysis,
  headings: readonly (Statement | null)[] = [],
) {
  return segments.map(({ id, topic, givenHeading, formerHeading, sentences, evidence }, i) => ({
    id,
    topic,
    givenHeading,
    formerHeading,
    isSure: evidence.length >= SURE,
    isAny: false,
    heading: headings[i]?.text ?? '',
    sentences: sentences.flatMap((index) => analysis.sentences[index] ?? []),
  }));
}

/** The house style that was asked for; throws where no pack holds it. */
function styleFor(packs: Packs, asked: string | undefined): SetStyle {
  const style = houseStyle(packs, asked);
  if (style) return style;
  throw new InputError(
    'input/option',
    `« ${asked ?? ''} » n’est pas un style de typographie (typography).`,
    `choisissez ${houseStyles(packs).join(', ')}`,
  );
}

function refuse(issues: readonly Issue[]): Result {
  return { ok: false, report: { issues, words: { source: 0, added: 0, body: 0 }, decisions: [] } };
}

function notFrench({ code, name }: { code: string; name: string }): Issue {
  return {
    code: 'language/not-french',
    severity: 'error',
    message: `Le texte n’est pas en français : ${name} (${code}) reconnu.`,
    fix: 'donnez un article en français',
  };
}

/** A value that is made when first asked for, and kept. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

function bySeverity(a: Issue, b: Issue): number {
  return RANK[a.severity] - RANK[b.severity] || (a.span?.start ?? 0) - (b.span?.start ?? 0);
}
