/** The lines of the packs shipped with intertitre, as they were sealed when it was built (see src/tools/bundle-packs.ts). */
export function sealedPacks(): (index: number) => string;
