import { lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CrashRecord, CrashSummary, Session } from '@domain/crashes/crash';
import { lastLines } from '../diagnostics/log-tail';
import { MARKER, NEW_REPORT, REPORT, writeReport } from './crash-files';
import { readRecord, readSession } from './read-crash-file';
import { linesOfSession } from './session-lines';

const NAME = /^([0-9a-f-]{36})(\.running|\.new\.json|\.json)$/;

interface Found {
  readonly id: string;
  readonly ending: string;
  readonly path: string;
}

interface CrashReportsOptions {
  readonly folder: string;
  readonly logFile: string;
  /** The session that runs now. */
  readonly sessionId: string;
}

/**
 * The crash reports on the disk. A file that cannot be read, or is none of ours, counts as absent.
 * Changes throw what the file system throws.
 */
export class CrashReports {
  readonly #options: CrashReportsOptions;

  constructor(options: CrashReportsOptions) {
    this.#options = options;
  }

  /** Newest first. */
  list(): CrashSummary[] {
    return this.#files()
      .flatMap(({ id, ending, path }) => {
        if (ending === MARKER) return [];
        const record = readRecord(path);
        if (record === null) return [];
        const { kind, at, session } = record;
        return [{ id, kind, at, version: session.versions.app, isNew: ending === NEW_REPORT }];
      })
      .sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  /** `null` if there is no such report. */
  read(id: string): CrashRecord | null {
    const file = this.#reportsOf(id)[0];
    return file === undefined ? null : readRecord(file.path);
  }

  delete(id: string): void {
    for (const { path } of this.#reportsOf(id)) rmSync(path, { force: true });
  }

  /** A notice of all reports was shown. */
  markNoticed(): void {
    for (const { id, ending, path } of this.#files()) {
      if (ending === NEW_REPORT) renameSync(path, join(this.#options.folder, `${id}${REPORT}`));
    }
  }

  /**
   * Makes a report of each earlier session that did not end as usual: its file is still there. Only
   * one session runs on a data folder at a time.
   */
  recordUnendedSessions(): void {
    const { folder, logFile, sessionId } = this.#options;
    for (const { id, ending, path } of this.#files()) {
      if (ending !== MARKER || id === sessionId) continue;
      const seenAt = lstatSync(path).mtime.toISOString();
      const session = readSession(path) ?? unknownSession(id, seenAt);
      const lines = linesOfSession(session, [...lastLines(`${logFile}.1`), ...lastLines(logFile)]);
      writeReport(folder, { kind: 'main', at: seenAt, session }, lines);
      rmSync(path, { force: true });
    }
  }

  #reportsOf(id: string): readonly Found[] {
    return this.#files().filter((file) => file.id === id && file.ending !== MARKER);
  }

  #files(): readonly Found[] {
    const { folder } = this.#options;
    return namesIn(folder).flatMap((name) => {
      const [, id, ending] = NAME.exec(name) ?? [];
      const path = join(folder, name);
      if (id === undefined || ending === undefined) return [];
      return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true ? [{ id, ending, path }] : [];
    });
  }
}

/** The computer may have lost power before the content of the file was on the disk. */
function unknownSession(id: string, startedAt: string): Session {
  const unknown = 'unknown';
  return {
    id,
    startedAt,
    versions: { app: unknown, electron: unknown, chromium: unknown, node: unknown },
    system: { platform: unknown, release: unknown, architecture: unknown },
  };
}

/** Empty if nothing was ever recorded, or the folder cannot be read. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
