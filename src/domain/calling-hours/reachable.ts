import { type AllowedTimes, createAllowedTimes } from './allowed-times';
import type { AudienceGroup } from './audience-group';
import type { Interval, Intervals } from './intervals';
import type { CallingRule } from './rule';
import type { RulesFor } from './rules-in-force';

/** Groups for which the same rules hold in the same zones. */
export interface Reachable {
  readonly groups: readonly AudienceGroup[];
  readonly rows: number;
  readonly zones: readonly string[];
  readonly country: string;
  readonly rules: readonly CallingRule[];
  /** When they may be called; everything if there is no rule. */
  readonly allowed: Intervals;
}

/** Returns when groups may be called in a span of time. Leaves those out whose zone is unknown. */
export function reachableIn(
  groups: readonly AudienceGroup[],
  rulesFor: RulesFor,
  span: Interval,
): { readonly reachable: readonly Reachable[]; readonly times: AllowedTimes } {
  const times = createAllowedTimes(span);
  const alike = new Map<string, AudienceGroup[]>();
  for (const group of groups) {
    if (group.zones.length === 0 || group.rows === 0) continue;
    const key = `${group.country} ${group.region} ${group.zones.join()}`;
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [group]);
    else others.push(group);
  }
  const reachable = [...alike.values()].flatMap((each): readonly Reachable[] => {
    const [first] = each;
    if (first === undefined) return [];
    const { country, region, zones } = first;
    const rules = rulesFor(country, region);
    const allowed = rules.length === 0 ? [span] : times.byAll(rules, zones, country);
    return [{ groups: each, rows: each.reduce((sum, { rows }) => sum + rows, 0), zones, country, rules, allowed }];
  });
  return { reachable, times };
}
