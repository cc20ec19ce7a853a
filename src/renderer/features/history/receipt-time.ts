import { lazily } from '@shared/lazily';

const day = lazily(() => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }));
const clock = lazily(
  () =>
    new Intl.DateTimeFormat('en-GB', {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    }),
);

/** An instant (ISO 8601) on the computer's own clock: `2 Mar 2027, 14:03:22`; today the time alone where `now` is given. */
export function receiptTime(at: string, now?: Date): string {
  const then = new Date(at);
  const time = clock().format(then);
  return now?.toDateString() === then.toDateString() ? time : `${day().format(then)}, ${time}`;
}
