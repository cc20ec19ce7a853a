import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { ensureGalleryBuilt, GALLERY_FOLDER } from '../../../scripts/gallery/build';
import { repositoryRoot } from '../../../scripts/repository';
import { runtimeForThisMachine } from '../../../scripts/runtime/resolve-runtime';
import { flagsForUser } from '../../../scripts/runtime/root';
import { appEnvironment } from './launch';

/** The names of all parts of `src/renderer/ui` that the gallery shows. */
export const GALLERY_PARTS: readonly string[] = readdirSync(join(repositoryRoot, 'src', 'renderer', 'ui', 'gallery'))
  .filter((name) => name.endsWith('.gallery.svelte'))
  .map((name) => name.replace('.gallery.svelte', ''));

export interface OpenGallery {
  readonly page: Page;
  /** Shows one part, or one example of it, and waits until it is there. */
  show(part: string, example?: string): Promise<void>;
  /** The examples of the part on the screen that are only shown alone. */
  alone(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Builds the gallery if needed, and opens it in Electron. The caller closes it. */
export async function openGallery(
  flags: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<OpenGallery> {
  await ensureGalleryBuilt();
  const dataDir = await mkdtemp(join(tmpdir(), 'campaign-desk-gallery-'));
  const app = await _electron.launch({
    executablePath: process.env['CAMPAIGN_DESK_ELECTRON'] ?? (await runtimeForThisMachine()).executable,
    args: [...flagsForUser(process.getuid?.()), ...flags, GALLERY_FOLDER, `--user-data-dir=${dataDir}`],
    env: appEnvironment({ dataDir, env }),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const page = await app.firstWindow({ timeout: 30_000 });
  await page.getByRole('heading', { name: 'Parts of the interface' }).waitFor();
  return {
    page,
    show: async (part, example) => {
      await page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        [part, ...(example === undefined ? [] : [example])].map(encodeURIComponent).join('/'),
      );
      await page.locator(`main[data-shown="${part}/${example ?? ''}"]`).waitFor({ state: 'attached' });
    },
    alone: () => page.locator('[data-alone]').allTextContents(),
    close: async () => {
      await app.close();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
