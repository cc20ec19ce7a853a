import { describe, expect, it } from 'vitest';
import type { Entry, EntryGroup } from '@renderer/features/palette/entry';
import { plainHit } from '@renderer/features/palette/entry';
import { type Found, Palette, type PalettePorts } from '@renderer/features/palette/palette.svelte';
import { flushPromises, pending } from '../../fake-main';

function entry(group: EntryGroup, key: string, label: string, more: Partial<Entry> = {}): Entry {
  return { id: `${group}:${key}`, group, label, run: () => undefined, ...more };
}
const ENTRIES: readonly Entry[] = [
  entry('actions', 'push', 'Push now', { keywords: 'send' }),
  entry('actions', 'conflict', 'Resolve next conflict'),
  entry('drafts', 'win', 'Win-back Q2', { detail: 'Conflict', tone: 'bad' }),
  entry('drafts', 'spring', 'Spring survey', { detail: 'No changes', keywords: 'cmp_spring' }),
  entry('fields', 'max', 'Max concurrency', { detail: 'Calling' }),
  entry('settings', 'times', 'Times'),
];
const NOTHING: Found = { hits: [], totals: {} };

function paletteOver(more: Partial<PalettePorts> = {}) {
  const chosen: string[] = [];
  const palette = new Palette({
    entries: () => ENTRIES,
    find: () => Promise.resolve(NOTHING),
    recent: () => [],
    noteChosen: (id) => chosen.push(id),
    ...more,
  });
  const shown = () => palette.groups.map(({ id, hits }) => [id, hits.map(({ entry: { label } }) => label)]);
  return { palette, chosen, shown };
}

describe('the command palette', () => {
  it('begins with what was chosen last, then drafts and actions', () => {
    const { shown } = paletteOver({ recent: () => ['fields:max', 'gone:1', 'actions:push'] });
    expect(shown()).toEqual([
      ['recent', ['Max concurrency', 'Push now']],
      ['drafts', ['Win-back Q2', 'Spring survey']],
      ['actions', ['Resolve next conflict']],
    ]);
  });

  it('finds by label, detail and further words; the group with the best match comes first', () => {
    const { palette, shown } = paletteOver();
    palette.type('conc');
    expect(shown()[0]).toEqual(['fields', ['Max concurrency']]);
    palette.type('conf');
    expect(shown()).toEqual([
      ['actions', ['Resolve next conflict']],
      ['drafts', ['Win-back Q2']],
    ]);
    palette.type('win conflict');
    expect(shown()).toEqual([['drafts', ['Win-back Q2']]]);
    palette.type('SEND');
    expect(shown()).toEqual([['actions', ['Push now']]]);
    palette.type('cmp_spring');
    expect(shown()).toEqual([['drafts', ['Spring survey']]]);
  });

  it('prefers what was chosen lately among what matches alike', () => {
    const two = [entry('drafts', 'a', 'March one'), entry('drafts', 'b', 'March two')];
    const { palette, shown } = paletteOver({ entries: () => two, recent: () => ['drafts:b'] });
    palette.type('march');
    expect(shown()).toEqual([['drafts', ['March two', 'March one']]]);
  });

  it('moves through all lines and around, and begins at the top with each letter', () => {
    const { palette } = paletteOver();
    palette.type('s');
    const ids = palette.lines.map(({ id }) => id);
    expect(palette.active?.id).toBe(ids[0]);
    palette.move(-1);
    expect(palette.active?.id).toBe(ids.at(-1));
    palette.move(1);
    expect(palette.active?.id).toBe(ids[0]);
    palette.moveTo(99);
    expect(palette.activeIndex).toBe(ids.length - 1);
    palette.type('sp');
    expect(palette.activeIndex).toBe(0);
    palette.type('nothing at all');
    palette.move(1);
    expect([palette.active, palette.count]).toEqual([null, 0]);
  });

  it('shows a long group whole once that is wanted, and counts all of it before', () => {
    const many = Array.from({ length: 40 }, (_, n) => entry('drafts', String(n), `March ${n}`));
    const { palette } = paletteOver({ entries: () => many });
    palette.type('march');
    expect(palette.count).toBe(40);
    expect(palette.lines[0]).toMatchObject({ hit: { labelRanges: [[0, 5]] } });
    const last = palette.lines.at(-1);
    expect([palette.lines.length, last]).toMatchObject([7, { kind: 'more', group: 'drafts', total: 40 }]);
    if (last !== undefined) expect(palette.choose(last)).toBeNull();
    expect(palette.lines).toHaveLength(40);
  });

  it('remembers what is chosen', () => {
    const { palette, chosen } = paletteOver();
    palette.type('push');
    const [line] = palette.lines;
    expect(line && palette.choose(line)?.label).toBe('Push now');
    expect(chosen).toEqual(['actions:push']);
  });
});

describe('what main finds', () => {
  const found = (label: string, total = 1): Found => ({
    hits: [plainHit(entry('texts', label, label))],
    totals: { texts: total },
  });

  it('stands below what the page found, so that nothing moves when it comes', async () => {
    const response = pending<Found>();
    const { palette, shown } = paletteOver({ find: () => response.promise });
    palette.type('conf');
    const before = shown();
    response.fulfil(found('Conference'));
    await flushPromises();
    expect(shown()).toEqual([...before, ['texts', ['Conference']]]);
  });

  it('lets the page not search its own entries again', async () => {
    const response = pending<Found>();
    let searches = 0;
    const entries = (): readonly Entry[] => {
      searches += 1;
      return ENTRIES;
    };
    const { palette, shown } = paletteOver({ entries, find: () => response.promise });
    palette.type('conf');
    expect(shown()).toHaveLength(2);
    const before = searches;
    response.fulfil(found('Conference'));
    await flushPromises();
    expect([shown().length, searches]).toEqual([3, before]);
  });

  it('of an earlier query is left out if it comes late', async () => {
    const first = pending<Found>();
    const { palette, shown } = paletteOver({
      find: (query) => (query === 'q' ? first.promise : Promise.resolve(query === '' ? NOTHING : found('Second'))),
    });
    palette.type('q');
    palette.type('qu');
    await flushPromises();
    first.fulfil(found('First'));
    await flushPromises();
    expect(shown()).toContainEqual(['texts', ['Second']]);
    expect(shown().flat(2)).not.toContain('First');
  });

  it('is asked for again, with more, when all of it is wanted', async () => {
    const limits: number[] = [];
    const { palette } = paletteOver({
      find: (query, limit) => {
        limits.push(limit);
        return Promise.resolve(query === '' ? NOTHING : found('One of many', 90));
      },
    });
    palette.type('many');
    await flushPromises();
    const more = palette.lines.find(({ kind }) => kind === 'more');
    expect(more).toMatchObject({ group: 'texts', total: 90 });
    if (more !== undefined) palette.choose(more);
    expect(limits).toEqual([20, 20, 200]);
  });

  it('is gone when the box is empty again', async () => {
    const { palette, shown } = paletteOver({ find: () => Promise.resolve(found('Anything')) });
    palette.type('any');
    await flushPromises();
    palette.type('');
    await flushPromises();
    expect(shown().map(([id]) => id)).toEqual(['drafts', 'actions']);
  });
});
