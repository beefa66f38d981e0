import { bundledPacks, openBundledPacks } from './bundled.ts';
import type { Packs } from './index-packs.ts';
import { joinPacks } from './join.ts';
import { parsePack, type PackFiles } from './parse.ts';
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
  const list = Array.isArray(given)
    ? (given as readonly (string | PackFiles)[])
    : [given as string | PackFiles];
  const parsed = list.map((source) =>
    typeof source === 'string'
      ? parsePack(readPackDirectory(source), `${source.replace(/[\\/]+$/, '')}/`)
      : parsePack(source),
  );
  if (bundled && parsed.length === 0) return bundledPacks();
  return joinPacks(parsed, bundled ? openBundledPacks().packs() : []);
}
