import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';

/** The path of a file with this name in a folder; with a number if there is one of that name. */
export function unusedPath(folder: string, name: string): string {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  let path = join(folder, name);
  for (let number = 2; existsSync(path); number += 1) path = join(folder, `${stem} (${String(number)})${extension}`);
  return path;
}
