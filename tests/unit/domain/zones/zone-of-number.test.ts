import { describe, expect, test } from 'vitest';
import { UNKNOWN_SET, zoneSetCount, zoneSetOfNumber, zonesInSet } from '@domain/zones/zone-of-number';
import { ZONE_NAMES } from '@domain/zones/zone-table';

const zonesOf = (digits: number): readonly string[] => zonesInSet(zoneSetOfNumber(digits));

describe('zones of a number', () => {
  test.each([
    ['Australia', 61_412_345_678, ['Australia/Perth', 'Australia/Sydney', 'Australia/Darwin', 'Australia/Brisbane']],
    ['Russia', 79_123_456_789, ['Europe/Kaliningrad', 'Europe/Moscow', 'Asia/Vladivostok']],
    ['Indonesia', 62_812_345_678, ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']],
    ['Spain', 34_612_345_678, ['Europe/Madrid', 'Atlantic/Canary']],
    ['Portugal', 351_912_345_678, ['Europe/Lisbon', 'Atlantic/Azores']],
    ['Chile', 56_961_234_567, ['America/Santiago', 'America/Punta_Arenas', 'Pacific/Easter']],
  ])('a mobile number of %s has all zones of the country', (_, digits, zones) => {
    expect(zonesOf(digits)).toEqual(expect.arrayContaining(zones));
  });

  test('a mobile number of Russia has no zone of Kazakhstan alone', () => {
    expect(zonesOf(79_123_456_789)).not.toContain('Asia/Almaty');
  });

  const SPLIT = [
    ...[208, 219, 250, 270, 308, 418, 423, 541, 574, 605, 606, 620, 701, 709, 775, 785, 807, 812, 850, 867, 879, 906],
    ...[907, 928, 986],
  ];
  test.each(SPLIT)('a number of the split area code %i has several zones, whatever its exchange', (areaCode) => {
    for (const exchange of [200, 226, 388, 555, 788, 999]) {
      expect(zonesOf(Number(`1${String(areaCode)}${String(exchange)}0143`)).length).toBeGreaterThan(1);
    }
  });

  test.each([
    [364, 270],
    [930, 812],
    [458, 541],
    [448, 850],
    [986, 208],
    [236, 250],
    [367, 418],
    [879, 709],
  ])('the overlay %i has the zones of %i', (overlay, first) => {
    expect(zoneSetOfNumber(Number(`1${String(overlay)}5550143`))).toBe(
      zoneSetOfNumber(Number(`1${String(first)}5550143`)),
    );
  });

  test.each([306, 474, 639])('area code %i of Saskatchewan does not change its clocks', (areaCode) => {
    expect(zonesOf(Number(`1${String(areaCode)}5550143`))).toEqual(['America/Regina']);
  });

  test('Arizona does not have the clocks of Denver', () => {
    expect(zonesOf(16_025_550_143)).toEqual(['America/Phoenix']);
  });

  test.each([18_005_550_143, 18_335_550_143, 18_885_550_143, 80_012_345_678, 870_773_111_632, 15_005_550_143])(
    'the zone of %i, which belongs to no area, is unknown rather than guessed',
    (digits) => {
      expect(zoneSetOfNumber(digits)).toBe(UNKNOWN_SET);
      expect(zonesOf(digits)).toEqual([]);
    },
  );

  test('a number that is none has no zone', () => {
    expect(zoneSetOfNumber(0)).toBe(UNKNOWN_SET);
  });

  test('every zone is one that this runtime lists, or knows', () => {
    for (const zone of ZONE_NAMES.split(/\s/)) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
    }
    for (const zone of ['Asia/Saigon', 'Europe/Kiev']) {
      expect(Intl.supportedValuesOf('timeZone')).toContain(zone);
      expect(ZONE_NAMES).toContain(zone);
    }
  });

  test('every set has a zone, and so few sets exist that an id of 16 bits suffices', () => {
    expect(zoneSetCount()).toBeLessThan(2 ** 15);
    for (let set = 1; set < zoneSetCount(); set += 1) expect(zonesInSet(set)).not.toEqual([]);
  });
});
