import { describe, expect, it, vi } from 'vitest';
import { flushPromises, pending } from '../fake-main';

/** The module as a new page has it. */
async function newPage() {
  vi.resetModules();
  return import('@renderer/kernel/deferred.svelte');
}

describe('deferred parts of the page', () => {
  it('are loaded after the first paint, and appear together', async () => {
    const { deferred, deferredIsReady, scheduleDeferred } = await newPage();
    const [slow, fast] = [pending<{ default: string }>(), pending<{ default: string }>()];
    let loads = 0;
    const load = (part: typeof slow) => () => {
      loads += 1;
      return part.promise;
    };
    const [first, second] = [deferred(load(slow)), deferred(load(fast))];
    let paint = (): void => undefined;
    scheduleDeferred({ onFirstPaint: (run) => (paint = run), after: () => undefined, onFailure: () => undefined });
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

  it('are loaded a second after the start in a window that never paints', async () => {
    const { deferred, scheduleDeferred } = await newPage();
    const part = deferred(() => Promise.resolve({ default: 'part' }));
    const delays: number[] = [];
    scheduleDeferred({
      onFirstPaint: () => undefined,
      after: (run, ms) => {
        delays.push(ms);
        run();
      },
      onFailure: () => undefined,
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
      onFirstPaint: (run) => {
        run();
      },
      after: () => undefined,
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
