/** The bytes of the built French model, see model-data.ts (see src/tools/bundle-model.ts). */
export function modelBytes(): Uint8Array;
