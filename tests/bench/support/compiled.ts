import { resolve } from 'node:path';
import { build } from 'vite';
import { layerAliases } from '../../../scripts/build/layer-aliases';
import { repositoryRoot } from '../../../scripts/repository';

/**
 * Compiles a program of the bench into one file for Electron's main process (`cjs`) or for a page
 * (`iife`), with the packages it uses, as electron-vite does it for the app, and returns its path.
 */
export async function compiled(entry: string, folder: string, format: 'cjs' | 'iife' = 'cjs'): Promise<string> {
  const name = `${entry}.js`;
  await build({
    configFile: false,
    root: repositoryRoot,
    logLevel: 'warn',
    ssr: { noExternal: true },
    resolve: { alias: layerAliases(repositoryRoot) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: format === 'iife',
      target: format === 'iife' ? 'chrome130' : 'node20',
      ssr: format === 'cjs',
      rolldownOptions: {
        input: resolve(repositoryRoot, 'tests/bench/apps', `${entry}.ts`),
        // Compile what uses the native driver into a folder inside node_modules.
        external: format === 'cjs' ? ['electron', '@photostructure/sqlite', /^node:/] : [],
        output: { format, entryFileNames: name },
      },
    },
  });
  return resolve(folder, name);
}
