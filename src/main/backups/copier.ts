import type { Program } from '../lifecycle/utility-process';
import { copyAnswerSchema, type CopyAnswer, type CopyJob } from '../store';

/** A started copying program. */
export type CopyProcess = Program<CopyJob>;

/** Copies databases one after the other, each in a process of its own, so that main goes on meanwhile. */
export interface Copier {
  /** Never rejects: a process that ends without a word is an answer as well. */
  copy(job: CopyJob): Promise<CopyAnswer>;
  /** Does work while no copy is made, after those that were asked for before. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Ends the process that is at work, if there is one. The copy that it was making does not appear. */
  stop(): void;
}

const GONE: CopyAnswer = { kind: 'failed', reason: 'failed', detail: 'the copying process ended without an answer' };

export function createCopier(fork: () => CopyProcess): Copier {
  let last: Promise<unknown> = Promise.resolve();
  let atWork: CopyProcess | null = null;

  function run(job: CopyJob): Promise<CopyAnswer> {
    return new Promise((resolve) => {
      const child = fork();
      atWork = child;
      const answer = (found: CopyAnswer): void => {
        if (atWork === child) atWork = null;
        child.kill();
        resolve(found);
      };
      child.onMessage((message) => {
        const parsed = copyAnswerSchema.safeParse(message);
        answer(parsed.success ? parsed.data : GONE);
      });
      child.onExit(() => {
        answer(GONE);
      });
      child.postMessage(job);
    });
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
