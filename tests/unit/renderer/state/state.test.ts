import { describe, expect, test } from 'vitest';
import { currentRate } from '@renderer/features/status/current-rate';
import { coalesced } from '@renderer/kernel/timers/coalesced';
import { throttled } from '@renderer/kernel/timers/throttled';
import { createActionHandlers } from '@renderer/state/actions/action-handlers';
import { createFlushers } from '@renderer/state/flushers';

describe('flushing before the window closes', () => {
  test('waits for everyone, also when one fails', async () => {
    const flushers = createFlushers();
    const done: string[] = [];
    flushers.register(() => Promise.reject(new Error('disk full')));
    flushers.register(async () => {
      await Promise.resolve();
      done.push('editor');
    });
    await flushers.flushAll();
    expect(done).toEqual(['editor']);
  });

  test('does not ask those that have left the screen', async () => {
    const flushers = createFlushers();
    let asked = 0;
    const leave = flushers.register(() => {
      asked += 1;
      return Promise.resolve();
    });
    leave();
    await flushers.flushAll();
    expect(asked).toBe(0);
  });
});

describe('actions', () => {
  test('run what came on screen last, and what was there before once it has left', () => {
    const actions = createActionHandlers();
    const ran: string[] = [];
    actions.on('show-review', () => ran.push('column'));
    const leave = actions.on('show-review', () => ran.push('drawer'));
    actions.run('show-review');
    leave();
    actions.run('show-review');
    expect(ran).toEqual(['drawer', 'column']);
  });

  test('that nobody handles are left to the system', () => {
    const actions = createActionHandlers();
    actions.complete();
    expect(actions.has('push-now')).toBe(false);
    expect(actions.run('push-now')).toBe(false);
  });

  test('that are asked for before their part of the window is there run once it is, and only then', async () => {
    const actions = createActionHandlers();
    const ran: string[] = [];
    expect(actions.has('upload-list')).toBe(true);
    expect(actions.run('upload-list')).toBe(false);
    expect(actions.run('push-now')).toBe(false);
    const leave = actions.on('upload-list', () => ran.push('upload-list'));
    expect(ran).toEqual([]);
    await Promise.resolve();
    expect(ran).toEqual(['upload-list']);
    leave();
    actions.complete();
    actions.on('push-now', () => ran.push('push-now'));
    await Promise.resolve();
    expect(ran).toEqual(['upload-list']);
  });
});

describe('a burst of refreshes', () => {
  test('becomes one run and one more after it', async () => {
    const finish: (() => void)[] = [];
    const refresh = coalesced(() => new Promise((resolve) => finish.push(resolve)));
    const all = [refresh(), refresh(), refresh(), refresh()];
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

  test('goes on after a run that failed', async () => {
    let runs = 0;
    const refresh = coalesced(() => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error('no answer')) : Promise.resolve();
    });
    await expect(refresh()).rejects.toThrow('no answer');
    await refresh();
    expect(runs).toBe(2);
  });
});

describe('a stream of changes', () => {
  test('is read at once, and then once per pause', () => {
    const waiting: (() => void)[] = [];
    const timers = { set: (run: () => void) => waiting.push(run), clear: () => undefined };
    let reads = 0;
    const read = throttled(timers, 200, () => {
      reads += 1;
    });
    read();
    read();
    read();
    expect(reads).toBe(1);
    waiting.shift()?.();
    expect(reads).toBe(2);
    waiting.shift()?.();
    expect(reads).toBe(2);
    read();
    expect(reads).toBe(3);
  });
});

test('what is left of the rate limit is no longer said once its minute is over', () => {
  const rate = { limit: 100, remaining: 97, resetAt: '2027-03-01T12:01:00.000Z' };
  expect(currentRate(rate, new Date('2027-03-01T12:00:30Z'))).toBe(rate);
  expect(currentRate(rate, new Date('2027-03-01T12:01:00Z'))).toBeNull();
  expect(currentRate({ ...rate, resetAt: null }, new Date())).not.toBeNull();
  expect(currentRate(null, new Date())).toBeNull();
});
