import { describe, expect, it } from 'vitest';
import { Throttler } from '@renderer/kernel/timers/throttler';

describe('a throttler', () => {
  it('runs a task once for a burst of calls, and once more after it', async () => {
    const finish: (() => void)[] = [];
    const throttler = new Throttler(() => new Promise<void>((resolve) => finish.push(resolve)));
    const all = [throttler.run(), throttler.run(), throttler.run(), throttler.run()];
    expect(finish).toHaveLength(1);
    finish[0]?.();
    await all[0];
    await Promise.resolve();
    await Promise.resolve();
    expect(finish).toHaveLength(2);
    finish[1]?.();
    await Promise.all(all);
    expect(finish).toHaveLength(2);
  });

  it('runs again after a run that failed', async () => {
    let runs = 0;
    const throttler = new Throttler(() => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error('no answer')) : Promise.resolve();
    });
    await expect(throttler.run()).rejects.toThrow('no answer');
    await throttler.run();
    expect(runs).toBe(2);
  });
});
