import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { run } from '../../../scripts/command';
import { repositoryRoot } from '../../../scripts/repository';

export type PseudoLanguage = 'accented' | 'rightToLeft';

/** Builds a catalogue of pseudo-texts as the page would load it in place of the German one. */
async function buildCatalogue(which: PseudoLanguage): Promise<string> {
  // Inside of the repository, where packages are found.
  const folder = await mkdtemp(join(repositoryRoot, '.cache', 'pseudo-'));
  try {
    await writeFile(
      join(folder, 'entry.ts'),
      `import { ${which}Catalogue } from '@text/pseudo';\nexport const de = ${which}Catalogue();\n`,
    );
    await writeFile(
      join(folder, 'vite.config.ts'),
      `import { layerAliases } from ${JSON.stringify(join(repositoryRoot, 'scripts/build/layer-aliases'))};
export default {
  root: ${JSON.stringify(folder)},
  logLevel: 'warn',
  resolve: { alias: layerAliases(${JSON.stringify(repositoryRoot)}) },
  build: { target: 'chrome130', lib: { entry: 'entry.ts', formats: ['es'], fileName: 'catalogue' }, outDir: 'out' },
};\n`,
    );
    const vite = join(repositoryRoot, 'node_modules', 'vite', 'bin', 'vite.js');
    const config = join(folder, 'vite.config.ts');
    const built = await run(
      { file: process.execPath, args: [vite, 'build', '--config', config] },
      { cwd: repositoryRoot, output: 'kept' },
    );
    if (built.code !== 0) throw new Error(`The pseudo-texts could not be built:\n${built.text}`);
    return await readFile(join(folder, 'out', 'catalogue.js'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Gives the page pseudo-texts when it loads German. The app itself has none, in any build. Choose
 * German in Settings afterwards.
 */
export async function replaceGerman(page: Page, which: PseudoLanguage): Promise<void> {
  const catalogue = await buildCatalogue(which);
  await page.route(/\/assets\/de-[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: catalogue }),
  );
}
