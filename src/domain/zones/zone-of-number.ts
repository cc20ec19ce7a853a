import { lazy } from '@kernel/lazy';
import { createPrefixTree } from './prefix-tree';
import { ZONE_NAMES, ZONE_PREFIXES } from './zone-table';

/** The set of numbers whose zone is unknown, such as those of toll-free and satellite services. */
export const UNKNOWN_SET = 0;

const tables = lazy(() => {
  const names = ZONE_NAMES.split(/\s/);
  const sets: (readonly string[])[] = [[]];
  const prefixes: [string, number][] = [];
  let last = '';
  for (const entry of ZONE_PREFIXES.split(/\s/)) {
    const [indexes = '', list = ''] = entry.split(':');
    if (indexes !== last) sets.push(indexes.split('+').map((index) => names[Number(index)] ?? ''));
    last = indexes;
    for (const prefix of list.split(',')) prefixes.push([prefix, sets.length - 1]);
  }
  return { sets, tree: createPrefixTree(prefixes) };
});

/**
 * Returns the set of time zones that a number may be in, by its index. A number whose area or
 * country has several clocks has all of them.
 * @param digits the digits of an E.164 number, without its plus sign; 0 for none.
 */
export function zoneSetOfNumber(digits: number): number {
  const found = tables().tree.find(digits);
  return found < 0 ? UNKNOWN_SET : found;
}

/** Returns the IANA zones of a set, in alphabetical order; none if they are not known. */
export function zonesInSet(set: number): readonly string[] {
  return tables().sets[set] ?? [];
}

/** How many sets there are. */
export const zoneSetCount = (): number => tables().sets.length;
