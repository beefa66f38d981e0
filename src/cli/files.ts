import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join, basename } from 'node:path';
import { InputError } from '../reading/input-error.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'il n’existe pas',
  EISDIR: 'c’est un dossier',
  EACCES: 'l’accès est refusé',
  EPERM: 'l’accès est refusé',
  ENOTDIR: 'un de ses dossiers est un fichier',
  EROFS: 'le disque est en lecture seule',
  ENOSPC: 'le disque est plein',
};

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? String((error as Error).message);
}

/** The bytes of a file, or of standard input for "-". */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const name = file === '-' ? 'L’entrée standard' : `Le fichier « ${file} »`;
    throw new InputError(
      'input/unreadable',
      `${name} ne peut pas être lu : ${reasonOf(error)}.`,
      'vérifiez le chemin',
    );
  }
}

/** The HTML files of a folder and of those in it, by path. */
export function readPages(directory: string): { name: string; bytes: Uint8Array }[] {
  let names: string[];
  try {
    names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    throw new InputError(
      'input/unreadable',
      `Le dossier « ${directory} » ne peut pas être lu : ${reasonOf(error)}.`,
      'vérifiez le chemin',
    );
  }
  return names
    .filter((name) => /\.html?$/i.test(name))
    .sort()
    .map((name) => ({ name, bytes: readBytes(join(directory, name)) }));
}

/** Writes a file whole or not at all: to a temporary file beside it, then renamed. */
export function writeWhole(file: string, text: string): void {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    const handle = openSync(temporary, 'w');
    try {
      writeSync(handle, text);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    removeLeftOver(temporary);
    throw new InputError(
      'output/unwritable',
      `Le fichier « ${file} » ne peut pas être écrit : ${reasonOf(error)}.`,
      'choisissez un autre chemin avec -o',
    );
  }
}

/** Removes a temporary file; where even its folder is no folder, there is none. */
function removeLeftOver(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error;
  }
}
