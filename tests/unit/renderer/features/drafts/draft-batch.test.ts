import { describe, expect, it } from 'vitest';
import { failed, ok } from '@domain/errors/errors';
import { DraftBatch } from '@renderer/features/drafts/draft-batch.svelte';
import { text } from '@renderer/kernel/text';
import { summarise } from '@renderer/state/summarise';
import { fakeMain } from '../../fake-main';
import { appOver } from '../../page-state';
import { bootWith, draftWith, id, itemWith, outboxWith } from '../../samples';

const drafts = [1, 2, 3].map((number) => draftWith({ id: id(number), campaignId: `cmp_${number}`, revision: number }));

function started() {
  const main = fakeMain({
    'drafts.get': ({ draftId }) => ok(drafts.find((draft) => draft.id === draftId) ?? draftWith()),
    'drafts.list': () => ok([]),
    'drafts.open': () => ok(null),
    'outbox.list': () => ok(outboxWith([])),
  });
  const app = appOver(main, bootWith({ drafts: drafts.map(summarise) }));
  return { main, app };
}
const results = (batch: DraftBatch) => batch.items.map(({ state, tone, result }) => ({ state, tone, result }));

describe('one action on several drafts', () => {
  it('sends nothing before it is confirmed, then each draft at the revision that is stored', async () => {
    const { main, app } = started();
    const item = itemWith();
    main.answers['outbox.enqueue'] = () => ok(item);
    const batch = new DraftBatch(app, 'queue', app.drafts.all);
    expect(main.count('outbox.enqueue')).toBe(0);
    await batch.run();
    expect(main.inputs('outbox.enqueue')).toEqual(
      app.drafts.all.map((draft) => ({
        draftId: draft.id,
        revision: drafts.find((one) => one.id === draft.id)?.revision,
      })),
    );
    expect(batch.state).toBe('ended');
    expect(results(batch)).toEqual(
      drafts.map(() => ({ state: 'ended', tone: 'good', result: text.outbox.footer.queuedNow })),
    );
  });

  it('goes on after a draft that main refuses, and says why it was refused', async () => {
    const { main, app } = started();
    main.answers['push.now'] = ({ draftId }) =>
      failed(draftId === id(2) ? { kind: 'campaign-running' } : { kind: 'draft-changed' });
    const batch = new DraftBatch(app, 'push', app.drafts.all);
    await batch.run();
    expect(main.count('push.now')).toBe(3);
    // A question that only a user can answer is never answered for all.
    expect(main.inputs('push.now').some((input) => input.runningConfirmed === true)).toBe(false);
    expect(batch.items.find((item) => item.id === id(2))).toMatchObject({
      tone: 'bad',
      result: text.errors.sentence({ kind: 'campaign-running' }),
    });
  });

  it('leaves an update that is on its way in the queue as it is', async () => {
    const { main, app } = started();
    main.answers['drafts.get'] = ({ draftId }) =>
      ok(draftWith({ id: draftId, outbox: { id: id(70), status: { state: 'queued', behind: null } } }));
    const batch = new DraftBatch(app, 'queue', app.drafts.all);
    await batch.run();
    expect(main.count('outbox.enqueue')).toBe(0);
    expect(batch.items.every(({ result }) => result !== '')).toBe(true);
  });

  it('stores what is typed before it begins', async () => {
    const { main, app } = started();
    main.answers['outbox.enqueue'] = () => ok(itemWith());
    const countWhenStored: number[] = [];
    app.beforeLeave.add(() => {
      countWhenStored.push(main.count('outbox.enqueue'));
      return Promise.resolve();
    });
    await new DraftBatch(app, 'queue', app.drafts.all).run();
    expect(countWhenStored).toEqual([0]);
  });

  it('does not begin the drafts that are left when it is stopped', async () => {
    const { main, app } = started();
    const batch = new DraftBatch(app, 'push', app.drafts.all);
    main.answers['push.now'] = () => {
      batch.stop();
      return failed({ kind: 'draft-changed' });
    };
    await batch.run();
    expect(main.count('push.now')).toBe(1);
    expect(batch.items.filter(({ result }) => result === text.drafts.batch.stopped)).toHaveLength(2);
  });

  it('discards all with one Undo, and keeps the one that cannot be discarded', async () => {
    const { main, app } = started();
    main.answers['drafts.discard'] = ({ draftId }) =>
      draftId === id(3) ? failed({ kind: 'storage', reason: 'disk-full' }) : ok(null);
    main.answers['drafts.restore'] = ({ draftId }) => ok(draftWith({ id: draftId }));
    const batch = new DraftBatch(app, 'discard', app.drafts.all);
    await batch.run();
    expect(app.drafts.all.map((draft) => draft.id)).toEqual([id(3)]);
    expect(batch.items.find((item) => item.id === id(3))?.tone).toBe('bad');
    expect(app.toasts.all).toHaveLength(1);
    await app.undoDiscard();
    expect(new Set(app.drafts.all.map((draft) => draft.id))).toEqual(new Set([id(1), id(2), id(3)]));
  });
});
