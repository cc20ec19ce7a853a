import { describe, expect, it } from 'vitest';
import { draftFrom, rowOfKey } from '@renderer/features/drafts/list-moves';
import type { ListRow } from '@renderer/features/drafts/list-rows';
import { summarise } from '@renderer/state/summarise';
import { draftWith, id } from '../../samples';

const draft = (position: number): ListRow => ({
  kind: 'draft',
  draft: summarise(draftWith({ id: id(position) })),
  position,
});
const rows: readonly ListRow[] = [draft(1), draft(2), { kind: 'heading', label: 'No connection' }, draft(3)];

describe('a key in the list of drafts', () => {
  it('steps over a heading in both directions', () => {
    expect(rowOfKey('ArrowDown', { rows, from: 1, page: 2 })).toBe(3);
    expect(rowOfKey('ArrowUp', { rows, from: 3, page: 2 })).toBe(1);
    expect(draftFrom(rows, 2, 1)).toBe(3);
  });

  it('stops at both ends', () => {
    expect(rowOfKey('ArrowUp', { rows, from: 0, page: 2 })).toBe(0);
    expect(rowOfKey('PageUp', { rows, from: 1, page: 9 })).toBe(0);
    expect(rowOfKey('PageDown', { rows, from: 1, page: 9 })).toBe(3);
    expect(rowOfKey('Home', { rows, from: 3, page: 2 })).toBe(0);
    expect(rowOfKey('End', { rows, from: 0, page: 2 })).toBe(3);
  });

  it('moves nothing if it is another key', () => {
    expect(rowOfKey('x', { rows, from: 0, page: 2 })).toBeNull();
  });
});
