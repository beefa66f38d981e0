export { auditPage, createAuditor, type Auditor } from './audit-page.ts';
export type { AuditedSentence, AuditIssue, AuditReport, Verdict, WordChange } from './audit/audit.ts';
export {
  measureSimilarity,
  readAddedText,
  type AddedText,
  type SimilarityReport,
} from './audit/measure-similarity.ts';
export type { Article, Block, Decision, Report, Result, Section, Seo, Source } from './core/article.ts';
export { createDocument, type SourceDocument, type SourceMeta } from './core/document.ts';
export type { Issue, Severity } from './core/issue.ts';
export type {
  Check,
  Readability,
  Review,
  SectionShare,
  Verdict as CheckVerdict,
  Warning,
} from './core/review.ts';
export type { Span } from './core/span.ts';
export type { Origin, Statement } from './core/statement.ts';
export type { RestructureOptions } from './options.ts';
export type { Packs } from './packs/index-packs.ts';
export { loadPacks, type LoadOptions } from './packs/load.ts';
export { PackError, type PackIssue } from './packs/pack-error.ts';
export type { PackFiles } from './packs/parse.ts';
export { InputError } from './reading/input-error.ts';
export { decode } from './reading/decode.ts';
export { readText } from './reading/read-text.ts';
export { createRestructurer, type Restructurer } from './restructure.ts';
