import { count } from './count';

/** The chart of a draft’s schedule and its description. */
export const scheduleChart = {
  both: (start: string, end: string, length: string): string => `Runs from ${start} to ${end}, ${length}.`,
  onlyStart: (start: string): string => `Starts ${start}; the end time is unknown.`,
  onlyEnd: (end: string): string => `Ends ${end}; the start time is unknown.`,
  startsIn: (length: string): string => `Starts in ${length}.`,
  startedAgo: (length: string): string => `Started ${length} ago.`,
  endedAgo: (length: string): string => `Ended ${length} ago.`,
  none: 'Set a start or end time to see the schedule here.',
  now: 'The vertical line marks the current time.',
  nowLabel: 'now',
  finish: 'The green mark is when all are probably called.',
  length: (days: number, hours: number, minutes: number): string =>
    [
      days > 0 ? count(days, 'day', 'days') : '',
      hours > 0 ? count(hours, 'hour', 'hours') : '',
      minutes > 0 && days === 0 ? count(minutes, 'minute', 'minutes') : '',
    ]
      .filter(Boolean)
      .join(' ') || 'less than a minute',
};
