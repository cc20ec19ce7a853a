import { lazily } from '@shared/lazily';
import { timeOfDay } from '../status/time-of-day';

const day = lazily(() => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }));

/** An instant (ISO 8601) on the computer's own clock: `2 Mar 2027, 14:03:22`; today the time alone where `now` is given. */
export function receiptTime(at: string, now?: Date): string {
  const then = new Date(at);
  const time = timeOfDay(at);
  return now?.toDateString() === then.toDateString() ? time : `${day().format(then)}, ${time}`;
}
