import { describe, expect, it } from 'vitest';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { toE164 } from '@domain/phone/phone';
import { jsonMessages, phoneMessages } from '@renderer/draft/row-problems';
import { prettyJson } from '@renderer/widgets/diff/pretty-json';
import { en } from '@text/en';

const isNumber = (text: string): boolean => toE164(text) !== null;
const row = (phone: string) => ({ id: 7, position: 1, phone, metadata: '', assistantOverrides: '' });

describe('a row of recipients', () => {
  it('explains what is wrong with its number', () => {
    expect(phoneMessages(row('+14155550100'), NO_RECIPIENTS, en.recipients, isNumber)).toEqual([]);
    expect(phoneMessages(row(' '), NO_RECIPIENTS, en.recipients, isNumber)[0]?.text).toBe(en.recipients.noNumber);
    expect(phoneMessages(row('4155550100'), NO_RECIPIENTS, en.recipients, isNumber)[0]?.text).toBe(
      en.recipients.badNumber,
    );
    expect(phoneMessages(row('4155550100'), NO_RECIPIENTS, en.recipients, null)).toEqual([]);
  });

  it('warns about a repeated number', () => {
    const facts = {
      ...NO_RECIPIENTS,
      duplicates: { count: 1, first: [{ id: 7, position: 1, phone: '+14155550100' }] },
    };
    expect(phoneMessages(row('+14155550100'), facts, en.recipients, isNumber)).toEqual([
      { severity: 'warning', text: en.recipients.duplicate },
    ]);
  });

  it('shows where its JSON is wrong', () => {
    expect(jsonMessages('', en.recipients)).toEqual([]);
    expect(jsonMessages('{"a": 1}', en.recipients)).toEqual([]);
    expect(jsonMessages('{\n"a": }', en.recipients)[0]?.text).toContain('line 2, column 6');
    expect(jsonMessages('[]', en.recipients)[0]?.text).toBe(en.recipients.notObject);
  });
});

describe('a formatted request', () => {
  it('has several lines and the same values', () => {
    const exact = '{"a":1.10,"b":[1e400,"x  y"],"c":12345678901234567890}';
    const shown = prettyJson(exact);
    expect(shown).toContain('"a": 1.10');
    expect(shown.replace(/\n\s*/g, '').replaceAll('": ', '":').replaceAll(', ', ',')).toBe(exact);
  });
});
