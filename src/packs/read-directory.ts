import { compareIds } from '../core/choose.ts';
import { PackError } from './pack-error.ts';
import type { PackFiles } from './parse.ts';

/**
 * The YAML files of a pack directory, by path with "/", sorted. Needs Node; elsewhere, and where the
 * directory cannot be read, throws a {@link PackError}.
 */
export function readPackDirectory(directory: string): PackFiles {
  const node = (globalThis as { process?: NodeJS.Process }).process;
  const fs = node?.getBuiltinModule?.('node:fs');
  const path = node?.getBuiltinModule?.('node:path');
  const fail = (message: string, fix: string): never => {
    throw new PackError([{ path: directory, line: 1, column: 1, code: 'pack/unreadable', message, fix }]);
  };
  if (!fs || !path) return fail('Directories can only be read in Node.', 'pass the files as { path: text }');
  try {
    const files: Record<string, string> = {};
    for (const entry of fs.readdirSync(directory, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.ya?ml$/.test(entry.name)) continue;
      const full = path.join(entry.parentPath, entry.name);
      const relative = path.relative(directory, full).replaceAll('\\', '/');
      files[relative] = fs.readFileSync(full, 'utf8');
    }
    return Object.fromEntries(Object.entries(files).sort(([a], [b]) => compareIds(a, b)));
  } catch (error) {
    return fail(
      `The pack directory cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`,
      'give the path of a folder that holds pack.yaml',
    );
  }
}
