const known = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The words of a list as a set, made once for each list: packs ask for the same lists at every sentence. */
export function wordSet(words: readonly string[]): ReadonlySet<string> {
  const before = known.get(words);
  if (before) return before;
  const set = new Set(words);
  known.set(words, set);
  return set;
}
