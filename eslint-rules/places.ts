import { dirname, relative, resolve, sep } from 'node:path';
import { LAYERS } from './layer-table';

/** A file's path from the repository's root, with slashes, as rules name their folders. */
export function placeOf(file: string, root: string): string {
  return relative(root, file).split(sep).join('/');
}

/** `@domain/…` leads to `src/domain/…`, and so on for each layer. */
const ALIAS = new RegExp(`^@(?:${Object.keys(LAYERS).join('|')})/`);

/** Where an import of ours leads, as a place; `null` for packages and built-in modules. */
export function targetOf(source: string, file: string, root: string): string | null {
  if (ALIAS.test(source)) return `src/${source.slice(1)}`;
  return source.startsWith('.') ? placeOf(resolve(dirname(file), source), root) : null;
}

/** Whether a place is this file or lies in this folder. */
export function isIn(place: string, folder: string): boolean {
  return place === folder || place.startsWith(`${folder}/`);
}
