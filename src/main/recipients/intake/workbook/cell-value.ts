const DAY = 86_400_000;
/** Day 0 of the two ways of counting. The first one has a 29 February 1900 that never was, which is why it begins a day early. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** What XML cannot hold is written as `_x000D_` in a workbook's texts. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

/** A number as text without an exponent: a spreadsheet stores 14155550100 as `1.41555501E10` as well, and both are the whole number. */
export function numberText(stored: string): string {
  if (/^-?\d{1,15}$/.test(stored)) return stored;
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
}

/** A day count as a date, with the time if it has one, or as a time alone; as a number where it is none of a calendar. */
export function dateText(stored: string, from1904: boolean): string {
  const days = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(days) || days < 0 || days > 2_958_466) return numberText(stored);
  const at = new Date(Math.round(((from1904 ? EPOCH_1904 : EPOCH_1900) + days * DAY) / 1000) * 1000);
  const [date = '', time = ''] = at.toISOString().replace('.000Z', '').split('T');
  if (days < 1) return time;
  return time === '00:00:00' ? date : `${date}T${time}`;
}
