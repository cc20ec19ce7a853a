import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSystem, type ReportedSystem, systemFactsSchema } from '@domain/system/system-facts';

const NOW = new Date('2026-11-29T00:00:00Z');
const read = (reported: Partial<ReportedSystem>) => readSystem({ timeZone: 'UTC', now: NOW, ...reported });
const zone = (timeZone: string, unknownTimeZone: string | null = null) => ({ timeZone, unknownTimeZone });

describe('the system’s time zone', () => {
  it.each<[string, Partial<ReportedSystem>, ReturnType<typeof zone>]>([
    ['is used when it is known', { timeZone: 'Europe/Berlin' }, zone('Europe/Berlin')],
    ['is UTC and named when it is not', { timeZone: 'Mars/Base' }, zone('UTC', 'Mars/Base')],
    ['is UTC when the runtime has no name', { timeZone: undefined }, zone('UTC', '')],
    ['is UTC when the runtime knows none', { timeZone: 'Etc/Unknown' }, zone('UTC', '')],
    [
      'comes from the file of the system',
      { timeZone: undefined, localTimeFile: '/usr/share/zoneinfo/Asia/Tokyo' },
      zone('Asia/Tokyo'),
    ],
    [
      'is named after that file',
      { timeZone: undefined, localTimeFile: '../usr/share/zoneinfo/Mars/Base' },
      zone('UTC', 'Mars/Base'),
    ],
    ['is what TZ says', { timeZone: 'UTC', tzVariable: 'Europe/Berlin' }, zone('Europe/Berlin')],
    ['is unknown when TZ is', { timeZone: undefined, tzVariable: 'Foo/Bar' }, zone('UTC', 'Foo/Bar')],
    [
      'is unknown when TZ is, whatever the runtime made of it',
      { timeZone: 'UTC', tzVariable: 'CET-1CEST' },
      zone('UTC', 'CET-1CEST'),
    ],
    ['is a POSIX name that is a zone', { timeZone: 'America/New_York', tzVariable: 'EST5EDT' }, zone('EST5EDT')],
    ['is UTC when TZ is empty', { timeZone: 'Etc/Unknown', tzVariable: '' }, zone('UTC')],
    ['is UTC when TZ says so', { timeZone: 'UTC', tzVariable: ':UTC0' }, zone('UTC')],
    [
      'is in a path of TZ',
      { timeZone: undefined, tzVariable: ':/usr/share/zoneinfo/Europe/Paris' },
      zone('Europe/Paris'),
    ],
    [
      'is the file’s when TZ is a link to it',
      { timeZone: undefined, tzVariable: ':/etc/localtime', localTimeFile: '/usr/share/zoneinfo/Asia/Kolkata' },
      zone('Asia/Kolkata'),
    ],
  ])('%s', (_, reported, expected) => {
    expect(read(reported)).toMatchObject(expected);
  });
});

describe('other facts about the system', () => {
  it.each([
    ['DE', 'DE'],
    ['de', 'DE'],
    ['', null],
    ['ZZ', null],
    ['419', null],
    [undefined, null],
    ['GERMANY', null],
  ])('takes %j as the country %j', (country, expected) => {
    expect(read({ country }).country).toBe(expected);
  });

  it.each([
    ['1970-01-01T00:00:00Z', true],
    ['2026-11-29T00:00:00Z', false],
    ['2150-01-01T00:00:00Z', true],
  ])('tells whether the clock %s is off: %s', (now, expected) => {
    expect(read({ now: new Date(now) }).clockIsOff).toBe(expected);
  });

  it.each<[string, readonly unknown[], object]>([
    [
      'Unix’s spelling',
      ['de_CH.UTF-8@euro', 'en-US'],
      { locale: 'de-CH', firstDayOfWeek: 1, dateOrder: 'day-month', hourClock: '24-hour', country: 'CH' },
    ],
    [
      'a tag',
      ['en-US'],
      { locale: 'en-US', firstDayOfWeek: 7, dateOrder: 'month-day', hourClock: '12-hour', country: 'US' },
    ],
    ['a week that starts on Saturday', ['ar-EG'], { locale: 'ar-EG', firstDayOfWeek: 6, country: 'EG' }],
    ['C', ['C.UTF-8', 'de-DE'], { locale: 'de-DE', firstDayOfWeek: 1, country: null, unknownLocale: null }],
    [
      'POSIX',
      ['POSIX'],
      { locale: 'en', firstDayOfWeek: 1, dateOrder: 'day-month', hourClock: '24-hour', country: null },
    ],
    ['a year that comes first', ['sv-SE'], { dateOrder: 'year-month-day', hourClock: '24-hour' }],
    ['another calendar', ['fa-IR'], { locale: 'fa-IR', dateOrder: 'year-month-day' }],
    ['an hour cycle of its own', ['en-US-u-hc-h23'], { dateOrder: 'month-day', hourClock: '24-hour' }],
    ['what ICU makes of C', ['en-US@posix', 'en-US'], { locale: 'en-US', firstDayOfWeek: 1, country: null }],
    ['nothing', [], { locale: 'en', firstDayOfWeek: 1, country: null, unknownLocale: null }],
    ['blank ones', [undefined, '', ' ', 'fr-FR'], { locale: 'fr-FR', unknownLocale: null }],
    [
      'an unknown one',
      ['xx-YY', 'en-GB'],
      { locale: 'en-GB', unknownLocale: 'xx-YY', firstDayOfWeek: 1, country: null },
    ],
    ['nonsense', ['::'], { locale: 'en', unknownLocale: '::', firstDayOfWeek: 1 }],
  ])('reads %s as a locale', (_, locales, expected) => {
    expect(read({ locales })).toMatchObject(expected);
  });

  it('prefer the country of the system to that of its locale', () => {
    expect(read({ locales: ['de-CH'], country: 'DE' }).country).toBe('DE');
  });

  it('are usable whatever they are', () => {
    const anything = fc.oneof(fc.string({ maxLength: 300 }), fc.anything());
    fc.assert(
      fc.property(
        anything,
        fc.option(fc.string({ maxLength: 300 })),
        fc.option(fc.string()),
        anything,
        fc.array(anything),
        fc.date(),
        (timeZone, tzVariable, localTimeFile, country, locales, now) => {
          const facts = readSystem({ timeZone, tzVariable, localTimeFile, country, locales, now });
          expect(systemFactsSchema.safeParse(facts).success).toBe(true);
        },
      ),
    );
  });
});
