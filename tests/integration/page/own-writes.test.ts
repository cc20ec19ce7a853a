import { describe, expect, it, onTestFinished } from 'vitest';
import type { CommandName } from '@contract/names';
import type { Edit } from '@domain/fields/edits';
import { enterDraft, leaveDraft } from '@renderer/draft/kept-drafts';
import type { OpenDraft } from '@renderer/draft/open-draft.svelte';
import { renameEdits, type TestBackend } from '../../support/test-backend';
import { backendWithPages } from './page';

const EDITS = 25;
const READS: readonly CommandName[] = ['drafts.get', 'drafts.list', 'recipients.list', 'outbox.list'];

const name = (text: string): Edit => ({ kind: 'value', value: text });

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof backendWithPages>>['openPage']>>;

async function entered({ app }: Page, draftId: string): Promise<OpenDraft> {
  const open = await enterDraft(app, draftId);
  if (!open.ok) throw new Error(open.error.kind);
  onTestFinished(() => leaveDraft(app, open.value));
  return open.value;
}

/** What the page shows is what the backend has stored, but for the clock between the two. */
function expectSame(backend: TestBackend, open: OpenDraft): void {
  const stored = backend.store.drafts.get(open.draft.id);
  expect({ ...open.draft, updatedAt: null }).toEqual({ ...stored, updatedAt: null });
}

const reads = (commands: readonly CommandName[]): readonly CommandName[] =>
  commands.filter((command) => READS.includes(command));

describe('a committed edit', () => {
  it(`makes one command and no read: ${EDITS} edits are ${EDITS} commands`, async () => {
    const { backend, openPage } = await backendWithPages();
    const draft = backend.draft({ connectionId: null, edits: {} });
    const page = await openPage();
    const open = await entered(page, draft.id);
    page.commands.length = 0;
    for (let number = 1; number <= EDITS; number += 1) {
      open.edit('name', name(`Name ${number}`));
      await open.flush();
    }
    expect(page.commands).toEqual(Array<CommandName>(EDITS).fill('drafts.edit'));
    expectSame(backend, open);
    expect(page.app.drafts.byId(draft.id)).toMatchObject({ title: `Name ${EDITS}`, changeCount: 1 });
  });

  it('of a recipient makes one command and no read', async () => {
    const { backend, openPage } = await backendWithPages();
    const recipients = [{ phone: '+14155550100', metadata: '', assistantOverrides: '' }];
    const draft = backend.draft({ connectionId: null, edits: {}, recipients });
    const page = await openPage();
    const open = await entered(page, draft.id);
    await open.rows.load();
    page.commands.length = 0;
    const [row] = open.rows.rows;
    if (row === undefined) throw new Error('the row is missing');
    open.rows.edit(row, { phone: 'not a number' });
    await open.flush();
    expect(page.commands).toEqual(['recipients.update']);
    expect(open.draft.recipients.badNumbers.count).toBe(1);
    expectSame(backend, open);
  });

  it('can be undone and redone without a read of the draft', async () => {
    const { backend, openPage } = await backendWithPages();
    const draft = backend.draft({ connectionId: null, edits: {} });
    const page = await openPage();
    const open = await entered(page, draft.id);
    open.edit('name', name('New'));
    await open.flush();
    page.commands.length = 0;
    await open.step('undo');
    await open.step('redo');
    expect(page.commands).toEqual(['drafts.undo', 'drafts.redo']);
    expectSame(backend, open);
  });

  it('is read by another page, for its draft and for its list', async () => {
    const { backend, openPage } = await backendWithPages();
    const draft = backend.draft({ connectionId: null, edits: {} });
    const [writing, watching] = [await openPage(), await openPage()];
    const open = await entered(writing, draft.id);
    const other = await entered(watching, draft.id);
    watching.commands.length = 0;
    open.edit('name', name('New'));
    await open.flush();
    await expect.poll(() => other.draft.edits.name).toEqual(name('New'));
    await expect.poll(() => watching.app.drafts.byId(draft.id)?.title).toBe('New');
    expect(reads(watching.commands)).toEqual(['drafts.get', 'drafts.get']);
  });

  it('of a draft with an update in the queue is read, because the update has followed', async () => {
    const { backend, openPage } = await backendWithPages();
    const connectionId = await backend.connect('http://127.0.0.1:9');
    const draft = backend.draft({ connectionId, campaign: { id: 'c-1' }, edits: renameEdits('Queued') });
    await backend.get('outbox.setPaused', { paused: true });
    await backend.queued(draft.id);
    const page = await openPage();
    const open = await entered(page, draft.id);
    open.edit('name', name('Edited'));
    await open.flush();
    await expect.poll(() => open.draft.outbox?.status).toEqual({ state: 'held', why: 'edited' });
    expectSame(backend, open);
  });
});

describe('a change by main', () => {
  it('is read by the page that has the draft open', async () => {
    const { backend, openPage } = await backendWithPages();
    const draft = backend.draft({ connectionId: null, edits: {} });
    const page = await openPage();
    const open = await entered(page, draft.id);
    await backend.rename(draft.id, 'By main');
    await expect.poll(() => open.title).toBe('By main');
  });
});
