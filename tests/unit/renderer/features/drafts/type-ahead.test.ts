import { describe, expect, test } from 'vitest';
import type { ListRow } from '@renderer/features/drafts/list-rows';
import { rowBeginningWith, TypeAhead } from '@renderer/features/drafts/type-ahead';

const row = (title: string, position: number): ListRow => ({
  kind: 'draft',
  position,
  draft: {
    id: title,
    connectionId: null,
    campaignId: `cmp_${title}`,
    title,
    changeCount: 0,
    updatedAt: '2027-03-01T12:00:00.000Z',
    pushing: false,
    lastPush: null,
    outbox: null,
    tags: [],
  },
});
const rows: readonly ListRow[] = [
  { kind: 'heading', label: 'March' },
  ...['Clinic', 'March one', 'Étude', 'March two'].map(row),
];

describe('typing in a list', () => {
  test('letters in quick succession make one word, and a pause begins another', () => {
    const typeAhead = new TypeAhead();
    expect(typeAhead.type('m', 0)).toBe('m');
    expect(typeAhead.type('a', 300)).toBe('ma');
    expect(typeAhead.type(' ', 600)).toBe('ma ');
    expect(typeAhead.type('c', 2_000)).toBe('c');
  });

  test('keys that type nothing, and a space at the beginning, are not typing', () => {
    const typeAhead = new TypeAhead();
    for (const key of ['ArrowDown', 'Delete', 'F2', ' ']) expect(typeAhead.type(key, 0)).toBeNull();
  });

  test('the same letter goes on to the next draft and around', () => {
    expect(rowBeginningWith(rows, 'm', 1)).toBe(2);
    expect(rowBeginningWith(rows, 'mm', 2)).toBe(4);
    expect(rowBeginningWith(rows, 'm', 4)).toBe(2);
  });

  test('a longer text stays at the draft that still matches', () => {
    expect(rowBeginningWith(rows, 'march', 2)).toBe(2);
    expect(rowBeginningWith(rows, 'march t', 2)).toBe(4);
  });

  test('case and accents do not matter, headings are not found, and neither is what is not there', () => {
    expect(rowBeginningWith(rows, 'E', 1)).toBe(3);
    expect(rowBeginningWith(rows, 'x', 1)).toBe(-1);
  });
});
