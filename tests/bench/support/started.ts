import { spawn, type SpawnOptionsWithStdioTuple, type StdioNull, type StdioPipe } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { flagsForUser } from '../../../scripts/runtime/root';
import { endWithUs } from './end-with-us';

export interface StartOptions {
  readonly electron: string;
  /** The folder of the program that starts the target, see `apps/`; `null` if it is packaged. */
  readonly launcher: string | null;
  /** The folder of the app's package.json. */
  readonly target: string;
  readonly data: string;
  /** An expression in its page that is true when it is ready. */
  readonly ready: string;
}

export interface Started {
  /** From the start of its process until its page was ready and painted. */
  readonly readyMs: number;
  /** Asks the launcher; the answer is JSON. */
  ask(question: string): Promise<unknown>;
  /** Quits it as a user would, and waits until it is gone. */
  end(): Promise<void>;
}

/** How long an app may take for an answer, in milliseconds. */
const LIMIT_MS = 30_000;

/** Starts an app and waits until its page is ready. Rejects where it ends before. */
export async function start({ electron, launcher, target, data, ready }: StartOptions): Promise<Started> {
  const started = performance.now();
  const args = [...flagsForUser(process.getuid?.()), ...(launcher === null ? [] : [launcher])];
  const options: SpawnOptionsWithStdioTuple<StdioPipe, StdioPipe, StdioNull> = {
    env: {
      ...process.env,
      ELECTRON_RUN_AS_NODE: undefined,
      CAMPAIGN_DESK_DATA_DIR: data,
      BENCH_TARGET: target,
      BENCH_READY: ready,
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  };
  const child = endWithUs(spawn(electron, args, options));
  const gone = once(child, 'exit');
  const lines = createInterface(child.stdout);
  const nextLine = async (): Promise<string> => {
    const late = new AbortController();
    const limit = setTimeout(() => late.abort(new Error(`${target} did not answer in time`)), LIMIT_MS);
    try {
      const [line] = (await Promise.race([
        once(lines, 'line', { signal: late.signal }),
        gone.then(() => Promise.reject(new Error(`${target} ended before it answered`))),
      ])) as [string];
      return line;
    } finally {
      clearTimeout(limit);
    }
  };
  try {
    while ((await nextLine()) !== 'ready');
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  const readyMs = performance.now() - started;
  return {
    readyMs,
    async ask(question) {
      child.stdin.write(`${question}\n`);
      return JSON.parse(await nextLine()) as unknown;
    },
    async end() {
      child.stdin.end();
      await gone;
    },
  };
}
