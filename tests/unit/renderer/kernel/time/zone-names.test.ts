import { describe, expect, it } from 'vitest';
import { exactOption, matchOptions } from '@renderer/kernel/match-options';
import { zoneOptions, zonesOfCountry } from '@renderer/kernel/time/zone-names';
import { allZones } from '@renderer/kernel/time/zones';

const options = zoneOptions('2027-03-02T14:00:00Z', 'fr-FR');
const found = (typed: string): readonly string[] => matchOptions(options, typed).map(({ value }) => value);

describe('time zones', () => {
  it.each([
    ['Mumbai', 'Asia/Kolkata'],
    ['Bangalore', 'Asia/Kolkata'],
    ['Calcutta', 'Asia/Kolkata'],
    ['asia/calcutta', 'Asia/Kolkata'],
    ['Beijing', 'Asia/Shanghai'],
    ['San Francisco', 'America/Los_Angeles'],
    ['Kiev', 'Europe/Kyiv'],
    ['Kyiv', 'Europe/Kyiv'],
    ['Saigon', 'Asia/Ho_Chi_Minh'],
    ['Ho Chi Minh City', 'Asia/Ho_Chi_Minh'],
    ['Eastern', 'America/New_York'],
    ['US/Eastern', 'America/New_York'],
    ['Pacific Time', 'America/Los_Angeles'],
    ['CET', 'Europe/Berlin'],
    ['EST', 'America/New_York'],
    ['PST', 'America/Los_Angeles'],
    ['IST', 'Asia/Kolkata'],
    ['IST', 'Europe/Dublin'],
    ['GMT+5:30', 'Asia/Kolkata'],
    ['UTC+2', 'Africa/Johannesburg'],
    ['UTC-5', 'America/New_York'],
    ['Germany', 'Europe/Berlin'],
    ['Deutschland', 'Europe/Berlin'],
    ['Allemagne', 'Europe/Berlin'],
    ['UK', 'Europe/London'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['sao paulo', 'America/Sao_Paulo'],
    ['ZURICH', 'Europe/Zurich'],
    ['Zürich', 'Europe/Zurich'],
    ['日本', 'Asia/Tokyo'],
  ])('%s finds %s among the first', (typed, zone) => {
    expect(found(typed)).toContain(zone);
  });

  it.each([
    ['india', 'Asia/Kolkata'],
    ['Mumbai', 'Asia/Kolkata'],
    ['Delhi', 'Asia/Kolkata'],
    ['New Delhi', 'Asia/Kolkata'],
    ['IST', 'Asia/Kolkata'],
    ['Eastern', 'America/New_York'],
    ['EST', 'America/New_York'],
    ['New York', 'America/New_York'],
    ['USA', 'America/New_York'],
    ['Central', 'America/Chicago'],
    ['CST', 'America/Chicago'],
    ['Mountain', 'America/Denver'],
    ['Pacific', 'America/Los_Angeles'],
    ['PST', 'America/Los_Angeles'],
    ['Germany', 'Europe/Berlin'],
    ['CET', 'Europe/Berlin'],
    ['UK', 'Europe/London'],
    ['England', 'Europe/London'],
    ['BST', 'Europe/London'],
    ['Beijing', 'Asia/Shanghai'],
    ['China', 'Asia/Shanghai'],
    ['Japan', 'Asia/Tokyo'],
    ['Brazil', 'America/Sao_Paulo'],
    ['Australia', 'Australia/Sydney'],
  ])('%s finds %s as the first', (typed, zone) => {
    expect(found(typed)[0]).toBe(zone);
  });

  it.each([
    ['IST', ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']],
    ['CST', ['America/Chicago', 'America/Mexico_City', 'Asia/Shanghai', 'Asia/Taipei']],
    ['BST', ['Europe/London', 'Asia/Dhaka']],
    ['AMT', ['America/Manaus', 'Asia/Yerevan']],
  ])('%s finds every zone that it may mean, with its offset', (typed, zones) => {
    expect(found(typed)).toEqual(expect.arrayContaining(zones));
    for (const { detail } of matchOptions(options, typed)) expect(detail).toMatch(/^UTC/);
  });

  it('are found in the language of the user as well', () => {
    const german = zoneOptions('2027-03-02T14:00:00Z', 'de');
    expect(matchOptions(german, 'Indische Normalzeit')[0]?.value).toBe('Asia/Kolkata');
    expect(matchOptions(german, 'Indien')[0]?.value).toBe('Asia/Kolkata');
    expect(matchOptions(german, 'MEZ')[0]?.value).toBe('Europe/Berlin');
  });

  it('that are likely come first, in the list and among equal matches', () => {
    const likely = zoneOptions('2027-03-02T14:00:00Z', 'en', ['Europe/Vienna', 'No/Zone', 'Asia/Kolkata']);
    expect(likely.slice(0, 3).map(({ value }) => value)).toEqual(['Europe/Vienna', 'Asia/Kolkata', 'UTC']);
    expect(matchOptions(likely, 'CET')[0]?.value).toBe('Europe/Vienna');
    expect(new Set(likely.map(({ value }) => value)).size).toBe(likely.length);
  });

  it('of a country are its most populous ones', () => {
    expect(zonesOfCountry('IN')).toEqual(['Asia/Kolkata']);
    expect(zonesOfCountry('US')).toEqual([
      'America/New_York',
      'America/Chicago',
      'America/Los_Angeles',
      'America/Denver',
    ]);
    expect(zonesOfCountry('XX')).toEqual([]);
  });

  it('with another offset are not suggested for one', () => {
    expect(found('UTC+2')).not.toContain('Asia/Kolkata');
    expect(found('UTC-5')).not.toContain('Asia/Karachi');
  });

  it('are all listed', () => {
    expect(matchOptions(options, '').length).toBe(allZones().length);
  });

  it('can be chosen by a former name typed in full', () => {
    expect(exactOption(options, 'Asia/Calcutta')?.value).toBe('Asia/Kolkata');
    expect(exactOption(options, 'Europe/Kiev')?.value).toBe('Europe/Kyiv');
    expect(exactOption(options, 'EST')).toBeNull();
  });
});
