import type { Opened } from './store';

export interface OpenOptions {
  /** The data folder; made with mode 0700 where it is missing. */
  readonly folder: string;
  readonly now: () => Date;
}

/** Opens the database in the data folder. */
export declare function openStore(options: OpenOptions): Opened;
