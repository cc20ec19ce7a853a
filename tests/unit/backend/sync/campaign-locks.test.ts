import { describe, expect, it } from 'vitest';
import { createCampaignLocks } from '@backend/sync/campaign-locks';

describe('pushes in progress', () => {
  it('[S2, S28] keep the draft, and the campaign on its connection, from a second one', () => {
    const campaignLocks = createCampaignLocks();
    const done = campaignLocks.acquire({ draftId: 'd1', connectionId: 'c1', campaignId: 'x' });
    expect(done).not.toBeNull();
    expect(campaignLocks.acquire({ draftId: 'd1', connectionId: 'c2', campaignId: 'y' })).toBeNull();
    expect(campaignLocks.acquire({ draftId: 'd2', connectionId: 'c1', campaignId: 'x' })).toBeNull();
    expect(campaignLocks.isDraftLocked('d1')).toBe(true);
    expect(campaignLocks.isDraftLocked('d2')).toBe(false);
    expect(campaignLocks.isConnectionLocked('c1')).toBe(true);
    expect(campaignLocks.isConnectionLocked('c2')).toBe(false);
    done?.();
    expect(campaignLocks.isDraftLocked('d1')).toBe(false);
    expect(campaignLocks.acquire({ draftId: 'd2', connectionId: 'c1', campaignId: 'x' })).not.toBeNull();
  });

  it('don’t block other campaigns, or the same one on another connection', () => {
    const campaignLocks = createCampaignLocks();
    campaignLocks.acquire({ draftId: 'd1', connectionId: 'c1', campaignId: 'x' });
    expect(campaignLocks.acquire({ draftId: 'd2', connectionId: 'c1', campaignId: 'y' })).not.toBeNull();
    expect(campaignLocks.acquire({ draftId: 'd3', connectionId: 'c2', campaignId: 'x' })).not.toBeNull();
  });
});
