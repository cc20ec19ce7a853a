import type { Stretch } from './rule';

/** More stretches of one day are not stored. */
const MAX_STRETCHES = 4;

const CLOCK = String.raw`(\d{1,2})(?:[:.h]?(\d{2}))?\s*(?:([ap])\.?m\.?|uhr|h|बजे)?`;
const STRETCH = new RegExp(String.raw`^\s*${CLOCK}\s*(?:-|–|—|to|until|bis|से)\s*${CLOCK}\s*(?:तक)?\s*$`, 'iu');

/** The hours of a day to be edited: `10:00–13:00, 14:00–20:00`; empty: no calls. */
export function editableHours(stretches: readonly Stretch[]): string {
  return stretches.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(', ');
}

const clock = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

/**
 * Reads the hours of a day as people write them: `8-21`, `9:30 am to 5 pm`, several with commas.
 * Returns null for anything else; a stretch must end after it begins, and the next begin after it.
 */
export function readHours(text: string): readonly Stretch[] | null {
  if (text.trim() === '') return [];
  const stretches: Stretch[] = [];
  for (const part of text.split(/[,;\n]|\s(?:and|und|और)\s/u)) {
    const stretch = readStretch(part);
    if (stretch === null || stretch.from < (stretches.at(-1)?.to ?? 0)) return null;
    stretches.push(stretch);
  }
  return stretches.length > MAX_STRETCHES ? null : stretches;
}

function readStretch(text: string): Stretch | null {
  const [, fromHour, fromMinute, fromHalf, toHour, toMinute, toHalf] = STRETCH.exec(text) ?? [];
  const from = minuteOf(fromHour, fromMinute, fromHalf);
  const to = minuteOf(toHour, toMinute, toHalf);
  return from === null || to === null || from >= to ? null : { from, to };
}

function minuteOf(hour = '', minute = '0', half?: string): number | null {
  const [h, m] = [Number(hour), Number(minute)];
  if (hour === '' || m > 59 || h > 24) return null;
  if (half === undefined) return h * 60 + m > 1440 ? null : h * 60 + m;
  if (h === 0 || h > 12) return null;
  return ((h % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 60 + m;
}
