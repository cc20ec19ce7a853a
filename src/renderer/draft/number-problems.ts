import type { Problem } from '@domain/changes/problem';
import type { CountedNumbers } from '@domain/number-rules/counted-numbers';

/** What other parts of the page need to know of the numbers of a draft. */
export interface NumbersOfDraft {
  readonly counted: CountedNumbers;
  readonly problems: readonly Problem[];
}

export const NO_NUMBERS: CountedNumbers = { total: 0, types: [], outside: [] };

/** So many countries or types are named in a warning. */
const MAX_PARTS = 5;

/** Returns a warning for each rule that does not allow some recipients. */
export function numberProblems({ total, outside }: CountedNumbers): readonly Problem[] {
  return outside.map(({ rule, level, rows, parts }): Problem => {
    const named = parts.slice(0, MAX_PARTS);
    const others = parts.slice(MAX_PARTS).reduce((sum, part) => sum + part.rows, 0);
    return {
      ...{ severity: 'warning', code: 'outside-number-rule', field: 'recipients' },
      ...{ rule, holds: level === 'hold-back', count: rows, total, parts: named, others },
    };
  });
}
