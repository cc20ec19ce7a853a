import { EventEmitter } from 'node:events';
import type { BrowserWindow, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import type { Emit } from '@backend/ipc/handlers';
import { AppWindows } from '@main/window/app-windows';
import { MainScreen } from '@main/window/main-screen';

const DRAFT = '0f8a4f6e-3f0a-4a52-9f57-2f4d5c1b7a10';

/** Windows by their names, which note how often each was brought to the front. */
function windowsOf() {
  const opened: { readonly name: string; readonly isFocused: boolean }[] = [];
  const byName = new Map<string, BrowserWindow & EventEmitter>();
  const focused: string[] = [];
  const open = (name: string, isFocused: boolean): BrowserWindow => {
    const events = new EventEmitter();
    const window = Object.assign(events, {
      webContents: { name } as unknown as WebContents,
      isDestroyed: () => false,
      isMinimized: () => false,
      show: () => undefined,
      focus: () => {
        focused.push(name);
        events.emit('focus');
      },
    });
    opened.push({ name, isFocused });
    // Of Electron's window, only this much is used.
    byName.set(name, window as unknown as BrowserWindow & EventEmitter);
    return window as unknown as BrowserWindow;
  };
  const windows = new AppWindows({ openMain: () => open('main', true), openDraft: open });
  const named = (name: string): BrowserWindow & EventEmitter => {
    const window = byName.get(name);
    if (window === undefined) throw new Error(`no window ${name}`);
    return window;
  };
  return { windows, opened, focused, named };
}

describe('the windows of the app', () => {
  it('are one main window, and one for each draft', () => {
    const { windows, opened, focused } = windowsOf();
    windows.showMain();
    windows.showMain();
    windows.showDraft(DRAFT);
    windows.showDraft(DRAFT);
    expect(opened.map(({ name }) => name)).toEqual(['main', DRAFT]);
    expect(focused).toEqual(['main', DRAFT]);
  });

  it('come to the front in the place of a new one: the one that was used last', () => {
    const { windows, focused, named } = windowsOf();
    windows.showMain();
    windows.showDraft(DRAFT);
    windows.show();
    named('main').emit('focus');
    windows.show();
    expect(focused).toEqual([DRAFT, 'main']);
    expect(windows.current).toBe(named('main'));
  });

  it('are forgotten when they are closed, and can be opened again', () => {
    const { windows, opened, named } = windowsOf();
    windows.showMain();
    windows.showDraft(DRAFT);
    named(DRAFT).emit('closed');
    named('main').emit('closed');
    expect([windows.main, windows.current, windows.all, windows.focusDraft(DRAFT)]).toEqual([null, null, [], false]);
    windows.show();
    windows.showDraft(DRAFT);
    expect(opened.map(({ name }) => name)).toEqual(['main', DRAFT, 'main', DRAFT]);
  });

  it('open behind the others if they are not to be focused', () => {
    const { windows, opened, named } = windowsOf();
    windows.showMain();
    windows.showDraft(DRAFT, false);
    expect(opened.at(-1)).toEqual({ name: DRAFT, isFocused: false });
    expect(windows.current).toBe(named('main'));
  });

  it('are found by their own page only', () => {
    const { windows, named } = windowsOf();
    windows.showMain();
    windows.showDraft(DRAFT);
    expect(windows.ofContents(named(DRAFT).webContents)).toBe(named(DRAFT));
    expect(windows.ofContents({} as unknown as WebContents)).toBeNull();
  });
});

describe('what the main window is asked to show', () => {
  it('waits until its page listens, also after the window was closed; the newest counts', () => {
    const { windows, named } = windowsOf();
    const shown: unknown[] = [];
    const emit: Emit = (name, payload) => shown.push([name, payload]);
    const screen = new MainScreen(windows, emit);
    screen.show({ screen: 'drafts' });
    screen.show({ screen: 'outbox', id: null });
    expect(shown).toEqual([]);
    screen.noteListening(named('main'));
    screen.show({ screen: 'sandbox' });
    expect(shown).toEqual([
      ['show', { screen: 'outbox', id: null }],
      ['show', { screen: 'sandbox' }],
    ]);
    named('main').emit('closed');
    screen.show({ screen: 'about' });
    expect(shown).toHaveLength(2);
    screen.noteListening(named('main'));
    expect(shown.at(-1)).toEqual(['show', { screen: 'about' }]);
  });

  it('is not shown by the window of a draft', () => {
    const { windows, named } = windowsOf();
    const shown: unknown[] = [];
    const screen = new MainScreen(windows, (name, payload) => shown.push([name, payload]));
    windows.showDraft(DRAFT);
    screen.show({ screen: 'drafts' });
    screen.noteListening(named(DRAFT));
    expect(shown).toEqual([]);
  });
});
