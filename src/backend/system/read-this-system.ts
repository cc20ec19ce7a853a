import { readlinkSync } from 'node:fs';
import { readSystem, type SaveFolder, type SystemFacts } from '@domain/system/system-facts';

/** What Electron knows of this computer. */
export interface ElectronFacts {
  readonly country: string;
  /** The locale for dates and numbers. */
  readonly systemLocale: string;
  /** The language of Electron's own texts. */
  readonly language: string;
  /** The user's languages, the one that counts most first. */
  readonly languages: readonly string[];
  readonly saveFolder: SaveFolder;
}

/**
 * Reads the settings of this computer. The runtime detects the time zone again, which it would
 * otherwise keep from its start.
 */
export function readThisSystem({ country, systemLocale, language, languages, saveFolder }: ElectronFacts): SystemFacts {
  detectTimeZoneAgain();
  return readSystem({
    timeZone: new Intl.DateTimeFormat('en').resolvedOptions().timeZone,
    tzVariable: process.env['TZ'] ?? null,
    localTimeFile: localTimeFile(),
    locales: [localeVariable(), systemLocale, language],
    languages,
    country,
    saveFolder,
    now: new Date(),
  });
}

/** ICU passes over `LC_TIME`, which other programs take for dates. */
function localeVariable(): string | undefined {
  if (process.platform === 'win32') return undefined;
  // An empty variable counts as not set (POSIX).
  return [process.env['LC_ALL'], process.env['LC_TIME']].find((value) => value !== undefined && value !== '');
}

/** Node and V8 look again whenever `TZ` is written. */
function detectTimeZoneAgain(): void {
  const set = process.env['TZ'];
  if (set === undefined) {
    process.env['TZ'] = '';
    delete process.env['TZ'];
  } else process.env['TZ'] = set;
}

/**
 * Where the file that holds the zone leads to: the one that `TZ` names by its path, else the
 * system's.
 */
function localTimeFile(): string | null {
  if (process.platform === 'win32') return null;
  const path = /^:?(\/.+)$/.exec(process.env['TZ'] ?? '')?.[1] ?? '/etc/localtime';
  try {
    return readlinkSync(path);
  } catch {
    // A copy instead of a link, or none at all.
    return null;
  }
}
