import { join } from 'node:path';
import type { Program } from '../jobs/program';
import { maxStepMs, runJob } from '../jobs/run-job';
import { backupsIn, type ConvertAnswer, convertAnswerSchema, type ConvertJob, dataPathsIn, sizeOf } from '../store';

/** A started converting program. */
export type ConvertProcess = Program<ConvertJob>;

/** How a conversion's process ended. `stalled`: it made no progress for too long and was ended. */
export type ConvertEnd = ConvertAnswer | { readonly kind: 'stalled' };

const ENDED: ConvertEnd = {
  kind: 'failed',
  reason: 'failed',
  detail: 'the converting process ended without a response',
};

/**
 * Runs one job of switching encryption on or off in a process of its own. The key goes there as a
 * message. Never rejects.
 */
export async function runConverter(fork: () => ConvertProcess, job: ConvertJob): Promise<ConvertEnd> {
  const { database, backups } = dataPathsIn(job.folder);
  const files = [database, ...backupsIn(backups).map(({ name }) => join(backups, name))];
  const largest = files.reduce((most, file) => Math.max(most, sizeOf(file)), 0);
  const end = await runJob(fork(), job, { answerSchema: convertAnswerSchema, maxSilenceMs: maxStepMs(largest) });
  if (end.kind === 'answered') return end.answer;
  return end.kind === 'stalled' ? end : ENDED;
}
