import { beforeEach, describe, expect, it } from 'vitest';
import type { Shortcuts } from '@contract/actions';
import { actionTooltip, Tooltips } from '@renderer/state/tooltips.svelte';
import { reactive, recorded } from '../effects.svelte';
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

describe('the tooltip of an action', () => {
  /** An element that only holds attributes, in the window of an app whose keys can be changed. */
  function attached(hint?: () => string) {
    const shortcuts = reactive<Shortcuts>({});
    const tooltips = new Tooltips({ set: () => 0, clear: () => undefined });
    const settings = {
      get current() {
        return { shortcuts: shortcuts.current };
      },
    };
    const attributes = new Map<string, string>();
    const listeners = new Map<string, () => void>();
    const element = {
      setAttribute: (name: string, value: string) => attributes.set(name, value),
      removeAttribute: (name: string) => attributes.delete(name),
      addEventListener: (name: string, run: () => void) => listeners.set(name, run),
      removeEventListener: (name: string) => listeners.delete(name),
      matches: () => true,
    } as unknown as HTMLElement;
    const app = { platform: 'linux', settings, tooltips } as const;
    const { flush } = recorded(() => actionTooltip(app, 'refresh-draft', hint)(element));
    const press = (key: string, altKey = false): void =>
      tooltips.press({ key, altKey, ctrlKey: false, metaKey: false });
    press('Tab');
    return { attributes, shortcuts, tooltips, flush, press, focus: () => listeners.get('focus')?.() };
  }

  it('says the name and the keys of the action as they are now, also to assistive technology', () => {
    const { attributes, shortcuts, tooltips, flush, focus } = attached();
    focus();
    expect(tooltips.shown?.content).toEqual({ words: 'Refresh', keys: 'Ctrl R' });
    expect(attributes.get('aria-keyshortcuts')).toBe('Control+R');
    shortcuts.current = { 'refresh-draft': ['F4'] };
    flush();
    focus();
    expect(tooltips.shown?.content).toEqual({ words: 'Refresh', keys: 'F4' });
    expect(attributes.get('aria-keyshortcuts')).toBe('F4');
    shortcuts.current = { 'refresh-draft': [] };
    flush();
    focus();
    expect(tooltips.shown?.content).toEqual({ words: 'Refresh', keys: '' });
    expect(attributes.has('aria-keyshortcuts')).toBe(false);
    expect(attributes.has('aria-description')).toBe(false);
  });

  it('comes where Tab leads, and not where a shortcut or the app itself moves the focus', () => {
    const { tooltips, press, focus } = attached();
    press('1', true);
    focus();
    expect(tooltips.shown).toBeNull();
    press('Enter');
    focus();
    expect(tooltips.shown).toBeNull();
    press('Tab');
    focus();
    expect(tooltips.shown?.content.words).toBe('Refresh');
    press('Escape');
    expect(tooltips.shown).toBeNull();
  });

  it('says what is given instead of the name, which also describes the control', () => {
    const blocked = reactive('Reads the campaign again');
    const { attributes, tooltips, flush, focus } = attached(() => blocked.current);
    expect(attributes.get('aria-description')).toBe('Reads the campaign again');
    blocked.current = 'This computer is offline';
    flush();
    focus();
    expect(attributes.get('aria-description')).toBe('This computer is offline');
    expect(tooltips.shown?.content).toEqual({ words: 'This computer is offline', keys: 'Ctrl R' });
  });
});
