import * as chrono from 'chrono-node';
import type { Edit } from '@shared/campaign/edits';
import { editFromInstant } from '@shared/campaign/time';
import { localOf } from '@shared/campaign/zone';

/** What a text is read against. */
export interface NaturalContext {
  /** The zone of the field, in which the text is meant. */
  readonly zone: string;
  readonly now: Date;
  /** The wall-clock time that the field holds now, as `YYYY-MM-DDTHH:MM`; `9:30` alone keeps its date, `tomorrow` its time of day. */
  readonly current: string | null;
  /** The time of day where neither says one, as `HH:MM`. */
  readonly usualTime: string;
  /** The person's language and region (BCP 47): they decide what `3/2/2027` means. */
  readonly locale: string;
}

type TimeEdit = Extract<Edit, { kind: 'time' }>;

const LANGUAGES: Readonly<Partial<Record<string, chrono.Chrono>>> = {
  de: chrono.de.casual,
  es: chrono.es.casual,
  fr: chrono.fr.casual,
  it: chrono.it.casual,
  ja: chrono.ja.casual,
  nl: chrono.nl.casual,
  pt: chrono.pt.casual,
  ru: chrono.ru.casual,
  uk: chrono.uk.casual,
};
/** Where the month stands first in numbers. */
const MONTH_FIRST = new Set(['US', 'PH', 'PR', 'GU', 'FM', 'MH', 'PW']);
/** What may stand around a date and a time without meaning anything. */
const FILLER = /^(?:[\s,.;]|\b(?:at|on|um|am|uhr|à|le|o'?clock|hours?|h)\b)*$/i;

/**
 * Reads a date and a time as people type them: `tomorrow 9:30`, `next Monday at 8pm`, `in 2 hours`, `3.2.2027 14:00`, `9:30 CET`. In the person's own
 * language, and in English. `null` where the text is not read whole or names more than one time, so that nothing is guessed.
 */
export function readNatural(text: string, context: NaturalContext): TimeEdit | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 100) return null;
  for (const parser of parsersFor(context.locale)) {
    const edit = readWith(parser, trimmed, context);
    if (edit !== null) return edit;
  }
  return null;
}

function parsersFor(locale: string): readonly chrono.Chrono[] {
  const { language, region } = new Intl.Locale(locale).maximize();
  const own = LANGUAGES[language];
  const english = region !== undefined && MONTH_FIRST.has(region) ? chrono.en.casual : chrono.en.GB;
  return own === undefined ? [english] : [own, english];
}

function readWith(parser: chrono.Chrono, text: string, context: NaturalContext): TimeEdit | null {
  const { zone, now } = context;
  const [result, ...more] = parser.parse(
    text,
    { instant: now, timezone: offsetMinutes(now, zone) },
    { forwardDate: true },
  );
  if (result === undefined || more.length > 0 || result.end) return null;
  const rest = text.slice(0, result.index) + text.slice(result.index + result.text.length);
  if (!FILLER.test(rest)) return null;
  const { start } = result;
  const hasDay = ['day', 'weekday', 'month', 'year'].some((part) => start.isCertain(part as chrono.Component));
  const hasTime = start.isCertain('hour');
  if (!hasDay && !hasTime) return null;
  const part = (name: chrono.Component): number => start.get(name) ?? 0;

  const two = (value: number): string => String(value).padStart(2, '0');
  const typedDate = `${String(part('year')).padStart(4, '0')}-${two(part('month'))}-${two(part('day'))}`;
  const typedTime = `${two(part('hour'))}:${two(part('minute'))}${part('second') === 0 ? '' : `:${two(part('second'))}`}`;
  const offset = start.isCertain('timezoneOffset') ? part('timezoneOffset') : null;
  // A time in another zone belongs to the day that chrono worked out there.
  const date = hasDay || offset !== null ? typedDate : (context.current?.slice(0, 10) ?? typedDate);
  const time = hasTime ? typedTime : (context.current?.slice(11) ?? context.usualTime);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const local = `${date}T${time}`;
  if (offset === null) return { kind: 'time', local, zone };
  const instant = new Date(Date.parse(`${local}${local.length === 16 ? ':00' : ''}Z`) - offset * 60_000);
  return editFromInstant(instant.toISOString().replace(/\.\d{3}Z$/, 'Z'), zone);
}

/** A zone's offset from UTC in minutes, as chrono wants it. */
function offsetMinutes(at: Date, zone: string): number {
  const iso = at.toISOString();
  const asUtc = Date.parse(`${localOf(iso, zone).slice(0, 16)}:00Z`);
  return Math.round((asUtc - Math.floor(at.getTime() / 60_000) * 60_000) / 60_000);
}
