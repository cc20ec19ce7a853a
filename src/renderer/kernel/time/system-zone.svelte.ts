import { setLocalTimeZone } from '@internationalized/date';
import type { SystemFacts } from '@domain/system/system-facts';
import { WALL_CLOCK_PARTS, wallClock } from './wall-clock';

let current = $state.raw<string | null>(null);
/** The page's runtime has a zone of its own, so that its local getters cannot be used. */
let differs = false;
let formats: Readonly<Partial<Record<string, Intl.DateTimeFormat>>> = {};

/**
 * Has every time of the computer's own clock shown in this zone from now on. `runtimeZone`: what
 * the page's runtime reports.
 */
export function setSystemZone({ timeZone }: Pick<SystemFacts, 'timeZone'>, runtimeZone: unknown): void {
  if (timeZone !== current) formats = {};
  differs = timeZone !== runtimeZone;
  current = timeZone;
  // Calendars mark today; the zone of the runtime may be one that they cannot use.
  setLocalTimeZone(timeZone);
}

/**
 * A format on the computer's own clock. Whatever shows its results is drawn again when the zone
 * changes.
 */
export function systemFormat(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const zone = current === null ? {} : { timeZone: current };
  const known = formats[name] ?? new Intl.DateTimeFormat('en-GB', { ...options, ...zone });
  formats = { ...formats, [name]: known };
  return known;
}

/** An instant on the computer's own clock, see `wallClock`. */
export function systemClock(time: Date): Date {
  return wallClock(time, differs ? systemFormat('parts', WALL_CLOCK_PARTS) : null);
}
