/** What is found by a key, in a map or wherever else it is kept. */
export interface Lookup<V> {
  get(key: string): V | undefined;
  keys(): Iterable<string>;
}

/** What is found by a number from 0 on, in an array or wherever else it is kept. */
export interface Rows<V> {
  readonly length: number;
  at(index: number): V | undefined;
}
