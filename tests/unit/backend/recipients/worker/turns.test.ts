import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { Cancelled, createTurn, turnsWithin, uncancelled, unlessCancelled } from '@backend/recipients/worker/turns';

/** Work that takes so many milliseconds in all, in steps of one. */
async function work(ms: number, turn: () => Promise<void>): Promise<number> {
  for (let step = 0; step < ms; step += 1) {
    const until = performance.now() + 1;
    while (performance.now() < until);
    await turn();
  }
  return performance.now();
}

describe('turns of jobs beside each other', () => {
  it('give a short job its time, so that it ends first', async () => {
    const [long, short] = await Promise.all([work(60, uncancelled()), work(10, uncancelled())]);
    expect(short).toBeLessThan(long);
  });

  it('let a job that is cancelled at once not go on, and cost little while its time lasts', async () => {
    const wait = vi.fn(() => Promise.resolve());
    const turn = createTurn(() => false, { wait });
    for (let step = 0; step < 100; step += 1) await turn();
    expect(wait.mock.calls.length).toBeLessThan(100);
    const cancelled = createTurn(() => true);
    await expect(cancelled()).rejects.toBeInstanceOf(Cancelled);
    expect(await unlessCancelled(cancelled)).toBe('cancelled');
    await expect(unlessCancelled(() => Promise.reject(new Error('another')))).rejects.toThrow('another');
  });

  it('say now and then what share of the job is done, and of a part its share of the whole', async () => {
    const shares: number[] = [];
    const turn = createTurn(() => false, { progress: (share) => shares.push(share) });
    const second = turnsWithin(turn, 0.5, 1);
    await second(0);
    await pause(120);
    await second(0.5);
    await second();
    await second(0.6);
    expect(shares).toEqual([0.75]);
  });
});
