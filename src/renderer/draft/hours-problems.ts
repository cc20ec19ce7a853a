import type { HoursCheck } from '@domain/calling-hours/check-hours';
import type { Interval } from '@domain/calling-hours/intervals';
import type { Problem } from '@domain/changes/problem';

const DAY_MS = 86_400_000;

/**
 * The findings of a check as warnings. A schedule of a day and more is outside of every rule for
 * nearly everybody: that is said once.
 */
export function hoursProblems(check: HoursCheck, schedule: Interval, hasEnd: boolean): readonly Problem[] {
  const { findings, outside, total } = check;
  if (findings.length === 0 || schedule.to - schedule.from < DAY_MS)
    return findings.map((finding) => problemOf(finding, total));
  const field = 'schedule_start_time';
  return [{ severity: 'warning', code: 'schedule-spans-nights', field, hasEnd, count: outside, total }];
}

function problemOf({ rule, rows, when, minute }: HoursCheck['findings'][number], total: number): Problem {
  const { id, title, kind, isVerified } = rule;
  return {
    severity: 'warning',
    code: 'outside-hours',
    field: 'schedule_start_time',
    rule: id,
    ...{ title, isLaw: kind === 'law', isVerified, when, minute, count: rows, total },
  };
}
