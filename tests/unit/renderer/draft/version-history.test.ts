import { describe, expect, it, onTestFinished } from 'vitest';
import type { StateDifference, VersionHistoryEntry } from '@domain/draft/version-history';
import { failed, ok } from '@domain/errors/errors';
import { PAGE_SIZE, VersionHistory } from '@renderer/draft/version-history.svelte';
import { fakeMain, flushPromises, pending } from '../fake-main';
import { id, NOW } from '../samples';

const NO_DIFFERENCE: StateDifference = { edits: [], zone: null, rows: 0, unknown: [] };

function step(number: number): VersionHistoryEntry {
  return {
    kind: 'step',
    id: number,
    startedAt: NOW,
    endedAt: NOW,
    cause: 'edited',
    undone: false,
    edits: [],
    zone: null,
    countries: [],
    rows: { added: 0, removed: 0, changed: 0 },
  };
}

/** The history of a draft with so many steps, which the test can add to. */
function historyOf(count: number) {
  const stored = { count };
  const main = fakeMain({
    'drafts.versions': ({ before, limit }) => {
      const newest = before === null ? stored.count : before - 1;
      const length = Math.min(limit, newest);
      return ok({
        entries: Array.from({ length }, (_, index) => step(newest - index)),
        more: newest > length,
        position: stored.count,
      });
    },
    'drafts.difference': () => ok(NO_DIFFERENCE),
  });
  const history = new VersionHistory(main.bridge, id(1));
  onTestFinished(history.follow());
  return { main, history, stored };
}

const idsOf = ({ entries }: VersionHistory) => entries?.map((entry) => entry.id);

describe('the version history', () => {
  it('is unknown until its first page is read, and starts with the newest step', async () => {
    const { history } = historyOf(2);
    expect(history.entries).toBeNull();
    await history.load();
    expect(idsOf(history)).toEqual([2, 1]);
    expect([history.position, history.hasMore]).toEqual([2, false]);
  });

  it('reads older steps only when the user asks for them', async () => {
    const { main, history } = historyOf(PAGE_SIZE + 1);
    await history.load();
    expect([history.entries?.length, history.hasMore, main.count('drafts.versions')]).toEqual([PAGE_SIZE, true, 1]);
    const more = history.loadMore();
    expect(history.isLoadingMore).toBe(true);
    await more;
    expect([history.entries?.at(-1)?.id, history.hasMore, history.isLoadingMore]).toEqual([1, false, false]);
  });

  it('shows a step that is stored while it is open, whichever page stored it', async () => {
    const { main, history, stored } = historyOf(1);
    await history.load();
    stored.count = 2;
    await main.emit('changed', { what: 'draft', draftId: id(1), writer: id(900) });
    expect(idsOf(history)).toEqual([2, 1]);
    expect(history.position).toBe(2);
  });

  it('keeps the older pages that are shown when a step is stored', async () => {
    const { main, history, stored } = historyOf(2 * PAGE_SIZE);
    await history.load();
    await history.loadMore();
    stored.count += 1;
    await main.emit('changed', { what: 'draft', draftId: id(1) });
    expect([history.entries?.[0]?.id, history.entries?.length]).toEqual([stored.count, 2 * PAGE_SIZE]);
    expect(history.hasMore).toBe(true);
  });

  it('is not read for another draft, nor after it is closed', async () => {
    const { main } = historyOf(1);
    await main.emit('changed', { what: 'draft', draftId: id(2) });
    await main.emit('changed', { what: 'drafts' });
    expect(main.names()).toEqual([]);
    const closed = new VersionHistory(main.bridge, id(3));
    closed.follow()();
    await main.emit('changed', { what: 'draft', draftId: id(3) });
    expect(main.names()).toEqual([]);
  });

  it('reads once more for all changes that arrive during a read', async () => {
    const { main, history, stored } = historyOf(1);
    const first = pending<null>();
    const answer = main.answers['drafts.versions'];
    main.answers['drafts.versions'] = async (input) => {
      await first.promise;
      return answer?.(input) ?? failed({ kind: 'not-found', what: 'draft' });
    };
    const loaded = history.load();
    stored.count = 3;
    for (let event = 0; event < 5; event += 1) await main.emit('changed', { what: 'draft', draftId: id(1) });
    first.fulfil(null);
    await loaded;
    await flushPromises();
    expect(main.count('drafts.versions')).toBe(2);
    expect(idsOf(history)).toEqual([3, 2, 1]);
  });

  it('keeps what it shows when a read fails, with the error until the next one succeeds', async () => {
    const { main, history } = historyOf(1);
    await history.load();
    const answer = main.answers['drafts.versions'];
    main.answers['drafts.versions'] = () => failed({ kind: 'storage', reason: 'failed' });
    await history.load();
    expect([history.error?.kind, idsOf(history)]).toEqual(['storage', [1]]);
    if (answer !== undefined) main.answers['drafts.versions'] = answer;
    await history.load();
    expect(history.error).toBeNull();
  });
});

describe('a chosen version', () => {
  it('shows what restoring it would change, and stays unchosen if that cannot be read', async () => {
    const { main, history } = historyOf(2);
    await history.load();
    expect(await history.choose(1)).toBeNull();
    expect(history.chosen).toEqual({ stepId: 1, difference: NO_DIFFERENCE });
    main.answers['drafts.difference'] = () => failed({ kind: 'not-found', what: 'step' });
    expect(await history.choose(2)).toMatchObject({ kind: 'not-found' });
    expect(history.chosen?.stepId).toBe(1);
  });

  it('is compared with the draft again after each change', async () => {
    const { main, history } = historyOf(2);
    await history.choose(0);
    main.answers['drafts.difference'] = () => ok({ ...NO_DIFFERENCE, rows: 4 });
    await main.emit('changed', { what: 'draft', draftId: id(1) });
    expect(history.chosen).toEqual({ stepId: 0, difference: { ...NO_DIFFERENCE, rows: 4 } });
  });

  it('is no longer chosen once its step is gone', async () => {
    const { main, history } = historyOf(2);
    await history.choose(1);
    main.answers['drafts.difference'] = () => failed({ kind: 'not-found', what: 'step' });
    await main.emit('changed', { what: 'draft', draftId: id(1) });
    expect(history.chosen).toBeNull();
  });
});
