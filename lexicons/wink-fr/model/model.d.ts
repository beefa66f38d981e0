/** The French model, packed: see src/wink-fr/model-data.ts. */
declare const packed: string;
export default packed;
