import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { type UpdateFailure, updateFailureSchema } from '@domain/updates/failure';
import { versionSchema } from '@domain/updates/version';
import { parseJson, writeJson } from '@kernel/json/json-codec';

const recordSchema = z.object({
  /** The newest version that was ever offered with a valid signature. */
  highestSeen: versionSchema.nullable().catch(null),
  checkedAt: z.iso.datetime().nullable().catch(null),
  nextCheckAt: z.iso.datetime().nullable().catch(null),
  /** The signed metadata of the version that was downloaded. */
  offer: z.object({ metadata: z.string(), signatures: z.string() }).nullable().catch(null),
  /** The version whose installation was begun and has not ended. */
  installing: versionSchema.nullable().catch(null),
  /** Why the last installation failed; the next start says so. */
  failure: z.object({ version: versionSchema, why: updateFailureSchema }).nullable().catch(null),
});
export type UpdateRecord = Readonly<z.infer<typeof recordSchema>> & { readonly failure: RecordedFailure | null };
interface RecordedFailure {
  readonly version: string;
  readonly why: UpdateFailure;
}

const EMPTY: UpdateRecord = {
  highestSeen: null,
  checkedAt: null,
  nextCheckAt: null,
  offer: null,
  installing: null,
  failure: null,
};

/**
 * What is remembered of updates of the app, in a file of its own: a restored backup must not make
 * the app forget which versions it was offered. A part that cannot be read counts as absent.
 */
export class UpdateRecordFile {
  readonly #path: string;
  #record: UpdateRecord;

  constructor(path: string) {
    this.#path = path;
    this.#record = read(path);
  }

  get current(): UpdateRecord {
    return this.#record;
  }

  /** The installation that failed last; one that was begun and did not end was interrupted. */
  get problem(): RecordedFailure | null {
    const { failure, installing } = this.#record;
    return failure ?? (installing === null ? null : { version: installing, why: { kind: 'interrupted' } });
  }

  /** Changes some parts; only for this session if it throws, as the file system does. */
  update(patch: Partial<UpdateRecord>): void {
    this.#record = { ...this.#record, ...patch };
    const part = `${this.#path}.part`;
    mkdirSync(dirname(part), { recursive: true, mode: 0o700 });
    const file = openSync(part, 'w', 0o600);
    try {
      writeSync(file, writeJson(this.#record, 2));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, this.#path);
  }
}

function read(path: string): UpdateRecord {
  try {
    return recordSchema.safeParse(parseJson(readFileSync(path, 'utf8'))).data ?? EMPTY;
  } catch {
    return EMPTY;
  }
}
