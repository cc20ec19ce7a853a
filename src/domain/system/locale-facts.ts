import { z } from 'zod';
import { type DateFormat, dateFormatSchema, DEFAULT_DATE_FORMAT } from '../time/date-format';

const MAX_SHOWN = 100;
const FALLBACK = 'en';

/** What the system's locale means for dates, checked. */
export const localeFactsSchema = z.object({
  /** A BCP 47 tag that this runtime has data for. */
  locale: z.string().min(1).max(MAX_SHOWN),
  /** The computer's own locale when the runtime does not know it. */
  unknownLocale: z.string().max(MAX_SHOWN).nullable(),
  /** The default format if the system names no locale. */
  ...dateFormatSchema.shape,
});

type LocaleFacts = Readonly<z.infer<typeof localeFactsSchema>> & {
  /** ISO 3166 code of the country that the locale names itself; `null` if it names none. */
  readonly region: string | null;
};

/**
 * Reads the first locale that is named at all. `C` and `POSIX` name none. Spellings of Unix
 * (`de_CH.UTF-8@euro`) and BCP 47 tags are accepted. Never throws: an unknown locale is kept by
 * name, and the next usable one or English takes its place.
 */
export function readLocale(named: readonly unknown[]): LocaleFacts {
  const names = named.filter((name) => typeof name === 'string').filter((name) => name.trim() !== '');
  const [first] = names;
  const own = first === undefined || isPosix(first) ? null : known(first);
  if (own !== null) {
    const { region } = new Intl.Locale(own);
    const country = region !== undefined && /^[A-Z]{2}$/.test(region) ? region : null;
    return { locale: own, unknownLocale: null, ...dateFormatOf(own), region: country };
  }
  const locale = names.filter((name) => !isPosix(name)).flatMap((name) => known(name) ?? [])[0] ?? FALLBACK;
  const unknown = first === undefined || isPosix(first) ? null : first;
  return {
    locale,
    unknownLocale: unknown === null ? null : unknown.replaceAll(/\p{C}/gu, '').slice(0, MAX_SHOWN),
    ...DEFAULT_DATE_FORMAT,
    region: null,
  };
}

/** `en-US@posix` is what ICU calls a system without a locale. */
const isPosix = (name: string): boolean =>
  /^(?:c|posix)(?:[.@].*)?$/i.test(name.trim()) || /(?:@|_|-u-va-)posix$/i.test(name.trim());

function known(name: string): string | null {
  const tag = name
    .trim()
    .replace(/[.@].*$/, '')
    .replaceAll('_', '-');
  try {
    const [canonical] = Intl.DateTimeFormat.supportedLocalesOf(tag);
    return canonical !== undefined && canonical.length <= MAX_SHOWN ? canonical : null;
  } catch {
    return null;
  }
}

/** Not in the types yet. */
interface LocaleWithWeek extends Intl.Locale {
  readonly getWeekInfo?: () => { readonly firstDay?: unknown };
  readonly weekInfo?: { readonly firstDay?: unknown };
}

function dateFormatOf(locale: string): DateFormat {
  return { dateOrder: dateOrderOf(locale), hourClock: hourClockOf(locale), firstDayOfWeek: firstDayOf(locale) };
}

/** In the calendar that the API uses, whichever calendar is usual there. */
function dateOrderOf(locale: string): DateFormat['dateOrder'] {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'short', calendar: 'gregory', timeZone: 'UTC' });
  const types = format.formatToParts(0).map(({ type }) => type);
  const [year, month, day] = (['year', 'month', 'day'] as const).map((type) => types.indexOf(type));
  if (year === undefined || month === undefined || day === undefined) return DEFAULT_DATE_FORMAT.dateOrder;
  if (month > day) return 'day-month';
  return year < month ? 'year-month-day' : 'month-day';
}

function hourClockOf(locale: string): DateFormat['hourClock'] {
  const { hour12 } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  return hour12 === true ? '12-hour' : '24-hour';
}

/** Older runtimes have a property in place of the method, or neither. */
function firstDayOf(locale: string): number {
  const intl: LocaleWithWeek = new Intl.Locale(locale);
  const day = (intl.getWeekInfo?.() ?? intl.weekInfo)?.firstDay;
  return typeof day === 'number' && Number.isInteger(day) && day >= 1 && day <= 7
    ? day
    : DEFAULT_DATE_FORMAT.firstDayOfWeek;
}
