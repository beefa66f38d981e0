import { createAnalyser } from '../analysis/analyse.ts';
import { createAuditor } from '../audit-page.ts';
import { measureSimilarity, readAddedText } from '../audit/measure-similarity.ts';
import { checkPackExamples } from '../check-examples.ts';
import type { Result } from '../core/article.ts';
import { loadPacks } from '../packs/load.ts';
import { formatPackIssue, PackError } from '../packs/pack-error.ts';
import { decode } from '../reading/decode.ts';
import { InputError } from '../reading/input-error.ts';
import { readLayout } from '../reading/read-layout.ts';
import { readText } from '../reading/read-text.ts';
import { createRestructurer } from '../restructure.ts';
import { VERSION } from '../version.ts';
import { HELP, readArguments, UsageError, type Command } from './arguments.ts';
import { explain } from './explain.ts';
import { formatAudit, formatSimilarity } from './audit-text.ts';
import { readBytes, readPages, writeWhole } from './files.ts';
import { buildSitemaps } from './sitemap.ts';
import { formatIssue, formatSummary } from './summary.ts';

/** Where a command writes: results to `out`, everything else to `err`. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Runs a command line and returns its exit status. */
export function run(argv: readonly string[], { out, err }: Streams): 0 | 1 | 2 {
  try {
    return execute(readArguments(argv), { out, err });
  } catch (error) {
    if (error instanceof UsageError) err(`intertitre: ${error.message}\nSee intertitre --help.\n`);
    else if (error instanceof PackError) err(`${error.message}\n`);
    else if (error instanceof InputError) {
      const place = error.place ? `${error.place.line}:${error.place.column} ` : '';
      err(`${place}erreur ${error.code}\n  ${error.message} → ${error.fix}\n`);
    } else throw error;
    return 2;
  }
}

function execute(command: Command, { out, err }: Streams): 0 | 1 | 2 {
  switch (command.name) {
    case 'help':
      out(HELP);
      return 0;
    case 'version':
      out(`${VERSION}\n`);
      return 0;
    case 'check-packs': {
      const packs = loadPacks(command.directory === null ? [] : [command.directory]);
      const { issues, examples } = checkPackExamples(packs);
      issues.forEach((issue) => err(`${formatPackIssue(issue)}\n`));
      const names = packs.versions.map(({ id, version }) => `${id} ${version}`).join(', ');
      out(`${names}: ${examples} examples, ${issues.length} faults\n`);
      return issues.length > 0 ? 2 : 0;
    }
    case 'sitemap':
      return buildSitemaps(command.directory, command.siteUrl, err);
    case 'analyse': {
      const document = readText(decode(readBytes(command.file)));
      const { sentences } = createAnalyser(loadPacks(command.packs))(document, readLayout(document));
      out(
        `${JSON.stringify(
          {
            sentences: sentences.map(({ span, tokens }) => ({
              ...span,
              tokens: tokens.map(({ form, start, end, upos, lemma }) => ({ form, start, end, upos, lemma })),
            })),
          },
          null,
          1,
        )}\n`,
      );
      return 0;
    }
    case 'explain': {
      const document = readText(decode(readBytes(command.file)));
      const restructurer = createRestructurer({ packs: loadPacks(command.packs), options: command.options });
      const result = restructurer.restructure(document);
      if (!result.ok) return refused(result, command.file, err);
      out(explain(result, document));
      return statusOf(result);
    }
    case 'audit': {
      const html = decode(readBytes(command.page));
      const document = readText(decode(readBytes(command.source)));
      const packs = loadPacks(command.packs);
      const report = createAuditor({ packs, options: command.options }).audit(html, document);
      const names = { page: command.page, source: command.source };
      out(
        command.format === 'json'
          ? `${JSON.stringify(report, null, 2)}\n`
          : formatAudit(report, document, packs, names),
      );
      return report.isClean ? 0 : 1;
    }
    case 'similarity': {
      const pages = readPages(command.directory).map(({ name, bytes }) => readAddedText(name, decode(bytes)));
      const report = measureSimilarity(pages);
      out(command.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : formatSimilarity(report));
      return 0;
    }
    case 'restructure': {
      const document = readText(decode(readBytes(command.file)));
      const { css, template } = command.theme;
      const options = {
        ...command.options,
        ...(css === null ? {} : { css: decode(readBytes(css)) }),
        ...(template === null ? {} : { template: decode(readBytes(template)) }),
      };
      const restructurer = createRestructurer({ packs: loadPacks(command.packs), options });
      const result = {
        html: restructurer.restructure,
        json: restructurer.restructure,
        fragment: restructurer.restructureToFragment,
        report: restructurer.restructureToReport,
      }[command.format](document);
      if (!result.ok) return refused(result, command.file, err);
      const { article, seo, html, report } = result;
      const text =
        command.format === 'json'
          ? `${JSON.stringify({ article, seo, html, report, review: result.review }, null, 2)}\n`
          : html;
      if (command.output === null) out(text);
      else writeWhole(command.output, text);
      err(formatSummary(result, command.file, command.output));
      return statusOf(result);
    }
  }
}

function refused(result: Extract<Result, { ok: false }>, file: string, err: Streams['err']): 2 {
  result.report.issues.forEach((issue) => err(`${formatIssue(issue, file)}\n`));
  return 2;
}

function statusOf({ report }: Result): 0 | 1 {
  return report.issues.some((issue) => issue.severity === 'error') ? 1 : 0;
}
