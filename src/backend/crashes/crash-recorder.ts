import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, utimesSync } from 'node:fs';
import { arch, release } from 'node:os';
import { join } from 'node:path';
import type { CrashKind, Session } from '@domain/crashes/crash';
import { writeJson } from '@kernel/json/json-codec';
import { lastLines } from '../diagnostics/log-tail';
import { writeOwnFile } from '../files/regular-file';
import { describeError } from '../log/describe-error';
import type { Log } from '../log/log';
import type { Clock } from '../system/clock';
import { MARKER, writeReport } from './crash-files';

export interface CrashRecorderOptions {
  /** Where reports are kept. */
  readonly folder: string;
  readonly logFile: string;
  /** The version of the app. */
  readonly version: string;
  readonly platform: NodeJS.Platform;
  readonly clock: Pick<Clock, 'now' | 'after'>;
  readonly log: Log;
}

/** How often a session notes that it still runs. Often enough for a date and an hour. */
const NOTE_INTERVAL_MS = 5 * 60_000;

/**
 * Leaves a report of each crash, as text. A session begins with a file that only an orderly end
 * removes, so that the next start finds the sessions that ended otherwise. Never throws: a disk
 * that refuses is logged. It is small, because every start loads it.
 */
export class CrashRecorder {
  readonly folder: string;
  readonly session: Session;
  readonly #options: CrashRecorderOptions;
  /** Exceptions of this session: one that comes again and again is reported once. */
  readonly #exceptions = new Set<string>();
  #cancelNote = (): void => undefined;
  #onRecorded = (): void => undefined;

  constructor(options: CrashRecorderOptions) {
    const { version, platform, clock } = options;
    const { electron = 'none', chrome = 'none', node } = process.versions as Partial<Record<string, string>>;
    this.#options = options;
    this.folder = options.folder;
    this.session = {
      id: randomUUID(),
      startedAt: clock.now().toISOString(),
      versions: { app: version, electron, chromium: chrome, node: node ?? 'none' },
      system: { platform, release: release(), architecture: arch() },
    };
  }

  /** The session has begun. */
  begin(): void {
    this.#try(() => {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      writeOwnFile(this.#marker, `${writeJson(this.session)}\n`, 'replace');
    });
    this.#noteLater();
  }

  /** The session ends as usual. */
  end(): void {
    this.#cancelNote();
    this.#try(() => {
      rmSync(this.#marker, { force: true });
    });
  }

  /** Has `run` called after each report that is written, in the place of an earlier one. */
  onRecorded(run: () => void): void {
    this.#onRecorded = run;
  }

  /** Records a crash. Call it after its line was logged. */
  record(kind: Exclude<CrashKind, 'main'>): void {
    const { clock, logFile } = this.#options;
    this.#try(() => {
      const record = { kind, at: clock.now().toISOString(), session: this.session };
      writeReport(this.folder, record, lastLines(logFile));
      this.#onRecorded();
    });
  }

  /** Records an exception that nothing else caught, unless the same one was recorded before. */
  recordException(error: unknown): void {
    const described = writeJson(describeError(error));
    if (this.#exceptions.has(described)) return;
    this.#exceptions.add(described);
    this.record('exception');
  }

  get #marker(): string {
    return join(this.folder, `${this.session.id}${MARKER}`);
  }

  /** The time of the file says when the session was last known to run. */
  #noteLater(): void {
    const { clock } = this.#options;
    this.#cancelNote = clock.after(NOTE_INTERVAL_MS, () => {
      this.#try(() => {
        utimesSync(this.#marker, clock.now(), clock.now());
      });
      this.#noteLater();
    });
  }

  #try(work: () => void): void {
    try {
      work();
    } catch (error) {
      const { error: name = 'unknown', code = null } = describeError(error);
      this.#options.log.warn('crash-not-recorded', { error: name, code });
    }
  }
}
