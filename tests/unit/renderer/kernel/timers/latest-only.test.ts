import { describe, expect, it } from 'vitest';
import { createLatestOnly } from '@renderer/kernel/timers/latest-only';

/** A computation whose ends the test decides on. */
function computing() {
  const under: { input: string; end: (output: string) => void; fail: () => void }[] = [];
  const delivered: string[] = [];
  let failures = 0;
  const latest = createLatestOnly<string, string>({
    run: (input) =>
      new Promise((resolve, reject) => {
        under.push({ input, end: resolve, fail: () => reject(new Error('failed')) });
      }),
    pause: () => Promise.resolve(),
    same: (a, b) => a === b,
    deliver: (input, output) => delivered.push(`${input}:${output}`),
    failed: () => (failures += 1),
  });
  return { latest, under, delivered, failures: () => failures };
}
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the newest review', () => {
  it('drops the result of an outdated input, and computes only the newest', async () => {
    const { latest, under, delivered } = computing();
    latest.submit('a');
    await settled();
    for (const input of ['b', 'c', 'd']) latest.submit(input);
    expect(under.map(({ input }) => input)).toEqual(['a']);
    under[0]?.end('late');
    await settled();
    expect(delivered).toEqual([]);
    expect(under.map(({ input }) => input)).toEqual(['a', 'd']);
    under[1]?.end('new');
    await settled();
    expect(delivered).toEqual(['d:new']);
  });

  it('computes only the newest input of the pause before', async () => {
    const { latest, under } = computing();
    for (const input of ['a', 'b', 'c']) latest.submit(input);
    await settled();
    expect(under.map(({ input }) => input)).toEqual(['c']);
  });

  it('does not recompute what is in progress, even if something else was requested in between', async () => {
    const { latest, under, delivered } = computing();
    latest.submit('a');
    await settled();
    latest.submit('b');
    latest.submit('a');
    under[0]?.end('one');
    await settled();
    expect(delivered).toEqual(['a:one']);
    expect(under).toHaveLength(1);
  });

  it('reports a failure of the newest input only, and continues with the next', async () => {
    const { latest, under, delivered, failures } = computing();
    latest.submit('a');
    await settled();
    latest.submit('b');
    under[0]?.fail();
    await settled();
    expect(failures()).toBe(0);
    under[1]?.fail();
    await settled();
    expect(failures()).toBe(1);
    latest.submit('c');
    await settled();
    under[2]?.end('ok');
    await settled();
    expect(delivered).toEqual(['c:ok']);
  });

  it('delivers nothing after it is stopped', async () => {
    const { latest, under, delivered } = computing();
    latest.submit('a');
    await settled();
    latest.submit('b');
    latest.stop();
    under[0]?.end('one');
    await settled();
    latest.submit('c');
    expect(under).toHaveLength(1);
    expect(delivered).toEqual([]);
  });
});
