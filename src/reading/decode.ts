import { InputError } from './input-error.ts';

const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['ZIP, DOCX ou ODT', [0x50, 0x4b, 0x03, 0x04]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
  ['Word 97-2003', [0xd0, 0xcf, 0x11, 0xe0]],
];

const WIDE: readonly (readonly [string, readonly number[]])[] = [
  ['UTF-32 (petit-boutiste)', [0xff, 0xfe, 0x00, 0x00]],
  ['UTF-32 (gros-boutiste)', [0x00, 0x00, 0xfe, 0xff]],
  ['UTF-16 (petit-boutiste)', [0xff, 0xfe]],
  ['UTF-16 (gros-boutiste)', [0xfe, 0xff]],
];

const CONVERT = 'enregistrez le fichier en UTF-8';

/**
 * The text of a file: UTF-8 with or without byte order mark, or Windows-1252. Anything else is refused by
 * name with an {@link InputError}.
 */
export function decode(bytes: Uint8Array): string {
  const startsWith = (magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte);
  const wide = WIDE.find(([, magic]) => startsWith(magic));
  if (wide) throw new InputError('input/encoding', `Le fichier est en ${wide[0]}.`, CONVERT);
  const binary = MAGIC.find(([, magic]) => startsWith(magic));
  if (binary)
    throw new InputError(
      'input/binary',
      `Le fichier n’est pas un texte (${binary[0]}).`,
      'donnez l’article en texte brut',
    );
  if (bytes.includes(0)) {
    const zeros = bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
    if (zeros * 3 > bytes.length && zeros * 3 < bytes.length * 2)
      throw new InputError(
        'input/encoding',
        'Le fichier semble être en UTF-16 sans marque d’ordre.',
        CONVERT,
      );
    throw new InputError(
      'input/binary',
      'Le fichier contient des octets nuls : ce n’est pas un texte.',
      'donnez l’article en texte brut',
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/**
 * What Windows-1252 has where Latin-1 has control characters (WHATWG Encoding, index windows-1252). Node 20
 * decodes these bytes as Latin-1, hence a table of our own.
 */
const HIGH: ReadonlyMap<number, string> = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'].map((c, i) => [0x80 + i, c] as const),
);

/** Characters that French text in Windows-1252 has above ASCII. */
const FRENCH =
  /[àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸáíóúñãõåøßÁÍÓÚÑÅØìòÌÒ«»‹›‘’“”„–—…•·°€£§©®™±²³µ×÷½¼¾ªº†‡‰´¨¸\u00A0\u00AD]/u;

/**
 * Windows-1252, when the bytes read as French: at least 95 % of the high bytes are letters and signs that
 * French uses, and accented letters stand beside letters. Mac OS Roman, code pages 850 and 1251 and cut-off
 * UTF-8 do not.
 */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => HIGH.get(byte) ?? String.fromCharCode(byte)).join('');
  const high = [...text].filter((c) => c > '\u007F');
  const french = high.filter((c) => FRENCH.test(c));
  const utf8Remains = (text.match(/Ã[\u0080-\u00BF©¨ª«®´¹»¢§]|â€/gu) ?? []).length;
  const lone = (text.match(/(?<![\p{L}\p{M}])[éèêëîïôûùç](?![\p{L}\p{M}])/gu) ?? []).length;
  const inWord = (text.match(/(?<=\p{L})[éèêëîïôûùçàâœ]|[éèêëîïôûùçàâœÉÈÀÇŒ](?=\p{L})/gu) ?? []).length;
  const plausible =
    french.length >= 0.95 * high.length &&
    utf8Remains === 0 &&
    lone * 10 <= inWord &&
    /[éèàêçùôî’«»–œ]/u.test(text);
  if (!plausible)
    throw new InputError('input/encoding', 'Le fichier n’est ni en UTF-8 ni en Windows-1252.', CONVERT);
  return text;
}
