import { parsePattern, PatternError, type Pattern } from '../core/pattern.ts';
import { parseTemplate, TemplateError } from '../core/template.ts';
import { isMatchedByLemma, wordsOf } from './pack-index.ts';
import { readList } from './list.ts';
import type { PackIssue } from './pack-error.ts';
import type { InFile, Locate, Pack } from './parse.ts';
import type { Fact, Subject } from './schema.ts';

/** A pack and the way to find places in its files. */
export interface PlacedPack {
  readonly pack: Pack;
  readonly locate: Locate;
}

/** A file of a pack, for reporting places in it. */
interface FileOf {
  readonly path: string;
  readonly locate: Locate;
}

/** The names of an entry and where they stand. */
interface NamedEntry {
  readonly id: string;
  readonly names: readonly string[];
  /** Whether the name alone tells that the entry is meant. */
  readonly isSure: boolean;
  readonly file: FileOf;
  /** The place of a name by its number, the first being the name proper. */
  readonly placeOf: (index: number) => readonly PropertyKey[];
}

/** Every fault in how packs fit together. */
export function checkPacks(given: readonly PlacedPack[]): PackIssue[] {
  const packs = given.map(({ pack }) => pack);
  const issues: PackIssue[] = [];
  const report = (file: FileOf, keys: readonly PropertyKey[], code: string, message: string, fix: string) =>
    issues.push({ path: file.path, ...file.locate(file.path, keys), code, message, fix });
  const overridden = new Set(packs.flatMap((pack) => pack.manifest.overrides));
  const foreign = (pack: Pack) => new Set(packs.flatMap((other) => (other === pack ? [] : idsOf(other))));
  for (const { pack, locate } of given)
    pack.manifest.overrides.forEach((id, i) => {
      if (foreign(pack).has(id)) return;
      const path = `${pack.root}pack.yaml`;
      report(
        { path, locate },
        ['overrides', i],
        'pack/unknown-override',
        `No other pack has the id "${id}".`,
        'correct the id or remove the override',
      );
    });
  const isKept = (pack: Pack, id: string) => pack.manifest.overrides.includes(id) || !overridden.has(id);
  const kept = <T extends { id: string }>(list: (pack: Pack) => readonly InFile<T>[]) =>
    given.flatMap(({ pack, locate }) =>
      list(pack)
        .filter(({ value }) => isKept(pack, value.id))
        .map(({ path, value }) => ({ file: { path, locate }, value })),
    );
  const entryFiles = kept((pack) => pack.entries);
  const topicFiles = kept((pack) => pack.topics);
  const lists = given.flatMap(({ pack, locate }) =>
    pack.lists.map(({ path, value: list }) => {
      const reader = readList(list);
      const rows = list.rows.map((row, index) => ({
        index,
        head: reader.head(row),
        isSure: reader.confirm(row).length === 0,
      }));
      return {
        file: { path, locate },
        list,
        rows: rows.filter(({ head }) => isKept(pack, head.id)),
      };
    }),
  );
  const correctionFiles = given.flatMap(({ pack, locate }) =>
    pack.corrections.flatMap(({ path, value }) =>
      value.flatMap((correction, index) =>
        isKept(pack, correction.id) ? [{ file: { path, locate }, index, correction }] : [],
      ),
    ),
  );

  const seen = new Map<string, string>();
  const unique = (id: string, file: FileOf, keys: readonly PropertyKey[]) => {
    const first = seen.get(id);
    if (first !== undefined)
      report(
        file,
        keys,
        'pack/duplicate-id',
        `The id "${id}" is taken by ${first}.`,
        'choose another id, or declare it under "overrides" of pack.yaml',
      );
    else seen.set(id, file.path);
  };
  const pattern = (text: string, file: FileOf, keys: readonly PropertyKey[]): Pattern | null => {
    try {
      const parsed = parsePattern(text);
      for (const element of parsed.elements)
        if (element.kind === 'entry' && !entryIds.has(element.id))
          report(
            file,
            keys,
            'pack/unknown-entry',
            `The pattern names "@${element.id}", which no entry has as id.`,
            'correct the id or add the entry',
          );
      return parsed;
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      report(
        file,
        keys,
        'pack/bad-pattern',
        `The pattern "${text}" cannot be read: ${error.message}.`,
        'correct the pattern',
      );
      return null;
    }
  };
  const patterns = (texts: readonly string[], file: FileOf, keys: readonly PropertyKey[]) =>
    texts.map((text, i) => pattern(text, file, [...keys, i])).filter((parsed) => parsed !== null);

  const entryIds = new Set([
    ...entryFiles.map(({ value }) => value.id),
    ...lists.flatMap(({ rows }) => rows.map(({ head }) => head.id)),
  ]);
  const sources = new Set<string>();
  const listFiles = lists.map(({ file, list }) => ({ file, value: list }));
  for (const { file, value } of [...entryFiles, ...topicFiles, ...listFiles])
    value.sources.forEach((source, i) => {
      unique(`source ${source.id}`, file, ['sources', i, 'id']);
      sources.add(source.id);
    });

  const hasSource = (id: string, file: FileOf, keys: readonly PropertyKey[]) => {
    if (!sources.has(id))
      report(
        file,
        keys,
        'pack/unknown-source',
        `The source "${id}" is defined nowhere.`,
        'add it under "sources" or correct the id',
      );
  };
  const checkFacts = (list: readonly Fact[], file: FileOf, key: string) => {
    list.forEach((fact, i) => {
      const at = [key, i];
      unique(fact.id, file, [...at, 'id']);
      hasSource(fact.source, file, [...at, 'source']);
      fact.needs.forEach((id, k) => {
        if (!entryIds.has(id))
          report(
            file,
            [...at, 'needs', k],
            'pack/unknown-entry',
            `No entry has the id "${id}".`,
            'correct the id or add the entry',
          );
      });
      patterns(fact.when, file, [...at, 'when']);
    });
  };

  const named: NamedEntry[] = [];
  for (const { file, value: entry } of entryFiles) {
    unique(entry.id, file, ['id']);
    if (!file.path.endsWith(`entities/${entry.type}/${entry.id}.yaml`))
      report(
        file,
        ['id'],
        'pack/misplaced-entry',
        `The entry "${entry.id}" of type ${entry.type} stands in ${file.path}.`,
        `move it to entities/${entry.type}/${entry.id}.yaml`,
      );
    const names = [entry.name, ...entry.aliases];
    const placeOf = (i: number) => (i ? ['aliases', i - 1] : ['name']);
    if (isMatchedByLemma(entry)) names.forEach((alias, i) => pattern(wordsOf(alias), file, placeOf(i)));
    else named.push({ id: entry.id, names, isSure: entry.confirm.length === 0, file, placeOf });
    checkFacts(entry.facts, file, 'facts');
    patterns(entry.confirm, file, ['confirm']);
  }
  for (const { file, list, rows } of lists) {
    unique(`list ${list.id}`, file, ['id']);
    list.facts.forEach((fact, i) => {
      unique(`fact ${fact.id} of list ${list.id}`, file, ['facts', i, 'id']);
      hasSource(fact.source, file, ['facts', i, 'source']);
      patterns(fact.when, file, ['facts', i, 'when']);
    });
    const columnOf = new Map(list.columns.map((column, i) => [column, i]));
    const cellOf = (row: number, column: string) => ['rows', row, columnOf.get(column) ?? 0];
    for (const { index, head, isSure } of rows) {
      unique(head.id, file, cellOf(index, 'id'));
      named.push({
        id: head.id,
        names: head.names,
        isSure,
        file,
        placeOf: (i) => cellOf(index, i ? 'aliases' : 'name'),
      });
    }
  }
  const bearers = new Map<string, NamedEntry>();
  for (const bearer of named)
    bearer.names.forEach((name, i) => {
      const other = bearers.get(name);
      if (other === undefined || other.id === bearer.id) bearers.set(name, bearer);
      else if (bearer.isSure || other.isSure)
        report(
          bearer.file,
          bearer.placeOf(i),
          'pack/ambiguous-name',
          `The name "${name}" is also that of "${other.id}".`,
          'give both entries "confirm" patterns that tell them apart, or drop the name from one',
        );
    });

  const subjects = new Map<string, Subject>();
  for (const { pack, locate } of given)
    pack.subjects?.value.forEach((subject, i) => {
      const file = { path: pack.subjects?.path ?? '', locate };
      unique(`subject ${subject.code}`, file, ['subjects', i, 'code']);
      subjects.set(subject.code, subject);
    });
  const checkLine = (code: string | undefined, file: FileOf, keys: readonly PropertyKey[]) => {
    const line = new Set<Subject>();
    for (let at = code; at !== undefined; at = subjects.get(at)?.parent) {
      const subject = subjects.get(at);
      if (!subject || line.has(subject)) {
        report(
          file,
          keys,
          'pack/unknown-subject',
          subject ? `The subject ${at} is its own ancestor.` : `No subjects.yaml has the code ${at}.`,
          'correct the code or add the subject',
        );
        return;
      }
      line.add(subject);
    }
  };

  for (const { file, value: topic } of topicFiles) {
    unique(`topic ${topic.id}`, file, ['id']);
    topic.keywords.forEach(({ phrase }, i) => pattern(phrase, file, ['keywords', i, 'phrase']));
    topic.headings.forEach((rule, i) => {
      unique(rule.id, file, ['headings', i, 'id']);
      const when = patterns(rule.when, file, ['headings', i, 'when']);
      try {
        for (const slot of parseTemplate(rule.text).slots)
          if (when.some((parsed) => !parsed.slots.includes(slot)))
            report(
              file,
              ['headings', i, 'text'],
              'pack/unknown-slot',
              `The slot "${slot}" is not filled by every pattern of "when".`,
              'name it in each pattern or leave it out of the text',
            );
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
        report(
          file,
          ['headings', i, 'text'],
          'pack/bad-template',
          `The text cannot be read: ${error.message}.`,
          'correct the slot',
        );
      }
    });
    checkLine(/^\d{8}(?=-)/.exec(topic.id)?.[0], file, ['id']);
    checkFacts(topic.context, file, 'context');
  }

  for (const { file, index, correction } of correctionFiles) {
    unique(correction.id, file, ['corrections', index, 'id']);
    if (correction.kind !== 'phrase') continue;
    correction.mentions.forEach((id, i) => {
      if (!entryIds.has(id))
        report(
          file,
          ['corrections', index, 'mentions', i],
          'pack/unknown-entry',
          `No entry has the id "${id}".`,
          'correct the id or add the entry',
        );
    });
  }

  const needed = {
    'cues.yaml': (pack: Pack) => pack.cues,
    'structure.yaml': (pack: Pack) => pack.structure,
    'labels.yaml': (pack: Pack) => pack.labels,
    'derivations.yaml': (pack: Pack) => pack.derivations,
  };
  for (const [what, fileOf] of Object.entries(needed))
    if (!packs.some((pack) => fileOf(pack)))
      report(
        { path: what, locate: () => ({ line: 1, column: 1 }) },
        [],
        'pack/missing-file',
        `No pack has a ${what}.`,
        `add ${what} to one of the packs`,
      );
  for (const { pack, locate } of given) {
    if (pack.cues) patterns(pack.cues.value.turns, { path: pack.cues.path, locate }, ['turns']);
    for (const [i, { when, unless }] of (pack.derivations?.value.open ?? []).entries()) {
      const file = { path: pack.derivations?.path ?? '', locate };
      patterns(when, file, ['open', i, 'when']);
      patterns(unless, file, ['open', i, 'unless']);
    }
  }
  return issues;
}

/** The ids that a pack defines and another may override. */
function idsOf(pack: Pack): string[] {
  return [
    ...pack.entries.map(({ value }) => value.id),
    ...pack.topics.map(({ value }) => value.id),
    ...pack.lists.flatMap(({ value }) => value.rows.map((row) => String(row[value.columns.indexOf('id')]))),
    ...pack.corrections.flatMap(({ value }) => value.map((correction) => correction.id)),
  ];
}
