import { describe, expect, it } from 'vitest';
import { allZones, matchingZones, zoneNamed } from '../../../src/renderer/features/editor/zones';

describe('finding a time zone', () => {
  const zones = allZones();

  it('knows the whole world, each zone once', () => {
    expect(zones.length).toBeGreaterThan(400);
    expect(new Set(zones).size).toBe(zones.length);
    expect(zones[0]).toBe('UTC');
  });

  it('finds a zone by parts of its name in any order', () => {
    expect(matchingZones(zones, 'angeles')).toEqual(['America/Los_Angeles']);
    expect(matchingZones(zones, 'los america')).toContain('America/Los_Angeles');
    expect(matchingZones(zones, 'nowhere at all')).toEqual([]);
  });

  it('puts cities that begin with the query first', () => {
    expect(matchingZones(zones, 'paris')[0]).toBe('Europe/Paris');
  });

  it('takes a typed name whatever its case, and no unknown one', () => {
    expect(zoneNamed(zones, 'america/los angeles')).toBe('America/Los_Angeles');
    expect(zoneNamed(zones, 'Mars/Olympus')).toBeNull();
  });
});
