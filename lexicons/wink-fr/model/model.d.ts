/** The French model, packed: see src/wink-fr/model-data.ts. */
declare const packed: { readonly bytes: string; readonly texts: readonly string[] };
export default packed;
