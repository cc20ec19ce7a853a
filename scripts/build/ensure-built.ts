import { join } from 'node:path';
import { run } from '../command';
import { printStatus } from '../print-status';
import { repositoryRoot } from '../repository';
import { isOlderThanSources, latestChange } from './freshness';

const PRODUCT = join(repositoryRoot, 'out', 'main', 'index.js');

/** What builds the app into `out/`, with the project's own electron-vite. */
export const BUILD_COMMAND = {
  file: process.execPath,
  args: [join(repositoryRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'],
} as const;

/**
 * Builds the app when it was never built or, for `older`, when a source changed since. False when
 * the build fails.
 */
export async function ensureBuilt(when: 'missing' | 'older'): Promise<boolean> {
  const isReady = when === 'missing' ? (await latestChange(PRODUCT)) > 0 : !(await isOlderThanSources(PRODUCT));
  if (isReady) {
    return true;
  }
  printStatus('Building the app …');
  const ended = await run(BUILD_COMMAND, { cwd: repositoryRoot, output: 'stderr' });
  if (ended.code !== 0) {
    printStatus('The build failed, see above.');
  }
  return ended.code === 0;
}
