import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Program } from '@backend/jobs/program';
import { maxStepMs, runJob } from '@backend/jobs/run-job';
import { JOB_STEP } from '@backend/store/core/job-step';

const answerSchema = z.object({ kind: z.literal('done') });

/** A process that does what a test says. `obeys`: it ends when it is told to. */
function createProcess({ obeys = true } = {}) {
  let post: (message: unknown) => void = () => undefined;
  let exit: () => void = () => undefined;
  const kill = vi.fn(() => {
    if (obeys) exit();
  });
  const child: Program<string> = {
    postMessage: () => undefined,
    onMessage: (listener) => {
      post = listener;
    },
    onExit: (listener) => {
      exit = listener;
    },
    kill,
  };
  return { child, kill, post: (message: unknown) => post(message), exit: () => exit() };
}

const options = { answerSchema, maxSilenceMs: 1000 };

describe('a job in its own process', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ends with the result, and ends the process', async () => {
    const { child, post, kill } = createProcess();
    const end = runJob(child, 'job', options);
    post({ kind: 'done' });
    expect(await end).toEqual({ kind: 'answered', answer: { kind: 'done' } });
    expect(kill).toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is stalled after silence, but not while it reports steps', async () => {
    const { child, post, kill } = createProcess();
    const end = runJob(child, 'job', options);
    for (let step = 0; step < 5; step += 1) {
      vi.advanceTimersByTime(900);
      post(JOB_STEP);
    }
    expect(kill).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(await end).toEqual({ kind: 'stalled' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits for a stalled process to end, but not forever, and accepts no result from it', async () => {
    const { child, post } = createProcess({ obeys: false });
    const ended = vi.fn();
    void runJob(child, 'job', options).then(ended);
    await vi.advanceTimersByTimeAsync(1000);
    post({ kind: 'done' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(4000);
    expect(ended).toHaveBeenCalledExactlyOnceWith({ kind: 'stalled' });
  });

  it.each([{ kind: 'other' }, null])('treats %j as no result', async (message) => {
    const { child, post } = createProcess();
    const end = runJob(child, 'job', options);
    post(message);
    expect(await end).toEqual({ kind: 'ended' });
  });

  it('ends with the process', async () => {
    const { child, exit } = createProcess();
    const end = runJob(child, 'job', options);
    exit();
    expect(await end).toEqual({ kind: 'ended' });
  });
});

it('allows a step more time for a larger file', () => {
  expect(maxStepMs(0)).toBe(120_000);
  expect(maxStepMs(1024 ** 3)).toBe(120_000 + 1_024_000);
});
