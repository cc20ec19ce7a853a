import { describe, expect, it } from 'vitest';
import { countReasons, reasonNumber, reasonOfNumber } from '@domain/consent/consent-counts';
import { consentDay, consentToday } from '@domain/consent/consent-date';
import { type ConsentMark, consentMarkSchema, wordOf } from '@domain/consent/consent-mark';
import { CONSENT_REASONS, readConsent, reasonAgainst } from '@domain/consent/consent-of-row';
import { NO_CONSENT_RULE, readConsentRule } from '@domain/consent/consent-rule';
import { dateOf, dayOf } from '@kernel/day-number';

const MARK: ConsentMark = {
  ...{ answer: 'Opt-in', yes: ['yes', 'ja', wordOf('हाँ')], no: ['no', 'nein'] },
  ...{ date: 'Given on', dateOrder: null, source: 'Source' },
};
const TODAY = dayOf('2027-06-30') ?? 0;

function reason(
  values: { readonly answer?: string; readonly date?: string; readonly source?: string },
  { mark = MARK, ...rule }: { readonly mark?: ConsentMark; maxAgeDays?: number; needsSource?: boolean } = {},
) {
  const read = readConsent(mark, { answer: null, date: null, source: null, ...values });
  return reasonAgainst(read, { mark, rule: { maxAgeDays: null, needsSource: false, ...rule }, today: TODAY });
}

describe('the answer of a recipient', () => {
  it('is read without case, accents and spaces around it', () => {
    for (const answer of ['yes', ' YES ', 'Ja', 'ＹＥＳ', 'हाँ']) expect(reason({ answer })).toBeNull();
    for (const answer of ['no', 'Nein ']) expect(reason({ answer })).toBe('no');
  });

  it('is unknown if nobody said what it means, however much it looks like yes', () => {
    for (const answer of ['y', 'true', '1', 'yes please', 'x', 'ja!']) expect(reason({ answer })).toBe('unknown');
    expect(reason({ answer: 'yes'.repeat(1000) })).toBe('unknown');
  });

  it('is blank if there is nothing but spaces', () => {
    expect(reason({})).toBe('blank');
    expect(reason({ answer: '  ', date: '2027-06-01' })).toBe('blank');
  });

  it('comes from the date alone if no column has answers', () => {
    const mark = { ...MARK, answer: null };
    expect(reason({ date: '2027-06-01' }, { mark })).toBeNull();
    expect(reason({}, { mark })).toBe('blank');
    expect(reason({ date: 'last summer' }, { mark })).toBe('bad-date');
    expect(reason({ date: '2027-07-01' }, { mark })).toBe('bad-date');
  });
});

describe('the house rule', () => {
  it('counts consent for a number of days, the last one included', () => {
    const limited = { maxAgeDays: 30 };
    expect(reason({ answer: 'yes', date: '2027-05-31' }, limited)).toBeNull();
    expect(reason({ answer: 'yes', date: '2027-05-30' }, limited)).toBe('old');
    expect(reason({ answer: 'yes' }, limited)).toBe('no-date');
    expect(reason({ answer: 'yes', date: '03/04/2027' }, limited)).toBe('bad-date');
    expect(reason({ answer: 'no', date: '2027-06-30' }, limited)).toBe('no');
  });

  it('asks for no date if consent does not age', () => {
    for (const date of ['', 'unreadable', '2031-01-01', '1999-01-01']) {
      expect(reason({ answer: 'yes', date })).toBeNull();
    }
  });

  it('can demand a source', () => {
    expect(reason({ answer: 'yes', source: ' ' }, { needsSource: true })).toBe('no-source');
    expect(reason({ answer: 'yes', source: 'web form' }, { needsSource: true })).toBeNull();
    expect(reason({ answer: 'yes' }, { mark: { ...MARK, source: null }, needsSource: true })).toBe('no-source');
  });

  it('holds back if it cannot be read, and is off if none was set', () => {
    expect(readConsentRule(null)).toEqual({ rule: NO_CONSENT_RULE, isUnreadable: false });
    for (const stored of ['', { mode: 'later' }, { mode: 'off' }, 7]) {
      expect(readConsentRule(stored)).toMatchObject({ rule: { mode: 'hold' }, isUnreadable: true });
    }
    const rule = { mode: 'warn', maxAgeDays: 90, needsSource: true };
    expect(readConsentRule(rule)).toEqual({ rule, isUnreadable: false });
  });
});

describe('the day of consent', () => {
  const read = (text: string, order: 'day-first' | 'month-first' | null = null) => {
    const day = consentDay(text, order);
    return typeof day === 'number' ? dateOf(day) : day;
  };

  it('is read if the year comes first, or the day with dots', () => {
    for (const text of ['2027-04-03', '2027/4/3', '2027.04.03', '2027-04-03T10:00:00+05:30', ' 3.4.2027 ']) {
      expect(read(text)).toBe('2027-04-03');
    }
    expect(read('03.04.2027 10:15')).toBe('2027-04-03');
  });

  it('is ambiguous if day and month may change places, until the user has said the order', () => {
    expect(read('03/04/2027')).toBe('ambiguous');
    expect(read('03-04-2027')).toBe('ambiguous');
    expect(read('03/04/2027', 'day-first')).toBe('2027-04-03');
    expect(read('03/04/2027', 'month-first')).toBe('2027-03-04');
    expect(read('04/04/2027')).toBe('2027-04-04');
    expect(read('13/04/2027')).toBe('2027-04-13');
    expect(read('04/13/2027')).toBe('2027-04-13');
    expect(read('13/04/2027', 'month-first')).toBeNull();
  });

  it('is not guessed from anything else', () => {
    const texts = ['', '2027', '2027-02-30', '03/04/27', 'April 2027', '20270403', '2027-04-031', '3.4/2027', '46115'];
    for (const text of texts) expect(read(text)).toBeNull();
  });

  it('ages where the day begins first', () => {
    expect(dateOf(consentToday(Date.parse('2027-06-30T09:59:59Z')))).toBe('2027-06-30');
    expect(dateOf(consentToday(Date.parse('2027-06-30T10:00:00Z')))).toBe('2027-07-01');
  });
});

describe('a mark', () => {
  it('names an answer or a date, and gives no value two meanings', () => {
    expect(consentMarkSchema.safeParse(MARK).success).toBe(true);
    expect(consentMarkSchema.safeParse({ ...MARK, answer: null, date: null }).success).toBe(false);
    expect(consentMarkSchema.safeParse({ ...MARK, no: ['yes'] }).success).toBe(false);
  });
});

describe('counts of reasons', () => {
  it('have each row once', () => {
    const numbers = [...CONSENT_REASONS, 'old', null, null].map((each) =>
      reasonNumber(CONSENT_REASONS.find((reason) => reason === each) ?? null),
    );
    const counts = countReasons([Uint8Array.from(numbers.slice(0, 5)), Uint8Array.from(numbers.slice(5))]);
    expect(counts.total).toBe(numbers.length);
    expect(counts.without.reduce((sum, { rows }) => sum + rows, 0)).toBe(numbers.length - 2);
    expect(counts.without).toContainEqual({ reason: 'old', rows: 2 });
    for (const each of CONSENT_REASONS) expect(reasonOfNumber(reasonNumber(each))).toBe(each);
    expect(reasonOfNumber(0)).toBeNull();
  });
});
