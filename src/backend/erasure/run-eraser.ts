import { join } from 'node:path';
import type { Program } from '../jobs/program';
import { maxStepMs, runJob } from '../jobs/run-job';
import { backupsIn, dataPathsIn, type EraseAnswer, eraseAnswerSchema, type EraseJob, sizeOf } from '../store';

/** A started erasing program. */
export type EraseProcess = Program<EraseJob>;

/** How an erasure's process ended. `stalled`: it made no progress for too long and was ended. */
export type EraseEnd = EraseAnswer | { readonly kind: 'stalled' };

const ENDED: EraseEnd = { kind: 'failed', reason: 'failed', detail: 'the erasing process ended without a response' };

/** Runs one erasure job in a process of its own. Never rejects. */
export async function runEraser(fork: () => EraseProcess, job: EraseJob): Promise<EraseEnd> {
  const maxSilenceMs = maxStepMs(largestFileOf(job.folder));
  const end = await runJob(fork(), job, { answerSchema: eraseAnswerSchema, maxSilenceMs });
  if (end.kind === 'answered') return end.answer;
  return end.kind === 'stalled' ? end : ENDED;
}

function largestFileOf(folder: string): number {
  const { database, backups } = dataPathsIn(folder);
  const files = [database, ...backupsIn(backups).map(({ name }) => join(backups, name))];
  return files.reduce((largest, file) => Math.max(largest, sizeOf(file)), 0);
}
