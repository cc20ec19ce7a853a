import { NUMBER_RULES } from '@domain/number-rules/number-rules';
import type { ImportReport } from '@domain/recipients/import';
import { type HeldNumbers, ruleOf } from '../../store/suppression/held-numbers';
import { MAX_NAMED_LINES } from '../intake/rows/named-lines';

/**
 * Counts the rows of a file that suppression lists and rules on numbers hold back, and names their
 * first lines.
 */
export interface HeldNotes {
  note(number: number, line: number): void;
  lists(): ImportReport['heldBack'];
  rules(): ImportReport['heldByRules'];
}

/** `held`: the numbers that are held back for the draft that the rows are imported into. */
export function createHeldNotes(held: HeldNumbers): HeldNotes {
  const begun = () => ({ rows: 0, lines: new Array<number>() });
  const lists = held.lists.map(({ id, name }) => ({ id, name, ...begun() }));
  const rules = NUMBER_RULES.map((rule) => ({ rule, ...begun() }));
  return {
    note(number, line) {
      const index = held.listOf(number);
      if (index < 0) return;
      const note = lists[index] ?? rules.find(({ rule }) => rule === ruleOf(held, index));
      if (note === undefined) return;
      note.rows += 1;
      if (note.lines.length < MAX_NAMED_LINES) note.lines.push(line);
    },
    lists: () => lists.filter(({ rows }) => rows > 0),
    rules: () => rules.filter(({ rows }) => rows > 0),
  };
}
