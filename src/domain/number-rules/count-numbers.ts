import { type TypeSet, typesIn } from '../phone/number-type';
import { allCountries } from '../phone/plans';
import { createTypedCheck } from './check-numbers';
import type { CountedNumbers, TypeCounts } from './counted-numbers';
import { NUMBER_RULES, type NumberRule, type NumberRules } from './number-rules';

/** Rows with the same types in the same country, as an index into `allCountries`. */
export interface NumberGroup {
  readonly types: TypeSet;
  readonly country: number;
  readonly rows: number;
}

/** Sums the rows of groups by their types. */
export function countTypes(groups: Iterable<Pick<NumberGroup, 'types' | 'rows'>>): TypeCounts {
  return largestFirst(groups, ({ types }) => types)
    .filter(([types]) => types !== 0)
    .map(([types, sum]) => ({ types: [...typesIn(types)], rows: sum }));
}

/** Counts what rules do not allow among the numbers of an audience of `total` rows. */
export function countNumbers(groups: readonly NumberGroup[], rules: NumberRules, total: number): CountedNumbers {
  const check = createTypedCheck(rules);
  const outside = NUMBER_RULES.flatMap((rule) => {
    const { level } = rules[rule];
    const found = groups.filter((group) => check.isOutside(rule, group));
    if (level === 'off' || found.length === 0) return [];
    const parts = largestFirst(found, (group) => partOf(rule, group, rules)).map(([of, sum]) => ({ of, rows: sum }));
    return [{ rule, level, rows: found.reduce((sum, group) => sum + group.rows, 0), parts }];
  });
  return { total, types: countTypes(groups), outside };
}

/** The country that is not allowed, or the first type that is not. */
function partOf(rule: NumberRule, { country, types }: NumberGroup, { type }: NumberRules): string {
  if (rule === 'country') return allCountries()[country] ?? '';
  return typesIn(types).find((each) => !type.allowed.includes(each)) ?? '';
}

function largestFirst<Group extends { readonly rows: number }, Key>(
  groups: Iterable<Group>,
  keyOf: (group: Group) => Key,
): readonly (readonly [Key, number])[] {
  const sums = new Map<Key, number>();
  for (const group of groups) sums.set(keyOf(group), (sums.get(keyOf(group)) ?? 0) + group.rows);
  return [...sums].sort(([, a], [, b]) => b - a);
}
