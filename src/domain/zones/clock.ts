import { type OffsetFrom, offsetsBetween } from './zone-offsets';

/** A fixed offset as a file may give it, such as `UTC-05:30`. */
const FIXED = /^UTC([+-])(\d{2}):(\d{2})$/;
const MINUTE_MS = 60_000;

/** The offsets of a zone over a time, found once. */
export interface Clock {
  /** The offset that is in force at an instant, in milliseconds. */
  offsetAt(at: number): number;
  /** The instants at which clocks change. */
  readonly changes: readonly number[];
  /** The same for all zones whose clocks show the same all the time. */
  readonly signature: string;
  /**
   * The instant at which a local time (in milliseconds as if it were UTC) is on the clock: the
   * later one of two, or the one after the gap of a time that does not exist.
   */
  instantOf(local: number): number;
}

/** Returns the clock of a zone (IANA or `UTC±HH:MM`) from one instant to another. */
export function clockOf(zone: string, from: number, to: number): Clock {
  const offsets = offsetsOf(zone, from, to);
  const offsetAt = (at: number): number => offsets.findLast((each) => each.at <= at)?.offset ?? offsets[0]?.offset ?? 0;
  return {
    offsetAt,
    changes: offsets.slice(1).map(({ at }) => at),
    signature: offsets.map(({ at, offset }) => `${String(at)}:${String(offset)}`).join(),
    instantOf(local) {
      for (let index = offsets.length - 1; index >= 0; index -= 1) {
        const { at, offset } = offsets[index] ?? { at: 0, offset: 0 };
        if (local - offset >= at || index === 0) return local - offset;
        const before = offsets[index - 1]?.offset ?? offset;
        // In the gap of clocks that jump ahead.
        if (local - before >= at) return at;
      }
      return local;
    },
  };
}

function offsetsOf(zone: string, from: number, to: number): readonly OffsetFrom[] {
  const fixed = FIXED.exec(zone);
  if (fixed === null) return offsetsBetween(zone, from, to);
  const minutes = Number(fixed[2]) * 60 + Number(fixed[3]);
  return [{ at: from, offset: (fixed[1] === '-' ? -minutes : minutes) * MINUTE_MS }];
}
