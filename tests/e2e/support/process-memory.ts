import { readFile } from 'node:fs/promises';
import type { RunningApp } from './fixtures';

/** The app's processes and the memory that is theirs alone, in bytes by what each process is. */
export type ProcessMemory = Readonly<Record<string, number>>;

const SAMPLE_EVERY_MS = 40;

/**
 * Memory of the app's processes that holds no file: what the processes made themselves, and what
 * they share with each other. Linux only.
 */
export async function memoryOf({ app }: RunningApp): Promise<ProcessMemory> {
  const processes = await app.evaluate(({ app }) =>
    app.getAppMetrics().map(({ pid, type, serviceName }) => ({ pid, name: `${serviceName ?? type} ${String(pid)}` })),
  );
  const sizes = await Promise.all(processes.map(async ({ pid, name }) => [name, await ownMemory(pid)] as const));
  return Object.fromEntries(sizes);
}

/**
 * By how much each process grows over what it had in `before`, at most, until the returned function
 * is called. A new process had nothing.
 */
export function watchGrowth(appPage: RunningApp, before: ProcessMemory): () => Promise<ProcessMemory> {
  const growth: Record<string, number> = {};
  const end = new AbortController();
  const watching = (async () => {
    while (!end.signal.aborted) {
      for (const [name, bytes] of Object.entries(await memoryOf(appPage))) {
        growth[name] = Math.max(growth[name] ?? 0, bytes - (before[name] ?? 0));
      }
      await new Promise((resolve) => setTimeout(resolve, SAMPLE_EVERY_MS));
    }
  })();
  return async () => {
    end.abort();
    await watching;
    return growth;
  };
}

async function ownMemory(pid: number): Promise<number> {
  // A process may have ended since it was listed.
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
  const kilobytes = [...status.matchAll(/^Rss(?:Anon|Shmem):\s+(\d+) kB$/gm)].map(([, value]) => Number(value));
  return kilobytes.reduce((sum, value) => sum + value, 0) * 1024;
}
