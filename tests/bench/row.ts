/** What both sides of a row took, in the row's unit, in the order in which it was measured. */
export interface Samples {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

/**
 * One line of the bench: something of ours beside the least that it could take, measured in turns
 * in one run.
 */
export interface Row {
  /** What `npm run bench -- NAME` calls it. */
  readonly name: string;
  readonly ours: string;
  readonly theirs: string;
  readonly unit: 'ms' | 'µs' | 'MiB';
  /** The ratio that is not to be exceeded; `null` where none was agreed on. */
  readonly aim: number | null;
  /** Measures both sides `times` each, in turns, after warming up. */
  readonly measure: (place: Place, times: number) => Promise<Samples>;
}

/** What a row has to itself. */
export interface Place {
  /** An empty folder, on the disk of the system's temporary files; it is removed afterwards. */
  readonly folder: string;
  /** The Electron that everything is started with. */
  readonly electron: string;
}
