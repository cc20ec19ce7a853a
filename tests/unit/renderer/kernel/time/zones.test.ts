import { describe, expect, it } from 'vitest';
import { allZones } from '@renderer/kernel/time/zones';

describe('the list of time zones', () => {
  const zones = allZones();

  it('contains the whole world, each time zone once', () => {
    expect(zones.length).toBeGreaterThan(400);
    expect(new Set(zones).size).toBe(zones.length);
    expect(zones[0]).toBe('UTC');
  });

  it('lists cities by their current names', () => {
    expect(zones).toContain('Asia/Kolkata');
    expect(zones).toContain('Europe/Kyiv');
    expect(zones).not.toContain('Asia/Calcutta');
  });
});
