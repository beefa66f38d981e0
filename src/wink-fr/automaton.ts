/** A pattern of symbols and the name of what it finds. */
export interface Pattern {
  readonly name: string;
  readonly symbols: readonly string[];
  /** Passed on to wink's detection function. */
  readonly property?: unknown;
}

/** The event that wink-nlp's automata follow when no other fits: as text, and as the number used with its cache. */
const OTHERWISE_TEXT = ' otherwise';
const OTHERWISE_NUMBER = '2070003';

/**
 * Writes patterns as the JSON that wink-nlp's automata import. The longest pattern wins: a pattern that others
 * continue is kept in the state's "otherwise" exit.
 */
export function toAutomaton(patterns: readonly Pattern[], symbols: 'text' | 'number'): string {
  const otherwise = symbols === 'text' ? OTHERWISE_TEXT : OTHERWISE_NUMBER;
  const states: Record<string, number>[] = [{}];
  const accepted: (Pattern | undefined)[] = [undefined];
  for (const pattern of patterns) {
    let state = 0;
    for (const symbol of pattern.symbols) {
      const exits = states[state] as Record<string, number>;
      let next = exits[symbol];
      if (next === undefined) {
        next = states.push({}) - 1;
        accepted.push(undefined);
        exits[symbol] = next;
      }
      state = next;
    }
    accepted[state] ??= pattern;
  }
  const machine: Record<string, Record<string, number>> = {};
  const names: Record<string, string> = {};
  const properties: Record<string, unknown> = {};
  let last = states.length - 1;
  const accept = (state: number, pattern: Pattern): void => {
    names[state] = pattern.name;
    if (pattern.property !== undefined) properties[state] = pattern.property;
  };
  states.forEach((exits, state) => {
    const pattern = accepted[state];
    if (Object.keys(exits).length === 0 && state > 0) {
      if (pattern) accept(state, pattern);
      return;
    }
    let exit = 0;
    if (pattern) {
      last += 1;
      exit = last;
      accept(exit, pattern);
    }
    machine[state] = { ...exits, [otherwise]: exit };
  });
  return JSON.stringify([100, last, machine, names, {}, properties]);
}
