import fc from 'fast-check';
import { SealedMap, sealMap, SealedRows, sealRows, toText } from '../../../src/packs/sealed-text.ts';
import '../../support/fast-check.ts';

const LATIN = /^[\0-\u00ff]*$/;
const key = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('œuvre', '\\u0153uvre', 'a b', 'a\tb', 'a\nb', '', '__proto__'),
);
const value = fc.jsonValue().filter((one) => one !== null);

test('a map is read as it was written, keys in order, absent keys absent', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value)), fc.array(key), (entries, others) => {
      const map = new Map(entries);
      const text = sealMap(map);
      expect(text).toMatch(LATIN);
      const opened = new SealedMap<unknown>(text);
      expect([...opened.keys()]).toEqual([...map.keys()]);
      const plain = (one: unknown) => (one === undefined ? undefined : (JSON.parse(toText(one)) as unknown));
      for (const one of [...map.keys(), ...others]) expect(opened.get(one)).toEqual(plain(map.get(one)));
    }),
  );
});

test('rows are read as they were written, and nothing lies beyond them', () => {
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const { places, body } = sealRows(values);
      expect(places + body).toMatch(LATIN);
      const rows = new SealedRows<unknown>(places, (from, to) => body.slice(from, to));
      expect(rows.length).toBe(values.length);
      expect(values.map((_, i) => rows.at(i))).toEqual(JSON.parse(JSON.stringify(values)));
      expect([rows.at(-1), rows.at(values.length)]).toEqual([undefined, undefined]);
    }),
  );
});

test('a value is read once', () => {
  const opened = new SealedMap<number[]>(sealMap(new Map([['a', [1]]])));
  expect(opened.get('a')).toBe(opened.get('a'));
});
