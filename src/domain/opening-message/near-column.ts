import { fold } from '@kernel/fold';

/** More columns are not compared. */
const MAX_COLUMNS = 300;
const MAX_NAME = 60;

/**
 * The column that the name of a placeholder probably means; null if no column or several come into
 * question.
 * @param columns all columns; none of them has exactly this name.
 */
export function nearColumn(name: string, columns: readonly string[]): string | null {
  if (name.length > MAX_NAME) return null;
  const among = columns.slice(0, MAX_COLUMNS).filter((column) => column.length <= MAX_NAME);
  const wanted = partsOf(name);
  const tests: readonly ((column: string) => boolean)[] = [
    (column) => partsOf(column).join('') === wanted.join(''),
    (column) => partsOf(column).toSorted().join() === wanted.toSorted().join(),
    (column) => isTypo(wanted.join(''), partsOf(column).join(''), 1),
    (column) => isTypo(wanted.join(''), partsOf(column).join(''), 2),
    (column) => wanted.length > 0 && wanted.every((part) => part.length > 2 && partsOf(column).includes(part)),
    (column) => partsOf(column).every((part) => part.length > 2 && wanted.includes(part)),
  ];
  for (const test of tests) {
    const found = among.filter(test);
    if (found.length === 1) return found[0] ?? null;
    if (found.length > 1) return null;
  }
  return null;
}

/** The words of a name: `firstName`, `first_name` and `First Name` have the same ones. */
function partsOf(name: string): readonly string[] {
  const spaced = name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return fold(spaced).match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
}

/** Whether two names differ by at most so many letters, of which they have enough. */
function isTypo(a: string, b: string, letters: number): boolean {
  if (Math.min(a.length, b.length) < letters * 4) return false;
  return Math.abs(a.length - b.length) <= letters && distance(a, b) <= letters;
}

/** How many letters are added, left out, replaced or swapped with the next one. */
function distance(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (before[j - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
