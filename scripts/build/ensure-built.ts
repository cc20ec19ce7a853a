import { join } from 'node:path';
import { run } from '../command';
import { repositoryRoot } from '../repository';
import { say } from '../say';
import { latestChange } from './freshness';

const product = join(repositoryRoot, 'out', 'main', 'index.js');
const sources = ['src', 'package.json', 'electron.vite.config.ts'];

/** What builds the app into `out/`, with the project's own electron-vite. */
export const buildCommand = {
  file: process.execPath,
  args: [join(repositoryRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'],
} as const;

/**
 * Builds the app when it was never built or, for `older`, when a source changed since. False when
 * the build fails.
 */
export async function ensureBuilt(when: 'missing' | 'older'): Promise<boolean> {
  const built = await latestChange(product);
  const changed =
    when === 'missing'
      ? 0
      : Math.max(...(await Promise.all(sources.map((path) => latestChange(join(repositoryRoot, path))))));
  if (built > changed) {
    return true;
  }
  say('Building the app …');
  const ended = await run(buildCommand, { cwd: repositoryRoot, output: 'stderr' });
  if (ended.code !== 0) {
    say('The build failed, see above.');
  }
  return ended.code === 0;
}
