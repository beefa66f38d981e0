/** The packs shipped with intertitre, validated and sealed when it was built (see src/tools/bundle-packs.ts). */
export function sealedPacks(): string;
