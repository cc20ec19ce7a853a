import { describe, expect, it } from 'vitest';
import { exactOption, matchOptions } from '@renderer/kernel/match-options';
import { zoneOptions } from '@renderer/kernel/time/zone-names';
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
