import { join } from 'node:path';

/** Where the parts of the store lie in the data folder. */
export interface DataPaths {
  readonly folder: string;
  readonly database: string;
  readonly backups: string;
  /**
   * A note to the next start that the database answered `damaged` while it was in use, so that it
   * is checked then.
   */
  readonly suspect: string;
  /** A whole copy that is about to take the place of the database. */
  readonly restoring: string;
}

export function dataPathsIn(folder: string): DataPaths {
  const database = join(folder, 'campaign-desk.db');
  return {
    folder,
    database,
    backups: join(folder, 'backups'),
    suspect: `${database}.suspect`,
    restoring: `${database}.restoring`,
  };
}
