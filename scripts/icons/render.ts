import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { printStatus } from '../print-status';
import { repositoryRoot } from '../repository';
import { flagsForUser } from '../runtime/root';
import { encodeIcns, encodeIco, type Icon, LINUX_SIZES, MAC_SIZES, WINDOWS_SIZES } from './formats';

const folder = join(repositoryRoot, 'build');

/**
 * An app whose only window is empty and may run any code: Chromium is here to draw, not to serve.
 */
const EMPTY_APP = {
  'package.json': JSON.stringify({ name: 'icons', main: 'index.js' }),
  'index.js': `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL('data:text/html,<title>icons</title>'));`,
};

/** Renders the drawing, a whole SVG document, at a size in pixels. */
async function render(page: Page, svg: string, size: number): Promise<Icon> {
  const base64 = await page.evaluate(
    async ({ svg, size }) => {
      const image = new Image(size, size);
      image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = size;
      canvas.height = size;
      canvas.getContext('2d')?.drawImage(image, 0, 0, size, size);
      return canvas.toDataURL('image/png').replace(/^.*,/, '');
    },
    // Without a size of its own Chromium would rasterize it at another one and scale that.
    { svg: svg.replace('<svg ', `<svg width="${size}" height="${size}" `), size },
  );
  return { size, png: Buffer.from(base64, 'base64') };
}

async function main(): Promise<void> {
  const executablePath = process.env['CAMPAIGN_DESK_ELECTRON'];
  if (executablePath === undefined) throw new Error('CAMPAIGN_DESK_ELECTRON is not set: use `npm run icons`.');
  const svg = await readFile(join(folder, 'icon.svg'), 'utf8');
  const app = await mkdtemp(join(tmpdir(), 'campaign-desk-icons-'));
  for (const [name, text] of Object.entries(EMPTY_APP)) await writeFile(join(app, name), text);
  const electron = await _electron.launch({ executablePath, args: [...flagsForUser(process.getuid?.()), app] });
  try {
    const page = await electron.firstWindow();
    const renderAll = async (sizes: readonly number[]): Promise<readonly Icon[]> => {
      const icons: Icon[] = [];
      for (const size of sizes) icons.push(await render(page, svg, size));
      return icons;
    };
    const sets = join(folder, 'icons');
    await rm(sets, { recursive: true, force: true });
    await mkdir(sets);
    for (const { size, png } of await renderAll(LINUX_SIZES)) {
      await writeFile(join(sets, `${size}x${size}.png`), png);
    }
    await writeFile(join(folder, 'icon.ico'), encodeIco(await renderAll(WINDOWS_SIZES)));
    await writeFile(join(folder, 'icon.icns'), encodeIcns(await renderAll(MAC_SIZES)));
  } finally {
    await electron.close();
    await rm(app, { recursive: true, force: true });
  }
  printStatus('The icons in build/ are new.');
}

void main().catch((error: unknown) => {
  printStatus(String(error));
  process.exitCode = 1;
});
