import { arch, release, totalmem, type as systemType, version as systemVersion } from 'node:os';
import type { KeychainStatus } from '@contract/index';
import { timeZoneSchema } from '@domain/fields/edits';
import type { SystemFacts } from '@domain/system/system-facts';
import { describeError } from '../log/describe-error';
import type { Facts } from '../log/log';
import type { Store } from '../store';
import { folderSizes } from './folder-sizes';
import { type LogEntry, readEntries } from './log-entries';
import { lastLines } from './log-tail';

export interface ReportDeps {
  readonly version: string;
  /** The data folder. */
  readonly folder: string;
  readonly logFile: string;
  readonly store: Store;
  readonly online: boolean;
  readonly system: SystemFacts;
  readonly keychain: KeychainStatus;
  readonly now: Date;
}

/** The newest errors and warnings, also from before the log's last part. */
const MAX_ERRORS = 50;
const MEGABYTE = 1024 * 1024;

/**
 * What a helper needs to know about the app and this computer: versions, settings, counts, sizes
 * and the log. It never holds a name, an address, a phone number, a text of a user or server, a
 * secret or a path.
 */
export function diagnosticsReport(deps: ReportDeps) {
  const { store, system } = deps;
  const entries = readEntries([...lastLines(`${deps.logFile}.1`), ...lastLines(deps.logFile)]);
  return {
    report: 'Campaign Desk diagnostics',
    madeAt: deps.now.toISOString(),
    versions: {
      app: deps.version,
      electron: process.versions['electron'],
      chromium: process.versions['chrome'],
      node: process.versions.node,
      v8: process.versions.v8,
    },
    system: {
      name: systemType(),
      release: release(),
      version: systemVersion(),
      architecture: arch(),
      memoryMegabytes: Math.round(totalmem() / MEGABYTE),
      locale: system.locale,
      localeIsKnown: system.unknownLocale === null,
      saveFolder: system.saveFolder,
      country: system.country,
      timeZone: system.timeZone,
      timeZoneIsKnown: system.unknownTimeZone === null,
      clockIsOff: system.clockIsOff,
      online: deps.online,
    },
    keychain: deps.keychain,
    encryptedAtRest: store.keyId !== null,
    app: {
      runningForSeconds: Math.round(process.uptime()),
      memoryMegabytes: Math.round(process.memoryUsage().rss / MEGABYTE),
    },
    settings: readOrWhy(() => harmlessSettings(store.settings.read())),
    stored: readOrWhy(() => store.counts()),
    onDisk: folderSizes(deps.folder),
    recentErrors: entries.filter(isError).slice(-MAX_ERRORS),
    log: readEntries(lastLines(deps.logFile)),
  };
}

const isError = ({ level }: LogEntry): boolean => level === 'error' || level === 'warn';

/**
 * A database that cannot be read is a reason to make a report, not to fail: of the error its class
 * and code are reported.
 */
function readOrWhy<T>(read: () => T): T | { readonly unreadable: Facts } {
  try {
    return read();
  } catch (error) {
    const { frames: _frames, ...facts } = describeError(error);
    return { unreadable: facts };
  }
}

/** Switches, numbers and short words of the app's own: a text that a user typed is no such word. */
function harmlessSettings(settings: object): Readonly<Record<string, string | number | boolean | null>> {
  const shown: Record<string, string | number | boolean | null> = {};
  for (const [key, value] of Object.entries(settings) as [string, unknown][]) {
    const isPlain = value === null || typeof value === 'boolean' || typeof value === 'number';
    if (isPlain) shown[key] = value;
    else shown[key] = typeof value === 'string' && isOwnWord(key, value) ? value : 'set';
  }
  return shown;
}

const isOwnWord = (key: string, value: string): boolean =>
  key === 'timeZone' ? timeZoneSchema.safeParse(value).success : /^[a-z][a-z-]{0,30}$/.test(value);
