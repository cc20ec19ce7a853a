/** The words of dates in one language, and their order. */
export interface DateTexts {
  /** Short names, from January on. */
  readonly months: readonly string[];
  /** Short names, from Monday on. */
  readonly weekdays: readonly string[];
  readonly dayMonth: (day: string, month: string) => string;
  readonly dayMonthYear: (day: string, month: string, year: string) => string;
  readonly monthDay: (month: string, day: string) => string;
  readonly monthDayYear: (month: string, day: string, year: string) => string;
  /** `time`: with hours from 1 to 12. */
  readonly halfDay: (time: string, isAfternoon: boolean) => string;
  readonly dayAndTime: (day: string, time: string) => string;
  readonly weekdayAndTime: (weekday: string, time: string) => string;
}

/** English dates. `parseTimeText` reads them back in every language. */
export const ENGLISH_DATES: DateTexts = {
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  dayMonth: (day, month) => `${day} ${month}`,
  dayMonthYear: (day, month, year) => `${day} ${month} ${year}`,
  monthDay: (month, day) => `${month} ${day}`,
  monthDayYear: (month, day, year) => `${month} ${day}, ${year}`,
  halfDay: (time, isAfternoon) => `${time} ${isAfternoon ? 'pm' : 'am'}`,
  dayAndTime: (day, time) => `${day}, ${time}`,
  weekdayAndTime: (weekday, time) => `${weekday} ${time}`,
};

let provided: () => DateTexts = () => ENGLISH_DATES;

/** Sets the source of the words of all dates. A reactive one keeps them current. */
export function provideDateTexts(source: () => DateTexts): void {
  provided = source;
}

export const currentDateTexts = (): DateTexts => provided();
