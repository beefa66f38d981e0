import type { Quotation } from '../core/analysis.ts';
import type { Article, Section, Seo } from '../core/article.ts';
import type { SourceDocument, SourceMeta } from '../core/document.ts';
import type { DateMention } from '../core/find-dates.ts';
import type { Issue } from '../core/issue.ts';
import type { Check, CheckGroup, Mender, Verdict } from '../core/review.ts';
import { applyEdits, type Statement } from '../core/statement.ts';
import { TYPOGRAPHIC_EDITS } from '../core/typography.ts';
import type { Labels, Structure } from '../packs/schema.ts';

/** What a review looks at: the page as assembled, and the text it was made of. */
export interface Reviewed {
  readonly article: Article;
  readonly seo: Seo;
  readonly meta: SourceMeta;
  readonly words: { readonly source: number; readonly added: number; readonly body: number };
  readonly links: ReadonlyMap<Statement, readonly { readonly href: string }[]>;
  readonly document: SourceDocument;
  readonly quotations: readonly Quotation[];
  readonly dates: readonly DateMention[];
  readonly issues: readonly Issue[];
  readonly structure: Structure;
  readonly labels: Labels;
  readonly minWords: number;
}

/** A section with its place in the page; parts come after the section that holds them. */
export interface FlatSection {
  readonly heading: string;
  readonly level: 2 | 3;
  readonly statements: readonly Statement[];
  readonly paragraphs: readonly (readonly Statement[])[];
}

/** The sections and their parts in page order, each with its own text only. */
export function flatSections(sections: readonly Section[], level: 2 | 3 = 2): FlatSection[] {
  return sections.flatMap((section) => [
    {
      heading: section.heading?.text ?? '(sans intertitre)',
      level,
      statements: section.blocks.flatMap((block) => block.statements),
      paragraphs: section.blocks.flatMap((block) =>
        block.kind === 'list' ? block.statements.map((one) => [one]) : [block.statements],
      ),
    },
    ...flatSections(section.sections, 3),
  ]);
}

/** A check as written below: fix and mender are kept only where something is to be mended. */
export interface CheckSource {
  readonly id: string;
  readonly label: string;
  readonly value: string | number;
  readonly target: string;
  readonly verdict: Verdict;
  readonly fix: string;
  readonly mender: Mender;
  readonly where?: string | null;
}

export function checkOf(group: CheckGroup, source: CheckSource): Check {
  const { id, label, value, target, verdict, fix, mender, where } = source;
  const isMended = verdict === 'good' || verdict === 'info';
  return {
    id,
    group,
    label: set(label),
    value: set(String(value)),
    target: set(target),
    verdict,
    fix: isMended ? null : set(fix),
    mender: isMended ? null : mender,
    where: where ?? null,
  };
}

/** A text with its spaces as French sets them. */
function set(text: string): string {
  return applyEdits(text, TYPOGRAPHIC_EDITS);
}

/** Good where a condition holds, else the verdict given. */
export function good(holds: boolean, otherwise: Verdict = 'bad'): Verdict {
  return holds ? 'good' : otherwise;
}

/** A number as French writes it: « 45,6 » */
export function frenchNumber(value: number): string {
  return String(value).replace('.', ',');
}

/** « 45 % » of a share between 0 and 1. */
export function percent(share: number): string {
  return `${frenchNumber(Math.round(share * 1000) / 10)}\u00A0%`;
}
