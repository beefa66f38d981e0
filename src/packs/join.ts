import { compareIds } from '../core/choose.ts';
import { checkPacks, type PlacedPack } from './check-packs.ts';
import { openIndex, type Packs } from './index-packs.ts';
import { tablePacks } from './pack-index.ts';
import { PackError, type PackIssue } from './pack-error.ts';
import type { Pack, ParsedPack } from './parse.ts';

const byId = (a: PlacedPack, b: PlacedPack) => compareIds(a.pack.manifest.id, b.pack.manifest.id);
const byPlace = (a: PackIssue, b: PackIssue) =>
  compareIds(a.path, b.path) || a.line - b.line || a.column - b.column || compareIds(a.code, b.code);

/**
 * Joins parsed packs with ready ones, which a parsed pack of the same id replaces. The order in
 * which packs are given changes nothing; faults between two are told of the parsed one. All faults come in one
 * {@link PackError}, but references are only followed once every file can be read.
 */
export function joinPacks(parsed: readonly ParsedPack[], ready: readonly Pack[]): Packs {
  const issues = parsed.flatMap((one) => one.issues);
  if (parsed.some((one) => !one.isWhole)) throw new PackError(issues.sort(byPlace));
  const given = parsed.flatMap(({ pack, locate }) => (pack ? [{ pack, locate }] : []));
  const ids = new Set(given.map(({ pack }) => pack.manifest.id));
  const kept = ready
    .filter((pack) => !ids.has(pack.manifest.id))
    .map((pack) => ({ pack, locate: () => ({ line: 1, column: 1 }) }));
  const all = [...kept.sort(byId), ...given.sort(byId)];
  // Ready packs alone were checked together when they were made ready.
  if (given.length > 0) issues.push(...checkPacks(all));
  if (issues.length > 0) throw new PackError(issues.sort(byPlace));
  const packs = all.map(({ pack }) => pack);
  return openIndex(tablePacks(packs), () => packs);
}
