import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from '../../scripts/repository';
import { type Measured, measuredSchema } from './measured';

/** Between asking a process to end and ending it, in milliseconds. */
const GRACE_MS = 10_000;

const PROGRAM = join(repositoryRoot, 'tests', 'bench', 'measure.ts');

/**
 * Measures rows in a process of its own, so that a failed one disturbs no other. `heard` gets each
 * result as it comes. Resolves to the rows without one, and the reason, when the process has ended;
 * after `limitMs` it is ended.
 */
export async function measureGroup(
  names: readonly string[],
  { heard, limitMs, program = PROGRAM }: GroupOptions,
): Promise<readonly Measured[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...names], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const waiting = new Set(names);
  const limit = setTimeout(() => {
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
  }, limitMs);
  let last: Promise<void> = Promise.resolve();
  child.on('message', (message) => {
    const measured = measuredSchema.parse(message);
    waiting.delete(measured.name);
    last = last.then(() => heard(measured));
  });
  const code = await new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('error', () => {
      resolve(null);
    });
    child.once('close', (exitCode, signal) => {
      resolve(exitCode ?? signal);
    });
  });
  clearTimeout(limit);
  await last;
  const failure = child.killed ? `took longer than ${limitMs / 60_000} minutes` : `its process ended with ${code}`;
  return [...waiting].map((name) => ({ name, failure }));
}

interface GroupOptions {
  readonly heard: (measured: Measured) => Promise<void>;
  readonly limitMs: number;
  /** Only for tests: what is started instead of `measure.ts`. */
  readonly program?: string;
}
