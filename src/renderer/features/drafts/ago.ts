import { lazily } from '@shared/lazily';
import { text } from '../../text';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const clock = lazily(
  () => new Intl.DateTimeFormat(navigator.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
);
const day = lazily(() => new Intl.DateTimeFormat(navigator.language, { day: 'numeric', month: 'short' }));
const dayWithYear = lazily(
  () => new Intl.DateTimeFormat(navigator.language, { day: 'numeric', month: 'short', year: 'numeric' }),
);

/** How long ago an instant (ISO 8601) was, for a list: near ones by distance, far ones by date. */
export function ago(at: string, now: Date): string {
  const then = new Date(at);
  const distance = now.getTime() - then.getTime();
  if (distance < MINUTE) return text.frame.ago.now;
  if (distance < HOUR) return text.frame.ago.minutes(Math.floor(distance / MINUTE));
  if (then.toDateString() === now.toDateString()) return text.frame.ago.hours(Math.floor(distance / HOUR));
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (then.toDateString() === yesterday.toDateString()) return text.frame.ago.yesterday(clock().format(then));
  return then.getFullYear() === now.getFullYear() ? day().format(then) : dayWithYear().format(then);
}
