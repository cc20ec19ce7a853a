import { mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeOwnFile } from '../files/regular-file';

/**
 * What a log line may hold: names, counts and codes. Never a payload, a header or a text that a
 * user typed.
 */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Writes one JSON line per event. Never throws: a full disk must not keep the app from working. */
export interface Log {
  info(event: string, facts?: Facts): void;
  warn(event: string, facts?: Facts): void;
  error(event: string, facts?: Facts): void;
}

const MAX_BYTES = 1024 * 1024;
const MAX_TEXT = 500;

/**
 * A log in `file`, at most `maxBytes` and one older file (`file` with `.1` behind it) of that size.
 * Lines are few and written at once, so that the last one before a crash is there.
 */
export function createLog(options: { file: string; now: () => Date; maxBytes?: number }): Log {
  const { file, now, maxBytes = MAX_BYTES } = options;
  const write = (level: string, event: string, facts: Facts = {}): void => {
    const line = `${JSON.stringify({ at: now().toISOString(), level, event, ...bounded(facts) })}\n`;
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      if (sizeOf(file) + line.length > maxBytes) renameSync(file, `${file}.1`);
      writeOwnFile(file, line, 'append');
    } catch {
      // There is nowhere left to report it, or a link would lead it elsewhere.
    }
  };
  return {
    info: (event, facts) => {
      write('info', event, facts);
    },
    warn: (event, facts) => {
      write('warn', event, facts);
    },
    error: (event, facts) => {
      write('error', event, facts);
    },
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function bounded(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, typeof value === 'string' ? value.slice(0, MAX_TEXT) : value]),
  );
}

/**
 * Logs an exception that nobody expected, with the place where it was caught. Returns the reference
 * under which it stands in the log.
 */
export type ReportUnexpectedError = (where: string, error: unknown) => string;
