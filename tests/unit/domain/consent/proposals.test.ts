import { describe, expect, it } from 'vitest';
import { columnsAreThere, proposedColumns, proposedMeaning } from '@domain/consent/consent-proposals';

describe('columns that may be about consent', () => {
  it.each([
    [['phone', 'Consent', 'Consent date', 'Consent source'], 'Consent', 'Consent date', 'Consent source'],
    [['opt_in', 'opt_in_at', 'opt-in channel'], 'opt_in', 'opt_in_at', 'opt-in channel'],
    [['marketingOptIn', 'ConsentTimestamp'], 'marketingOptIn', 'ConsentTimestamp', null],
    [
      ['Einwilligung', 'Einwilligung am', 'Quelle der Einwilligung'],
      'Einwilligung',
      'Einwilligung am',
      'Quelle der Einwilligung',
    ],
    [['Datum der Zustimmung'], null, 'Datum der Zustimmung', null],
    [['सहमति', 'सहमति तिथि', 'सहमति स्रोत'], 'सहमति', 'सहमति तिथि', 'सहमति स्रोत'],
    [['first_name', 'date', 'source', 'option'], null, null, null],
  ])('are proposed by the headings %j', (headings, answer, date, source) => {
    expect(proposedColumns(headings)).toEqual({ answer, date, source });
  });

  it('can be looked for in another file', () => {
    const mark = { answer: 'a', yes: [], no: [], date: null, dateOrder: null, source: 's' };
    expect(columnsAreThere(mark, ['a', 's', 'x'])).toBe(true);
    expect(columnsAreThere(mark, ['a', 'x'])).toBe(false);
  });
});

describe('the meaning of a value', () => {
  it('is proposed in three languages', () => {
    for (const value of ['Yes', 'TRUE', '1', 'Ja', 'हाँ', 'Opt-In']) expect(proposedMeaning(value)).toBe('yes');
    for (const value of ['No', 'false', '0', 'Nein', 'नहीं', 'widerrufen']) expect(proposedMeaning(value)).toBe('no');
  });

  it('is left to the user wherever anybody could doubt it', () => {
    for (const value of ['x', 'ok', 'on', '2', 'maybe', 'pending', 'email only', 'yes, but', '✓', 'signed']) {
      expect(proposedMeaning(value)).toBeNull();
    }
  });
});
