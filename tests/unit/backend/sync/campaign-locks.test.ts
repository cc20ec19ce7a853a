import { describe, expect, it } from 'vitest';
import { createUnderWay } from '@backend/sync/campaign-locks';

describe('pushes in progress', () => {
  it('[S2, S28] keep the draft, and the campaign on its connection, from a second one', () => {
    const underWay = createUnderWay();
    const done = underWay.begin({ draftId: 'd1', connectionId: 'c1', campaignId: 'x' });
    expect(done).not.toBeNull();
    expect(underWay.begin({ draftId: 'd1', connectionId: 'c2', campaignId: 'y' })).toBeNull();
    expect(underWay.begin({ draftId: 'd2', connectionId: 'c1', campaignId: 'x' })).toBeNull();
    expect(underWay.isPushing('d1')).toBe(true);
    expect(underWay.isPushing('d2')).toBe(false);
    expect(underWay.isPushingOver('c1')).toBe(true);
    expect(underWay.isPushingOver('c2')).toBe(false);
    done?.();
    expect(underWay.isPushing('d1')).toBe(false);
    expect(underWay.begin({ draftId: 'd2', connectionId: 'c1', campaignId: 'x' })).not.toBeNull();
  });

  it('don’t block other campaigns, or the same one on another connection', () => {
    const underWay = createUnderWay();
    underWay.begin({ draftId: 'd1', connectionId: 'c1', campaignId: 'x' });
    expect(underWay.begin({ draftId: 'd2', connectionId: 'c1', campaignId: 'y' })).not.toBeNull();
    expect(underWay.begin({ draftId: 'd3', connectionId: 'c2', campaignId: 'x' })).not.toBeNull();
  });
});
