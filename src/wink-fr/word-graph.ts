/**
 * A minimal word graph (a deterministic acyclic automaton): all forms of the lexicon, sharing beginnings and endings.
 *
 * Each edge takes four bytes: the letter's code, then 24 bits that hold the number of the first edge of the next
 * node (23 bits) and whether this edge is the last of its node (1 bit). An edge with code 0 ends a form, and its
 * target is the number of the form's class of analyses.
 */
export interface WordGraph {
  /** The class of analyses of a form, or -1 when the lexicon lacks it. Case and accents count. */
  readonly classOf: (form: string) => number;
}

/** Reads a graph: `edges` as described above, `alphabet` maps code `i + 1` to its letter. */
export function createWordGraph(edges: Uint8Array, alphabet: string): WordGraph {
  const codes = new Uint8Array(0x180);
  for (let i = 0; i < alphabet.length; i += 1) codes[alphabet.charCodeAt(i)] = i + 1;
  const classOf = (form: string): number => {
    let edge = 0;
    const length = form.length;
    for (let i = 0; i <= length; i += 1) {
      let code = 0;
      if (i < length) {
        const unit = form.charCodeAt(i);
        code = unit < 0x180 ? (codes[unit] as number) : 0;
        if (code === 0) return -1;
      }
      for (;;) {
        const at = edge * 4;
        const found = edges[at] === code;
        const last = ((edges[at + 1] as number) & 0x80) !== 0;
        if (found) {
          edge =
            (((edges[at + 1] as number) & 0x7f) << 16) |
            ((edges[at + 2] as number) << 8) |
            (edges[at + 3] as number);
          break;
        }
        if (last) return -1;
        edge += 1;
      }
    }
    return edge;
  };
  return { classOf };
}
