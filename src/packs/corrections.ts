import type { TextEdit } from '../core/statement.ts';
import { isCamelCase } from './names.ts';
import type { Correction, Entry } from './schema.ts';

/** A correction ready to run: where it may apply and the edit that it makes. */
export interface CompiledCorrection {
  /** Identifier of the rule in the pack. */
  readonly rule: string;
  /** Entries that the article must name as the lexicon writes them. */
  readonly mentions: readonly string[];
  readonly edit: TextEdit;
  /** Every place in a text, with what it should read. */
  readonly find: (text: string) => { start: number; end: number; replacement: string }[];
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s');

function compiled(rule: string, id: string, mentions: readonly string[], what: RegExp, replacement: string) {
  return {
    rule,
    mentions,
    edit: { id, apply: (text: string) => text.replace(what, () => replacement) },
    find: (text: string) =>
      [...text.matchAll(what)]
        .filter((match) => match[0] !== replacement)
        .map((match) => ({ start: match.index, end: match.index + match[0].length, replacement })),
  };
}

/** The corrections of the packs: one for each phrase, one for each name whose capitals can go wrong. */
export function compileCorrections(
  corrections: readonly Correction[],
  entries: readonly Pick<Entry, 'id' | 'type' | 'name'>[],
): CompiledCorrection[] {
  return corrections.flatMap((correction): CompiledCorrection[] => {
    if (correction.kind === 'phrase') {
      const before = correction.before.length
        ? `(?<=(?<!\\p{L})(?:${correction.before.map(escape).join('|')})\\s)`
        : '(?<![\\p{L}\\p{N}])';
      const what = new RegExp(`${before}${escape(correction.find)}(?![\\p{L}\\p{N}])`, 'gu');
      return [compiled(correction.id, correction.id, correction.mentions, what, correction.replace)];
    }
    return entries
      .filter((entry) => correction.types.includes(entry.type) && isCamelCase(entry.name))
      .map((entry) => {
        const anyCase = [...entry.name].map((c) =>
          /\p{L}/u.test(c) ? `[${c.toLowerCase()}${c.toUpperCase()}]` : escape(c),
        );
        const what = new RegExp(
          `(?<![\\p{L}\\p{N}@/#._-])(?!${escape(entry.name)})${anyCase.join('')}(?![\\p{L}\\p{N}_-]|\\.\\p{L})`,
          'gu',
        );
        return compiled(correction.id, `${correction.id}:${entry.id}`, [entry.id], what, entry.name);
      });
  });
}
