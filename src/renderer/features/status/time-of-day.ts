import { lazily } from '@shared/lazily';

const clock = lazily(
  () =>
    new Intl.DateTimeFormat('en-GB', {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    }),
);

/** An instant (ISO 8601) as the computer's own wall clock shows it: `14:03:22`. */
export function timeOfDay(at: string): string {
  return clock().format(new Date(at));
}
