import { describe, expect, it, vi } from 'vitest';
import type { CommandOutput } from '@contract/index';
import { ok } from '@domain/errors/errors';
import { text } from '@renderer/kernel/text';
import { summarise } from '@renderer/state/summarise';
import { fakeMain } from '../fake-main';
import { appOver } from '../page-state';
import { bootWith, connectionWith, draftWith, id } from '../samples';

/** Everything that following a link may ask of main: reading, and noting which draft is open. */
const HARMLESS = ['links.consume', 'drafts.list', 'drafts.open', 'windows.focusDraft'];

function opened(link: CommandOutput<'links.consume'>, { isDialogOpen = false, hasWindow = false } = {}) {
  vi.stubGlobal('document', { querySelector: () => (isDialogOpen ? {} : null) });
  let waiting = link;
  const drafts = [summarise(draftWith())];
  const main = fakeMain({
    'links.consume': () => {
      const consumed = waiting;
      waiting = null;
      return ok(consumed);
    },
    'drafts.list': () => ok(drafts),
    'drafts.open': () => ok(null),
    'windows.focusDraft': () => ok(hasWindow),
  });
  const app = appOver(main, bootWith({ drafts, connections: [connectionWith()] }));
  const follow = async () => {
    await main.emit('show', { screen: 'link' });
    expect(main.names().filter((name) => !HARMLESS.includes(name))).toEqual([]);
    return app.toasts.all.map((toast) => toast.text);
  };
  return { app, follow };
}

describe('a link', () => {
  it('brings the own window of its draft to the front, and opens the draft nowhere else', async () => {
    const { app, follow } = opened({ kind: 'draft', draftId: id(1) }, { hasWindow: true });
    expect(await follow()).toEqual([]);
    expect(app.drafts.openId).toBeNull();
  });

  it('opens its draft', async () => {
    const { app, follow } = opened({ kind: 'draft', draftId: id(1) });
    expect(await follow()).toEqual([]);
    expect([app.drafts.openId, app.route]).toEqual([id(1), 'drafts']);
  });

  it('opens the draft of its campaign, if there is one', async () => {
    const { app, follow } = opened({ kind: 'campaign', connectionId: id(50), campaignId: 'cmp_1' });
    expect(await follow()).toEqual([]);
    expect([app.drafts.openId, app.newDraftFor]).toEqual([id(1), null]);
  });

  it('fills in the form for a new draft of another campaign, and creates nothing', async () => {
    const { app, follow } = opened({ kind: 'campaign', connectionId: id(50), campaignId: 'cmp_2' });
    expect(await follow()).toEqual([]);
    expect(app.newDraftFor).toEqual({ connectionId: id(50), campaignId: 'cmp_2' });
    expect(app.drafts.openId).toBeNull();
  });

  it.each([
    ['invalid', { kind: 'invalid' as const }, text.links.invalid],
    ['of an unknown draft', { kind: 'draft' as const, draftId: id(7) }, text.links.noDraft],
    [
      'of an unknown connection',
      { kind: 'campaign' as const, connectionId: id(51), campaignId: 'cmp_1' },
      text.links.noConnection,
    ],
  ])('that is %s only shows a notice', async (_what, link, notice) => {
    const { app, follow } = opened(link);
    expect(await follow()).toEqual([notice]);
    expect([app.drafts.openId, app.newDraftFor]).toEqual([null, null]);
  });

  it('does nothing behind a dialog', async () => {
    const { app, follow } = opened({ kind: 'draft', draftId: id(1) }, { isDialogOpen: true });
    expect(await follow()).toEqual([text.links.dialogOpen]);
    expect(app.drafts.openId).toBeNull();
  });

  it('that was consumed is not followed again', async () => {
    const { app, follow } = opened(null);
    expect(await follow()).toEqual([]);
    expect(app.drafts.openId).toBeNull();
  });
});
