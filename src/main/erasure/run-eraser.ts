import type { Program } from '../lifecycle/utility-process';
import { eraseAnswerSchema, type EraseAnswer, type EraseJob } from '../store';

/** A started erasing program. */
export type EraseProcess = Program<EraseJob>;

const ENDED: EraseAnswer = { kind: 'failed', reason: 'failed', detail: 'the erasing process ended without a response' };

/** Runs one erasure job in a process of its own. Never rejects. */
export function runEraser(fork: () => EraseProcess, job: EraseJob): Promise<EraseAnswer> {
  return new Promise((resolve) => {
    const child = fork();
    const settle = (answer: EraseAnswer): void => {
      child.kill();
      resolve(answer);
    };
    child.onMessage((message) => {
      const parsed = eraseAnswerSchema.safeParse(message);
      settle(parsed.success ? parsed.data : ENDED);
    });
    child.onExit(() => {
      settle(ENDED);
    });
    child.postMessage(job);
  });
}
