import type { Pack } from './parse.ts';

/** The packs shipped with intertitre, parsed and validated when it was built (see src/tools/bundle-packs.ts). */
export function bundledPacks(): readonly Pack[];
