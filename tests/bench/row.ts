/** What both sides of a row took, in the row's unit, in the order in which it was measured. */
export interface Samples {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

/**
 * One line of the bench: a cost of ours compared with a lower bound, measured alternately in one
 * run.
 */
export interface Row {
  /** Its argument in `npm run bench -- NAME`. */
  readonly name: string;
  /** Rows of one group are measured by the same process, because they share their preparation. */
  readonly group?: string;
  readonly ours: string;
  readonly theirs: string;
  readonly unit: 'ms' | 'µs' | 'MiB';
  /** The highest ratio that is acceptable; `null` if there is no goal. */
  readonly aim: number | null;
  /** Measures both sides `times` each, alternately, after warming up. */
  readonly measure: (place: Place, times: number) => Promise<Samples>;
}

/** What a row can use. */
export interface Place {
  /** An empty folder on the disk of the system's temporary files. It is removed afterwards. */
  readonly folder: string;
  /** The Electron that everything is started with. */
  readonly electron: string;
}

/** Rows by the process that measures them, in their order. */
export function rowGroups(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = row.group ?? row.name;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups.values()];
}
