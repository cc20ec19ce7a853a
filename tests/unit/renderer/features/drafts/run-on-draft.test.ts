import { describe, expect, it } from 'vitest';
import { failed, ok } from '@domain/errors/errors';
import { runOnDraft } from '@renderer/features/drafts/run-on-draft';
import { text } from '@renderer/kernel/text';
import { fakeMain } from '../../fake-main';
import { draftWith, id, itemWith } from '../../samples';

const gone = { kind: 'draft-changed' } as const;

describe('an action on one draft of several', () => {
  it.each(['push', 'queue', 'refresh'] as const)('%s: an error of main is the result, in words', async (action) => {
    const main = fakeMain({ 'drafts.get': () => failed(gone), 'drafts.refresh': () => failed(gone) });
    expect(await runOnDraft(main.bridge, action, id(1))).toEqual({ tone: 'bad', result: text.errors.sentence(gone) });
  });

  it('queues the revision that is stored, and says so', async () => {
    const main = fakeMain({
      'drafts.get': () => ok(draftWith({ revision: 7 })),
      'outbox.enqueue': () => ok(itemWith()),
    });
    expect(await runOnDraft(main.bridge, 'queue', id(1))).toEqual({
      tone: 'good',
      result: text.outbox.footer.queuedNow,
    });
    expect(main.inputs('outbox.enqueue')).toEqual([{ draftId: id(1), revision: 7 }]);
  });

  it('does not queue an update again that is on its way', async () => {
    const main = fakeMain({
      'drafts.get': () => ok(draftWith({ outbox: { id: id(70), status: { state: 'queued', behind: null } } })),
    });
    expect((await runOnDraft(main.bridge, 'queue', id(1))).tone).toBe('plain');
    expect(main.count('outbox.enqueue')).toBe(0);
  });

  it('refreshes, and says how many fields the server has changed', async () => {
    const draft = draftWith();
    const main = fakeMain({ 'drafts.refresh': () => ok({ kind: 'refreshed', draft, repeatedKeys: [] }) });
    expect(await runOnDraft(main.bridge, 'refresh', id(1))).toEqual({ tone: 'good', result: text.refresh.unchanged });
  });
});
