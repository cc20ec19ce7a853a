import { describe, expect, it } from 'vitest';
import { createCampaignLocks } from '@backend/sync/campaign-locks';

describe('pushes in progress', () => {
  it('[S2, S28] keep the draft, and the campaign on its connection, from a second one', () => {
    const underWay = createCampaignLocks();
    const done = underWay.acquire({ draftId: 'd1', connectionId: 'c1', campaignId: 'x' });
    expect(done).not.toBeNull();
    expect(underWay.acquire({ draftId: 'd1', connectionId: 'c2', campaignId: 'y' })).toBeNull();
    expect(underWay.acquire({ draftId: 'd2', connectionId: 'c1', campaignId: 'x' })).toBeNull();
    expect(underWay.isDraftLocked('d1')).toBe(true);
    expect(underWay.isDraftLocked('d2')).toBe(false);
    expect(underWay.isConnectionLocked('c1')).toBe(true);
    expect(underWay.isConnectionLocked('c2')).toBe(false);
    done?.();
    expect(underWay.isDraftLocked('d1')).toBe(false);
    expect(underWay.acquire({ draftId: 'd2', connectionId: 'c1', campaignId: 'x' })).not.toBeNull();
  });

  it('don’t block other campaigns, or the same one on another connection', () => {
    const underWay = createCampaignLocks();
    underWay.acquire({ draftId: 'd1', connectionId: 'c1', campaignId: 'x' });
    expect(underWay.acquire({ draftId: 'd2', connectionId: 'c1', campaignId: 'y' })).not.toBeNull();
    expect(underWay.acquire({ draftId: 'd3', connectionId: 'c2', campaignId: 'x' })).not.toBeNull();
  });
});
