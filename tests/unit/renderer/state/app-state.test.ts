import { describe, expect, it, onTestFinished } from 'vitest';
import { failed, ok } from '@domain/errors/errors';
import { DEFAULT_SETTINGS } from '@domain/settings/settings';
import { AppState } from '@renderer/state/app-state.svelte';
import { summarise } from '@renderer/state/summarise';
import { fakeMain, flushPromises } from '../fake-main';
import { bootWith, connectionWith, draftWith, id, NOW, outboxWith } from '../samples';

const WRITER = id(900);

function started(boot = bootWith()) {
  const main = fakeMain({
    'drafts.get': ({ draftId }) => ok(draftWith({ id: draftId })),
    'drafts.list': () => ok([]),
    'drafts.open': () => ok(null),
    'outbox.list': () => ok(outboxWith([])),
  });
  const timers = new Map<number, () => void>();
  let lastTimer = 0;
  const app = new AppState(
    {
      bridge: main.bridge,
      timers: {
        set: (run) => {
          lastTimer += 1;
          timers.set(lastTimer, run);
          return lastTimer;
        },
        clear: (timer) => timers.delete(timer),
      },
      now: () => new Date(NOW),
      every: () => undefined,
      repeat: () => () => undefined,
      newId: () => WRITER,
    },
    boot,
  );
  onTestFinished(app.stop);
  const runTimers = async (): Promise<void> => {
    const due = [...timers];
    timers.clear();
    for (const [, run] of due) run();
    await flushPromises();
  };
  return { app, main, runTimers };
}

describe('a change event', () => {
  it('of a draft has it read again for the list, unless this page made the change', async () => {
    const { app, main } = started();
    await main.emit('changed', { what: 'draft', draftId: id(1), writer: WRITER });
    expect(main.names()).toEqual([]);
    await main.emit('changed', { what: 'draft', draftId: id(1), writer: id(901) });
    await main.emit('changed', { what: 'draft', draftId: id(1) });
    expect(main.names()).toEqual(['drafts.get', 'drafts.get']);
    expect(app.drafts.byId(id(1))).not.toBeNull();
  });

  it('of the list of drafts has it read once, after the last of many events', async () => {
    const { main, runTimers } = started();
    for (let event = 0; event < 5; event += 1) await main.emit('changed', { what: 'drafts' });
    expect(main.count('drafts.list')).toBe(0);
    await runTimers();
    expect(main.count('drafts.list')).toBe(1);
  });

  it('of the outbox has it read immediately, and once more after a burst', async () => {
    const { main, runTimers } = started();
    for (let event = 0; event < 5; event += 1) await main.emit('changed', { what: 'outbox' });
    expect(main.count('outbox.list')).toBe(1);
    await runTimers();
    expect(main.count('outbox.list')).toBe(2);
  });

  it('of connections, settings, receipts, backups or crash reports reaches what shows them', async () => {
    const { app, main } = started();
    main.answers['connections.list'] = () =>
      ok({ connections: [connectionWith({ name: 'Renamed' })], activeConnectionId: id(50) });
    main.answers['settings.update'] = () => ok({ ...DEFAULT_SETTINGS, workOffline: true });
    await main.emit('changed', { what: 'connections' });
    await main.emit('changed', { what: 'settings' });
    await main.emit('changed', { what: 'receipts' });
    await main.emit('changed', { what: 'backups' });
    await main.emit('changed', { what: 'crash-reports' });
    expect(app.connections.active?.name).toBe('Renamed');
    expect(app.settings.current.workOffline).toBe(true);
    expect([app.receiptsVersion, app.backupsVersion, app.crashReportsVersion]).toEqual([1, 1, 1]);
  });

  it('is not handled any more once the app has stopped', async () => {
    const { app, main } = started();
    app.stop();
    await main.emit('changed', { what: 'outbox' });
    expect(main.names()).toEqual([]);
  });
});

describe('the app', () => {
  it('follows the network and the rate limit', async () => {
    const { app, main } = started();
    const rate = { limit: 100, remaining: 3, resetAt: null };
    await main.emit('network', { online: false, connectionId: id(50), rate });
    expect(app.online).toBe(false);
    expect(app.connections.active?.rate).toEqual(rate);
  });

  it('stores what is typed before another screen is shown, and before the window closes', async () => {
    const { app, main } = started();
    const routes: string[] = [];
    app.beforeLeave.add(() => {
      routes.push(app.route);
      return Promise.resolve();
    });
    main.answers['app.flushed'] = () => ok(null);
    await app.go('outbox');
    await main.emit('flush', { token: 'a' });
    expect(routes).toEqual(['drafts', 'outbox']);
    expect(main.inputs('app.flushed')).toEqual([{ token: 'a' }]);
  });

  it('shows the draft or the outbox that a notification was about', async () => {
    const { app, main } = started();
    await main.emit('show', { screen: 'outbox', id: null });
    expect(app.route).toBe('outbox');
    await main.emit('show', { screen: 'draft', draftId: id(1) });
    expect([app.route, app.drafts.openId]).toEqual(['drafts', id(1)]);
  });

  it('discards a draft without a question and offers to undo it', async () => {
    const { app, main } = started(bootWith({ drafts: [summarise(draftWith())], openDraftId: id(1) }));
    main.answers['drafts.discard'] = () => ok(null);
    main.answers['drafts.restore'] = () => ok(draftWith());
    await app.discardDraft(id(1));
    expect(app.drafts.all).toEqual([]);
    const [toast] = app.toasts.all;
    toast?.action?.run();
    await flushPromises();
    expect(app.drafts.openId).toBe(id(1));
    expect(app.toasts.all).toEqual([]);
  });

  it('keeps a draft that cannot be discarded, and shows why', async () => {
    const { app, main } = started(bootWith({ drafts: [summarise(draftWith())] }));
    main.answers['drafts.discard'] = () => failed({ kind: 'storage', reason: 'disk-full' });
    await app.discardDraft(id(1));
    expect(app.drafts.all).toHaveLength(1);
    expect(app.toasts.all).toMatchObject([{ tone: 'bad' }]);
  });

  it('opens the last of several imported drafts, and names files that were not imported', async () => {
    const { app, main } = started();
    main.answers['connections.list'] = () => ok({ connections: [], activeConnectionId: null });
    await app.showImported({
      drafts: [
        { id: id(1), title: 'One' },
        { id: id(2), title: 'Two' },
      ],
      failed: [{ file: 'broken.json', error: { kind: 'storage', reason: 'failed' } }],
    });
    expect(app.drafts.openId).toBe(id(2));
    expect(app.toasts.all.map(({ tone }) => tone)).toEqual(['bad', 'plain']);
    expect(main.count('drafts.list')).toBe(1);
  });
});
