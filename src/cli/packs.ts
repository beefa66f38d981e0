import { bundledPacks } from '../packs/bundled.ts';
import type { Packs } from '../packs/index-packs.ts';

/** The bundled packs with those of some directories; what reads and checks YAML is only imported for the latter. */
export async function packsWith(directories: readonly string[]): Promise<Packs> {
  if (directories.length === 0) return bundledPacks();
  return (await import('../packs/load.ts')).loadPacks(directories);
}
