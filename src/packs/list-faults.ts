import { parsePattern, PatternError } from '../core/pattern.ts';
import { parseTemplate, TemplateError } from '../core/template.ts';
import { sentenceFault } from './check-sentence.ts';
import { CycleError, readList, withParts } from './list.ts';
import { EntryFile, type List } from './schema.ts';

/** Where and why a list cannot be used. */
export interface ListFault {
  readonly keys: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

/** Every fault of a list in itself: templates, cells, and each sentence that its rows make. */
export function listFaults(list: List): ListFault[] {
  const faults = [...templateFaults(list), ...confirmFaults(list)];
  if (faults.length > 0) return faults;
  const reader = readList(list);
  list.rows.forEach((row, r) => {
    const entry = reader.entry(row);
    const result = EntryFile.safeParse(entry);
    for (const issue of result.error?.issues ?? []) {
      const column = list.columns.indexOf(String(issue.path[0]));
      faults.push({
        keys: column < 0 ? ['rows', r] : ['rows', r, column],
        code: 'pack/invalid-value',
        message: `The row makes no entry: "${issue.path.map(String).join('.')}" does not fit: ${issue.message}.`,
        fix: 'write a value of that kind',
      });
    }
    if (!result.success) return;
    for (const fact of entry.facts)
      for (const sentence of fact.text) {
        const fault = sentenceFault(sentence);
        if (fault) faults.push({ keys: ['rows', r], ...fault });
      }
  });
  return faults;
}

/** What is wrong with the patterns that must confirm names. Packs that are ready were checked: they read none. */
function confirmFaults(list: List): ListFault[] {
  const faults: ListFault[] = [];
  const check = (texts: readonly string[], keys: readonly PropertyKey[]) =>
    texts.forEach((text, i) => {
      try {
        parsePattern(text);
      } catch (error) {
        if (!(error instanceof PatternError)) throw error;
        faults.push({
          keys: [...keys, i],
          code: 'pack/bad-pattern',
          message: `The pattern "${text}" cannot be read: ${error.message}.`,
          fix: 'correct the pattern',
        });
      }
    });
  for (const [name, texts] of Object.entries(list.confirms)) check(texts, ['confirms', name]);
  const column = list.columns.indexOf('confirm');
  list.rows.forEach((row, r) => {
    const cell = row[column];
    if (Array.isArray(cell)) check(cell, ['rows', r, column]);
    if (typeof cell !== 'string' || Object.hasOwn(list.confirms, cell)) return;
    faults.push({
      keys: ['rows', r, column],
      code: 'pack/invalid-value',
      message: `No patterns are named "${cell}" under "confirms".`,
      fix: 'name patterns of the list, or write them out as an array',
    });
  });
  return faults;
}

/** What is wrong with the texts of a list before any row fills them. */
function templateFaults(list: List): ListFault[] {
  const faults: ListFault[] = [];
  const check = (text: string, keys: readonly PropertyKey[], within: readonly string[]) => {
    try {
      for (const slot of parseTemplate(withParts(text, list, within)).slots)
        if (!list.columns.includes(slot))
          faults.push({
            keys,
            code: 'pack/unknown-slot',
            message: `The slot "${slot}" is neither a column nor a part of the list.`,
            fix: 'add the column, or correct the slot',
          });
    } catch (error) {
      // Told of the parts that are on the round, not of those that lead to it.
      if (error instanceof CycleError) {
        if (error.part !== within[0]) return;
        faults.push({
          keys,
          code: 'pack/cyclic-template',
          message: `A part stands inside itself: ${error.message}.`,
          fix: 'leave the part out of its own text',
        });
      } else if (error instanceof TemplateError)
        faults.push({
          keys,
          code: 'pack/bad-template',
          message: `The text cannot be read: ${error.message}.`,
          fix: 'correct the slot',
        });
      else throw error;
    }
  };
  for (const [name, part] of Object.entries(list.parts)) check(part, ['parts', name], [name]);
  // A fact that names a faulty part has no fault of its own.
  if (faults.length > 0) return faults;
  list.facts.forEach((fact, i) => {
    fact.text.forEach((text, k) => check(text, ['facts', i, 'text', k], []));
    for (const key of ['since', 'until'] as const)
      if (fact[key]?.startsWith('{')) check(fact[key], ['facts', i, key], []);
  });
  return faults;
}
