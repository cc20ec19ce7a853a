import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type UpdateRecord, UpdateRecordFile } from './update-record';

/** What is kept of updates on the disk. A disk that refuses stops nothing: `onError` gets why. */
export class UpdateStorage {
  /** The folder of downloaded files. */
  readonly files: string;
  readonly #record: UpdateRecordFile;
  readonly #onError: (error: unknown) => void;

  /** `folder`: the data folder. */
  constructor(folder: string, onError: (error: unknown) => void) {
    this.files = join(folder, 'updates', 'files');
    this.#record = new UpdateRecordFile(join(folder, 'updates', 'updates.json'));
    this.#onError = onError;
  }

  get record(): UpdateRecord {
    return this.#record.current;
  }

  /** The installation that failed last. */
  get problem(): UpdateRecordFile['problem'] {
    return this.#record.problem;
  }

  /** Remembers something; if the disk refuses, for this session only. */
  note(patch: Partial<UpdateRecord>): void {
    try {
      this.#record.update(patch);
    } catch (error) {
      this.#onError(error);
    }
  }

  forgetFiles(): Promise<void> {
    return this.tidy(() => rm(this.files, { recursive: true, force: true }));
  }

  /** For work on which nothing else depends. */
  async tidy(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#onError(error);
    }
  }
}
