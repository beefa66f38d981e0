import { parseArgs } from 'node:util';
import type { RestructureOptions } from '../options.ts';

/** A command line that cannot be run. */
export class UsageError extends Error {}

export type Format = 'html' | 'fragment' | 'json' | 'report';

/** What a command line asks for. */
export type Command =
  | {
      readonly name: 'restructure';
      readonly file: string;
      readonly format: Format;
      readonly output: string | null;
      readonly packs: readonly string[];
      readonly options: RestructureOptions;
      /** Files whose text joins the options. */
      readonly theme: { readonly css: string | null; readonly template: string | null };
    }
  | { readonly name: 'sitemap'; readonly directory: string; readonly siteUrl: string | null }
  | { readonly name: 'analyse'; readonly file: string; readonly packs: readonly string[] }
  | {
      readonly name: 'explain';
      readonly file: string;
      readonly packs: readonly string[];
      readonly options: RestructureOptions;
    }
  | {
      readonly name: 'audit';
      readonly page: string;
      readonly source: string;
      readonly format: 'text' | 'json';
      readonly packs: readonly string[];
      readonly options: RestructureOptions;
    }
  | { readonly name: 'similarity'; readonly directory: string; readonly format: 'text' | 'json' }
  | { readonly name: 'check-packs'; readonly directory: string | null }
  | { readonly name: 'help' }
  | { readonly name: 'version' };

/** What a command line asks of the command of that name. */
export type CommandOf<N extends Command['name']> = Extract<Command, { readonly name: N }>;

const META_OPTIONS = {
  title: { type: 'string' },
  date: { type: 'string' },
  updated: { type: 'string' },
  author: { type: 'string', multiple: true },
  'author-url': { type: 'string', multiple: true },
  keyphrase: { type: 'string' },
  'site-url': { type: 'string' },
  canonical: { type: 'string' },
  image: { type: 'string' },
  'image-alt': { type: 'string' },
  'image-caption': { type: 'string' },
  'image-credit': { type: 'string' },
  'image-width': { type: 'string' },
  'image-height': { type: 'string' },
  publisher: { type: 'string' },
  logo: { type: 'string' },
  favicon: { type: 'string' },
  feed: { type: 'string' },
  section: { type: 'string' },
  'section-url': { type: 'string' },
  reviewer: { type: 'string' },
  type: { type: 'string' },
} as const;

const OPTIONS = {
  ...META_OPTIONS,
  to: { type: 'string', short: 't' },
  output: { type: 'string', short: 'o' },
  source: { type: 'string' },
  pack: { type: 'string', multiple: true },
  'min-words': { type: 'string' },
  'max-characters': { type: 'string' },
  'as-of': { type: 'string' },
  'apply-corrections': { type: 'boolean' },
  'restructure-headings': { type: 'boolean' },
  typography: { type: 'string' },
  link: { type: 'string', multiple: true },
  css: { type: 'string' },
  template: { type: 'string' },
  site: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

export const HELP = `intertitre restructures a French news article into a search-ready page.

Usage
  intertitre [FILE|-] [options]      write the page (standard input by default)
  intertitre analyse [FILE|-]        print sentences and tokens as JSON
  intertitre explain [FILE|-]        tell, sentence by sentence, why the page is as it is
  intertitre audit PAGE --source FILE
                                     tell where each sentence of a page comes from, also of one edited by
                                     hand, and what of the source is lost, doubled, moved or altered
  intertitre similarity DIR          measure how much added text the pages of a folder share
  intertitre packs check [DIR]       validate packs and run their examples (the bundled ones without DIR)
  intertitre sitemap DIR [--site URL]  write sitemap.xml and news-sitemap.xml from the pages built in DIR

Options
  -t, --to html|fragment|json|report what to write: page, <article> alone, data, report for an editor (html);
                                     audit and similarity write text or json (text)
      --source FILE                  article that the audited page was made from
  -o, --output FILE                  where to write it (standard output)
      --pack DIR                     add a pack, or replace a bundled one of the same id; may be repeated
      --min-words N                  words that the body should have (700)
      --max-characters N             refuse longer texts (200000)
      --as-of DATE                   day at which added facts must hold (the article's date)
      --apply-corrections            correct known artefacts of translated copy
      --restructure-headings         cut the text anew: the author's own intertitres, kept by default, become
                                     candidates among others, and those left out are reported
      --typography STYLE             imprimerie-nationale (default), web, suisse, canada or one of a pack
      --type TYPE                    NewsArticle (default), Article, AnalysisNewsArticle,
                                     BackgroundNewsArticle, OpinionNewsArticle or ReportageNewsArticle
      --link "TERM=ADDRESS"          lead to an address at the first mention of a term; may be repeated
      --css FILE                     style that comes after the page's own
      --template FILE                your own HTML with slots, see docs/pages.md
      --title, --date, --updated, --author, --author-url, --keyphrase, --site-url, --canonical, --image,
      --image-alt, --image-caption, --image-credit, --image-width, --image-height, --publisher, --logo,
      --favicon, --feed, --section, --section-url, --reviewer TEXT
                                     what the page should say; the same names work in the front matter
                                     (--author and --author-url may be repeated, one author each)
  -h, --help                         show this help
  -v, --version                      show the version

Exit status
  0  done
  1  a page was written but misses something it promises: see the errors; or the audit found something
  2  bad usage, unreadable input or invalid pack: nothing was written
`;

/** Reads a command line; throws {@link UsageError} with what is wrong. */
export function readArguments(argv: readonly string[]): Command {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { values, positionals } = parsed;
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  const packs = values.pack ?? [];
  const [first, ...rest] = positionals;
  if (first === 'sitemap') {
    if (rest.length !== 1) throw new UsageError('Say "sitemap DIR [--site URL]".');
    return { name: 'sitemap', directory: rest[0] ?? '.', siteUrl: values.site ?? values['site-url'] ?? null };
  }
  if (first === 'packs') {
    if (rest[0] !== 'check' || rest.length > 2) throw new UsageError('Say "packs check [DIR]".');
    return { name: 'check-packs', directory: rest[1] ?? packs[0] ?? null };
  }
  if (first === 'similarity') {
    const [directory, ...more] = rest;
    if (directory === undefined || more.length > 0) throw new UsageError('Say "similarity DIR".');
    return { name: 'similarity', directory, format: readReportFormat(values.to) };
  }
  const isNamed = first === 'analyse' || first === 'explain' || first === 'audit';
  const files = isNamed ? rest : positionals;
  if (files.length > 1)
    throw new UsageError(`One file at a time: "${files.slice(1).join(' ')}" is too many.`);
  const file = files[0] ?? '-';
  if (first === 'analyse') return { name: 'analyse', file, packs };

  const format = first === 'audit' ? 'html' : (values.to ?? 'html');
  if (!isFormat(format))
    throw new UsageError(`"${format}" is no format: say html, fragment, json or report.`);
  const options: Record<string, unknown> = {};
  for (const name of Object.keys(META_OPTIONS) as (keyof typeof META_OPTIONS)[]) {
    const value = values[name];
    if (value !== undefined) options[name.replace(/-(.)/g, (_, c: string) => c.toUpperCase())] = value;
  }
  const number = (name: 'min-words' | 'max-characters', key: string) => {
    const value = values[name];
    if (value === undefined) return;
    if (!/^\d+$/.test(value)) throw new UsageError(`--${name} takes a whole number, not "${value}".`);
    options[key] = Number(value);
  };
  number('min-words', 'minWords');
  number('max-characters', 'maxCharacters');
  if (values.typography !== undefined) options['typography'] = values.typography;
  if (values.link !== undefined) options['links'] = Object.fromEntries(values.link.map(readLink));
  if (values['as-of'] !== undefined) options['asOf'] = values['as-of'];
  if (values['apply-corrections']) options['applyCorrections'] = true;
  if (values['restructure-headings']) options['restructureHeadings'] = true;
  if (first === 'audit') {
    const { source } = values;
    if (files.length === 0 || source === undefined || (file === '-' && source === '-'))
      throw new UsageError('Say "audit PAGE --source FILE".');
    return { name: 'audit', page: file, source, format: readReportFormat(values.to), packs, options };
  }
  if (first === 'explain') return { name: 'explain', file, packs, options };
  const theme = { css: values.css ?? null, template: values.template ?? null };
  if (theme.template !== null && format !== 'html')
    throw new UsageError('--template makes a page: leave -t out.');
  return { name: 'restructure', file, format, output: values.output ?? null, packs, options, theme };
}

function isFormat(text: string): text is Format {
  return ['html', 'fragment', 'json', 'report'].includes(text);
}

/** « OpenAI=https://openai.com »: the address begins after the first equals sign. */
function readLink(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1) throw new UsageError(`--link takes "term=address", not "${text}".`);
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function readReportFormat(format = 'text'): 'text' | 'json' {
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`"${format}" is no format here: say text or json.`);
  return format;
}
