import { decode } from '../../../src/reading/decode.ts';
import { InputError } from '../../../src/reading/input-error.ts';
import { thrown } from '../../support/thrown.ts';

const FRENCH = 'L’été, « Noël » à Paris : déjà 10 € — œuvre, façade, où, dîner… Élève âgé.';

/** A text in a one-byte encoding, given by the bytes of its characters above ASCII. */
function bytesOf(text: string, codes: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from([...text].map((c) => codes[c] ?? c.charCodeAt(0)));
}

const WINDOWS_1252 = {
  '’': 0x92, '«': 0xab, '»': 0xbb, '—': 0x97, '…': 0x85, '€': 0x80, œ: 0x9c, é: 0xe9, è: 0xe8, ê: 0xea, ë: 0xeb, à: 0xe0,
  â: 0xe2, ç: 0xe7, î: 0xee, ô: 0xf4, ù: 0xf9, û: 0xfb, É: 0xc9, '\u00A0': 0xa0,
}; // prettier-ignore
const MAC_ROMAN = { é: 0x8e, è: 0x8f, ê: 0x90, à: 0x88, ç: 0x8d, ù: 0x9d, '«': 0xc7, '»': 0xc8, '’': 0xd5 };
const CP850 = { é: 0x82, è: 0x8a, ê: 0x88, à: 0x85, ç: 0x87, ù: 0x97, '«': 0xae, '»': 0xaf };
const ACCENTED = 'Le ministère a été relevé à la préfecture, où les élèves ont reçu la même pièce.';

/** UTF-16 without byte order mark. */
function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

/** The code and message that a file is refused with. */
function refusal(bytes: Uint8Array): { code: string; message: string } {
  const error = thrown(() => decode(bytes));
  if (!(error instanceof InputError)) throw error;
  expect(error.fix).not.toBe('');
  return { code: error.code, message: error.message };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decode reads', () => {
  test('UTF-8', () => expect(decode(utf8(FRENCH))).toBe(FRENCH));
  test('UTF-8 with a byte order mark, which it drops', () =>
    expect(decode(utf8(`\uFEFF${FRENCH}`))).toBe(FRENCH));
  test('ASCII', () => expect(decode(utf8('Un mot.'))).toBe('Un mot.'));
  test('nothing', () => expect(decode(new Uint8Array())).toBe(''));
  test('characters of any script in UTF-8', () => expect(decode(utf8('日本 😀 ‰'))).toBe('日本 😀 ‰'));
  test('French in Windows-1252', () => expect(decode(bytesOf(FRENCH, WINDOWS_1252))).toBe(FRENCH));
  test('every printable character of Windows-1252 that French uses above 0x7F and below 0xA0', () =>
    expect(
      decode(Uint8Array.from([0x80, 0x85, 0x8c, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9c, 0xe9, 0x65])),
    ).toBe('€…Œ‘’“”–—œée'));
  test('Windows-1252 with a single accent', () =>
    expect(decode(bytesOf('Le café ferme.', WINDOWS_1252))).toBe('Le café ferme.'));
  test('line ends as they are', () => expect(decode(utf8('a\r\nb\rc\n'))).toBe('a\r\nb\rc\n'));
});

describe('decode refuses by name', () => {
  test.each([
    ['UTF-16 with a little-endian mark', utf16(`\uFEFF${FRENCH}`, true), 'UTF-16 (petit-boutiste)'],
    ['UTF-16 with a big-endian mark', utf16(`\uFEFF${FRENCH}`, false), 'UTF-16 (gros-boutiste)'],
    ['UTF-16 little-endian without mark', utf16(FRENCH, true), 'UTF-16'],
    ['UTF-16 big-endian without mark', utf16(FRENCH, false), 'UTF-16'],
    ['UTF-32 with a little-endian mark', Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), 'UTF-32'],
    ['UTF-32 with a big-endian mark', Uint8Array.of(0, 0, 0xfe, 0xff, 0, 0, 0, 0x41), 'UTF-32'],
  ])('%s', (_, bytes, name) => {
    expect(refusal(bytes)).toEqual({ code: 'input/encoding', message: expect.stringContaining(name) });
  });

  test.each([
    ['a PDF', [...utf8('%PDF-1.7\n')], 'PDF'],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0], 'PNG'],
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 0x10], 'JPEG'],
    ['a GIF', [...utf8('GIF89a')], 'GIF'],
    ['a word processor’s file', [0x50, 0x4b, 0x03, 0x04, 0x14, 0], 'DOCX'],
    ['an old Word file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'Word'],
    ['a compressed file', [0x1f, 0x8b, 0x08, 0], 'gzip'],
    ['a text with NUL bytes', [...utf8('Un mot,\0 un autre mot, une phrase entière.')], 'octets nuls'],
  ])('%s', (_, bytes, name) => {
    expect(refusal(Uint8Array.from(bytes))).toEqual({
      code: 'input/binary',
      message: expect.stringContaining(name),
    });
  });
});

describe('decode refuses', () => {
  const notUtf8 = { code: 'input/encoding', message: expect.stringContaining('UTF-8') };
  test('Mac OS Roman', () => expect(refusal(bytesOf(ACCENTED, MAC_ROMAN))).toEqual(notUtf8));
  test('code page 850', () => expect(refusal(bytesOf(ACCENTED, CP850))).toEqual(notUtf8));
  test('Shift-JIS', () => {
    const japanese = [
      0x82, 0xb1, 0x82, 0xea, 0x82, 0xcd, 0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x82, 0xcc, 0x95, 0xb6, 0x8f, 0xcd,
      0x82, 0xc5, 0x82, 0xb7, 0x81, 0x42,
    ]; // prettier-ignore
    expect(refusal(Uint8Array.from(japanese))).toEqual(notUtf8);
  });
  test('Windows-1251', () => {
    const russian = [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0x20, 0xec, 0xe8, 0xf0, 0x2e];
    expect(refusal(Uint8Array.from(russian))).toEqual(notUtf8);
  });
  test('high bytes without meaning', () =>
    expect(refusal(Uint8Array.from({ length: 64 }, (_, i) => 0x80 + ((i * 37) % 128)))).toEqual(notUtf8));

  const bytes = utf8(ACCENTED);
  const inside = [...bytes.keys()].filter((i) => i > 0 && ((bytes[i] ?? 0) & 0xc0) === 0x80);
  test.each(inside)('UTF-8 that is cut off inside the character at byte %i', (end) => {
    expect(refusal(bytes.slice(0, end))).toEqual(notUtf8);
  });
  test('UTF-8 with a broken character in the middle', () => {
    expect(refusal(Uint8Array.from([...utf8('Déjà '), 0xff, ...utf8(' été')]))).toEqual(notUtf8);
  });
});
