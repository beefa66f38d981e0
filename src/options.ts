import { META_FIELDS, type SourceMeta } from './core/document.ts';
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
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** Refuses options that cannot be meant, by name; returns them as they are. */
export function checkOptions<T extends RestructureOptions>(options: T): T {
  for (const field of META_FIELDS) {
    const value: unknown = options[field];
    if (value !== undefined && typeof value !== 'string')
      throw new InputError(
        'input/option',
        `La valeur de « ${field} » n’est pas un texte.`,
        'donnez un texte',
      );
  }
  checkDate('date', options.date);
  checkDate('asOf', options.asOf);
  checkAddress('siteUrl', options.siteUrl, true);
  checkAddress('canonical', options.canonical, true);
  checkAddress('image', options.image, false);
  checkNumber('minWords', options.minWords, 0);
  checkNumber('maxCharacters', options.maxCharacters, 1);
  return options;
}

function checkDate(name: string, value: string | undefined): void {
  if (value === undefined) return;
  const [, year, month, day] = ISO_DATE.exec(value) ?? [];
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (!year || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > lastDay)
    throw new InputError(
      'input/date',
      `« ${value} » n’est pas une date (${name}).`,
      'écrivez-la comme 2023-12-15 ou 2023-12-15T18:00:00+01:00',
    );
}

function checkAddress(name: string, value: string | undefined, mustBeAbsolute: boolean): void {
  if (value === undefined) return;
  const isRelative = !/^[a-z][a-z0-9+.-]*:/i.test(value) && !value.startsWith('//');
  const fits = /^https?:\/\/[^\s/]/.test(value)
    ? URL.canParse(value)
    : isRelative && !mustBeAbsolute && !/\s/.test(value);
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
