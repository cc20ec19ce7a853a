import type { Problem } from '@domain/changes/problem';
import { clockText } from '@domain/time/date-format';
import { amount } from './count';

type OutsideHours = Extract<Problem, { code: 'outside-hours' }>;

/** A schedule that is outside of the calling hours of some recipients. */
export function outsideHours(problem: OutsideHours): string {
  const { count, total } = problem;
  const who = `${amount(count)} of ${amount(total)} ${total === 1 ? 'recipient' : 'recipients'} could be called ${whenText(problem)}`;
  return `${who}, ${sourceText(problem)}. Change the schedule, or leave them out.`;
}

function whenText({ when, minute }: OutsideHours): string {
  const time = clockText({ hour: Math.floor((minute ?? 0) / 60), minute: (minute ?? 0) % 60 });
  switch (when) {
    case 'before':
      return `before ${time} their time`;
    case 'after':
      return `after ${time} their time`;
    case 'closed-day':
      return 'on a day without calls';
    case 'mixed':
      return 'outside their calling hours';
  }
}

function sourceText({ title, isLaw, isVerified }: OutsideHours): string {
  if (title === '') return 'by the usual hours for places without a known rule';
  return `under ${title}${isLaw ? '' : ', a guideline'}${isVerified ? '' : ' (unverified)'}`;
}

/** A schedule that goes on through the night. */
export function spansNights({ hasEnd, count, total }: Extract<Problem, { code: 'schedule-spans-nights' }>): string {
  const why = hasEnd
    ? 'The schedule continues through the night'
    : 'Without an end time, the schedule continues through the night';
  return `${why}. The API’s documentation doesn’t say whether calls pause then. If they don’t, ${amount(count)} of ${amount(total)} ${total === 1 ? 'recipient' : 'recipients'} could be called outside their hours.`;
}
