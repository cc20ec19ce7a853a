import { describe, expect, it } from 'vitest';
import { ok } from '@domain/errors/errors';
import { showSettings } from '@renderer/state/show-settings';
import { summarise } from '@renderer/state/summarise';
import { fakeMain } from '../fake-main';
import { appOver } from '../page-state';
import { bootWith, draftWith, id } from '../samples';

const OWN = id(1);

function draftWindow() {
  const drafts = [summarise(draftWith({ id: OWN })), summarise(draftWith({ id: id(2) }))];
  const main = fakeMain({
    'drafts.list': () => ok(drafts),
    'drafts.discard': () => ok(null),
    'drafts.get': ({ draftId }) => ok(draftWith({ id: draftId })),
    'drafts.restore': ({ draftId }) => ok(draftWith({ id: draftId })),
    'windows.showInMain': () => ok(null),
  });
  return { app: appOver(main, bootWith({ drafts, openDraftId: OWN }), OWN), main, drafts };
}

describe('the window of a draft', () => {
  it('shows every other screen in the main window, and stores first what was typed', async () => {
    const { app, main } = draftWindow();
    let stored = 0;
    app.beforeLeave.add(() => {
      stored += 1;
      return Promise.resolve();
    });
    await app.go('outbox');
    await app.showOutbox(id(3));
    await app.showReceipt(id(4));
    await showSettings(app, 'sending');
    await app.openDraft(id(2));
    expect(main.inputs('windows.showInMain')).toEqual([
      { screen: 'outbox', id: null },
      { screen: 'outbox', id: id(3) },
      { screen: 'history', receiptId: id(4) },
      { screen: 'settings', section: 'sending' },
      { screen: 'draft', draftId: id(2) },
    ]);
    expect(stored).toBe(5);
    expect([app.route, app.drafts.openId]).toEqual(['drafts', OWN]);
  });

  it('never changes which draft the next start opens', async () => {
    const { app, main } = draftWindow();
    await app.openDraft(OWN);
    await app.discardDraft(OWN);
    expect(app.drafts.openId).toBeNull();
    await app.undoDiscard();
    expect(app.drafts.openId).toBe(OWN);
    expect(main.count('drafts.open')).toBe(0);
  });

  it('shows its draft again when another window restores it', async () => {
    const { app, main, drafts } = draftWindow();
    main.answers['drafts.list'] = () => ok(drafts.slice(1));
    await app.drafts.refresh();
    expect(app.drafts.openId).toBeNull();
    main.answers['drafts.list'] = () => ok(drafts);
    await app.drafts.refresh();
    expect(app.drafts.openId).toBe(OWN);
  });
});

describe('the main window', () => {
  it.each([
    [{ screen: 'outbox', id: id(3) } as const, 'outbox'],
    [{ screen: 'history', receiptId: id(4) } as const, 'history'],
    [{ screen: 'settings', section: null } as const, 'settings'],
    [{ screen: 'sandbox' } as const, 'sandbox'],
  ])('shows what the window of a draft asks for: %j', async (what, route) => {
    const main = fakeMain({ 'drafts.open': () => ok(null) });
    const app = appOver(main);
    await main.emit('show', what);
    expect(app.route).toBe(route);
    if (what.screen === 'history') expect(app.receiptToShow).toBe(id(4));
    if (what.screen === 'outbox') expect(app.outbox.chosenId).toBe(id(3));
  });

  it('opens a draft in a window of its own with everything that was typed', async () => {
    const main = fakeMain({ 'windows.openDraft': () => ok(null) });
    const app = appOver(main);
    const order: string[] = [];
    app.beforeLeave.add(() => Promise.resolve(void order.push('stored')));
    main.answers['windows.openDraft'] = () => {
      order.push('opened');
      return ok(null);
    };
    await app.openInWindow(OWN);
    expect(order).toEqual(['stored', 'opened']);
    expect(main.inputs('windows.openDraft')).toEqual([{ draftId: OWN }]);
  });
});
