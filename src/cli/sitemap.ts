import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkOptions } from '../options.ts';
import { InputError } from '../reading/input-error.ts';
import { readPageHead } from '../reading/read-page-head.ts';
import { writeSitemaps } from '../rendering/sitemap.ts';
import type { CommandOf } from './arguments.ts';
import { writeWhole } from './files.ts';
import type { Status, Streams } from './streams.ts';
import { formatIssue } from './summary.ts';

/** Writes sitemap.xml and news-sitemap.xml into a folder of built pages; tells what was left out. */
export function buildSitemaps({ directory, siteUrl }: CommandOf<'sitemap'>, { err }: Streams): Status {
  if (siteUrl !== null) checkOptions({ siteUrl });
  const pages = pagesIn(directory).map((path) =>
    readPageHead(readFileSync(join(directory, path), 'utf8'), path),
  );
  if (pages.length === 0)
    throw new InputError(
      'sitemap/no-page',
      `Le dossier « ${directory} » ne contient aucune page HTML.`,
      'bâtissez d’abord des pages avec -o',
    );
  const { sitemap, news, counts, issues } = writeSitemaps(pages, siteUrl);
  writeWhole(join(directory, 'sitemap.xml'), sitemap);
  writeWhole(join(directory, 'news-sitemap.xml'), news);
  issues.forEach((issue) => err(`${formatIssue(issue, issue.page ?? directory)}\n`));
  err(`sitemap.xml ${counts.pages} pages, news-sitemap.xml ${counts.news}\n`);
  return issues.some((issue) => issue.severity === 'error') ? 1 : 0;
}

function pagesIn(directory: string): string[] {
  try {
    return readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.html?$/i.test(path) && !/(?:^|\/)\./.test(path))
      .sort();
  } catch {
    throw new InputError(
      'input/unreadable',
      `Le dossier « ${directory} » ne peut pas être lu.`,
      'vérifiez le chemin',
    );
  }
}
