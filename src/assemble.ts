import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { writeClosingHeadings } from './closing-headings.ts';
import type { Analysis, Sentence } from './core/analysis.ts';
import {
  bodyStatements,
  type Block,
  type Decision,
  type Section,
  type Seo,
  type Source,
} from './core/article.ts';
import { compareIds } from './core/choose.ts';
import { countWords } from './core/french-text.ts';
import type { SourceMeta } from './core/document.ts';
import type { Issue } from './core/issue.ts';
import { covers, textOf } from './core/span.ts';
import { SPELLING_EDITS } from './core/typography.ts';
import {
  applyEdits,
  fromArticle,
  fromContext,
  fromRule,
  isAdded,
  quote,
  type Statement,
  type TextEdit,
} from './core/statement.ts';
import { cutParagraph } from './cut-paragraph.ts';
import { connect, connectiveFor, isConnected } from './expansion/connect.ts';
import type { Derivation, DerivedSentence } from './expansion/derive/derived.ts';
import type { DerivedSection } from './expansion/derive/place.ts';
import type { Expansion } from './expansion/expand.ts';
import type { FactCandidate } from './expansion/find-candidates.ts';
import type { SetStyle } from './french/house-style.ts';
import type { Opening } from './headings/split-opening.ts';
import { writeSlug } from './headings/search-signals.ts';
import type { RestructureOptions } from './options.ts';
import type { Packs } from './packs/index-packs.ts';
import { describePage } from './describe-page.ts';
import { setInStyle } from './set-in-style.ts';
import type { PageContent } from './rendering/page-content.ts';
import type { TopicSegment } from './segmentation/segment.ts';
import { VERSION } from './version.ts';

interface Parts {
  readonly analysis: Analysis;
  readonly edits: readonly TextEdit[];
  readonly title: Statement;
  readonly opening: Opening;
  readonly segments: readonly TopicSegment[];
  readonly headings: readonly (Statement | null)[];
  readonly derived: readonly DerivedSection[];
  readonly expansion: Expansion;
  readonly seo: Seo;
  readonly packs: Packs;
  readonly style: SetStyle;
  readonly options: RestructureOptions;
  /** Words that the body should have. */
  readonly minWords: number;
}

/** A page ready to be rendered, its word counts and what was found while putting it together. */
export interface AssembledPage extends PageContent {
  readonly words: { readonly source: number; readonly added: number; readonly body: number };
  readonly issues: readonly Issue[];
  readonly decisions: readonly Decision[];
}

/** A section that parts are still added to. */
interface Nested extends Section {
  readonly sections: Nested[];
}

/** Puts the parts together: the author's sentences in their order, context after them in each section. */
export function assemble(parts: Parts): AssembledPage {
  const { analysis, edits, title, opening, segments, headings, expansion, seo, packs, options } = parts;
  const { document } = analysis;
  const inQuotes = edits.filter((edit) => !SPELLING_EDITS.includes(edit));
  const write = (index: number): Statement[] => {
    const sentence = analysis.sentences[index];
    if (!sentence) return [];
    const isQuoted = analysis.quotations.some((one) => covers(one.span, sentence.span));
    return [quote(document, sentence.span, isQuoted ? inQuotes : edits)];
  };
  const ids = new Set(['l-essentiel', 'sommaire', 'sources', 'contenu']);
  const idFor = (text: string) => {
    const base = writeSlug(text, '');
    let id = base;
    for (let n = 2; ids.has(id); n++) id = `${base}-${n}`;
    ids.add(id);
    return id;
  };

  const decisions: Decision[] = [];
  const issues: Issue[] = [];
  const sections: Nested[] = [];
  segments.forEach((segment, i) => {
    const heading = headings[i] ?? null;
    if (!heading && segments.length > 1)
      issues.push({
        code: 'heading/missing',
        severity: 'warning',
        message: `Aucun intertitre vrai et assez court n’a été trouvé pour la section ${i + 1}.`,
        fix: 'ajoutez-en un à la main, ou une règle dans topics/',
      });
    const id = heading ? idFor(heading.text) : segment.id;
    decisions.push({
      kind: 'section',
      section: segment.id,
      topic: segment.topic,
      sentences: segment.sentences.flatMap((index) => analysis.sentences[index]?.span ?? []),
      evidence: segment.evidence,
      reason: segment.reason,
    });
    const section: Nested = {
      id,
      heading,
      topic: segment.topic,
      blocks: [
        ...sourceBlocks(segment.sentences, analysis, write, packs),
        ...contextBlocks(expansion.additions[i] ?? [], segment.id, packs),
      ],
      sections: [],
    };
    const parent = segment.level === 3 ? sections.at(-1) : undefined;
    (parent?.sections ?? sections).push(section);
  });
  for (const { heading, parts: drawn } of parts.derived)
    sections.push({
      id: idFor(heading.text),
      heading: fromRule(heading.text, heading.rule, heading.evidence),
      topic: null,
      blocks: drawn.flatMap(derivedBlocks),
      sections: [],
    });
  const ownTexts = [
    ...headings.flatMap((heading) => heading?.text ?? []),
    ...parts.derived.map(({ heading }) => heading.text),
  ];
  const closingTexts = writeClosingHeadings(
    expansion.closing,
    ownTexts,
    seo.focusKeyphrase,
    title.text,
    packs,
  );
  for (const [i, closing] of expansion.closing.entries()) {
    const text = closingTexts[i] ?? '';
    const heading = fromRule(
      text,
      `expansion/closing-${closing.kind}`,
      closing.facts.flatMap((fact) => fact.evidence.slice(0, 1)),
    );
    sections.push({
      id: idFor(text),
      heading,
      topic: null,
      blocks: contextBlocks(closing.facts, `closing-${i}`, packs),
      sections: [],
    });
  }

  const keyPoints = opening.keyPoints.flatMap(write);
  const chapo = opening.chapo.flatMap(write);
  const statements = bodyStatements({ keyPoints, chapo, sections });
  const cited = statements.flatMap(({ origin }) => (origin.kind === 'context' ? [origin.source] : []));
  const sources = [...new Set(cited)].flatMap((id): Source[] => {
    const source = packs.sources.get(id);
    return source ? [source] : [];
  });
  const words = { source: 0, added: 0, body: 0 };
  for (const { text, origin } of statements) words[isAdded(origin) ? 'added' : 'source'] += countWords(text);
  words.body = words.source + words.added;
  const { minWords } = parts;
  if (words.body < minWords)
    issues.push({
      code: 'words/missing',
      severity: 'error',
      message: `La page compte ${words.body} mots, il en manque ${minWords - words.body} : le contexte vérifié s’arrête là.`,
      fix: 'complétez l’article, ajoutez un lexique avec --pack, ou abaissez --min-words',
    });

  const mentioned = [...new Set(analysis.mentions.map((mention) => mention.id))].sort(compareIds);
  const entries = mentioned.flatMap((id) => packs.entries.get(id) ?? []);
  const count = (id: string) => analysis.mentions.filter((mention) => mention.id === id).length;
  const written = { article: { title, keyPoints, chapo, sections, sources }, seo, labels: packs.labels };
  const set = setInStyle(written, parts.style.set);
  const described = describePage({ analysis, edits, entries, words, packs, ...set });
  return {
    ...set,
    ...described.value,
    css: options.css,
    meta: { ...document.meta, ...addressOf(document.meta, seo.slug) },
    words,
    things: entries
      .filter((entry) => entry.type !== 'term')
      .sort((a, b) => count(b.id) - count(a.id) || (a.id < b.id ? -1 : 1)),
    acronyms: entries.flatMap(({ name, expansion: title, expansionLanguage: language }) =>
      title === undefined ? [] : [{ form: name, title, language }],
    ),
    speakers: speakersOf(analysis, edits),
    definedTerms: new Map(
      entries.flatMap((entry) =>
        entry.facts
          .filter((fact) => fact.kind === 'definition')
          .map((fact) => [fact.id, entry.name] as const),
      ),
    ),
    generator: [
      `intertitre ${VERSION}`,
      ...packs.versions.map(({ id, version, hash }) => `${id} ${version} ${hash.slice(0, 12)}`),
    ].join('; '),
    sourceHash: bytesToHex(sha256(utf8ToBytes(document.text))),
    issues: [...issues, ...described.issues],
    decisions,
  };
}

/** The address of the page: the one given, else the slug on the site given. */
function addressOf({ canonical, siteUrl }: SourceMeta, slug: string): { canonical?: string } {
  if (canonical !== undefined) return { canonical };
  return siteUrl === undefined ? {} : { canonical: new URL(slug, siteUrl.replace(/\/?$/, '/')).href };
}

/**
 * The author's sentences by paragraph: lists stay lists, a paragraph that is one long quotation is a quote, one
 * that is too long is cut.
 */
function sourceBlocks(
  indexes: readonly number[],
  analysis: Analysis,
  write: (index: number) => Statement[],
  packs: Packs,
): Block[] {
  const blocks: { paragraph: number; kind: Block['kind']; statements: Statement[] }[] = [];
  for (const index of indexes) {
    const sentence = analysis.sentences[index];
    if (!sentence) continue;
    const isItem = analysis.paragraphs[sentence.paragraph]?.kind === 'list-item';
    const open = blocks.at(-1);
    if (
      open &&
      (open.paragraph === sentence.paragraph ||
        (isItem && open.kind === 'list' && open.paragraph === sentence.paragraph - 1))
    ) {
      open.statements.push(...write(index));
      open.paragraph = sentence.paragraph;
    } else {
      const kind = isItem ? 'list' : isQuotation(sentence, analysis, packs) ? 'quote' : 'paragraph';
      blocks.push({ paragraph: sentence.paragraph, kind, statements: write(index) });
    }
  }
  const quoted = analysis.quotations.map(({ span }) => span);
  return blocks.flatMap(({ kind, statements }) =>
    cutParagraph({ kind, statements }, quoted, packs.structure.paragraphMaxWords.value),
  );
}

/** Whether a paragraph opens with a quotation and quotes at least `blockquoteWords` words, half of its own. */
function isQuotation(sentence: Sentence, analysis: Analysis, packs: Packs): boolean {
  const paragraph = analysis.paragraphs[sentence.paragraph];
  if (!paragraph) return false;
  const { span } = paragraph;
  const { text } = analysis.document;
  const quoted = analysis.quotations.filter((one) => covers(span, one.span));
  const words = quoted.reduce((sum, one) => sum + countWords(text.slice(one.span.start, one.span.end)), 0);
  return (
    quoted[0]?.span.start === span.start &&
    words >= packs.structure.blockquoteWords.value &&
    words * 2 >= countWords(text.slice(span.start, span.end))
  );
}

/** What is drawn from the article: a sentence and the list that it leads to, or a paragraph. */
function derivedBlocks({ lead, list, sentences }: Derivation): Block[] {
  const block = (kind: Block['kind'], some: readonly DerivedSentence[]): Block[] =>
    some.length === 0
      ? []
      : [{ kind, statements: some.map(({ text, rule, evidence }) => fromArticle(text, rule, evidence)) }];
  return [...block('paragraph', lead ? [lead] : sentences), ...block('list', list)];
}

/** The paragraphs of some facts; one that follows another on the same matter is joined to it by a connective. */
function contextBlocks(facts: readonly FactCandidate[], site: string, packs: Packs): Block[] {
  let before: readonly string[] = [];
  return facts.map(({ compiled: { fact, entry, topic }, evidence }, i): Block => {
    const last = facts[i - 1]?.compiled;
    const isSame = last !== undefined && (entry ? last.entry === entry : last.topic === topic);
    const [first = '', ...rest] = fact.text;
    const connective =
      isSame && !isConnected(first)
        ? connectiveFor(packs.cues, before, fact.text, `${site}|${fact.id}`)
        : undefined;
    const joined = connective === undefined ? null : connect(first, connective);
    before = [joined ?? first, ...rest];
    return {
      kind: 'paragraph',
      statements: before.map((text) => fromContext(text, fact.id, fact.source, evidence)),
    };
  });
}

function speakersOf(analysis: Analysis, edits: readonly TextEdit[]): string[] {
  const names = analysis.quotations.flatMap(({ speaker }) =>
    speaker ? [applyEdits(textOf(analysis.document.text, speaker.span), edits)] : [],
  );
  return [...new Set(names)];
}
