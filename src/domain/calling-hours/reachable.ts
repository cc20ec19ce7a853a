import { type AllowedTimes, createAllowedTimes, holidayCountry } from './allowed-times';
import type { AudienceGroup } from './audience-group';
import type { Interval, Intervals } from './intervals';
import type { CallingRule } from './rule';
import type { RulesFor } from './rules-in-force';

/**
 * Groups for which the same rules hold by the same clocks. `zones` and `country` are those of the
 * first one.
 */
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
  const inPlace = new Map<string, Known>();
  const alike = new Map<string, Alike>();
  for (const group of groups) {
    if (group.zones.length === 0 || group.rows === 0) continue;
    const place = `${group.country} ${group.region} ${group.zones.join()}`;
    const known = inPlace.get(place) ?? knownOf(group, rulesFor, times);
    inPlace.set(place, known);
    const others = alike.get(known.key);
    if (others === undefined) alike.set(known.key, { ...known, first: group, groups: [group] });
    else others.groups.push(group);
  }
  const reachable = [...alike.values()].map(({ first, groups: each, rules }): Reachable => {
    const { country, zones } = first;
    const allowed = rules.length === 0 ? [span] : times.byAll(rules, zones, country);
    return { groups: each, rows: each.reduce((sum, { rows }) => sum + rows, 0), zones, country, rules, allowed };
  });
  return { reachable, times };
}

interface Known {
  /** The same for all to whom the same rules apply by the same clocks and on the same holidays. */
  readonly key: string;
  readonly rules: readonly CallingRule[];
}

interface Alike extends Known {
  readonly first: AudienceGroup;
  readonly groups: AudienceGroup[];
}

function knownOf({ country, region, zones }: AudienceGroup, rulesFor: RulesFor, times: AllowedTimes): Known {
  const rules = rulesFor(country, region);
  const of = rules.map((rule) => `${rule.id} ${holidayCountry(rule, country)}`);
  return { rules, key: `${of.join()}|${[...times.distinct(zones)].sort().join()}` };
}
