import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns a short text that differs if the code of one of these layers does, and is the same on
 * every computer.
 */
export function codeHash(root: string, layers: readonly string[]): string {
  const hash = createHash('sha256');
  for (const layer of layers) {
    const folder = join(root, 'src', layer);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(root.length).replaceAll('\\', '/'));
    for (const path of paths.sort()) {
      hash.update(`${path}\n`);
      hash.update(readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n'));
    }
  }
  return hash.digest('base64url').slice(0, 16);
}
