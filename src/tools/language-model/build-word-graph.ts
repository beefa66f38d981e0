/** Builds the bytes that `createWordGraph` reads (Daciuk et al. 2000: minimal automaton from sorted words). */
interface Node {
  readonly edges: [number, Node | number][];
  id: number;
  offset: number;
}

/** `entries`: unique forms with the number of their class. */
export function buildWordGraph(entries: ReadonlyMap<string, number>): {
  edges: Uint8Array;
  alphabet: string;
} {
  const letters = new Set<string>();
  for (const form of entries.keys()) for (let i = 0; i < form.length; i += 1) letters.add(form.charAt(i));
  const alphabet = [...letters].sort().join('');
  const code = new Map([...alphabet].map((letter, index) => [letter, index + 1]));
  if (alphabet.length > 255) throw new Error(`${alphabet.length} letters do not fit one byte`);

  const register = new Map<string, Node>();
  let nextId = 0;
  const newNode = (): Node => ({ edges: [], id: -1, offset: -1 });
  const freeze = (node: Node): Node => {
    const key = node.edges
      .map(([label, to]) => `${label}:${typeof to === 'number' ? `c${to}` : to.id}`)
      .join(',');
    const known = register.get(key);
    if (known) return known;
    node.id = nextId++;
    register.set(key, node);
    return node;
  };
  const root = newNode();
  let path: Node[] = [root];
  let previous = '';
  const shrink = (keep: number): void => {
    for (let depth = path.length - 1; depth > keep; depth -= 1) {
      const parent = path[depth - 1] as Node;
      const lastEdge = parent.edges[parent.edges.length - 1] as [number, Node | number];
      lastEdge[1] = freeze(path[depth] as Node);
    }
    path = path.slice(0, keep + 1);
  };
  for (const form of [...entries.keys()].sort()) {
    let common = 0;
    while (common < form.length && common < previous.length && form[common] === previous[common]) common += 1;
    shrink(common);
    for (let i = common; i < form.length; i += 1) {
      const node = newNode();
      (path[i] as Node).edges.push([code.get(form.charAt(i)) as number, node]);
      path.push(node);
    }
    (path[form.length] as Node).edges.unshift([0, entries.get(form) as number]);
    previous = form;
  }
  shrink(0);
  // Edges of the root come first; nodes follow in the order in which a walk meets them.
  const order: Node[] = [root];
  let edgeCount = root.edges.length;
  root.offset = 0;
  const stack: Node[] = [root];
  while (stack.length > 0) {
    const node = stack.pop() as Node;
    for (const [, to] of node.edges) {
      if (typeof to === 'number' || to.offset >= 0) continue;
      to.offset = edgeCount;
      edgeCount += to.edges.length;
      order.push(to);
      stack.push(to);
    }
  }
  const edges = new Uint8Array(edgeCount * 4);
  for (const node of order) {
    node.edges.forEach(([label, to], index) => {
      const at = (node.offset + index) * 4;
      const target = typeof to === 'number' ? to : to.offset;
      edges[at] = label;
      edges[at + 1] = (target >> 16) | (index === node.edges.length - 1 ? 0x80 : 0);
      edges[at + 2] = (target >> 8) & 0xff;
      edges[at + 3] = target & 0xff;
    });
  }
  return { edges, alphabet };
}
