import { bundledPacks } from '#bundled-packs';
import { compilePacks, type Packs } from './compile.ts';
import { PackError } from './pack-error.ts';
import { parsePack, type Locate, type Pack, type PackFiles, type ParsedPack } from './parse.ts';
import { readPackDirectory } from './read-directory.ts';

export interface LoadOptions {
  /** Whether the packs shipped with intertitre are part of the set (default true). */
  readonly bundled?: boolean;
}

/**
 * The packs that articles are restructured with: the bundled ones, and those given as directories (Node)
 * or as `{ path: text }`. A given pack replaces a bundled one of the same id. Throws one {@link PackError}
 * with all faults of all packs.
 *
 * @example const packs = loadPacks(['./our-house-pack']);
 */
export function loadPacks(
  given: string | PackFiles | readonly (string | PackFiles)[] = [],
  { bundled = true }: LoadOptions = {},
): Packs {
  const list = Array.isArray(given) ? (given as readonly (string | PackFiles)[]) : [given as string | PackFiles];
  const parsed = list.map((source) =>
    typeof source === 'string'
      ? parsePack(readPackDirectory(source), `${source.replace(/[\\/]+$/, '')}/`)
      : parsePack(source),
  );
  return joinPacks(parsed, bundled ? bundledPacks() : []);
}

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
