import {
  ARTICLE_TYPES,
  LIST_FIELDS,
  META_FIELDS,
  type SourceDocument,
  type SourceMeta,
} from './core/document.ts';
import { lastDayOf } from './core/calendar.ts';
import { UNPRINTABLE } from './reading/check-text.ts';
import { InputError } from './reading/input-error.ts';

/** What a program or the command line may ask for. Fields of {@link SourceMeta} win over the front matter. */
export interface RestructureOptions extends SourceMeta {
  /** Words that the body should have (default 700, see structure.yaml). */
  readonly minWords?: number;
  /** Characters above which a text is refused (default 200 000). */
  readonly maxCharacters?: number;
  /** ISO day at which added facts must hold; the article's date by default. */
  readonly asOf?: string;
  /** Whether corrections of translated copy are made, and recorded as edits, instead of only reported. */
  readonly applyCorrections?: boolean;
  /** Whether the text is cut anew and the author's subheadings are only candidates; those left out are reported. */
  readonly restructureHeadings?: boolean;
  /** Name of the house style of typography (`typography.yaml`); imprimerie-nationale by default. */
  readonly typography?: string;
  /** CSS that comes after the page's own. */
  readonly css?: string;
  /** The user's own HTML with slots for the parts of the page, see docs/pages.md. */
  readonly template?: string;
}

const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?';
const ZONE = '(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)';
const ISO_DATE = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})(?:T${TIME}${ZONE}?)?$`);

/** Addresses that must be complete. */
const ABSOLUTE: ReadonlySet<string> = new Set(['siteUrl', 'canonical']);

/** Fields whose characters are checked as those of addresses. */
const ADDRESSES: ReadonlySet<string> = new Set([
  'siteUrl',
  'canonical',
  'image',
  'authorUrl',
  'logo',
  'favicon',
  'feed',
  'sectionUrl',
]);

/** Refuses options that cannot be meant, by name; returns them as they are. */
export function checkOptions<T extends RestructureOptions>(options: T): T {
  for (const field of META_FIELDS) {
    const given: unknown = options[field];
    if (given === undefined) continue;
    for (const value of LIST_FIELDS.has(field) && Array.isArray(given) ? (given as unknown[]) : [given]) {
      if (typeof value !== 'string')
        throw new InputError(
          'input/option',
          `La valeur de « ${field} » n’est pas un texte.`,
          'donnez un texte',
        );
      if (ADDRESSES.has(field)) checkAddress(field, value, ABSOLUTE.has(field));
      else checkPrintable(field, value);
    }
  }
  if (options.title !== undefined && !/[\p{L}\p{N}]/u.test(options.title))
    throw new InputError('input/option', 'Le titre donné est vide.', 'donnez un titre, ou n’en donnez pas');
  checkDate('date', options.date);
  checkDate('updated', options.updated);
  checkDate('asOf', options.asOf);
  checkPixels('imageWidth', options.imageWidth);
  checkPixels('imageHeight', options.imageHeight);
  if (options.type !== undefined && !(ARTICLE_TYPES as readonly string[]).includes(options.type))
    throw new InputError(
      'input/option',
      `« ${options.type} » n’est pas un type d’article (type).`,
      `choisissez ${ARTICLE_TYPES.join(', ')}`,
    );
  checkLinks(options.links);
  checkNumber('minWords', options.minWords, 0);
  checkNumber('maxCharacters', options.maxCharacters, 1);
  return options;
}

/** The document with the fields that the options give, checked. */
export function withOptions(document: SourceDocument, options: RestructureOptions): SourceDocument {
  const given = META_FIELDS.flatMap((field) =>
    options[field] === undefined ? [] : [[field, options[field]]],
  );
  const links = options.links && { links: { ...document.meta.links, ...options.links } };
  return { ...document, meta: checkOptions({ ...document.meta, ...Object.fromEntries(given), ...links }) };
}

function checkPrintable(name: string, value: string): void {
  if (UNPRINTABLE.test(value))
    throw new InputError(
      'input/unprintable',
      `La valeur de « ${name} » contient un caractère qu’aucune page ne peut montrer.`,
      'supprimez ce caractère',
    );
}

function checkLinks(links: unknown): void {
  if (links === undefined) return;
  if (typeof links !== 'object' || links === null || Array.isArray(links))
    throw new InputError(
      'input/option',
      'Les liens ne sont pas une liste de termes et d’adresses (links).',
      'donnez une adresse pour chaque terme',
    );
  for (const [term, address] of Object.entries(links)) {
    checkPrintable('links', term);
    if (!/[\p{L}\p{N}]/u.test(term) || typeof address !== 'string')
      throw new InputError(
        'input/option',
        `Le lien « ${term} » n’a pas de terme ou pas d’adresse (links).`,
        'écrivez le terme, puis son adresse',
      );
    checkAddress('links', address, false);
  }
}

function checkPixels(name: string, value: string | undefined): void {
  if (value === undefined || /^[1-9]\d{0,4}$/.test(value)) return;
  throw new InputError(
    'input/option',
    `« ${value} » n’est pas un nombre de pixels (${name}).`,
    'donnez un nombre entier, sans unité',
  );
}

function checkDate(name: string, value: string | undefined): void {
  if (value === undefined) return;
  const [, year, month, day] = ISO_DATE.exec(value) ?? [];
  if (
    !year ||
    Number(month) < 1 ||
    Number(month) > 12 ||
    Number(day) < 1 ||
    Number(day) > lastDayOf(Number(year), Number(month))
  )
    throw new InputError(
      'input/date',
      `« ${value} » n’est pas une date (${name}).`,
      'écrivez-la comme 2023-12-15 ou 2023-12-15T18:00:00+01:00',
    );
}

function checkAddress(name: string, value: string | undefined, mustBeAbsolute: boolean): void {
  if (value === undefined) return;
  const isClean = !/[\s\\]|\p{Control}/u.test(value);
  const isAbsolute = /^https?:\/\/[^/]/i.test(value) && URL.canParse(value);
  const isRelative =
    !/^[a-z][a-z0-9+.-]*:/i.test(value) &&
    !value.startsWith('//') &&
    URL.canParse(value, 'https://exemple.fr');
  const fits = isClean && (isAbsolute || (isRelative && !mustBeAbsolute));
  if (!fits)
    throw new InputError(
      'input/address',
      `« ${value} » n’est pas une adresse utilisable (${name}).`,
      mustBeAbsolute
        ? 'donnez une adresse complète, qui commence par https://'
        : 'donnez une adresse en https:// ou un chemin relatif, sans espace',
    );
}

function checkNumber(name: string, value: number | undefined, least: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= least)) return;
  throw new InputError(
    'input/option',
    `« ${String(value)} » n’est pas un nombre entier d’au moins ${least} (${name}).`,
    'donnez un nombre entier',
  );
}
