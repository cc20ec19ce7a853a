import { resolve } from 'node:path';

const LAYERS = ['kernel', 'domain', 'contract', 'text', 'backend', 'sandbox', 'main', 'preload', 'renderer'];

/** `@domain` leads to `src/domain`, and so for each layer, as in `tsconfig.base.json`. */
export function layerAliases(root: string): Record<string, string> {
  return Object.fromEntries(LAYERS.map((layer) => [`@${layer}`, resolve(root, 'src', layer)]));
}
