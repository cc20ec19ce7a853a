import { z } from 'zod';

const MAX_SHOWN = 100;
const FALLBACK = 'en';
const MONDAY = 1;

/** What the system's locale means for dates, checked. */
export const localeFactsSchema = z.object({
  /** A BCP 47 tag that this runtime has data for. */
  locale: z.string().min(1).max(MAX_SHOWN),
  /** The computer's own locale when the runtime does not know it. */
  unknownLocale: z.string().max(MAX_SHOWN).nullable(),
  /**
   * The first day of the week, 1 (Monday) to 7 (Sunday), as in ISO 8601; Monday when the system
   * names no locale.
   */
  firstDayOfWeek: z.number().int().min(1).max(7),
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
    return { locale: own, unknownLocale: null, firstDayOfWeek: firstDayOf(own), region: country };
  }
  const locale = names.filter((name) => !isPosix(name)).flatMap((name) => known(name) ?? [])[0] ?? FALLBACK;
  const unknown = first === undefined || isPosix(first) ? null : first;
  return {
    locale,
    unknownLocale: unknown === null ? null : unknown.replaceAll(/\p{C}/gu, '').slice(0, MAX_SHOWN),
    firstDayOfWeek: MONDAY,
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

/** Older runtimes have a property in place of the method, or neither. */
function firstDayOf(locale: string): number {
  const intl: LocaleWithWeek = new Intl.Locale(locale);
  const day = (intl.getWeekInfo?.() ?? intl.weekInfo)?.firstDay;
  return typeof day === 'number' && Number.isInteger(day) && day >= 1 && day <= 7 ? day : MONDAY;
}
