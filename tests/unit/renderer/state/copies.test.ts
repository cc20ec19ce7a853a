import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { failed, ok } from '@domain/errors/errors';
import { DEFAULT_SETTINGS } from '@domain/settings/settings';
import { showCatalogue } from '@renderer/kernel/language.svelte';
import { Connections } from '@renderer/state/connections.svelte';
import { Outbox } from '@renderer/state/outbox.svelte';
import { Proxies } from '@renderer/state/proxies.svelte';
import { SettingsState } from '@renderer/state/settings.svelte';
import { Toasts } from '@renderer/state/toasts.svelte';
import { de } from '@text/de';
import { en } from '@text/en';
import { recorded } from '../effects.svelte';
import { fakeMain } from '../fake-main';
import { bootWith, connectionWith, id, itemWith, outboxWith } from '../samples';

const STORAGE = failed({ kind: 'storage', reason: 'disk-full' });

describe('the settings', () => {
  it('are those that main returned, and stay as they are if main refuses', async () => {
    const main = fakeMain({ 'settings.update': ({ theme }) => ok({ ...DEFAULT_SETTINGS, theme: theme ?? 'system' }) });
    const settings = new SettingsState(main.bridge, DEFAULT_SETTINGS);
    const themes = recorded(() => settings.current.theme);
    expect(await settings.update({ theme: 'dark' })).toEqual(ok(null));
    themes.flush();
    main.answers['settings.update'] = () => STORAGE;
    expect(await settings.update({ theme: 'light' })).toEqual(STORAGE);
    themes.flush();
    expect(themes.values).toEqual(['system', 'dark']);
  });

  it('are read again without a change of them', async () => {
    const main = fakeMain({ 'settings.update': () => ok({ ...DEFAULT_SETTINGS, queuePaused: true }) });
    const settings = new SettingsState(main.bridge, DEFAULT_SETTINGS);
    await settings.refresh();
    expect(main.inputs('settings.update')).toEqual([{}]);
    expect(settings.current.queuePaused).toBe(true);
  });
});

describe('the connections', () => {
  it('have none active if the active one is gone', async () => {
    const main = fakeMain({ 'connections.list': () => ok({ connections: [], activeConnectionId: null }) });
    const connections = new Connections(main.bridge, bootWith());
    const active = recorded(() => connections.active?.name ?? null);
    await connections.refresh();
    active.flush();
    expect(active.values).toEqual(['Test server', null]);
  });

  it('are read again once another one is active, and not if that failed', async () => {
    const both = [connectionWith(), connectionWith({ id: id(51), name: 'Other' })];
    const main = fakeMain({
      'connections.activate': () => ok(null),
      'connections.list': () => ok({ connections: both, activeConnectionId: id(51) }),
    });
    const connections = new Connections(main.bridge, bootWith());
    await connections.activate(id(51));
    expect(connections.active?.name).toBe('Other');
    main.answers['connections.activate'] = () => STORAGE;
    expect(await connections.activate(id(50))).toEqual(STORAGE);
    expect(main.count('connections.list')).toBe(1);
  });
});

describe('the outbox', () => {
  it('finds an update among those that wait and those that were sent', async () => {
    const sent = itemWith({ id: id(71), status: { state: 'done', at: '2027-03-01T12:00:00.000Z' } });
    const main = fakeMain({ 'outbox.list': () => ok(outboxWith([itemWith()], [sent])) });
    const outbox = new Outbox(main.bridge);
    expect(outbox.byId(id(70))).toBeNull();
    await outbox.refresh();
    expect(outbox.byId(id(70))?.status.state).toBe('queued');
    expect(outbox.byId(id(71))?.status.state).toBe('done');
  });

  it('keeps the last list if it cannot be read', async () => {
    const main = fakeMain({ 'outbox.list': () => ok(outboxWith([itemWith()])) });
    const outbox = new Outbox(main.bridge);
    await outbox.refresh();
    main.answers['outbox.list'] = () => STORAGE;
    await outbox.refresh();
    expect(outbox.list?.waiting).toHaveLength(1);
  });
});

/** Timers of which a test says when each is due. */
function handTimers() {
  const due = new Map<number, () => void>();
  let last = 0;
  return {
    due,
    timers: {
      set: (run: () => void) => {
        last += 1;
        due.set(last, run);
        return last;
      },
      clear: (timer: number) => {
        due.delete(timer);
      },
    },
  };
}

describe('toasts', () => {
  it('are three at most, of which the oldest leaves for a new one', () => {
    const toasts = new Toasts(handTimers().timers);
    for (const text of ['a', 'b', 'c', 'd']) toasts.show({ text });
    expect(toasts.all.map(({ text }) => text)).toEqual(['b', 'c', 'd']);
  });

  it('keep their language when another one is chosen', () => {
    vi.stubGlobal('document', { documentElement: {} });
    onTestFinished(() => {
      showCatalogue(en, 'en');
      vi.unstubAllGlobals();
    });
    const toasts = new Toasts(handTimers().timers);
    toasts.show({ text: en.common.copied });
    showCatalogue(de, 'de');
    toasts.show({ text: de.common.copied });
    expect(toasts.all.map(({ text, language }) => [text, language])).toEqual([
      [en.common.copied, 'en'],
      [de.common.copied, 'de'],
    ]);
  });

  it('stay while they are held, and leave a time after that', () => {
    const { due, timers } = handTimers();
    const toasts = new Toasts(timers);
    toasts.show({ text: 'a' });
    toasts.hold(true);
    expect(due.size).toBe(0);
    toasts.hold(false);
    for (const run of [...due.values()]) run();
    expect(toasts.all).toEqual([]);
  });
});

describe('a proxy that requires a sign-in', () => {
  const proxy = { proxy: 'proxy.example.com:8080', username: null, keptIn: null };

  it('is offered once, however often it asks, until its sign-in is saved', async () => {
    const main = fakeMain({});
    const toasts = new Toasts(handTimers().timers);
    const proxies = new Proxies(main.bridge, toasts);
    await main.emit('proxy', { ...proxy, needs: 'sign-in' });
    await main.emit('proxy', { ...proxy, needs: 'other-credentials' });
    expect(toasts.all).toHaveLength(1);
    toasts.all[0]?.action?.run();
    expect(toasts.all).toEqual([]);
    expect(proxies.asking).toBe(proxy.proxy);
    proxies.close(false);
    expect(proxies.needed).not.toBeNull();
    proxies.ask(proxy.proxy);
    proxies.close(true);
    expect(proxies.needed).toBeNull();
    proxies.stop();
    await main.emit('proxy', { ...proxy, needs: 'sign-in' });
    expect(proxies.needed).toBeNull();
  });
});
