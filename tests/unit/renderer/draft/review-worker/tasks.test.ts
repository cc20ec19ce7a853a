import { describe, expect, it, onTestFinished } from 'vitest';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { NONE_HELD_BACK } from '@domain/suppression/held-back';
import { DEFAULT_DATE_FORMAT, provideDateFormat } from '@domain/time/date-format';
import { provideDateTexts } from '@domain/time/date-texts';
import { REVIEW_WORK } from '@renderer/draft/review-worker/tasks';
import { en } from '@text/en';

describe('the review as Markdown from the worker', () => {
  it.each([
    ['month-day', '12-hour', 'Mar 2, 2027, 2\\:30 pm'],
    ['day-month', '24-hour', '2 Mar 2027, 14\\:30'],
  ] as const)('has times as the user writes them: %s, %s', async (dateOrder, hourClock, written) => {
    onTestFinished(() => {
      provideDateFormat(() => DEFAULT_DATE_FORMAT);
      provideDateTexts(() => en.frame.dates);
    });
    const markdown = await REVIEW_WORK.markdown({
      title: 'Spring sale',
      campaignId: 'cmp_1',
      connection: null,
      timeZone: 'UTC',
      content: {
        recipients: NO_RECIPIENTS,
        snapshot: null,
        edits: { schedule_start_time: { kind: 'time', local: '2027-03-02T14:30:00', zone: 'UTC' } },
      },
      problems: [],
      acknowledged: [],
      recipients: NO_RECIPIENTS,
      heldBack: NONE_HELD_BACK,
      language: 'en',
      dateFormat: { dateOrder, hourClock, firstDayOfWeek: 1 },
    });
    expect(markdown).toContain(written);
  });
});
