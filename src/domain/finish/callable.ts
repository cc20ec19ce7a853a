import type { AudienceGroup } from '../calling-hours/audience-group';
import type { Interval, Intervals } from '../calling-hours/intervals';
import { intersection } from '../calling-hours/intervals';
import { reachableIn } from '../calling-hours/reachable';
import type { RulesFor } from '../calling-hours/rules-in-force';

/** Recipients who can be called at the same times. */
interface Callable {
  readonly rows: number;
  readonly times: Intervals;
}

/** A time in which the same recipients can be called, by the index of their group. */
export interface Stage extends Interval {
  readonly open: readonly number[];
}

/** Who can be called when, of a schedule. */
export interface CallPlan {
  readonly rows: readonly number[];
  readonly stages: readonly Stage[];
  /** All recipients. */
  readonly total: number;
  /** Recipients who can be called at no time of the schedule. */
  readonly never: number;
}

/**
 * Lays out when recipients can be called by their calling hours. Whoever's zone is unknown can be
 * called at any time of the schedule.
 */
export function callPlan(groups: readonly AudienceGroup[], rulesFor: RulesFor, schedule: Interval): CallPlan {
  const { reachable } = reachableIn(groups, rulesFor, schedule);
  const unknown = groups.reduce((sum, { zones, rows }) => sum + (zones.length === 0 ? rows : 0), 0);
  const alike = new Map<string, Callable>();
  const add = (rows: number, times: Intervals): void => {
    const key = times.map(({ from, to }) => `${String(from)}-${String(to)}`).join();
    alike.set(key, { rows: (alike.get(key)?.rows ?? 0) + rows, times });
  };
  for (const { rows, allowed } of reachable) add(rows, intersection(allowed, [schedule]));
  if (unknown > 0) add(unknown, [schedule]);
  const all = [...alike.values()];
  const callable = all.filter(({ times }) => times.length > 0);
  const total = all.reduce((sum, { rows }) => sum + rows, 0);
  return {
    rows: callable.map(({ rows }) => rows),
    stages: stagesOf(callable),
    total,
    never: total - callable.reduce((sum, { rows }) => sum + rows, 0),
  };
}

function stagesOf(callable: readonly Callable[]): readonly Stage[] {
  const changes = callable
    .flatMap(({ times }, group) =>
      times.flatMap(({ from, to }) => [
        { at: from, group, opens: true },
        { at: to, group, opens: false },
      ]),
    )
    .sort((a, b) => a.at - b.at);
  const stages: Stage[] = [];
  const open = new Set<number>();
  let since = 0;
  for (const { at, group, opens } of changes) {
    if (at > since && open.size > 0) stages.push({ from: since, to: at, open: [...open] });
    since = at;
    if (opens) open.add(group);
    else open.delete(group);
  }
  return stages;
}
