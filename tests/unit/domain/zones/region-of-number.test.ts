import { describe, expect, test } from 'vitest';
import { REGIONS } from '@domain/zones/region-names';
import { numberRegions, regionOfNumber } from '@domain/zones/region-of-number';

const regionOf = (digits: number): string => numberRegions()[regionOfNumber(digits)] ?? '';

describe('the state of a number', () => {
  test.each([
    [12_125_550_143, 'US-NY'],
    [12_035_550_143, 'US-CT'],
    [13_055_550_143, 'US-FL'],
    [12_145_550_143, 'US-TX'],
    [19_075_550_143, 'US-AK'],
    [14_165_550_143, 'CA-ON'],
    [12_025_550_143, 'US-DC'],
  ])('%i is in %s', (digits, region) => {
    expect(regionOf(digits)).toBe(region);
  });

  test.each([18_005_550_143, 442_071_838_750, 4_930_123_456, 0, 12_425_550_143])('%i is in none', (digits) => {
    expect(regionOf(digits)).toBe('');
  });

  test('each state of the United States has an area code', () => {
    const states = REGIONS.map(({ code }) => code).filter((code) => code.startsWith('US-'));
    expect(states).toHaveLength(51);
    expect(states.filter((state) => !numberRegions().includes(state))).toEqual([]);
  });
});
