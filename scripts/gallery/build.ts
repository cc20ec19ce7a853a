import { join } from 'node:path';
import { writeElectronProgram } from '../build/electron-program';
import { isOlderThanSources } from '../build/freshness';
import { type Command, run } from '../command';
import { repositoryRoot } from '../repository';

/** The Electron program that shows the gallery. Never packaged. */
export const GALLERY_FOLDER = join(repositoryRoot, '.cache', 'gallery');

/** Vite's command for the page of the gallery. */
export function viteCommand(...args: readonly string[]): Command {
  const vite = join(repositoryRoot, 'node_modules', 'vite', 'bin', 'vite.js');
  const config = join(repositoryRoot, 'scripts', 'gallery', 'vite.config.ts');
  return { file: process.execPath, args: [vite, ...args, '--config', config] };
}

/** Writes the program without a page, which it can load from a server instead. */
export async function writeGalleryProgram(): Promise<void> {
  await writeElectronProgram(join(repositoryRoot, 'scripts', 'gallery', 'window.ts'), GALLERY_FOLDER, 'gallery');
}

/** Builds the program with its page. Rejects with Vite's output if that fails. */
async function buildGallery(): Promise<void> {
  await writeGalleryProgram();
  const built = await run(viteCommand('build'), { cwd: repositoryRoot, output: 'kept' });
  if (built.code !== 0) throw new Error(`The gallery could not be built:\n${built.text}`);
}

/** The same if it was never built, or a source has changed since. */
export async function ensureGalleryBuilt(): Promise<void> {
  if (await isOlderThanSources(join(GALLERY_FOLDER, 'page', 'gallery.html'))) await buildGallery();
}
