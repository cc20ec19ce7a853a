import { amount, count } from './count';

/** An estimate of when the calls of a draft end. */
export const finish = {
  title: 'Will it finish?',
  at: (day: string, time: string): string => `${day}, ${time}`,
  percent: (whole: number): string => `${amount(whole)}%`,
  noSchedule: 'Set a start time to estimate when the calls end.',
  noConcurrency: 'Max concurrency is unknown, so only the one that is needed can be estimated.',
  finishes: (best: string, worst: string): string => `Estimate: all calls end between ${best} and ${worst}.`,
  probablyFinishes: (middle: string, left: string): string =>
    `Estimate: all calls end around ${middle}; if they take long, ${left} of the recipients are left at the end.`,
  hardlyFinishes: (best: string, left: string): string =>
    `Estimate: ${left} of the recipients are left at the end; if calls are short, all end by ${best}.`,
  neverFinishes: (best: string, worst: string): string =>
    `Estimate: ${best} to ${worst} of the recipients are left at the end.`,
  never: (share: string): string =>
    `${share} of the recipients can’t be called inside their hours at any time of the schedule.`,
  callLength: 'Length of an answered call',
  answerRate: 'Calls that are answered',
  seconds: 'seconds',
  percentSign: '%',
  atLeast: 'At least',
  atMost: 'At most',
  outOfRange: (max: number): string => `Enter whole numbers from 1 to ${amount(max)}.`,
  lowAboveHigh: 'The first number must not be larger than the second.',
  table: 'Estimate of the end',
  case: 'If calls are',
  cases: { best: 'short', middle: 'in the middle', worst: 'long' },
  finished: 'All called by',
  left: 'Left at the end',
  needed: 'Concurrency needed',
  notFinished: 'not in the schedule',
  unknown: 'unknown',
  moreThan: (lines: number): string => `more than ${amount(lines)}`,
  assumes: 'What this estimate assumes',
  assumed: {
    lines:
      'As many calls as Max concurrency allows run all the time. The API’s documentation doesn’t say how calls are spread or in which order they are made.',
    hours:
      'Recipients are called only inside their calling hours; those whose local time is unknown at any time. The API’s documentation doesn’t say that it keeps calling hours.',
    ring: (seconds: number): string =>
      `Each call rings for ${count(seconds, 'second', 'seconds')} on average. Call length and answer rate are what you entered above, not measured.`,
    noRetries: 'Nobody is called twice: the retry policy has no key that is usual for a number of calls.',
    retries: (calls: number, key: string): string =>
      `People who don’t answer are called ${count(calls, 'time', 'times')} in total, by “${key}” in the retry policy, whose keys are not documented. Waits between calls are not counted.`,
    inline: 'Only the recipients in this draft count, all of them: calls that were made already are unknown.',
    cut: (days: number): string => `At most ${count(days, 'day', 'days')} are estimated.`,
  },
};
