/** Files that the system asks the app to open. */
export interface FilesToOpen {
  readonly paths: readonly string[];
  /** How many files more there were, which were left out because there were too many of them. */
  readonly leftOut: number;
}

/** Whether there is nothing to open and nothing to report. */
export const isEmpty = ({ paths, leftOut }: FilesToOpen): boolean => paths.length === 0 && leftOut === 0;
