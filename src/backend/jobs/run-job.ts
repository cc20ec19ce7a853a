import type { z } from 'zod';
import { jobStepSchema } from '../store';
import type { Program } from './program';

/**
 * How a job of a process of its own ended.
 * - `ended`: the process ended without a response that can be read.
 * - `stalled`: it reported nothing for too long and was ended.
 */
export type JobEnd<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'ended' }
  | { readonly kind: 'stalled' };

interface JobOptions<Answer> {
  readonly answerSchema: z.ZodType<Answer>;
  /** How long the process may report no step, in milliseconds. */
  readonly maxSilenceMs: number;
}

/** How long a process may take to end once it was told to, in milliseconds. */
const MAX_EXIT_MS = 5_000;

/** Runs one job in a process that was just started, and ends the process. Never rejects. */
export function runJob<Job, Answer>(
  child: Program<Job>,
  job: Job,
  { answerSchema, maxSilenceMs }: JobOptions<Answer>,
): Promise<JobEnd<Answer>> {
  return new Promise((resolve) => {
    let isStalled = false;
    let isEnded = false;
    const watch = (): NodeJS.Timeout => setTimeout(stall, maxSilenceMs);
    let timer = watch();

    function end(how: JobEnd<Answer>): void {
      if (isEnded) return;
      isEnded = true;
      clearTimeout(timer);
      child.kill();
      resolve(how);
    }
    // Its files may be touched by others only when the process is gone.
    function stall(): void {
      isStalled = true;
      timer = setTimeout(() => {
        end({ kind: 'stalled' });
      }, MAX_EXIT_MS);
      child.kill();
    }

    child.onMessage((message) => {
      if (isStalled || isEnded) return;
      if (jobStepSchema.safeParse(message).success) {
        clearTimeout(timer);
        timer = watch();
        return;
      }
      const parsed = answerSchema.safeParse(message);
      end(parsed.success ? { kind: 'answered', answer: parsed.data } : { kind: 'ended' });
    });
    child.onExit(() => {
      end({ kind: isStalled ? 'stalled' : 'ended' });
    });
    child.postMessage(job);
  });
}

const MIN_SILENCE_MS = 2 * 60_000;
/** What even a slow memory stick reads, checks and writes in a second, in bytes. */
const MIN_BYTES_PER_SECOND = 1024 * 1024;

/** How long a step over a file of this size may take before it counts as stuck, in milliseconds. */
export function maxStepMs(bytes: number): number {
  return MIN_SILENCE_MS + (bytes / MIN_BYTES_PER_SECOND) * 1000;
}
