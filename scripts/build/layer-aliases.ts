import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Maps `@domain` to `src/domain`, and so on for each folder of `src`, as `tsconfig.base.json` does.
 */
export function layerAliases(root: string): Record<string, string> {
  const folders = readdirSync(resolve(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Object.fromEntries(folders.map(({ name }) => [`@${name}`, resolve(root, 'src', name)]));
}
