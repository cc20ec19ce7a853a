import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editSchema } from '@domain/fields/edits';
import { instantOf } from '@domain/time/time';
import { localOf } from '@domain/time/zone';
import { type NaturalContext, readNatural } from '@renderer/kernel/time/natural';
import { instant, zone } from '../../../domain/wire/arbitraries';

/** Tuesday 24 November 2026, 22:30 in Berlin and Wednesday 03:00 in Kolkata. */
const NOW = new Date('2026-11-24T21:30:00Z');
const context = (more: Partial<NaturalContext> = {}): NaturalContext => ({
  zone: 'Europe/Berlin',
  now: NOW,
  current: null,
  usualTime: '09:00',
  locale: 'en-GB',
  language: 'en',
  ...more,
});
const editOf = (text: string, more: Partial<NaturalContext> = {}) => {
  const reading = readNatural(text, context(more));
  return reading.kind === 'time' ? reading.edit : null;
};
const local = (text: string, more: Partial<NaturalContext> = {}): string | null => editOf(text, more)?.local ?? null;

describe('a time in natural language', () => {
  it.each([
    ['tomorrow 9:30', '2026-11-25T09:30'],
    ['Tomorrow at 9.30pm', '2026-11-25T21:30'],
    ['today 23:15', '2026-11-24T23:15'],
    ['next monday 8am', '2026-11-30T08:00'],
    ['friday at noon', '2026-11-27T12:00'],
    ['in 2 hours', '2026-11-25T00:30'],
    ['1 December 10:00', '2026-12-01T10:00'],
    ['Dec 1 at 10:00', '2026-12-01T10:00'],
    ['3/2/2027 14:00', '2027-02-03T14:00'],
    ['3.2.2027 14:00', '2027-02-03T14:00'],
    ['tomorrow', '2026-11-25T09:00'],
  ])('%s', (text, expected) => {
    expect(local(text)).toBe(expected);
  });

  it.each([
    ['3/2/2027 14:00', 'en-US', '2027-03-02T14:00'],
    ['3/2/2027 14:00', 'en-IN', '2027-02-03T14:00'],
    ['morgen um 9:30', 'de-DE', '2026-11-25T09:30'],
    ['demain à 9h30', 'fr-FR', '2026-11-25T09:30'],
    ['mañana a las 9:30', 'es-MX', '2026-11-25T09:30'],
    ['tomorrow 9:30', 'de-AT', '2026-11-25T09:30'],
  ])('%s in %s', (text, locale, expected) => {
    expect(local(text, { locale })).toBe(expected);
  });

  it('uses the clocks of the field’s time zone, whatever day it is elsewhere', () => {
    expect(local('tomorrow 9:30', { zone: 'Asia/Kolkata' })).toBe('2026-11-26T09:30');
    expect(local('today 9:30', { zone: 'America/Los_Angeles' })).toBe('2026-11-24T09:30');
  });

  it('keeps the existing date if only a time is typed, and the time if only a day is', () => {
    expect(local('9:30', { current: '2027-03-02T06:00' })).toBe('2027-03-02T09:30');
    expect(local('tomorrow', { current: '2027-03-02T06:15' })).toBe('2026-11-25T06:15');
  });

  it('with its own time zone is converted', () => {
    expect(editOf('1 Dec 2026 9:30 UTC-05:00')).toEqual({
      kind: 'time',
      local: '2026-12-01T15:30',
      zone: 'Europe/Berlin',
    });
  });

  it.each([
    '',
    'soon',
    'call me',
    'tomorrow or friday',
    '9 to 5',
    'tomorrow 9:30 and then lunch',
    'max 8',
    '{"a": 1}',
    '8',
    'from 9:00 until 10:00',
    'x'.repeat(300),
  ])('is not guessed from %j', (text) => {
    expect(local(text)).toBeNull();
    // oxfmt-ignore
  });

  it('is always an edit that can be stored, exact to the minute in any time zone', () => {
    fc.assert(
      fc.property(instant, zone, fc.integer({ min: 0, max: 1439 }), (at, inZone, minutes) => {
        const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        const edit = editOf(`tomorrow ${clock}`, { now: new Date(at), zone: inZone });
        expect(editSchema.safeParse(edit).success).toBe(true);
        expect(edit?.local.slice(11)).toBe(clock);
        const today = Date.parse(`${localOf(at, inZone).slice(0, 10)}T00:00:00Z`);
        expect(Date.parse(`${edit?.local.slice(0, 10) ?? ''}T00:00:00Z`) - today).toBe(86_400_000);
        if (edit !== null) expect(() => instantOf(edit)).not.toThrow();
      }),
    );
  });
});
