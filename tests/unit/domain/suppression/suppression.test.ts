import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '@domain/changes/change';
import { ageInDays, isOld } from '@domain/suppression/age';
import { hasExpired, laterOf, NEVER } from '@domain/suppression/expiry';
import { changeAsSent, withoutHeldBack } from '@domain/suppression/held-back';
import { EVERYWHERE, holdsFor } from '@domain/suppression/list';
import { searchedDigits } from '@domain/suppression/number-search';
import { subscriberOf } from '@domain/suppression/subscriber';
import { dateOf, dayOf } from '@kernel/day-number';

describe('the last day of a suppressed number', () => {
  it('is read from a date, also with a time behind it, and from nothing else', () => {
    expect(dateOf(dayOf('2027-05-31') ?? 0)).toBe('2027-05-31');
    expect(dateOf(dayOf(' 2024-02-29T10:00:00Z ') ?? 0)).toBe('2024-02-29');
    for (const text of ['', '31.05.2027', '2027-02-30', '2027-13-01', '20270531', '2027-05-311']) {
      expect(dayOf(text)).toBeNull();
    }
  });

  it('never ends earlier because a number is added again', () => {
    const day = fc.integer({ min: 0, max: 40_000 });
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 4_000_000_000_000 }), (a, b, now) => {
        if (!hasExpired(a, now)) expect(hasExpired(laterOf(a, b), now)).toBe(false);
      }),
    );
    expect(hasExpired(NEVER, Number.MAX_SAFE_INTEGER)).toBe(false);
  });
});

describe('the number of a subscriber', () => {
  it('is the same with and without the mobile digit of Mexico and Argentina', () => {
    expect(subscriberOf(5215512345678)).toBe(subscriberOf(525512345678));
    expect(subscriberOf(5491123456789)).toBe(subscriberOf(541123456789));
  });

  it('is the number itself everywhere else, and does not change when it is taken again', () => {
    for (const number of [14155550100, 442079460018, 521551234567, 541123456789]) {
      expect(subscriberOf(number)).toBe(number);
    }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999_999 }), (number) => {
        expect(subscriberOf(subscriberOf(number))).toBe(subscriberOf(number));
      }),
    );
  });
});

describe('a list', () => {
  it('holds for the drafts of its scope', () => {
    const draft = { connectionId: 'a', campaignId: 'c' };
    expect(holdsFor(EVERYWHERE, draft)).toBe(true);
    expect(holdsFor({ connectionId: 'a', campaignId: null }, draft)).toBe(true);
    expect(holdsFor({ connectionId: null, campaignId: 'c' }, draft)).toBe(true);
    expect(holdsFor({ connectionId: 'b', campaignId: 'c' }, draft)).toBe(false);
    expect(holdsFor({ connectionId: 'a', campaignId: 'd' }, draft)).toBe(false);
  });

  it('is old after the set number of days, unless it was made by hand', () => {
    const now = new Date('2027-03-10T12:00:00Z');
    const list = { takenAt: '2027-02-07T12:00:00.000Z', sourceKind: 'file' } as const;
    expect(ageInDays(list, now)).toBe(31);
    expect(isOld(list, now, 30)).toBe(true);
    expect(isOld(list, now, 31)).toBe(false);
    expect(isOld(list, now, null)).toBe(false);
    expect(isOld({ ...list, sourceKind: 'manual' }, now, 30)).toBe(false);
  });
});

describe('an update without those who are held back', () => {
  const update = {
    fields: ['name', 'recipients'],
    body: { name: 'N' },
    sent: { name: 'N', recipients: 5 },
    withRecipients: true,
  } as const;

  it('says how many it sends', () => {
    expect(withoutHeldBack(update, { total: 5, held: 2, lists: [] }).sent).toEqual({ name: 'N', recipients: 3 });
    expect(withoutHeldBack(update, { total: 5, held: 0, lists: [] })).toBe(update);
  });

  it('has no recipients if nobody is left', () => {
    expect(withoutHeldBack(update, { total: 5, held: 5, lists: [] })).toEqual({
      ...{ fields: ['name'], body: { name: 'N' }, sent: { name: 'N' }, withRecipients: false },
    });
  });
});

describe('a change as it is sent', () => {
  const of = (after: Change['after'], held: number): Change['after'] =>
    changeAsSent({ field: 'recipients', before: undefined, after }, { total: 5, held, lists: [] }).after;

  it('counts the recipients who are not held back', () => {
    expect(of({ kind: 'recipients', count: 5 }, 2)).toEqual({ kind: 'recipients', count: 3 });
    expect(of({ kind: 'recipients', count: 5 }, 5)).toEqual({ kind: 'recipients', count: 0 });
  });

  it('is the change itself if nobody is held back, and of every other field', () => {
    expect(of({ kind: 'recipients', count: 6 }, 0)).toEqual({ kind: 'recipients', count: 6 });
    expect(of({ kind: 'clear' }, 2)).toEqual({ kind: 'clear' });
  });
});

describe('a search for numbers', () => {
  it('looks for the digits that were typed, and for all numbers without any text', () => {
    expect(searchedDigits(' ')).toBe('');
    expect(searchedDigits('+1 (415) 555-0100')).toBe('14155550100');
    expect(searchedDigits('0100')).toBe('0100');
    expect(searchedDigits('Ada')).toBeNull();
  });

  it('leaves out the zeros that are dialled before a number, and compares subscribers', () => {
    expect(searchedDigits('030 1234567')).toBe('301234567');
    expect(searchedDigits('00 49 30 1234567')).toBe('49301234567');
    expect(searchedDigits('+52 1 55 1234 5678')).toBe('525512345678');
  });
});
