import { sealedPacks } from '#bundled-packs';
import type { Packs } from './index-packs.ts';
import { joinPacks } from './join.ts';
import { parsePack, type Pack, type PackFiles } from './parse.ts';
import { readPackDirectory } from './read-directory.ts';
import { openPacks } from './sealed-packs.ts';

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
  return joinPacks(parsed, bundled ? bundledPacks() : []);
}

let opened: readonly Pack[] | undefined;

/** The packs shipped with intertitre, opened once. */
function bundledPacks(): readonly Pack[] {
  return (opened ??= openPacks(sealedPacks()));
}
