import { describe, expect, it } from 'vitest';
import { ok } from '@domain/errors/errors';
import { draftMenu, runOn } from '@renderer/features/drafts/draft-menu';
import { summarise } from '@renderer/state/summarise';
import { fakeMain } from '../../fake-main';
import { appOver } from '../../page-state';
import { bootWith, draftWith, id } from '../../samples';

const MAY = draftWith({ id: id(1) });
const JUNE = draftWith({ id: id(2), edits: { max_concurrency: { kind: 'value', value: 3 } } });

function appWithTwo() {
  const main = fakeMain({
    'drafts.open': () => ok(null),
    'drafts.discard': () => ok(null),
    'drafts.get': () => ok(JUNE),
    'app.copyText': () => ok(null),
  });
  const app = appOver(main, bootWith({ drafts: [summarise(MAY), summarise(JUNE)], openDraftId: MAY.id }));
  app.actions.complete();
  return { main, app };
}
const enabledIn = (menu: ReturnType<typeof draftMenu>): readonly string[] =>
  menu.sections.flat().flatMap(({ id: entry, isEnabled }) => (isEnabled === false ? [] : [entry]));

describe('the menu of a draft', () => {
  it('offers what the draft can do, with keys if they would act on it', () => {
    const { app } = appWithTwo();
    const open = draftMenu(app, summarise(MAY));
    const other = draftMenu(app, summarise(JUNE));
    expect(enabledIn(open)).not.toEqual(expect.arrayContaining(['open']));
    expect(enabledIn(open)).not.toEqual(expect.arrayContaining(['push-now']));
    expect(enabledIn(other)).toEqual(expect.arrayContaining(['open', 'push-now', 'discard-draft']));
    const keysIn = (menu: typeof open) => menu.sections.flat().flatMap(({ keys }) => keys?.label ?? []);
    expect(keysIn(open)).toContain('Ctrl D');
    expect(keysIn(other)).toEqual([]);
  });

  it('opens another draft before it runs an action of the editor', async () => {
    const { app, main } = appWithTwo();
    const ran: string[] = [];
    await runOn(app, JUNE.id, 'duplicate-draft');
    expect(main.inputs('drafts.open')).toEqual([{ draftId: JUNE.id }]);
    app.actions.on('duplicate-draft', () => ran.push(app.drafts.openId ?? ''));
    await Promise.resolve();
    expect(ran).toEqual([JUNE.id]);
  });

  it('runs nothing on a draft that the user has left by then', async () => {
    const { app } = appWithTwo();
    const ran: string[] = [];
    await runOn(app, JUNE.id, 'duplicate-draft');
    await app.openDraft(MAY.id);
    app.actions.on('duplicate-draft', () => ran.push('of the wrong draft'));
    await Promise.resolve();
    expect(ran).toEqual([]);
  });

  it('discards a draft and copies its link without opening it', async () => {
    const { app, main } = appWithTwo();
    await runOn(app, JUNE.id, 'copy-draft-link');
    await runOn(app, JUNE.id, 'discard-draft');
    expect(main.inputs('drafts.discard')).toEqual([{ draftId: JUNE.id }]);
    expect(main.inputs('app.copyText')).toEqual([{ text: expect.stringContaining(JUNE.id) as string }]);
    expect(main.count('drafts.open')).toBe(0);
  });
});
