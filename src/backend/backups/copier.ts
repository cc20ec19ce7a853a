import type { Program } from '../jobs/program';
import { maxStepMs, runJob } from '../jobs/run-job';
import { type CopyAnswer, copyAnswerSchema, type CopyJob, sizeOf } from '../store';

/** A started copying program. */
export type CopyProcess = Program<CopyJob>;

/** Copies databases one after the other, each in a process of its own. */
export interface Copier {
  /** Never rejects: a process that ends silently is a result as well. */
  copy(job: CopyJob): Promise<CopyAnswer>;
  /** Does work while no copy is made, after those that were asked for before. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Ends the running process, if any. The copy that it was making does not appear. */
  stop(): void;
}

const withoutAnswer = (why: 'ended' | 'stalled'): CopyAnswer => ({
  kind: 'failed',
  reason: 'failed',
  detail: `the copying process ${why} without an answer`,
});

export function createCopier(fork: () => CopyProcess): Copier {
  let last: Promise<unknown> = Promise.resolve();
  let atWork: CopyProcess | null = null;

  async function run(job: CopyJob): Promise<CopyAnswer> {
    const child = fork();
    atWork = child;
    const maxSilenceMs = maxStepMs(sizeOf(job.from));
    const end = await runJob(child, job, { answerSchema: copyAnswerSchema, maxSilenceMs });
    if (atWork === child) atWork = null;
    return end.kind === 'answered' ? end.answer : withoutAnswer(end.kind);
  }

  function alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    copy: (job) => alone(() => run(job)),
    alone,
    stop: () => {
      atWork?.kill();
    },
  };
}
