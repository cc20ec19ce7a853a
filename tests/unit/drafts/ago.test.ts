import { describe, expect, it } from 'vitest';
import { common } from '@shared/text/en/common';
import { frame } from '@shared/text/en/frame';
import { ago } from '../../../src/renderer/features/drafts/ago';

const now = new Date(2027, 5, 15, 14, 30);
const at = (...parts: [number, number, number, number?, number?]): string => new Date(...parts).toISOString();

describe('how long ago', () => {
  it.each([
    [at(2027, 5, 15, 14, 30), 'now'],
    [at(2027, 5, 15, 14, 25), '5 min'],
    [at(2027, 5, 15, 9, 5), '5 h'],
    [at(2027, 5, 14, 9, 5), '09:05'],
    [at(2027, 2, 2), '2 Mar'],
    [at(2026, 8, 30), '30 Sept 2026'],
  ])('%s is said as %s', (then, words) => {
    expect(ago(then, now, frame.ago)).toContain(words);
  });

  it('names days as the other formats of the app do', () => {
    const plain = new Intl.DateTimeFormat(common.locale, { day: 'numeric', month: 'short' });
    const withYear = new Intl.DateTimeFormat(common.locale, { day: 'numeric', month: 'short', year: 'numeric' });
    for (let month = 0; month < 12; month += 1) {
      expect(ago(at(2025, month, 3, 12), now, frame.ago)).toBe(withYear.format(new Date(2025, month, 3, 12)));
      if (month < 5)
        expect(ago(at(2027, month, 28, 12), now, frame.ago)).toBe(plain.format(new Date(2027, month, 28, 12)));
    }
  });
});
