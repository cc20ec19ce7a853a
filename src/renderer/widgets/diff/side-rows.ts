import type { DrawnPart, ShownDiff } from './shown-diff';

/** Stretches that stand beside each other: before the change, and after it. */
export interface SideRow {
  readonly before: readonly DrawnPart[];
  readonly after: readonly DrawnPart[];
}

/** The shortest comparison worth two columns, in UTF-16 code units. */
const MIN_LENGTH = 160;
/** The longest one that is drawn in rows, without what is left out. */
const MAX_DRAWN = 12_000;

/**
 * A comparison in two columns; `null` where one is read better: what is short, what is very long,
 * and what only came or only went.
 */
export function sideRows({ blocks }: ShownDiff): readonly SideRow[] | null {
  const parts = blocks.flat();
  const lengthOf = (some: readonly DrawnPart[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  const drawn = lengthOf(parts.filter(({ kind }) => kind !== 'hidden'));
  const isTwoSided = parts.some(({ kind }) => kind === 'removed') && parts.some(({ kind }) => kind === 'added');
  return isTwoSided && lengthOf(parts) >= MIN_LENGTH && drawn <= MAX_DRAWN ? rowsOf(parts) : null;
}

/** A line that stayed ends a row, so that what follows it stands at one height again. */
function rowsOf(parts: readonly DrawnPart[]): readonly SideRow[] {
  const rows: { before: DrawnPart[]; after: DrawnPart[] }[] = [];
  let row: (typeof rows)[number] = { before: [], after: [] };
  const end = (): void => {
    if (row.before.length + row.after.length > 0) rows.push(row);
    row = { before: [], after: [] };
  };
  for (const part of parts) {
    if (part.kind === 'removed') row.before.push(part);
    else if (part.kind === 'added') row.after.push(part);
    else if (part.kind === 'hidden') {
      end();
      rows.push({ before: [part], after: [part] });
    } else {
      for (const line of part.text.split(/(?<=\n)/u)) {
        // The row's own end is the line's.
        const piece = { ...part, text: line.replace(/\n$/u, '') };
        row.before.push(piece);
        row.after.push(piece);
        if (line.endsWith('\n')) end();
      }
    }
  }
  end();
  return rows;
}
