import type { TextReader } from './sealed-text.ts';

/** The packs shipped with intertitre, as they were sealed when it was built (see src/tools/bundle-packs.ts). */
export function sealedPacks(): TextReader;
