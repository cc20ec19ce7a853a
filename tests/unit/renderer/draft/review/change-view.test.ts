import { describe, expect, it } from 'vitest';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { NONE_HELD_BACK } from '@domain/suppression/held-back';
import { DEFAULT_DATE_FORMAT } from '@domain/time/date-format';
import { reviewOf } from '@renderer/draft/review/review';
import { en } from '@text/en';

const input = {
  content: {
    snapshot: null,
    edits: { recipients: { kind: 'recipients' } },
    recipients: { ...NO_RECIPIENTS, count: 1_500 },
  },
  heldBack: NONE_HELD_BACK,
  now: new Date('2027-03-01T09:00:00Z'),
  style: '{{name}}',
  scheduleKeys: 'camelCase',
  zone: 'UTC',
  language: 'en',
  dateFormat: DEFAULT_DATE_FORMAT,
} as const;

describe('the view of a change of recipients', () => {
  it('counts the rows of the draft if nobody is held back, or nobody knows yet', () => {
    expect(reviewOf(input, en).views[0]?.sentence).toBe('1,500 recipients are sent');
  });

  it('counts who is sent if somebody is held back', () => {
    const heldBack = { total: 1_500, held: 1_499, lists: [] };
    expect(reviewOf({ ...input, heldBack }, en).views[0]?.sentence).toBe('1 recipient is sent');
  });
});
