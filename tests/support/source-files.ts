import { readdirSync, readFileSync } from 'node:fs';
import { ROOT } from './pack-sources.ts';

/** A file of src, by its path there. */
export interface SourceFile {
  readonly path: string;
  readonly code: string;
}

/** Every TypeScript file of src, without its comments, sorted by path. */
export function readSourceFiles(): SourceFile[] {
  return readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => ({ path, code: withoutComments(readFileSync(`${ROOT}src/${path}`, 'utf8')) }));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<![:'"])\/\/.*$/gm, '');
}
