import { fromAbsolute } from '@internationalized/date';
import { isTimeZone } from '../fields/edits';
import { isCalendarTime, isoOf } from './calendar-time';

/**
 * What a wall-clock time means in a zone: one instant, none (clocks jumped ahead, or the zone is
 * not known here), or two (clocks went back).
 */
export type Resolved =
  | { readonly kind: 'one'; readonly instant: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'two'; readonly earlier: string; readonly later: string };

const localShape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;
const DAY = 86_400_000;

/**
 * A wall-clock time as if it were UTC, in milliseconds; `null` where it is no day of the calendar
 * or no time of a day.
 */
export function localAsUtc(local: string): number | null {
  const match = localShape.exec(local);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  if (!isCalendarTime(year, month, day, hour, minute, second)) return null;
  return Date.parse(`${local.length === 16 ? `${local}:00` : local}Z`);
}

/**
 * The instants that a wall-clock time `YYYY-MM-DDTHH:MM(:SS)` names in a zone. What is no time at
 * all, or in an unknown zone, names none.
 */
export function resolveLocal(local: string, zone: string): Resolved {
  const asUtc = localAsUtc(local);
  if (asUtc === null || !isTimeZone(zone)) return { kind: 'none' };
  // Offsets a day before and after are the only ones in force around it: no zone changes its clocks
  // twice within two days.
  const offsets = new Set([asUtc - DAY, asUtc, asUtc + DAY].map((at) => offsetMs(at, zone)));
  const found = [...offsets]
    .map((offset) => asUtc - offset)
    .filter((at) => at + offsetMs(at, zone) === asUtc)
    .sort((a, b) => a - b)
    .flatMap((at) => isoOf(at) ?? []);
  const [earlier, later] = found;
  if (earlier === undefined) return { kind: 'none' };
  return later === undefined ? { kind: 'one', instant: earlier } : { kind: 'two', earlier, later };
}

/**
 * An instant's wall-clock time in a zone; seconds only where they are not zero, fractions of a
 * second cut off.
 */
export function localOf(instant: string, zone: string): string {
  const at = Math.floor(Date.parse(instant) / 1000) * 1000;
  const wall = isoOf(at + offsetMs(at, zone)) ?? instant;
  return wall.replace(/(?::00)?Z$/, '');
}

/**
 * A zone's offset at an instant, as in `UTC-08:00`; with seconds only for the local mean times of
 * the 19th century.
 */
export function offsetAt(instant: string, zone: string): string {
  const seconds = Math.round(offsetMs(Date.parse(instant), zone) / 1000);
  const size = Math.abs(seconds);
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, ...(size % 60 === 0 ? [] : [size % 60])];
  return `UTC${seconds < 0 ? '-' : '+'}${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}

/** So many offsets are kept: a screen asks for those of a few times again with each edit. */
const MAX_KNOWN = 2_000;
const known = new Map<string, number>();

function offsetMs(at: number, zone: string): number {
  const key = `${String(at)} ${zone}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const { offset } = fromAbsolute(at, zone);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(key, offset);
  return offset;
}
