import { clockText, readIsoDay, shortDayText } from '@domain/time/date-format';
import { localOf } from '@domain/time/zone';
import { clockOf } from '@domain/zones/clock';
import { presentZone } from '../../kernel/time/zones';

/** The local time of day of an instant (milliseconds) in a zone (IANA or `UTC±HH:MM`). */
export function localTime(at: number, zone: string): string {
  const local = new Date(at + clockOf(zone, at, at).offsetAt(at));
  return clockText({ hour: local.getUTCHours(), minute: local.getUTCMinutes() });
}

/** The local day of an instant in a zone. */
export function localDay(at: number, zone: string): string {
  const day = readIsoDay(localOf(new Date(at).toISOString(), zone));
  return day === null ? '' : shortDayText(day);
}

/** What people call a zone: its city. */
export function cityOf(zone: string): string {
  return (presentZone(zone).split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
