/**
 * Maps and lists written as text that is looked up where it stands: opening one takes no time however much it holds,
 * and a value is only read when it is asked for. Such text holds letters up to U+00FF alone, so that a letter is a
 * byte in Latin-1 and a place in a file is a place in a string.
 */
import type { Lookup, Rows } from '../core/lookup.ts';

/** Reads a part of a text, from a place to before another. */
export type TextReader = (from: number, to: number) => string;

/** A value as JSON whose letters are all up to U+00FF. */
export function toText(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0100-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Letters that a place takes: numbers up to 36^6, about two thousand million. */
const PLACE = 6;
const placeText = (place: number): string => place.toString(36).padStart(PLACE, '0');
const placeAt = (text: string, index: number): number =>
  parseInt(text.slice(index * PLACE, (index + 1) * PLACE), 36);

/** Writes values one after the other: `places`, where each begins and the last ends, and `body`, the values. */
export function sealRows(rows: Rows<unknown>): { places: string; body: string } {
  const texts = Array.from({ length: rows.length }, (_, index) => toText(rows.at(index)));
  let at = 0;
  const places = [0, ...texts.map((text) => (at += text.length))].map(placeText).join('');
  return { places, body: texts.join('') };
}

/** The values that {@link sealRows} wrote. */
export class SealedRows<V> implements Rows<V> {
  readonly length: number;
  readonly #places: string;
  readonly #bodyText: TextReader;
  readonly #read = new Map<number, V>();

  constructor(places: string, bodyText: TextReader) {
    this.length = places.length / PLACE - 1;
    this.#places = places;
    this.#bodyText = bodyText;
  }

  at(index: number): V | undefined {
    const known = this.#read.get(index);
    if (known !== undefined || !(index >= 0 && index < this.length)) return known;
    const [from, to] = [placeAt(this.#places, index), placeAt(this.#places, index + 1)];
    const value = JSON.parse(this.#bodyText(from, to)) as V;
    this.#read.set(index, value);
    return value;
  }
}

/** Keys that stand in the text as they are; others are written as JSON writes them. */
const PLAIN = /^[\w\u00a1-\u00ff-]*$/;
const keyText = (key: string): string => (PLAIN.test(key) ? key : toText(key).slice(1, -1));

/** FNV-1a. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const EMPTY = ' '.repeat(PLACE);

/**
 * Writes a map as an open hash table: the number of slots, for each slot the place of an entry, then the entries, in
 * the order given, one a line: key, tab, value. At least half of the slots are free, so that what is absent is told
 * by a look or two.
 */
export function sealMap(map: Lookup<unknown>): string {
  const keys = [...map.keys()];
  let size = 1;
  while (size < keys.length * 2) size *= 2;
  const slots = new Array<string>(size).fill(EMPTY);
  let body = '';
  for (const key of keys) {
    const text = keyText(key);
    let slot = hashOf(text) & (size - 1);
    while (slots[slot] !== EMPTY) slot = (slot + 1) & (size - 1);
    slots[slot] = placeText(body.length);
    body += `${text}\t${toText(map.get(key))}\n`;
  }
  return placeText(size) + slots.join('') + body;
}

/** The map that {@link sealMap} wrote. */
export class SealedMap<V> implements Lookup<V> {
  readonly #text: string;
  readonly #size: number;
  readonly #read = new Map<string, V>();

  constructor(text: string) {
    this.#text = text;
    this.#size = placeAt(text, 0);
  }

  get #body(): number {
    return (this.#size + 1) * PLACE;
  }

  get(key: string): V | undefined {
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    const text = keyText(key);
    for (let slot = hashOf(text) & (this.#size - 1); ; slot = (slot + 1) & (this.#size - 1)) {
      if (this.#text.charAt((slot + 1) * PLACE) === ' ') return undefined;
      const at = this.#body + placeAt(this.#text, slot + 1);
      const from = at + text.length + 1;
      if (this.#text.charAt(from - 1) !== '\t' || !this.#text.startsWith(text, at)) continue;
      const value = JSON.parse(this.#text.slice(from, this.#text.indexOf('\n', from))) as V;
      this.#read.set(key, value);
      return value;
    }
  }

  *keys(): Generator<string> {
    for (let at = this.#body; at < this.#text.length; at = this.#text.indexOf('\n', at) + 1)
      yield JSON.parse(`"${this.#text.slice(at, this.#text.indexOf('\t', at))}"`) as string;
  }
}
