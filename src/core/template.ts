/**
 * Text with slots: `{x}` the name, `{x|le}` with its article, `{x|de}` and `{x|à}` with elision and
 * contraction (a capital letter, `{x|Le}`, opens a sentence), `{x|accusé/accusée/accusés/accusées}` the form
 * that agrees (masculine/feminine, or masculine/feminine singular then plural).
 */
export interface Template {
  readonly source: string;
  readonly parts: readonly (string | Slot)[];
  readonly slots: readonly string[];
}

export interface Slot {
  readonly name: string;
  readonly form:
    | { readonly kind: 'name' }
    | { readonly kind: 'with'; readonly word: 'le' | 'de' | 'à'; readonly capital: boolean }
    | { readonly kind: 'agree'; readonly forms: readonly string[] };
}

export class TemplateError extends Error {}

/** Reads a template; throws {@link TemplateError} with the reason where it is not one. */
export function parseTemplate(source: string): Template {
  const parts: (string | Slot)[] = [];
  for (const part of source.split(/(\{[^}]*\})/)) {
    if (part.startsWith('{')) parts.push(parseSlot(part));
    else if (/[{}]/.test(part)) throw new TemplateError('a "{" or "}" stands alone');
    else if (part) parts.push(part);
  }
  const slots = [...new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.name])))];
  return { source, parts, slots };
}

function parseSlot(text: string): Slot {
  const [, name, how] = /^\{([a-z]+)(?:\|([^}]+))?\}$/.exec(text) ?? [];
  if (!name) throw new TemplateError(`"${text}" is not a slot; write {name} or {name|le}`);
  if (how === undefined) return { name, form: { kind: 'name' } };
  const word = how.toLowerCase();
  if (word === 'le' || word === 'de' || word === 'à')
    return { name, form: { kind: 'with', word, capital: how !== word } };
  const forms = how.split('/');
  if (forms.length !== 2 && forms.length !== 4)
    throw new TemplateError(`"${text}" gives ${forms.length} forms; write le, de, à, or two or four forms`);
  return { name, form: { kind: 'agree', forms } };
}
