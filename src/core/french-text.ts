/** No-break space: before « : » and inside guillemets. */
export const NBSP = '\u00A0';
/** Narrow no-break space: before « ; », « ! », « ? » and inside numbers. */
export const NNBSP = '\u202F';

/** The number of words: runs between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** Combining diacritical marks: without one, a French text is as composed as NFC would make it. */
const COMBINING = /[\u0300-\u036F]/;

/** A lookup key: lower case, ’ for ', NFC. For comparing only, never for output. */
export function fold(text: string): string {
  const composed = COMBINING.test(text) ? text.normalize('NFC') : text;
  return composed.toLowerCase().replaceAll("'", '’');
}

/** The text with its first letter in upper case (« état » → « État », « l’API » → « L’API »). */
export function capitalise(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** The text with its first letter in lower case, for words that open a sentence and are no name. */
export function uncapitalise(text: string): string {
  const [first = ''] = text;
  return first.toLowerCase() + text.slice(first.length);
}

/** A matter and what is said of it, as the press writes them: « Minitel : la fin du service ». */
export function labelled(matter: string, said: string): string {
  return `${capitalise(matter)}${NBSP}: ${said}`;
}
