import { describe, expect, it } from 'vitest';
import type { RecentDraft } from '@backend/start/running-backend';
import { followRecentDrafts, recentDraftItems, recentDraftsJumpList } from '@main/menu/recent-drafts';

const ID = '0f8a4f6e-3f0a-4a52-9f57-2f4d5c1b7a10';
const draft = (title: string): RecentDraft => ({ id: ID, title });

describe('recent drafts', () => {
  it('are entries of a menu that open their draft', () => {
    const opened: string[] = [];
    const [item] = recentDraftItems([draft('Q&A\n  for   May')], (id) => opened.push(id));
    expect(item?.label).toBe('Q&&A for May');
    (item?.click as () => void)();
    expect(opened).toEqual([ID]);
  });

  it('have titles that fit a menu, without half an emoji', () => {
    const [item] = recentDraftItems([draft('😀'.repeat(100))], () => undefined);
    expect(item?.label).toBe(`${'😀'.repeat(59)}…`);
  });

  it('are tasks of the jump list that only pass on a link', () => {
    const [category, ...more] = recentDraftsJumpList([draft('" --no-sandbox')], 'C:\\app.exe', 'Recent drafts');
    expect(more).toEqual([]);
    expect(category).toMatchObject({ type: 'custom', name: 'Recent drafts' });
    expect(category?.items).toMatchObject([
      { type: 'task', title: '" --no-sandbox', program: 'C:\\app.exe', args: `campaign-desk://draft/${ID}` },
    ]);
  });

  it('leave no jump list when there are none', () => {
    expect(recentDraftsJumpList([], 'app.exe', 'Recent drafts')).toEqual([]);
  });

  it('are shown once for many changes, and only if they differ', () => {
    let stored: readonly RecentDraft[] = [];
    const shown: (readonly RecentDraft[])[] = [];
    let due: (() => void)[] = [];
    const changed = followRecentDrafts({
      read: () => stored,
      show: (drafts) => shown.push(drafts),
      after: (_ms, run) => due.push(run),
    });
    const pass = (): void => {
      const runs = due;
      due = [];
      for (const run of runs) run();
    };
    changed();
    pass();
    // Also none at first: the system may still show those of an earlier start.
    expect(shown).toEqual([[]]);
    stored = [draft('May')];
    changed();
    changed();
    expect(due).toHaveLength(1);
    pass();
    changed();
    pass();
    expect(shown).toEqual([[], [draft('May')]]);
    stored = [];
    changed();
    pass();
    expect(shown.at(-1)).toEqual([]);
  });
});
