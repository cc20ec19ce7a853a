import { describe, expect, test } from 'vitest';
import { DraftSelection } from '@renderer/features/drafts/draft-selection.svelte';

const order = ['a', 'b', 'c', 'd', 'e'];

describe('the selection of drafts', () => {
  test('toggles one draft at a time', () => {
    const selection = new DraftSelection();
    selection.toggle('b');
    selection.toggle('d');
    selection.toggle('b');
    expect(selection.ids).toEqual(['d']);
    expect(selection.has('d')).toBe(true);
    expect(selection.has('b')).toBe(false);
  });

  test('a range goes in both directions from where it began, and shrinks again', () => {
    const selection = new DraftSelection();
    selection.extendTo('d', order, 'c');
    expect(selection.ids).toEqual(['c', 'd']);
    selection.extendTo('e', order, 'd');
    expect(selection.ids).toEqual(['c', 'd', 'e']);
    selection.extendTo('a', order, 'e');
    expect(selection.ids).toEqual(['a', 'b', 'c']);
  });

  test('a range begins at the draft that was toggled last', () => {
    const selection = new DraftSelection();
    selection.toggle('b');
    selection.extendTo('d', order, 'a');
    expect(selection.ids).toEqual(['b', 'c', 'd']);
  });

  test('a range begins again if its beginning is no longer in the list', () => {
    const selection = new DraftSelection();
    selection.toggle('gone');
    selection.extendTo('b', order, 'a');
    expect(selection.ids).toEqual(['a', 'b']);
  });

  test('forgets drafts that are gone, and everything when it is cleared', () => {
    const selection = new DraftSelection();
    selection.selectAll(order);
    selection.keepOnly(new Set(['b', 'e']));
    expect(selection.ids).toEqual(['b', 'e']);
    selection.clear();
    expect(selection.ids).toEqual([]);
  });
});
