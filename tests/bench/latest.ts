import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { arch, cpus, platform, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { z } from 'zod';
import { type BenchResult, resultSchema } from './result';

const latestSchema = z.object({
  /** What the numbers were measured on. */
  machine: z.object({
    system: z.string(),
    cores: z.number().int(),
    memoryGiB: z.number(),
    electron: z.string(),
    node: z.string(),
  }),
  rows: z.array(resultSchema),
});
export type Latest = Readonly<z.infer<typeof latestSchema>>;

/** Nothing that tells whose machine it is. */
export function machineFacts(electron: string): Latest['machine'] {
  return {
    system: `${platform()} ${arch()}`,
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    electron,
    node: process.versions.node,
  };
}

/**
 * Rows that were measured now take the place of those of the same name; the others stay while they
 * are of the same machine.
 */
export function withResults(
  before: Latest | null,
  machine: Latest['machine'],
  results: readonly BenchResult[],
  names: readonly string[],
): Latest {
  const kept = JSON.stringify(before?.machine) === JSON.stringify(machine) ? (before?.rows ?? []) : [];
  const rows = names.flatMap((name) => [...results, ...kept].find((row) => row.name === name) ?? []);
  return { machine, rows };
}

/** `null` where there is none yet, or none that can be read. */
export async function readLatest(file: string): Promise<Latest | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  const parsed = text === null ? null : latestSchema.safeParse(JSON.parse(text));
  return parsed?.success === true ? parsed.data : null;
}

export async function writeLatest(file: string, latest: Latest): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(latest, null, 2)}\n`);
}
