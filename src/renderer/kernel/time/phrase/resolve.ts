import { type Edit, timeZoneSchema } from '@domain/fields/edits';
import { isCalendarTime } from '@domain/time/calendar-time';
import { editFromInstant } from '@domain/time/time';
import type { TimeRefusal } from '@domain/time/time-refusal';
import { localAsUtc, localOf, resolveLocal } from '@domain/time/zone';
import { hasAbbreviation } from './abbreviations';
import { addDays, dayOf, isClockLength } from './day';
import { hourOf } from './hour';
import type { Slots } from './slots';

type TimeEdit = Extract<Edit, { kind: 'time' }>;

/** What a text is read against. */
export interface PhraseContext {
  /** The zone of the field, in which the text is meant. */
  readonly zone: string;
  readonly now: Date;
  /**
   * The wall-clock time that the field holds now, as `YYYY-MM-DDTHH:MM`; `9:30` alone keeps its
   * date, `tomorrow` its time of day.
   */
  readonly current: string | null;
  /** The time of day where neither says one, as `HH:MM`. */
  readonly usualTime: string;
}

const MINUTE_MS = 60_000;

/** The time that the parts of a phrase mean together. */
export function resolveSlots(slots: Slots, context: PhraseContext): TimeEdit | TimeRefusal {
  const { zone } = context;
  const named = slots.zone === undefined ? null : zoneNamed(slots.zone);
  if (named === undefined) return { code: 'unknown-zone', name: slots.zone ?? '' };
  const place = named ?? zone;
  if (slots.abbreviation !== undefined && (slots.offset ?? slots.zone) !== undefined) return { code: 'several-times' };
  const exact = exactInstant(slots, context);
  if (exact !== null) return typeof exact === 'string' ? editFromInstant(exact, zone) : exact;
  const today =
    slots.offset === undefined
      ? localOf(isoSeconds(context.now), place).slice(0, 10)
      : todayAt(slots.offset, context.now);
  const local = localTime(slots, today, context);
  if (typeof local !== 'string') return local;
  const wall = localAsUtc(local);
  if (wall === null) return { code: 'no-such-date' };
  if (named !== null) return inZone(local, wall, named, slots.offset, zone);
  if (slots.offset !== undefined) return atOffset(wall, slots.offset, zone);
  if (slots.abbreviation !== undefined) return withAbbreviation(local, wall, slots.abbreviation, zone);
  return { kind: 'time', local, zone };
}

/** An instant that does not depend on clocks: `now`, `in 2 hours`. Whole minutes. */
function exactInstant(slots: Slots, { now }: PhraseContext): string | TimeRefusal | null {
  const { duration } = slots;
  const isLength = duration !== undefined && isClockLength(duration);
  if (!isLength && slots.now !== true) return null;
  if (Object.keys(slots).length > 1) return { code: 'several-times' };
  const { second = 0, minute = 0, hour = 0, day = 0, week = 0, month = 0 } = duration ?? {};
  if (month !== 0) return { code: 'not-understood' };
  const at = now.getTime() + ((((week * 7 + day) * 24 + hour) * 60 + minute) * 60 + second) * 1000;
  const whole = Math.floor(at / MINUTE_MS) * MINUTE_MS;
  return Number.isSafeInteger(whole) && whole < Date.UTC(9999, 0)
    ? isoSeconds(new Date(whole))
    : { code: 'no-such-date' };
}

function localTime(slots: Slots, today: string, context: PhraseContext): string | TimeRefusal {
  const { clock, part, half, zone, offset } = slots;
  const day = dayOf(slots, today);
  if (day !== null && typeof day !== 'string') return day;
  if (clock === undefined) {
    if (part !== undefined) return { code: 'no-hour', word: part.word };
    if (half !== undefined || zone !== undefined || offset !== undefined || slots.abbreviation !== undefined)
      return { code: 'no-hour', word: '' };
    return day === null ? { code: 'not-understood' } : `${day}T${context.current?.slice(11) ?? context.usualTime}`;
  }
  const hour = hourOf(clock, slots);
  if (typeof hour !== 'number') return hour;
  // The date of the field is one of its own zone, so a time elsewhere needs a day beside it.
  const start = day ?? (zone === undefined && offset === undefined ? context.current?.slice(0, 10) : undefined);
  if (start === undefined) return { code: 'no-day' };
  const [year = 0, month = 0, date = 0] = start.split('-').map(Number);
  if (!isCalendarTime(year, month, date, 0, 0, 0)) return { code: 'no-such-date' };
  const onDay = hour === 24 ? addDays(start, 1) : start;
  if (onDay === null) return { code: 'no-such-date' };
  const seconds = clock.second === 0 ? '' : `:${two(clock.second)}`;
  return `${onDay}T${two(hour % 24)}:${two(clock.minute)}${seconds}`;
}

function inZone(
  local: string,
  wall: number,
  named: string,
  offset: number | undefined,
  zone: string,
): TimeEdit | TimeRefusal {
  const resolved = resolveLocal(local, named);
  const instants =
    resolved.kind === 'none' ? [] : resolved.kind === 'one' ? [resolved.instant] : [resolved.earlier, resolved.later];
  if (instants.length === 0) return { code: 'no-such-local-time', zone: named };
  const fitting = offset === undefined ? instants : instants.filter((instant) => minutesOff(wall, instant) === offset);
  const [instant, ...more] = fitting;
  if (instant === undefined) return { code: 'offset-of-zone', zone: named };
  return more.length > 0 ? { code: 'twice', zone: named } : editFromInstant(instant, zone);
}

function atOffset(wall: number, offset: number, zone: string): TimeEdit | TimeRefusal {
  const at = wall - offset * MINUTE_MS;
  return at >= Date.UTC(9999, 11, 31) ? { code: 'no-such-date' } : editFromInstant(isoSeconds(new Date(at)), zone);
}

/**
 * An abbreviation names many zones around the world, so it counts only where the field's zone goes
 * by it at that time.
 */
function withAbbreviation(local: string, wall: number, name: string, zone: string): TimeEdit | TimeRefusal {
  const resolved = resolveLocal(local, zone);
  if (resolved.kind === 'none') return { kind: 'time', local, zone };
  const instants = resolved.kind === 'one' ? [resolved.instant] : [resolved.earlier, resolved.later];
  const fitting = instants.filter((instant) =>
    hasAbbreviation(zone, name, new Date(instant), minutesOff(wall, instant)),
  );
  const [instant] = fitting;
  return instant === undefined ? { code: 'abbreviation', name, zone } : editFromInstant(instant, zone);
}

/** A zone's IANA name by its folded spelling; `undefined` where the runtime knows none. */
function zoneNamed(name: string): string | undefined {
  const known = Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase() === name);
  if (known !== undefined) return known;
  return timeZoneSchema.safeParse(name).success ? name : undefined;
}

function todayAt(offset: number, now: Date): string {
  return new Date(now.getTime() + offset * MINUTE_MS).toISOString().slice(0, 10);
}

const minutesOff = (wall: number, instant: string): number => Math.round((wall - Date.parse(instant)) / MINUTE_MS);
const isoSeconds = (at: Date): string => at.toISOString().replace(/\.\d{3}Z$/, 'Z');
const two = (value: number): string => String(value).padStart(2, '0');
