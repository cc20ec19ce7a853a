const MINUTE_MS = 60_000;
/** No zone changes its clocks twice within this time; Morocco does within 28 days. */
const STEP_MS = 7 * 86_400_000;
/** So many steps of a zone are kept, about a century. */
const MAX_STEPS = 5_000;

const OFFSET = /GMT(?:([+\u2212-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/** A zone's offset from an instant on, until the next one. Both in milliseconds. */
export interface OffsetFrom {
  readonly at: number;
  readonly offset: number;
}

/**
 * The offsets of one IANA zone. They are read at multiples of a week and kept, so that another
 * schedule finds what an earlier one has read.
 */
class ZoneOffsets {
  readonly #format: Intl.DateTimeFormat;
  /** By the number of the week that begins with it. */
  readonly #offsets = new Map<number, number>();
  /** The instant of the change in a week that has one. */
  readonly #changes = new Map<number, number>();

  constructor(zone: string) {
    // Writes fewer fields than any other format that says the offset.
    this.#format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  }

  between(from: number, to: number): readonly OffsetFrom[] {
    const first = Math.floor(from / STEP_MS);
    const last = Math.ceil(to / STEP_MS);
    let offset = this.#ofStep(first);
    let found: OffsetFrom[] = [{ at: from, offset }];
    for (let step = first; step < last; step += 1) {
      const after = this.#ofStep(step + 1);
      if (after === offset) continue;
      offset = after;
      const at = this.#changeIn(step, after);
      if (at <= from) found = [{ at: from, offset }];
      else if (at <= to) found.push({ at, offset });
    }
    return found;
  }

  #ofStep(step: number): number {
    const known = this.#offsets.get(step);
    if (known !== undefined) return known;
    if (this.#offsets.size >= MAX_STEPS) this.#offsets.clear();
    const offset = this.#at(step * STEP_MS);
    this.#offsets.set(step, offset);
    return offset;
  }

  /** The instant, to the minute, from which on a zone has the offset of the next step. */
  #changeIn(step: number, after: number): number {
    const known = this.#changes.get(step);
    if (known !== undefined) return known;
    let [low, high] = [(step * STEP_MS) / MINUTE_MS, ((step + 1) * STEP_MS) / MINUTE_MS];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.#at(middle * MINUTE_MS) === after) high = middle;
      else low = middle;
    }
    this.#changes.set(step, high * MINUTE_MS);
    return high * MINUTE_MS;
  }

  #at(instant: number): number {
    const text = this.#format.format(instant);
    const parts = OFFSET.exec(text);
    if (parts === null) throw new Error(`the system writes no offset in “${text}”`);
    const [, sign = '+', hours = 0, minutes = 0, seconds = 0] = parts;
    const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
    return sign === '+' ? size : -size;
  }
}

const known = new Map<string, ZoneOffsets>();

/** Returns the offsets of an IANA zone from one instant to another, the first one included. */
export function offsetsBetween(zone: string, from: number, to: number): readonly OffsetFrom[] {
  const offsets = known.get(zone) ?? new ZoneOffsets(zone);
  known.set(zone, offsets);
  return offsets.between(from, to);
}
