import { describe, expect, it, onTestFinished } from 'vitest';
import type { Edit } from '@domain/fields/edits';
import { enterDraft, leaveDraft } from '@renderer/draft/kept-drafts';
import type { OpenDraft } from '@renderer/draft/open-draft.svelte';
import { startRecipients } from '../../support/recipients-thread';
import { backendWithPages } from './page';

const name = (text: string): Edit => ({ kind: 'value', value: text });

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof backendWithPages>>['openPage']>>;

async function entered({ app }: Page, draftId: string): Promise<OpenDraft> {
  const open = await enterDraft(app, draftId);
  if (!open.ok) throw new Error(open.error.kind);
  onTestFinished(() => leaveDraft(app, open.value));
  return open.value;
}

/** The same draft in the main window and in a window of its own. */
async function inTwoWindows() {
  const { backend, openPage } = await backendWithPages();
  const recipients = [{ phone: '+14155550100', metadata: '', assistantOverrides: '' }];
  const draft = backend.draft({ connectionId: null, edits: {}, recipients });
  const [main, own] = [await openPage(), await openPage(draft.id)];
  const [inMain, inOwn] = [await entered(main, draft.id), await entered(own, draft.id)];
  const stored = () => backend.store.drafts.get(draft.id);
  return { backend, draft, main, own, inMain, inOwn, stored };
}

describe('one draft in two windows', () => {
  it('shows in each what is edited in the other, in the draft and in the list', async () => {
    const { draft, main, own, inMain, inOwn } = await inTwoWindows();
    inMain.edit('name', name('From main'));
    await inMain.flush();
    await expect.poll(() => inOwn.title).toBe('From main');
    inOwn.edit('campaign_context', name('From its own window'));
    await inOwn.flush();
    await expect.poll(() => inMain.edits.campaign_context).toEqual(name('From its own window'));
    await expect.poll(() => main.app.drafts.byId(draft.id)?.changeCount).toBe(2);
    await expect.poll(() => own.app.drafts.byId(draft.id)?.changeCount).toBe(2);
  });

  it('keeps the last writer’s value of fast typing in both, loses no edit of another field, and shows the same', async () => {
    const { inMain, inOwn, stored } = await inTwoWindows();
    for (let stroke = 1; stroke <= 20; stroke += 1) {
      inMain.edit('name', name(`Main ${stroke}`));
      inOwn.edit('name', name(`Own ${stroke}`));
      inMain.edit('campaign_context', name(`Purpose ${stroke}`));
      inOwn.edit('opening_message_template', name(`Goal ${stroke}`));
      if (stroke % 3 === 0) void inMain.flush();
      if (stroke % 4 === 0) void inOwn.flush();
    }
    await inMain.flush();
    inOwn.edit('name', name('The last'));
    await inOwn.flush();
    const last = {
      name: name('The last'),
      campaign_context: name('Purpose 20'),
      opening_message_template: name('Goal 20'),
    };
    expect(stored()?.edits).toEqual(last);
    await expect.poll(() => inMain.edits).toEqual(last);
    await expect.poll(() => inOwn.edits).toEqual(last);
    expect([inMain.unsaved, inOwn.unsaved]).toEqual([null, null]);
  });

  it('undoes in either window what was done in the other', async () => {
    const { inMain, inOwn, stored } = await inTwoWindows();
    inMain.edit('name', name('One'));
    await inMain.flush();
    await expect.poll(() => inOwn.draft.canUndo).toBe(true);
    await inOwn.step('undo');
    await expect.poll(() => inMain.edits.name).toBeUndefined();
    await inMain.step('redo');
    await expect.poll(() => inOwn.edits.name).toEqual(name('One'));
    expect(stored()?.edits.name).toEqual(name('One'));
  });

  it('shows a recipient that was edited or removed in the other window', async () => {
    const { inMain, inOwn } = await inTwoWindows();
    await inMain.rows.load();
    await inOwn.rows.load();
    const [row] = inMain.rows.rows;
    if (row === undefined) throw new Error('the row is missing');
    inMain.rows.edit(row, { metadata: '{"city":"Rome"}' });
    await inMain.flush();
    await expect.poll(() => inOwn.rows.rows[0]?.metadata).toBe('{"city":"Rome"}');
    await inOwn.rows.remove([row.id]);
    await expect.poll(() => inMain.rows.rows).toEqual([]);
    expect(inMain.draft.recipients.count).toBe(0);
  });

  it('shows a table of recipients in both as it is after an edit in one', async () => {
    const { backend, openPage } = await backendWithPages({ startRecipients });
    const recipients = Array.from({ length: 40 }, (_, row) => ({
      phone: `+1415555${String(1_000 + row)}`,
      metadata: '{"city":"Rome"}',
      assistantOverrides: '',
    }));
    const draft = backend.draft({ connectionId: null, edits: {}, recipients });
    const [main, own] = [await openPage(), await openPage(draft.id)];
    const [inMain, inOwn] = [await entered(main, draft.id), await entered(own, draft.id)];
    for (const open of [inMain, inOwn]) {
      await open.rows.load();
      open.rows.view.show(0, 20);
      await expect.poll(() => open.rows.view.row(3)?.phone).toBe('+14155551003');
    }
    const row = inOwn.rows.view.row(3);
    if (row === undefined) throw new Error('the row is missing');
    expect(await inOwn.rows.write(row, { phone: '+14155559999' })).toBeNull();
    await expect.poll(() => inMain.rows.view.row(3)?.phone).toBe('+14155559999');
    expect([...main.app.toasts.all, ...own.app.toasts.all]).toEqual([]);
  });

  it('goes from both when one discards it, and comes back to its own window', async () => {
    const { backend, draft, main, own } = await inTwoWindows();
    await main.app.discardDraft(draft.id);
    await own.app.drafts.refresh();
    expect([main.app.drafts.openId, own.app.drafts.openId]).toEqual([null, null]);
    await backend.get('drafts.restore', { draftId: draft.id });
    await own.app.drafts.refresh();
    expect(own.app.drafts.openId).toBe(draft.id);
  });

  it('does not take part in what the next start opens, and its window gets no notices of the start', async () => {
    const { backend, draft, own } = await inTwoWindows();
    expect(own.app.notices).toEqual([]);
    expect(own.app.drafts.openId).toBe(draft.id);
    await own.app.openDraft(draft.id);
    expect(backend.store.drafts.openId()).toBeNull();
  });
});
