import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ok } from '@domain/errors/errors';
import { DEFAULT_SETTINGS, MAX_PINNED_DRAFTS, type Settings } from '@domain/settings/settings';
import { handleListActions } from '@renderer/features/drafts/list-actions';
import { text } from '@renderer/kernel/text';
import { summarise } from '@renderer/state/summarise';
import { fakeMain, flushPromises } from '../../fake-main';
import { appOver } from '../../page-state';
import { bootWith, draftWith, id } from '../../samples';

const drafts = [1, 2, 3].map((number) => draftWith({ id: id(number), campaignId: `cmp_${String(number)}` }));

/** A window whose list has three drafts, the second of them open. */
function started(settings: Partial<Settings> = {}) {
  let isDialogOpen = false;
  vi.stubGlobal('document', { querySelector: () => (isDialogOpen ? {} : null) });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  let stored: Settings = { ...DEFAULT_SETTINGS, ...settings };
  const main = fakeMain({
    'drafts.open': () => ok(null),
    'drafts.get': ({ draftId }) => ok(drafts.find((draft) => draft.id === draftId) ?? draftWith()),
    'settings.update': (change) => {
      stored = { ...stored, pinnedDrafts: change.pinnedDrafts ?? stored.pinnedDrafts };
      return ok(stored);
    },
  });
  const app = appOver(main, bootWith({ drafts: drafts.map(summarise), settings: stored }));
  let shownId: string | null = id(2);
  const opened = vi.spyOn(app, 'openDraft').mockImplementation(() => Promise.resolve());
  const focusSearch = vi.fn();
  app.drafts.openId = id(2);
  const stop = handleListActions(app, {
    drafts: () => drafts.map(summarise),
    arrangement: () => ({ connectionId: id(50), order: 'edited', pinned: [], looseHeading: '' }),
    shownId: () => shownId,
    focusSearch,
  });
  return {
    app,
    main,
    opened,
    focusSearch,
    stop,
    openDialog: () => {
      isDialogOpen = true;
    },
    showNone: () => {
      shownId = null;
    },
  };
}

describe('actions on the list of drafts', () => {
  it('open the draft before and after the open one, and none beyond the ends', () => {
    const { app, opened } = started();
    app.actions.run('next-draft');
    app.actions.run('previous-draft');
    expect(opened.mock.calls.map(([draftId]) => draftId)).toEqual([id(3), id(1)]);
    app.drafts.openId = id(3);
    app.actions.run('next-draft');
    expect(opened).toHaveBeenCalledTimes(2);
  });

  it('say that no draft needs attention', () => {
    const { app, opened } = started();
    app.actions.run('next-attention');
    expect(opened).not.toHaveBeenCalled();
    expect(app.toasts.all.map((toast) => toast.text)).toEqual([text.drafts.noneIn.attention]);
  });

  it('pin the open draft first, among a limited number, and unpin it again', async () => {
    const full = Array.from({ length: MAX_PINNED_DRAFTS }, (_, index) => id(100 + index));
    const { app, main } = started({ pinnedDrafts: full });
    app.actions.run('pin-draft');
    await flushPromises();
    expect(main.inputs('settings.update')[0]?.pinnedDrafts).toEqual([id(2), ...full].slice(0, MAX_PINNED_DRAFTS));
    expect(app.actions.isChecked('pin-draft')).toBe(true);
    app.actions.run('pin-draft');
    await flushPromises();
    expect(app.actions.isChecked('pin-draft')).toBe(false);
  });

  it('pin nothing if no draft is on the screen', () => {
    const { app, main, showNone } = started();
    showNone();
    expect(app.actions.isEnabled('pin-draft')).toBe(false);
    app.actions.run('pin-draft');
    expect(main.count('settings.update')).toBe(0);
  });

  it('do nothing while a dialog is open', () => {
    const { app, opened, focusSearch, openDialog } = started();
    openDialog();
    app.actions.run('next-draft');
    app.actions.run('focus-search');
    expect(opened).not.toHaveBeenCalled();
    expect(focusSearch).not.toHaveBeenCalled();
  });

  it('focus the search, and do nothing once they are stopped', () => {
    const { app, focusSearch, stop } = started();
    app.actions.run('focus-search');
    expect(focusSearch).toHaveBeenCalledTimes(1);
    stop();
    expect(app.actions.run('focus-search')).toBe(false);
  });
});
