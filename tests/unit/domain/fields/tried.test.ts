import { describe, expect, it } from 'vitest';
import { campaignSchema } from '@domain/fields/campaign';
import { conflictsIn, mergeDraft } from '@domain/merge/merge';
import { withPossiblyApplied } from '@domain/merge/possibly-applied';
import { draftOf } from '../changes/drafts';

describe('own values that may be on the server', () => {
  const twice = withPossiblyApplied(withPossiblyApplied(null, { name: 'First' }), { name: 'Second' });

  it('are all remembered, each once, the newest last', () => {
    expect(twice).toEqual({ name: ['First', 'Second'] });
    expect(withPossiblyApplied(twice, { name: 'First', max_concurrency: 3 })).toEqual({
      name: ['Second', 'First'],
      max_concurrency: [3],
    });
  });

  it('are no conflict with the user, whichever of them has arrived', () => {
    const draft = draftOf({ name: { kind: 'value', value: 'Third' } }, { id: 'camp-1', name: 'Spring' });
    const found = ['First', 'Second', 'Somebody else’s'].map((name) =>
      conflictsIn(mergeDraft(draft, campaignSchema.parse({ id: 'camp-1', name }), twice)),
    );
    expect(found).toEqual([[], [], ['name']]);
  });

  it('grow up to a limit', () => {
    let tried = withPossiblyApplied(null, {});
    for (let n = 0; n < 100; n += 1) tried = withPossiblyApplied(tried, { name: `Name ${n}` });
    expect(tried.name).toHaveLength(24);
    expect(tried.name?.at(-1)).toBe('Name 99');
  });
});
