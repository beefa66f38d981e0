import { compilePacks, type Packs } from './compile.ts';
import { PackError } from './pack-error.ts';
import type { Locate, Pack, ParsedPack } from './parse.ts';

/** Compiles parsed packs together with ready ones that they may replace. */
export function joinPacks(parsed: readonly ParsedPack[], ready: readonly Pack[]): Packs {
  const issues = parsed.flatMap((one) => one.issues);
  if (issues.length > 0) throw new PackError(issues);
  const packs = parsed.flatMap((one) => one.pack ?? []);
  const ids = new Set(packs.map((pack) => pack.manifest.id));
  const locate: Locate = (path, keys) => {
    for (const one of parsed) {
      const place = one.locate(path, keys);
      if (place.line !== 1 || place.column !== 1) return place;
    }
    return { line: 1, column: 1 };
  };
  return compilePacks([...ready.filter((pack) => !ids.has(pack.manifest.id)), ...packs], locate);
}
