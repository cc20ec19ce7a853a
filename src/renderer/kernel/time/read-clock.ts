const shape = /^(?<hour>\d{1,2})(?:[:.h]?(?<minute>\d{2}))?\s*(?<half>[ap])?\.?(?:m\.?)?$/i;

/**
 * Reads a typed time of day: `9:30`, `0930`, `9.30 pm`, `9am`, `21`. Returns `HH:MM` in 24 hours,
 * or `null` if the text is no time.
 */
export function readClock(text: string): string | null {
  const { hour = '', minute = '00', half } = shape.exec(text.trim())?.groups ?? {};
  const typed = Number(hour);
  if (hour === '' || Number(minute) > 59 || typed > (half === undefined ? 23 : 12)) return null;
  if (half !== undefined && typed === 0) return null;
  const inDay = half === undefined ? typed : (typed % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(inDay).padStart(2, '0')}:${minute}`;
}

/** Returns a time of day (`HH:MM`) some minutes later, around midnight if need be. */
export function stepClock(clock: string, minutes: number): string {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const total = (hour * 60 + minute + minutes + 24 * 60) % (24 * 60);
  return [Math.floor(total / 60), total % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
