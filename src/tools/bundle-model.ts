/**
 * Writes the two modules that give the French model, lexicons/wink-fr/model/model.bin: dist/wink-fr/model-bytes.node.js,
 * which reads the file, and model-bytes.js for browsers, which holds it.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'lexicons/wink-fr/model/model.bin';
const base64 = readFileSync(new URL(`../../${file}`, import.meta.url)).toString('base64');
const write = (name: string, text: string) =>
  writeFileSync(new URL(`../wink-fr/${name}`, import.meta.url), text);
write(
  'model-bytes.node.js',
  `import { readFileSync } from 'node:fs';
export const modelBytes = () => readFileSync(new URL('../../${file}', import.meta.url));
`,
);
write(
  'model-bytes.js',
  `const base64 = '${base64}';
export function modelBytes() {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
`,
);
