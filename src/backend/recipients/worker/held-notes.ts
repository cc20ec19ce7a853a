import type { ImportReport } from '@domain/recipients/import';
import type { HeldNumbers } from '../../store/suppression/held-numbers';
import { MAX_NAMED_LINES } from '../intake/rows/named-lines';

/** Counts the rows of a file that suppression lists hold back, and names their first lines. */
export interface HeldNotes {
  note(number: number, line: number): void;
  lists(): ImportReport['heldBack'];
}

/** `held`: the numbers that are held back for the draft that the rows are imported into. */
export function createHeldNotes({ lists, listOf }: HeldNumbers): HeldNotes {
  const notes = lists.map(({ id, name }) => ({ id, name, rows: 0, lines: new Array<number>() }));
  return {
    note(number, line) {
      if (notes.length === 0) return;
      const note = notes[listOf(number)];
      if (note === undefined) return;
      note.rows += 1;
      if (note.lines.length < MAX_NAMED_LINES) note.lines.push(line);
    },
    lists: () => notes.filter(({ rows }) => rows > 0),
  };
}
