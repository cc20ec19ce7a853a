import type { TimeRefusal } from '@domain/time/time-refusal';
import type { Slots } from './slots';

type Clock = NonNullable<Slots['clock']>;

/**
 * The hour of a 24-hour clock that a phrase means, or why it is not certain. 24 is the end of the
 * day.
 */
export function hourOf({ hour, minute, second, is24 }: Clock, { half, part }: Slots): number | TimeRefusal {
  if (hour > 24 || minute > 59 || second > 59) return { code: 'no-such-clock' };
  if (hour === 24) return minute === 0 && second === 0 && !half && !part ? 24 : { code: 'no-such-clock' };
  const candidates = halvesOf(hour, half);
  if (candidates.length === 0) return { code: 'no-such-clock' };
  if (part !== undefined) {
    const fitting = candidates.filter((candidate) => candidate >= part.from && candidate < part.to);
    return fitting.length === 1 ? (fitting[0] ?? 0) : { code: 'hour-outside-part', word: part.word };
  }
  if (half !== undefined || is24) return candidates[0] ?? hour;
  return hour >= 1 && hour <= 12 ? { code: 'half-of-day', hour, minute } : hour;
}

function halvesOf(hour: number, half: Slots['half']): readonly number[] {
  if (half !== undefined) return hour > 12 ? [] : [(hour % 12) + (half === 'pm' ? 12 : 0)];
  return hour >= 1 && hour < 12 ? [hour, hour + 12] : [hour];
}
