import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { layerAliases } from '../../../scripts/build/layer-aliases';
import { repositoryRoot } from '../../../scripts/repository';
import { showLanguage } from './language';

/** English texts that are accented and longer, and English from right to left. */
type PseudoLanguage = 'accented' | 'rightToLeft';

/** The languages whose texts they take the place of. The app itself has none, in any build. */
const REPLACED = { accented: 'de', rightToLeft: 'hi' } as const;

/** The catalogues as a script that defines `pseudoTexts`. */
async function buildCatalogues(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: layerAliases(repositoryRoot) },
    build: {
      write: false,
      target: 'chrome130',
      lib: { entry: join(repositoryRoot, 'src', 'text', 'pseudo.ts'), formats: ['iife'], name: 'pseudoTexts' },
    },
  });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const code = chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
  return `${code}\nglobalThis.pseudoTexts = pseudoTexts;`;
}

/**
 * Puts pseudo-texts in the place of the texts of other languages, until the page is loaded again.
 * The review of large texts is made in a worker, which keeps its own.
 */
export async function installPseudoLanguages(page: Page): Promise<void> {
  const assets = await readdir(join(repositoryRoot, 'out', 'renderer', 'assets'));
  await page.evaluate(await buildCatalogues());
  for (const [pseudo, language] of Object.entries(REPLACED)) {
    const file = assets.find((name) => name.startsWith(`${language}-`) && name.endsWith('.js'));
    if (file === undefined) throw new Error(`the texts of ${language} are not built`);
    await page.evaluate(
      async ({ path, catalogue }) => {
        const texts = ((await import(path)) as Record<string, object>)[catalogue.language];
        const { pseudoTexts } = globalThis as unknown as { pseudoTexts: Record<string, () => object> };
        Object.assign(texts ?? {}, pseudoTexts[`${catalogue.pseudo}Catalogue`]?.());
      },
      { path: `./assets/${file}`, catalogue: { language, pseudo } },
    );
  }
}

/** Shows pseudo-texts that {@link installPseudoLanguages} has put into the page. */
export const showPseudoLanguage = (page: Page, pseudo: PseudoLanguage): Promise<void> =>
  showLanguage(page, REPLACED[pseudo]);
