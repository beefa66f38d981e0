import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Scalar } from 'yaml';
import {
  createDocument,
  LIST_FIELDS,
  META_FIELDS,
  type SourceDocument,
  type SourceMeta,
} from '../core/document.ts';
import { InputError } from './input-error.ts';

/** Front matter names of the fields: as in code, in kebab case, and the common other names. */
const FIELD_NAMES: ReadonlyMap<string, keyof SourceMeta> = new Map<string, keyof SourceMeta>([
  ['links', 'links'],
  ...META_FIELDS.map((field) => [field, field] as const),
  ...META_FIELDS.map((field) => [field.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`), field] as const),
]);

const OPENING = /^---[ \t]*(?:\r\n|\r|\n)/;
const CLOSING = /(?:^|\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?=\r\n|\r|\n|$)/;

/**
 * The article in a text: front matter between `---` lines, when it begins with some, then the body.
 * A byte order mark is dropped. Throws an {@link InputError} for broken front matter.
 */
export function readText(text: string, id = 'article'): SourceDocument {
  const clean = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const opening = OPENING.exec(clean);
  if (!opening) return createDocument(clean, {}, { id });
  const rest = clean.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (!closing) {
    // A line of dashes may also be an ornament: front matter must at least look like fields.
    if (!/^[\p{L}_-]+[ \t]*:/u.test(rest)) return createDocument(clean, {}, { id });
    throw new InputError(
      'input/front-matter',
      'L’en-tête ouvert par « --- » n’est pas refermé.',
      'terminez-le par une ligne « --- »',
      { line: 1, column: 1 },
    );
  }
  const yaml = rest.slice(0, closing.index).replace(/\r\n?/g, '\n');
  const bodyStart = closing.index + closing[0].length;
  const after = rest.slice(bodyStart).replace(/^(?:\r\n|\r|\n)/, '');
  const before = clean.slice(0, clean.length - after.length);
  return createDocument(after, readFields(yaml), { id, firstLine: before.split(/\r\n|\r|\n/).length });
}

function readFields(yaml: string): SourceMeta {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, version: '1.2' });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  const error = document.errors[0];
  if (error)
    throw new InputError(
      'input/front-matter',
      `L’en-tête n’est pas du YAML valide : ${error.message.split('\n')[0]?.replace(/ at line.*$/, '') ?? ''}.`,
      'corrigez la ligne indiquée ; mettez entre guillemets les valeurs qui contiennent « : »',
      place(error.pos[0]),
    );
  if (document.contents === null) return {};
  if (!isMap(document.contents))
    throw new InputError(
      'input/front-matter',
      'L’en-tête n’est pas une liste de champs.',
      'écrivez un champ par ligne, par exemple « title: Mon titre »',
      { line: 2, column: 1 },
    );
  const meta: Record<string, unknown> = {};
  for (const item of document.contents.items) {
    const key = String(item.key);
    const field = FIELD_NAMES.get(key);
    if (!field) continue;
    const wrong = (message: string, fix: string) => {
      const range = (item.key as { range?: [number, number, number] }).range;
      return new InputError('input/front-matter', message, fix, place(range?.[0] ?? 0));
    };
    if (isScalar(item.value) && (item.value.value === null || item.value.value === '')) continue;
    if (field === 'links') {
      if (!isMap(item.value) || !item.value.items.every(({ value }) => isTextual(value)))
        throw wrong(
          `Le champ « ${key} » n’est pas une liste de termes avec leur adresse.`,
          'écrivez un terme par ligne, en retrait : « OpenAI: https://openai.com »',
        );
      meta[field] = Object.fromEntries(
        item.value.items.map((link) => [String(link.key), textOf(link.value as Scalar)]),
      );
    } else if (LIST_FIELDS.has(field) && isSeq(item.value) && item.value.items.every(isTextual)) {
      meta[field] = item.value.items.map((one) => textOf(one as Scalar));
    } else if (isTextual(item.value)) meta[field] = textOf(item.value);
    else
      throw wrong(`Le champ « ${key} » n’est pas un texte simple.`, 'donnez une seule valeur, sur une ligne');
  }
  return meta;
}

function isTextual(node: unknown): node is Scalar {
  return isScalar(node) && /^(?:string|number)$/.test(typeof node.value);
}

/** A number stays as it is written: 3.10 is no 3.1. */
function textOf({ value, source }: Scalar): string {
  return (typeof value === 'string' ? value : (source ?? String(value))).trim();
}
