import { describe, expect, it } from 'vitest';
import { createOutboxDesk, rename } from './desk';
import { startServer } from './server';

const base = { id: 'c-1', name: 'As it was', max_concurrency: 5 };

describe('a queued update', () => {
  it('leaves by itself, is verified, and its edits are no changes any more', async () => {
    const server = await startServer();
    const desk = createOutboxDesk();
    const draftId = desk.draft({
      connectionId: await desk.connect(server.baseUrl),
      edits: rename('New'),
      campaign: base,
    });
    const id = await desk.queued(draftId);
    await expect.poll(() => desk.status(id)).toMatchObject({ state: 'done' });
    expect(server.arrived).toEqual([{ campaignId: 'c-1', body: { name: 'New' }, taken: true, status: 200 }]);
    expect(desk.receipts()).toMatchObject([{ outcome: { kind: 'verified' }, repeated: false, alreadyThere: false }]);
    expect(desk.store.drafts.get(draftId)).toMatchObject({ edits: {}, outbox: null });
    expect(desk.log(id)).toEqual(['queued', 'checked', 'sent']);
    expect(desk.mistakes).toEqual([]);
  });
});
