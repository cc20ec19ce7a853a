import type { Settings } from '@domain/settings/settings';
import { type DateFormat, DEFAULT_DATE_FORMAT, provideDateFormat } from '@domain/time/date-format';

type Choice = Pick<Settings, keyof DateFormat>;

let system = $state.raw<DateFormat>(DEFAULT_DATE_FORMAT);
let chosen = $state.raw<Choice>({ dateOrder: null, hourClock: null, firstDayOfWeek: null });

// Whatever shows a date is drawn again when the format changes.
provideDateFormat(() => ({
  dateOrder: chosen.dateOrder ?? system.dateOrder,
  hourClock: chosen.hourClock ?? system.hourClock,
  firstDayOfWeek: chosen.firstDayOfWeek ?? system.firstDayOfWeek,
}));

/** Whether the user chose dates that begin with the month; `null` if they follow the system. */
export const isMonthFirst = ({ dateOrder }: Pick<Choice, 'dateOrder'>): boolean | null =>
  dateOrder === null ? null : dateOrder === 'month-day';

/** Sets how the system writes dates and times; used unless the user chose otherwise. */
export function setSystemDateFormat({ dateOrder, hourClock, firstDayOfWeek }: DateFormat): void {
  system = { dateOrder, hourClock, firstDayOfWeek };
}

/** Sets what the user chose; `null` follows the system. */
export function setChosenDateFormat({ dateOrder, hourClock, firstDayOfWeek }: Choice): void {
  chosen = { dateOrder, hourClock, firstDayOfWeek };
}
