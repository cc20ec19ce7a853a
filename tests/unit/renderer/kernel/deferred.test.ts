import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { flushPromises, pending } from '../fake-main';

/** The module as a new page has it. */
async function newPage() {
  vi.resetModules();
  return import('@renderer/kernel/deferred.svelte');
}

const PORTS = {
  onFirstPaint: () => undefined,
  after: () => undefined,
  pause: () => Promise.resolve(),
  onFailure: () => undefined,
};

describe('deferred parts of the page', () => {
  it('are loaded after the first paint, and none appears before all are there', async () => {
    const { deferred, deferredIsReady, scheduleDeferred } = await newPage();
    const [slow, fast] = [pending<{ default: string }>(), pending<{ default: string }>()];
    let loads = 0;
    const load = (part: typeof slow) => () => {
      loads += 1;
      return part.promise;
    };
    const [first, second] = [deferred(load(slow)), deferred(load(fast))];
    let paint = (): void => undefined;
    scheduleDeferred({ ...PORTS, onFirstPaint: (run) => (paint = run) });
    expect(loads).toBe(0);
    paint();
    paint();
    expect(loads).toBe(2);
    fast.fulfil({ default: 'fast' });
    await flushPromises();
    expect([first.current, second.current, deferredIsReady()]).toEqual([null, null, false]);
    slow.fulfil({ default: 'slow' });
    await flushPromises();
    expect([first.current, second.current, deferredIsReady()]).toEqual(['slow', 'fast', true]);
  });

  it('appear in the order of the page, with a frame in between where one of them took long', async () => {
    const { deferred, deferredIsReady, scheduleDeferred } = await newPage();
    const { recorded } = await import('../effects.svelte');
    const frames: (() => void)[] = [];
    const parts = ['first', 'slow', 'last'].map((name) => deferred(() => Promise.resolve({ default: name })));
    const shown = (): unknown[] => [...parts.map(({ current }) => current), deferredIsReady()];
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    onTestFinished(() => void vi.restoreAllMocks());
    recorded(() => {
      if (parts[1]?.current === 'slow') now = 30;
    });
    scheduleDeferred({
      ...PORTS,
      onFirstPaint: (run) => {
        run();
      },
      pause: () => new Promise((resolve) => frames.push(resolve)),
    });
    await flushPromises();
    expect([shown(), frames.length]).toEqual([['first', 'slow', null, false], 1]);
    frames[0]?.();
    await flushPromises();
    expect([shown(), frames.length]).toEqual([['first', 'slow', 'last', true], 1]);
  });

  it('are loaded a second after the start in a window that never paints', async () => {
    const { deferred, scheduleDeferred } = await newPage();
    const part = deferred(() => Promise.resolve({ default: 'part' }));
    const delays: number[] = [];
    scheduleDeferred({
      ...PORTS,
      after: (run, ms) => {
        delays.push(ms);
        run();
      },
    });
    await flushPromises();
    expect([delays, part.current]).toEqual([[1_000], 'part']);
  });

  it('that are declared after the start are loaded immediately', async () => {
    const { deferred, loadDeferred } = await newPage();
    loadDeferred();
    const late = deferred(() => Promise.resolve({ default: 'late' }));
    expect(late.current).toBeNull();
    await flushPromises();
    expect(late.current).toBe('late');
  });

  it('that cannot be loaded are reported, and none of the others appears', async () => {
    const { deferred, deferredIsReady, scheduleDeferred } = await newPage();
    const errors: unknown[] = [];
    const damaged = new Error('damaged');
    const part = deferred(() => Promise.resolve({ default: 'part' }));
    deferred(() => Promise.reject(damaged));
    scheduleDeferred({
      ...PORTS,
      onFirstPaint: (run) => {
        run();
      },
      onFailure: (error) => errors.push(error),
    });
    await flushPromises();
    expect([errors, part.current, deferredIsReady()]).toEqual([[damaged], null, false]);
  });

  it('are reactive', async () => {
    const { deferred, loadDeferred } = await newPage();
    const { recorded } = await import('../effects.svelte');
    const part = deferred(() => Promise.resolve({ default: 'part' }));
    const seen = recorded(() => part.current);
    loadDeferred();
    await flushPromises();
    seen.flush();
    expect(seen.values).toEqual([null, 'part']);
  });
});
