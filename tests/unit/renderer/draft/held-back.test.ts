import { describe, expect, it } from 'vitest';
import { shownText } from '@renderer/features/recipients/shown-text';
import { heldBackText } from '@renderer/widgets/suppression/held-back-text';
import { scopeOf, scopeOptions } from '@renderer/widgets/suppression/scope-options';

const lists = [{ id: '0f8a4f6e-3f0a-4a52-9f57-2f4d5c1b7a10', name: 'Registry', rows: 2 }];

describe('what is said about recipients who are held back', () => {
  it('has the counts and the lists on a receipt, and says if nobody was left', () => {
    expect(heldBackText({ total: 1500, held: 2, lists })).toBe(
      '2 of 1,500 recipients were held back and not sent (Registry: 2).',
    );
    expect(heldBackText({ total: 2, held: 2, lists })).toBe(
      'All 2 recipients were held back (Registry: 2), so recipients were not sent.',
    );
  });

  it('stands before the problems of a row', () => {
    const row = {
      ...{ id: 1, position: 1, phone: '+14155550100', metadata: '', assistantOverrides: '', country: 'US' },
      ...{ heldBackBy: 'Registry', problems: ['repeated' as const] },
    };
    expect(shownText(row, { kind: 'problems' }, false)).toBe('Held back: Registry, Duplicate number');
  });

  it('holds everywhere or for one connection', () => {
    expect(scopeOptions([{ id: 'one', name: 'Production' }]).map(({ value }) => value)).toEqual(['', 'one']);
    expect(scopeOf('one')).toEqual({ connectionId: 'one', campaignId: null });
    expect(scopeOf('')).toEqual({ connectionId: null, campaignId: null });
  });
});
