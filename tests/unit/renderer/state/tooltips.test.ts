import { beforeEach, describe, expect, it } from 'vitest';
import { Tooltips } from '@renderer/state/tooltips.svelte';
import { fakeTimers } from '../kernel/timers/fake-timers';

/** Only its identity matters here. */
const control = (): HTMLElement => ({}) as HTMLElement;
const PUSH = { words: 'Push now', keys: 'Ctrl ↵' };

describe('a tooltip', () => {
  let clock: ReturnType<typeof fakeTimers>;
  let tooltips: Tooltips;
  beforeEach(() => {
    clock = fakeTimers();
    const stops: (() => void)[] = [];
    tooltips = new Tooltips({
      set: (run, ms) => stops.push(clock.after(ms, run)) - 1,
      clear: (id) => stops[id]?.(),
    });
  });

  it('comes when the pointer has rested for a moment, and goes a moment after it has left', async () => {
    const anchor = control();
    tooltips.point(anchor, () => PUSH);
    await clock.pass(499);
    expect(tooltips.shown).toBeNull();
    await clock.pass(1);
    expect(tooltips.shown).toEqual({ anchor, content: PUSH });
    tooltips.leave();
    await clock.pass(149);
    expect(tooltips.shown).not.toBeNull();
    await clock.pass(1);
    expect(tooltips.shown).toBeNull();
  });

  it('does not come for a pointer that only passes', async () => {
    tooltips.point(control(), () => PUSH);
    tooltips.leave();
    await clock.pass(1_000);
    expect(tooltips.shown).toBeNull();
  });

  it('stays while the pointer is on it', async () => {
    tooltips.show(control(), PUSH);
    tooltips.leave();
    tooltips.hold();
    await clock.pass(1_000);
    expect(tooltips.shown).not.toBeNull();
  });

  it('reads what it says when it is shown, because keys may have changed', async () => {
    let keys = 'Ctrl ↵';
    tooltips.point(control(), () => ({ words: 'Push now', keys }));
    keys = 'F7';
    await clock.pass(500);
    expect(tooltips.shown?.content.keys).toBe('F7');
  });
});
