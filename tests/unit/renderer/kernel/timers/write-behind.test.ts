import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWriteBehind, DEADLINE_MS, QUIET_MS, type WriteOutcome } from '@renderer/kernel/timers/write-behind';
import { fakeTimers } from './fake-timers';

interface Written {
  readonly at: number;
  readonly key: string;
  readonly value: string;
}

/** A disk that takes `latency` milliseconds and fails as told. */
function setUp(latency = 0) {
  const clock = fakeTimers();
  const stored: Written[] = [];
  const disk = { answer: 'stored' as WriteOutcome, tries: 0, atOnce: 0, most: 0 };
  const saver = createWriteBehind<string, string>({
    after: clock.after,
    changed: () => undefined,
    write: async (key, value) => {
      disk.tries += 1;
      disk.atOnce += 1;
      disk.most = Math.max(disk.most, disk.atOnce);
      if (latency > 0) await new Promise<void>((resolve) => clock.after(latency, resolve));
      disk.atOnce -= 1;
      if (disk.answer === 'stored') stored.push({ at: clock.now(), key, value });
      return disk.answer;
    },
  });
  return { ...clock, stored, disk, saver, values: () => stored.map((write) => write.value) };
}

describe('write-behind', () => {
  it('writes once, a moment after the last keystroke', async () => {
    const { saver, pass, stored } = setUp();
    saver.put('name', 'a');
    await pass(100);
    saver.put('name', 'ab');
    await pass(QUIET_MS - 1);
    saver.put('name', 'abc');
    await pass(QUIET_MS);
    expect(stored.at(-1)).toMatchObject({ key: 'name', value: 'abc' });
    expect(saver.pending().size).toBe(0);
  });

  it('writes during steady typing, so that no keystroke waits longer than the deadline', async () => {
    const { saver, pass, stored } = setUp();
    for (let stroke = 1; stroke <= 20; stroke += 1) {
      saver.put('name', 'x'.repeat(stroke));
      await pass(50);
    }
    expect(stored.length).toBeGreaterThanOrEqual(4);
    expect(stored[0]?.at).toBeLessThanOrEqual(DEADLINE_MS);
  });

  it('writes immediately when flushed and reports that everything is stored', async () => {
    const { saver, stored } = setUp();
    saver.put('name', 'a');
    saver.put('context', 'b');
    expect(await saver.flush()).toBe(true);
    expect(stored).toHaveLength(2);
  });

  it('waits, when flushed, for a running write and for what was typed since', async () => {
    const { saver, pass, values } = setUp(40);
    saver.put('name', 'a');
    await pass(QUIET_MS + 10);
    saver.put('name', 'ab');
    const flushed = saver.flush();
    await pass(100);
    expect(await flushed).toBe(true);
    expect(values()).toEqual(['a', 'ab']);
  });

  it('never has two writes of one key at a time', async () => {
    const { saver, pass, disk, values } = setUp(500);
    saver.put('name', 'a');
    await pass(QUIET_MS);
    saver.put('name', 'ab');
    await pass(QUIET_MS);
    saver.put('name', 'abc');
    await pass(2000);
    expect(disk.most).toBe(1);
    expect(values()).toEqual(['a', 'abc']);
  });

  it('keeps what could not be stored, retries automatically, and reports it when flushed', async () => {
    const { saver, pass, disk, values } = setUp();
    disk.answer = 'failed';
    saver.put('name', 'a');
    expect(await saver.flush()).toBe(false);
    expect(saver.pending().get('name')).toBe('a');
    await pass(5000);
    expect(disk.tries).toBeGreaterThan(2);
    disk.answer = 'stored';
    await pass(10_000);
    expect(values()).toEqual(['a']);
    expect(saver.pending().size).toBe(0);
  });

  it('does not repeat a rejected write, but writes the next value', async () => {
    const { saver, pass, disk, values } = setUp();
    disk.answer = 'refused';
    saver.put('name', 'a');
    await pass(60_000);
    expect(disk.tries).toBe(1);
    expect(saver.pending().get('name')).toBe('a');
    disk.answer = 'stored';
    saver.put('name', 'b');
    await pass(QUIET_MS);
    expect(values()).toEqual(['b']);
  });

  it('ends with the last value of every key on disk, whatever the typing and the faults', async () => {
    const step = fc.record({
      key: fc.constantFrom('a', 'b', 'c'),
      value: fc.string(),
      wait: fc.integer({ min: 0, max: 400 }),
      answer: fc.constantFrom<WriteOutcome>('stored', 'stored', 'failed', 'refused'),
      flush: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.integer({ min: 0, max: 300 }), async (steps, latency) => {
        const { saver, pass, disk, stored } = setUp(latency);
        const last = new Map<string, string>();
        for (const { key, value, wait, answer, flush } of steps) {
          disk.answer = answer;
          saver.put(key, value);
          last.set(key, value);
          if (flush) void saver.flush();
          await pass(wait);
        }
        disk.answer = 'stored';
        void saver.flush();
        await pass(30_000);
        void saver.flush();
        await pass(30_000);
        expect(saver.pending().size).toBe(0);
        for (const [key, value] of last) {
          expect(stored.filter((write) => write.key === key).at(-1)?.value).toBe(value);
        }
      }),
      { numRuns: 60 },
    );
  });
});
