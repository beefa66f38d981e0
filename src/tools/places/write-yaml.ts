/** What a pack file holds, in the order in which it is written. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

const PLAIN = /^\p{L}[\p{L}\p{N} ’.|-]*$/u;
const WORDS_OF_YAML = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A value on one line. */
function flow(value: Value): string {
  if (value === null) return '~';
  if (typeof value === 'string')
    return PLAIN.test(value) && !WORDS_OF_YAML.test(value) && !value.endsWith(' ')
      ? value
      : JSON.stringify(value);
  if (typeof value !== 'object') return String(value);
  if (isArray(value)) return `[${value.map(flow).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, one]) => `${key}: ${flow(one)}`)
    .join(', ')} }`;
}

const isArray = (value: Value): value is readonly Value[] => Array.isArray(value);

/** A file as YAML: a key a line, a row a line. */
export function writeYaml(file: { readonly [key: string]: Value }, comment: string): string {
  const lines = [`# ${comment}`];
  for (const [key, value] of Object.entries(file)) {
    const isBlock =
      typeof value === 'object' &&
      value !== null &&
      Object.values(value).some((one) => typeof one === 'object');
    if (!isBlock) lines.push(`${key}: ${flow(value)}`);
    else if (isArray(value)) lines.push(`${key}:`, ...value.map((one) => `  - ${flow(one)}`));
    else lines.push(`${key}:`, ...Object.entries(value).map(([name, one]) => `  ${name}: ${flow(one)}`));
  }
  return `${lines.join('\n')}\n`;
}
