import { readlinkSync } from 'node:fs';
import { readSystem, type SystemFacts } from '@shared/system/system-facts';

/** What this computer says now. Asks the runtime to look at the time zone again, which it would otherwise keep from its start. */
export function readThisSystem(country: string): SystemFacts {
  detectTimeZoneAgain();
  return readSystem({
    timeZone: new Intl.DateTimeFormat('en').resolvedOptions().timeZone,
    tzVariable: process.env['TZ'] ?? null,
    localTimeFile: localTimeFile(),
    country,
    now: new Date(),
  });
}

/** Node and V8 look again whenever `TZ` is written. */
function detectTimeZoneAgain(): void {
  const set = process.env['TZ'];
  if (set === undefined) {
    process.env['TZ'] = '';
    delete process.env['TZ'];
  } else process.env['TZ'] = set;
}

function localTimeFile(): string | null {
  if (process.platform === 'win32') return null;
  try {
    return readlinkSync('/etc/localtime');
  } catch {
    // A copy instead of a link, or none at all.
    return null;
  }
}
