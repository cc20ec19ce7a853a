import { describe, expect, test } from 'vitest';
import type { Place } from '@domain/zones/place';
import { placeColumnsAmong } from '@domain/zones/place-columns';
import { createPlaceReader, placeNamed, type PlaceValues } from '@domain/zones/place-of-row';

const NEW_YORK = { country: 'US', region: 'US-NY', zones: ['America/New_York'], by: 'number' } as const;

const NOTHING: PlaceValues = { zone: '', offset: '', state: '', postcode: '', country: '' };
const read = createPlaceReader();

function placeOfValues(values: Partial<PlaceValues>, byNumber: Place): Place | null {
  return placeNamed(read({ ...NOTHING, ...values }, byNumber.country), byNumber);
}

describe('columns that say where recipients are', () => {
  test('are known by their headings', () => {
    expect(placeColumnsAmong(['first_name', 'Time Zone', 'State', 'ZIP code', 'country_code'])).toEqual({
      zone: 'Time Zone',
      state: 'State',
      postcode: 'ZIP code',
      country: 'country_code',
    });
    expect(placeColumnsAmong(['UTC offset', 'plan'])).toEqual({ offset: 'UTC offset' });
  });

  test('are none of those that only sound alike', () => {
    expect(placeColumnsAmong(['statement', 'stateful', 'zipper', 'zone_manager', 'name'])).toEqual({});
  });
});

describe('the place that a row names', () => {
  test.each([
    ['a zone', { zone: 'america/los_angeles' }, ['America/Los_Angeles'], 'US-NY'],
    ['an offset', { offset: '-5' }, ['UTC-05:00'], 'US-NY'],
    ['an offset in the column of zones', { zone: 'UTC+05:30' }, ['UTC+05:30'], 'US-NY'],
    ['a state', { state: 'Florida' }, ['America/Chicago', 'America/New_York'], 'US-FL'],
    ['a state by its letters', { state: 'ca' }, ['America/Los_Angeles'], 'US-CA'],
    ['a postcode', { postcode: '99501-1234' }, ['America/Adak', 'America/Anchorage'], 'US-AK'],
  ])('counts more than the number: %s', (_, values, zones, region) => {
    expect(placeOfValues(values, NEW_YORK)).toMatchObject({ region, by: 'column' });
    expect(placeOfValues(values, NEW_YORK)?.zones).toEqual(expect.arrayContaining(zones));
  });

  test('is in the country of its column', () => {
    expect(placeOfValues({ country: 'DE' }, NEW_YORK)).toEqual({
      country: 'DE',
      region: '',
      zones: ['Europe/Berlin'],
      by: 'column',
    });
    expect(placeOfValues({ country: 'AU', state: 'WA' }, NEW_YORK)?.zones).toContain('Australia/Perth');
    expect(placeOfValues({ country: 'CA', postcode: 'V5K 0A1' }, NEW_YORK)).toMatchObject({ region: 'CA-BC' });
  });

  test('leaves the number to count where nothing can be read, and does not guess abbreviations', () => {
    for (const values of [{}, { zone: 'EST' }, { zone: 'Mars/Base' }, { state: 'Freedonia' }, { postcode: 'none' }]) {
      expect(placeOfValues(values, NEW_YORK)).toBeNull();
    }
  });

  test('is no other one for the country that the number has', () => {
    expect(placeOfValues({ country: 'US' }, NEW_YORK)).toBeNull();
  });
});
