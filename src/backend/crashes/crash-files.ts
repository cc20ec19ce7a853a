import { randomUUID } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CrashRecord } from '@domain/crashes/crash';
import { writeJson } from '@kernel/json/json-codec';
import { writeOwnFile } from '../files/regular-file';

/** The file of a session that has not ended as usual. */
export const MARKER = '.running';
/** A report, and one of which no notice was shown yet. */
export const REPORT = '.json';
export const NEW_REPORT = '.new.json';

/** Older reports are removed. */
const MAX_REPORTS = 20;
const MAX_LOG_LINES = 60;
/** No line of ours is as long. In characters. */
const MAX_LINE_LENGTH = 20_000;

/** Writes a new report with the last ones of `lines`. Throws what the file system throws. */
export function writeReport(folder: string, record: Omit<CrashRecord, 'log'>, lines: readonly string[]): void {
  const log = lines.filter(({ length }) => length <= MAX_LINE_LENGTH).slice(-MAX_LOG_LINES);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${randomUUID()}${NEW_REPORT}`);
  writeOwnFile(file, `${writeJson({ ...record, log } satisfies CrashRecord)}\n`, 'replace');
  removeOldest(folder);
}

function removeOldest(folder: string): void {
  const reports = readdirSync(folder)
    .filter((name) => name.endsWith(REPORT))
    .map((name) => ({ path: join(folder, name), stats: lstatSync(join(folder, name)) }))
    .filter(({ stats }) => stats.isFile())
    .sort((a, b) => b.stats.mtimeMs - a.stats.mtimeMs);
  for (const { path } of reports.slice(MAX_REPORTS)) rmSync(path, { force: true });
}
