import { describe, expect, it, vi } from 'vitest';
import { failed, ok } from '@domain/errors/errors';
import { DraftSending } from '@renderer/draft/draft-sending.svelte';
import { text } from '@renderer/kernel/text';
import { recorded } from '../effects.svelte';
import { fakeMain, flushPromises, pending } from '../fake-main';
import { appOver, draftOver } from '../page-state';
import { bootWith, draftWith, id, itemWith, NOW, receiptWith, savedAt } from '../samples';

const edited = draftWith({ edits: { name: { kind: 'value', value: 'New' } } });

/** A draft with one change, and the two ways to send it. */
function ready({ draft = edited, boot = bootWith() } = {}) {
  let { revision } = draft;
  const main = fakeMain({
    'drafts.get': () => ok({ ...draft, revision }),
    'drafts.edit': () => ok(savedAt((revision += 1))),
    'push.now': () => ok(receiptWith()),
    'outbox.enqueue': () => ok(itemWith()),
  });
  const app = appOver(main, boot);
  const open = draftOver(main, draft);
  const pushed = vi.fn();
  return { main, app, open, sending: new DraftSending(app, open, pushed), pushed };
}

describe.each(['push', 'queue'] as const)('the button of %s', (which) => {
  const command = which === 'push' ? 'push.now' : 'outbox.enqueue';

  it('sends the revision that is stored, and reads the draft afterwards', async () => {
    const { main, sending } = ready();
    await sending[which].run();
    expect(main.inputs(command)).toEqual([{ draftId: id(1), revision: 4 }]);
    expect(main.names()).toEqual([command, 'drafts.get']);
    expect(sending[which].failure).toBeNull();
    expect(sending[which].announcement).not.toBe('');
  });

  it('reports the result of a push to the draft, and shows a toast only if another screen is open', async () => {
    const { app, sending, pushed } = ready();
    await sending[which].run();
    const pushes = which === 'push' ? 1 : 0;
    expect(pushed).toHaveBeenCalledTimes(pushes);
    expect(app.toasts.all).toHaveLength(pushes);
    app.drafts.openId = id(1);
    await sending[which].run();
    expect(pushed).toHaveBeenCalledTimes(2 * pushes);
    expect(app.toasts.all).toHaveLength(pushes);
  });

  it('stores what is typed first', async () => {
    const { main, open, sending } = ready();
    open.edit('name', { kind: 'value', value: 'Newer' });
    await sending[which].run();
    expect(main.names()).toEqual(['drafts.edit', command, 'drafts.get']);
    expect(main.inputs(command)).toMatchObject([{ revision: 5 }]);
  });

  it('sends nothing that was typed while it was being stored', async () => {
    const { main, open, sending } = ready();
    const write = pending<undefined>();
    main.answers['drafts.edit'] = async () => {
      await write.promise;
      return ok(savedAt(5));
    };
    open.edit('name', { kind: 'value', value: 'Newer' });
    const run = sending[which].run();
    await flushPromises();
    open.edit('name', { kind: 'value', value: 'Newest' });
    main.answers['drafts.edit'] = () => ok(savedAt(6));
    write.fulfil(undefined);
    await run;
    expect(main.count(command)).toBe(0);
    expect(sending[which].failure?.text).toBe(text.errors.sentence({ kind: 'draft-changed' }));
  });

  it('sends nothing if what is typed cannot be stored, and announces that', async () => {
    const { main, open, sending } = ready();
    main.answers['drafts.edit'] = () => failed({ kind: 'storage', reason: 'disk-full' });
    open.edit('name', { kind: 'value', value: 'Newer' });
    await sending[which].run();
    expect(main.count(command)).toBe(0);
    expect(sending[which].failure?.text).toBe(text.review.reasons.notStored);
    expect(sending[which].announcement).toBe(text.review.reasons.notStored);
  });

  it('sends once, however often it is pressed meanwhile', async () => {
    const { main, sending } = ready();
    const isBusy = recorded(() => sending[which].isBusy);
    await Promise.all([sending[which].run(), sending[which].run()]);
    isBusy.flush();
    expect(main.count(command)).toBe(1);
    expect(sending[which].isBusy).toBe(false);
  });

  it('asks once about a running campaign, and sends only if that is confirmed', async () => {
    const { main, sending } = ready();
    const running = failed({ kind: 'campaign-running' });
    main.answers['push.now'] = ({ runningConfirmed }) => (runningConfirmed === true ? ok(receiptWith()) : running);
    main.answers['outbox.enqueue'] = ({ runningConfirmed }) => (runningConfirmed === true ? ok(itemWith()) : running);
    await sending[which].run();
    expect(sending[which].isConfirming).toBe(true);
    sending[which].cancel();
    expect(sending[which].isConfirming).toBe(false);
    expect(main.count(command)).toBe(1);
    await sending[which].run();
    await sending[which].run(true);
    expect(main.inputs(command).at(-1)).toMatchObject({ runningConfirmed: true });
    expect(sending[which].isConfirming).toBe(false);
    expect(sending[which].failure).toBeNull();
  });

  it('sends nothing while it is blocked, and announces the reason on each press', async () => {
    const { main, sending } = ready({ draft: draftWith() });
    const announced = recorded(() => sending[which].announcement);
    for (let press = 0; press < 2; press += 1) {
      const run = sending[which].run();
      announced.flush();
      await run;
      announced.flush();
    }
    expect(main.names()).toEqual([]);
    const [empty, first, again, second] = announced.values;
    expect([empty, again]).toEqual(['', '']);
    expect(first).toContain(text.review.reasons.nothing);
    expect(second).toBe(first);
  });

  it('shows a refusal, and clears it with the next press', async () => {
    const { main, sending } = ready();
    main.answers['push.now'] = () => failed({ kind: 'no-credentials' });
    main.answers['outbox.enqueue'] = () => failed({ kind: 'no-credentials' });
    await sending[which].run();
    expect(sending[which].failure).toMatchObject({ next: 'settings' });
    main.answers['push.now'] = () => ok(receiptWith());
    main.answers['outbox.enqueue'] = () => ok(itemWith());
    await sending[which].run();
    expect(sending[which].failure).toBeNull();
  });
});

describe('what can be sent', () => {
  it('is blocked for a push while working offline, and can still be queued', async () => {
    const { app, main, sending } = ready();
    main.answers['settings.update'] = () => ok({ ...app.settings.current, workOffline: true });
    expect(sending.push.blocked).toBeNull();
    await app.settings.update({ workOffline: true });
    expect(sending.push.blocked).toBe(text.review.reasons.workOffline);
    expect(sending.queue.blocked).toBeNull();
  });

  it('needs a connection', () => {
    const { sending } = ready({ boot: bootWith({ connections: [], activeConnectionId: null }) });
    expect(sending.notReady).toBe(text.review.reasons.noConnection);
    expect([sending.push.blocked, sending.queue.blocked]).toEqual([sending.notReady, sending.notReady]);
  });

  it.each([
    [{ state: 'queued', behind: null }, true],
    [{ state: 'waiting', until: NOW }, true],
    [{ state: 'conflict', fields: ['name'] }, true],
    [{ state: 'held', why: 'edited' }, false],
    [{ state: 'rejected' }, false],
  ] as const)('with an update that is %o can be queued again only if the update has stopped', (status, isBlocked) => {
    const { sending } = ready({
      draft: { ...edited, outbox: { id: id(70), status: structuredClone(status) as never } },
    });
    expect(sending.queue.blocked !== null).toBe(isBlocked);
  });

  it('is busy while main pushes the draft', async () => {
    const { main, sending } = ready({ draft: { ...edited, pushing: true } });
    await sending.push.run();
    expect(sending.push.isBusy).toBe(true);
    expect(main.names()).toEqual([]);
  });
});
