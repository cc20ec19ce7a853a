import { join } from 'node:path';
import { defineConfig } from 'vite';
import { layerAliases } from '../build/layer-aliases';
import { sveltePlugin } from '../build/svelte-plugin';
import { typefaceSubsets } from '../build/typeface-subsets';

const ROOT = join(import.meta.dirname, '..', '..');

/** The page of the gallery, for Vite's own command: under another loader of TypeScript it fails. */
export default defineConfig({
  root: join(ROOT, 'src', 'renderer'),
  base: './',
  cacheDir: join(ROOT, '.cache', 'vite-gallery'),
  logLevel: 'warn',
  resolve: { alias: layerAliases(ROOT) },
  plugins: [sveltePlugin(), typefaceSubsets()],
  server: { port: 5174, strictPort: true },
  build: {
    target: 'chrome130',
    outDir: join(ROOT, '.cache', 'gallery', 'page'),
    emptyOutDir: true,
    rolldownOptions: { input: join(ROOT, 'src', 'renderer', 'gallery.html') },
  },
});
