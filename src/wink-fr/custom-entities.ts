import { toAutomaton, type Pattern } from './automaton.ts';
import { ENTITY_NAMES } from './entities.ts';
import { POS_NAMES, TAG_SHIFT, TOKEN_SIZE, type RawDocument } from './wink-types.ts';

/** Marks a literal that would else be read as a property: wink writes « ^ADJ » as `ADJ&`. */
const LITERAL = '&';

/** The automaton with which wink-nlp reads custom patterns: tags, entity names, and ^ before a literal. */
export function patternAutomaton(): string {
  const names = [...new Set([...POS_NAMES.slice(1), ...ENTITY_NAMES])];
  const patterns: Pattern[] = [
    { name: '', symbols: ['^'], property: { preserve: false } },
    { name: '^', symbols: ['^', '^'], property: { preserve: true } },
  ];
  for (const name of names) {
    patterns.push({ name, symbols: [name], property: { preserve: false } });
    patterns.push({ name: name + LITERAL, symbols: ['^', name], property: { preserve: true } });
  }
  return toAutomaton(patterns, 'text');
}

interface Config {
  readonly rdd: RawDocument;
  readonly preserve: Readonly<Record<string, string>>;
  readonly matchValue: boolean;
  readonly usePOS: boolean;
}

/** Has no match: stands where joined numbers have left fewer tokens than wink counted. */
const NO_TOKEN = ' no token';

/** What a token counts as when wink-nlp matches custom patterns: an entity, a literal of the patterns, or its tag. */
export function customSymbol(token: unknown, _cache: unknown, config: Config, index: number): string {
  if (typeof token === 'string') return token;
  const { cache, tokens } = config.rdd;
  const id = tokens[index * TOKEN_SIZE];
  if (id === undefined) return NO_TOKEN;
  const value = cache.value(id);
  const byValue = config.preserve[value];
  if (byValue !== undefined) return byValue;
  const normal = cache.value(cache.normal(id));
  if (!config.matchValue) {
    const byNormal = config.preserve[normal];
    if (byNormal !== undefined) return byNormal;
  }
  if (config.usePOS) return POS_NAMES[(tokens[index * TOKEN_SIZE + 2] as number) >> TAG_SHIFT] ?? 'UNK';
  return config.matchValue ? value : normal;
}
