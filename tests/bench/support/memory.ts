import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Started } from './started';

const metricsSchema = z.array(z.object({ pid: z.number(), workingSetKiB: z.number() }));
const KIB_IN_MIB = 1024;

/**
 * What all processes of an app take together, in MiB: on Linux their proportional set size, which
 * counts a page that several share once; elsewhere the sum of their working sets.
 */
export async function memoryOf(started: Started): Promise<number> {
  const processes = metricsSchema.parse(await started.ask('memory'));
  const each = await Promise.all(
    processes.map(({ pid, workingSetKiB }) =>
      process.platform === 'linux' ? proportionalKiB(pid) : Promise.resolve(workingSetKiB),
    ),
  );
  return each.reduce((sum, kib) => sum + kib, 0) / KIB_IN_MIB;
}

async function proportionalKiB(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  const found = /^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1];
  if (found === undefined) throw new Error(`no Pss of process ${pid}`);
  return Number(found);
}
