import { dirname, relative, resolve, sep } from 'node:path';
import { LAYERS } from './layer-table';

/** A file's path from the repository's root, with slashes, as rules name their folders. */
export function repositoryPath(file: string, root: string): string {
  return relative(root, file).split(sep).join('/');
}

/** `@domain/…` leads to `src/domain/…`, and so on for each layer. */
const ALIAS = new RegExp(`^@(?:${Object.keys(LAYERS).join('|')})/`);

/**
 * The path of the file or folder that an import of ours names; `null` for packages and built-in
 * modules.
 */
export function importedPath(source: string, file: string, root: string): string | null {
  if (ALIAS.test(source)) return `src/${source.slice(1)}`;
  return source.startsWith('.') ? repositoryPath(resolve(dirname(file), source), root) : null;
}

/** Whether a path is this file or lies in this folder. */
export function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
