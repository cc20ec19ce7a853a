import { lazy } from '@kernel/lazy';
import { FIELDS } from './fields';

interface Known {
  readonly key: string;
  readonly folded: string;
}

const known = lazy((): readonly Known[] =>
  FIELDS.flatMap(({ requestKey, name }) => [requestKey, name]).map((key) => ({ key, folded: folded(key) })),
);

/** The request key that a mistyped key probably means; `null` if none is close. */
export function nearMiss(key: string): string | null {
  const wanted = folded(key);
  const same = known().find((candidate) => candidate.folded === wanted);
  if (same !== undefined) return same.key;
  const limit = wanted.length > 8 ? 2 : 1;
  const close = known().find(
    (candidate) =>
      // Each step changes the length by one at most; bodies may have thousands of keys.
      Math.abs(candidate.folded.length - wanted.length) <= limit && editDistance(candidate.folded, wanted) <= limit,
  );
  return close?.key ?? null;
}

const folded = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Edit distance with swapped neighbours (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let twoBefore: readonly number[] = [];
  let before: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (before[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (before[column - 1] ?? 0) + cost,
          isSwap ? (twoBefore[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    twoBefore = before;
    before = current;
  }
  return before[b.length] ?? 0;
}
