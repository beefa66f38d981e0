import { parseArgs } from 'node:util';
import type { RestructureOptions } from '../options.ts';

/** A command line that cannot be run. */
export class UsageError extends Error {}

export type Format = 'html' | 'fragment' | 'json';

/** What a command line asks for. */
export type Command =
  | {
      readonly name: 'restructure';
      readonly file: string;
      readonly format: Format;
      readonly output: string | null;
      readonly packs: readonly string[];
      readonly options: RestructureOptions;
    }
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

const META_OPTIONS = {
  title: { type: 'string' },
  date: { type: 'string' },
  author: { type: 'string' },
  keyphrase: { type: 'string' },
  'site-url': { type: 'string' },
  canonical: { type: 'string' },
  image: { type: 'string' },
  'image-alt': { type: 'string' },
  publisher: { type: 'string' },
  reviewer: { type: 'string' },
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

Options
  -t, --to html|fragment|json        what to write (html); audit and similarity write text or json (text)
      --source FILE                  article that the audited page was made from
  -o, --output FILE                  where to write it (standard output)
      --pack DIR                     add a pack, or replace a bundled one of the same id; may be repeated
      --min-words N                  words that the body should have (700)
      --max-characters N             refuse longer texts (200000)
      --as-of DATE                   day at which added facts must hold (the article's date)
      --apply-corrections            correct known artefacts of translated copy
      --title, --date, --author, --keyphrase, --site-url, --canonical, --image, --image-alt,
      --publisher, --reviewer TEXT   what the page should say; the same names work in the front matter
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
  if (format !== 'html' && format !== 'fragment' && format !== 'json')
    throw new UsageError(`"${format}" is no format: say html, fragment or json.`);
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
  if (values['as-of'] !== undefined) options['asOf'] = values['as-of'];
  if (values['apply-corrections']) options['applyCorrections'] = true;
  if (first === 'audit') {
    const { source } = values;
    if (files.length === 0 || source === undefined || (file === '-' && source === '-'))
      throw new UsageError('Say "audit PAGE --source FILE".');
    return { name: 'audit', page: file, source, format: readReportFormat(values.to), packs, options };
  }
  if (first === 'explain') return { name: 'explain', file, packs, options };
  return { name: 'restructure', file, format, output: values.output ?? null, packs, options };
}

function readReportFormat(format = 'text'): 'text' | 'json' {
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`"${format}" is no format here: say text or json.`);
  return format;
}
