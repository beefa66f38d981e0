import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isAlias, isNode, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type * as z from 'zod';
import { compareIds } from '../core/choose.ts';
import { sentenceFault } from './check-sentence.ts';
import { listFaults } from './list-faults.ts';
import type { PackIssue } from './pack-error.ts';
import {
  CorrectionsFile,
  CuesFile,
  DerivationsFile,
  EntryFile,
  LabelsFile,
  ListFile,
  ManifestFile,
  StructureFile,
  SubjectsFile,
  TopicFile,
  TypographyFile,
  type Correction,
  type Cues,
  type Derivations,
  type Entry,
  type Fact,
  type Labels,
  type List,
  type Manifest,
  type Structure,
  type Subject,
  type Topic,
  type Typography,
} from './schema.ts';

/** The text of each file of a pack, by its path in the pack. */
export type PackFiles = Readonly<Record<string, string>>;

/** A value and the file that it stands in. */
export interface InFile<T> {
  readonly path: string;
  readonly value: T;
}

/** Content lemmas of each sentence of some facts, by the fact's identifier. */
export type FactWords = Readonly<Record<string, readonly (readonly string[])[]>>;

/** A file that tells facts. */
export interface FactFile<T> extends InFile<T> {
  /** Their content lemmas, where they were worked out beforehand. */
  readonly words?: FactWords | undefined;
}

/** What a pack says, validated, plain enough to be kept as JSON. */
export interface Pack {
  readonly manifest: Manifest;
  /** What stands before the paths of its files in messages. */
  readonly root: string;
  /** SHA-256 of paths and texts. */
  readonly hash: string;
  readonly topics: readonly FactFile<Topic>[];
  readonly entries: readonly FactFile<Entry>[];
  readonly lists: readonly FactFile<List>[];
  readonly corrections: readonly InFile<readonly Correction[]>[];
  readonly subjects: InFile<readonly Subject[]> | null;
  readonly cues: InFile<Cues> | null;
  readonly structure: InFile<Structure> | null;
  readonly labels: InFile<Labels> | null;
  readonly derivations: InFile<Derivations> | null;
  readonly typography: InFile<Typography> | null;
}

/** Finds the line and column of a key in a pack file. */
export type Locate = (path: string, keys: readonly PropertyKey[]) => { line: number; column: number };

/** A pack as parsed; `pack` is null when its manifest is unusable. */
export interface ParsedPack {
  readonly pack: Pack | null;
  readonly issues: readonly PackIssue[];
  /** Whether every file of the pack could be read and fits its schema. */
  readonly isWhole: boolean;
  readonly locate: Locate;
}

const KINDS = [
  [/^pack\.yaml$/, ManifestFile],
  [/^topics\/[^/]+\.yaml$/, TopicFile],
  [/^entities\/[^/]+\/[^/]+\.yaml$/, EntryFile],
  [/^lists\/[^/]+\.yaml$/, ListFile],
  [/^corrections\/[^/]+\.yaml$/, CorrectionsFile],
  [/^subjects\.yaml$/, SubjectsFile],
  [/^cues\.yaml$/, CuesFile],
  [/^structure\.yaml$/, StructureFile],
  [/^labels\.yaml$/, LabelsFile],
  [/^derivations\.yaml$/, DerivationsFile],
  [/^typography\.yaml$/, TypographyFile],
] as const;

/** Parses and validates every YAML file of a pack; other files (README, licences, models) are left alone. */
export function parsePack(files: PackFiles, root = ''): ParsedPack {
  const issues: PackIssue[] = [];
  const documents = new Map<string, { document: Document; lines: LineCounter }>();
  const values = new Map<z.ZodType, InFile<unknown>[]>();

  const locate: Locate = (path, keys) => {
    const found = documents.get(path);
    if (!found) return { line: 1, column: 1 };
    for (let depth = keys.length; depth > 0; depth--) {
      const node = found.document.getIn(keys.slice(0, depth), true);
      if (isNode(node) && node.range) {
        const { line, col } = found.lines.linePos(node.range[0]);
        return { line, column: col };
      }
    }
    return { line: 1, column: 1 };
  };

  const paths = Object.keys(files)
    .filter((path) => path.endsWith('.yaml') || path.endsWith('.yml'))
    .sort(compareIds);
  for (const name of paths) {
    const path = root + name;
    const schema = KINDS.find(([shape]) => shape.test(name))?.[1];
    if (!schema) {
      issues.push({
        path,
        line: 1,
        column: 1,
        code: 'pack/unknown-file',
        message: `"${name}" is no file that a pack has.`,
        fix: 'put it under topics/, entities/<type>/, lists/ or corrections/, or rename it to pack.yaml, subjects.yaml, cues.yaml, structure.yaml, labels.yaml, derivations.yaml or typography.yaml',
      });
      continue;
    }
    const lines = new LineCounter();
    const document = parseDocument(files[name] ?? '', { lineCounter: lines, version: '1.2' });
    documents.set(path, { document, lines });
    for (const error of document.errors) {
      const { line, col } = lines.linePos(error.pos[0]);
      issues.push({
        path,
        line,
        column: col,
        code: 'pack/yaml-syntax',
        message: `${error.message.split('\n')[0]?.replace(/:$/, '') ?? 'Not YAML'}.`,
        fix: 'correct the YAML at this place',
      });
    }
    visit(document, (_, node) => {
      if (!isAlias(node) || node.resolve(document)) return;
      const { line, col } = lines.linePos(node.range?.[0] ?? 0);
      issues.push({
        path,
        line,
        column: col,
        code: 'pack/yaml-syntax',
        message: `The alias "*${node.source}" has no anchor.`,
        fix: 'put the text between quotation marks, or define the anchor',
      });
    });
    if (issues.some((issue) => issue.path === path)) continue;
    const result = schema.safeParse(document.toJS());
    if (!result.success) {
      for (const issue of result.error.issues) issues.push(...describe(issue, path, locate, document, lines));
      continue;
    }
    const list = values.get(schema) ?? [];
    list.push({ path, value: result.data });
    values.set(schema, list);
  }

  const all = <T>(schema: z.ZodType<T>) => (values.get(schema) ?? []) as InFile<T>[];
  const isWhole = issues.length === 0 && values.has(ManifestFile);
  for (const { path, value } of all(EntryFile))
    issues.push(...sentenceFaults(value.facts, 'facts', path, locate));
  for (const { path, value } of all(TopicFile))
    issues.push(...sentenceFaults(value.context, 'context', path, locate));
  for (const { path, value } of all(ListFile))
    for (const { keys, ...fault } of listFaults(value))
      issues.push({ path, ...locate(path, keys), ...fault });

  const manifest = all(ManifestFile)[0]?.value;
  if (!manifest && !issues.some((issue) => issue.path === `${root}pack.yaml`))
    issues.push({
      path: `${root}pack.yaml`,
      line: 1,
      column: 1,
      code: 'pack/missing-manifest',
      message: 'The pack has no pack.yaml.',
      fix: 'add pack.yaml with id, version, title and licence',
    });
  if (!manifest) return { pack: null, issues, isWhole, locate };
  return {
    pack: {
      manifest,
      root,
      hash: hashOf(files, paths),
      topics: all(TopicFile),
      entries: all(EntryFile),
      lists: all(ListFile),
      corrections: all(CorrectionsFile).map(({ path, value }) => ({ path, value: value.corrections })),
      subjects: all(SubjectsFile).map(({ path, value }) => ({ path, value: value.subjects }))[0] ?? null,
      cues: all(CuesFile)[0] ?? null,
      structure: all(StructureFile)[0] ?? null,
      labels: all(LabelsFile)[0] ?? null,
      derivations: all(DerivationsFile)[0] ?? null,
      typography: all(TypographyFile)[0] ?? null,
    },
    issues,
    isWhole,
    locate,
  };
}

/** The faults of the sentences that a file offers as facts. */
function sentenceFaults(facts: readonly Fact[], key: string, path: string, locate: Locate): PackIssue[] {
  return facts.flatMap((fact, i) =>
    fact.text.flatMap((sentence, k) => {
      const fault = sentenceFault(sentence);
      return fault ? [{ path, ...locate(path, [key, i, 'text', k]), ...fault }] : [];
    }),
  );
}

function hashOf(files: PackFiles, paths: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(paths.map((path) => `${path}\n${files[path]}`).join('\0'))));
}

function describe(
  issue: z.core.$ZodIssue,
  path: string,
  locate: Locate,
  document: Document,
  lines: LineCounter,
): PackIssue[] {
  const place = locate(path, issue.path);
  const owner = issue.path.length ? `"${issue.path.map(String).join('.')}"` : 'the file';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path,
        ...keyPlace(document, lines, issue.path, key, place),
        code: 'pack/unknown-key',
        message: `"${key}" is not a field of ${owner}.`,
        fix: 'rename it to a field of the schema or remove it',
      }));
    case 'invalid_value':
    case 'invalid_type':
      if (issue.input === undefined && !document.hasIn(issue.path))
        return [
          {
            path,
            ...locate(path, issue.path.slice(0, -1)),
            code: 'pack/missing-key',
            message: `The field ${owner} is missing.`,
            fix:
              issue.code === 'invalid_type'
                ? `add it (${issue.expected})`
                : `add it (${issue.values.join(', ')})`,
          },
        ];
      break;
    case 'invalid_union':
      if (issue.errors[0]?.length)
        return issue.errors[0].flatMap((inner) =>
          describe({ ...inner, path: [...issue.path, ...inner.path] }, path, locate, document, lines),
        );
      break;
    default:
  }
  return [
    {
      path,
      ...place,
      code: 'pack/invalid-value',
      message: `The value of ${owner} does not fit: ${issue.message}.`,
      fix: 'write a value of that kind',
    },
  ];
}

function keyPlace(
  document: Document,
  lines: LineCounter,
  parent: readonly PropertyKey[],
  key: string,
  fallback: { line: number; column: number },
): { line: number; column: number } {
  const map = parent.length ? document.getIn(parent, true) : document.contents;
  if (map && typeof map === 'object' && 'items' in map && Array.isArray(map.items)) {
    for (const item of map.items) {
      const node: unknown = (item as { key?: unknown }).key;
      if (isNode(node) && node.range && String(node) === key) {
        const { line, col } = lines.linePos(node.range[0]);
        return { line, column: col };
      }
    }
  }
  return fallback;
}
