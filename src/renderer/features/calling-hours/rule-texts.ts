import type { CallingRule, Stretch } from '@domain/calling-hours/rule';
import { clockText } from '@domain/time/date-format';
import { countryName } from '../../kernel/country-names';
import { text } from '../../kernel/text';

/** A rule's hours in words: `Mon–Fri 09:00–20:00, Sat 09:00–17:00, Sun no calls`. */
export function hoursText({ week }: CallingRule): string {
  const { weekdays: ofWeekdays, saturday, sunday, daily, noHolidays } = text.callingHours.rules;
  const [days, onSaturday, onSunday] = [week.weekdays, week.saturday, week.sunday].map(stretchesText);
  const parts =
    days === onSaturday && days === onSunday
      ? [`${daily} ${days ?? ''}`]
      : [`${ofWeekdays} ${days ?? ''}`, `${saturday} ${onSaturday ?? ''}`, `${sunday} ${onSunday ?? ''}`];
  return [...parts, ...(week.holidays === 'none' ? [noHolidays] : [])].join(', ');
}

function stretchesText(stretches: readonly Stretch[]): string {
  if (stretches.length === 0) return text.callingHours.rules.noCalls;
  return stretches.map(({ from, to }) => `${minuteText(from)}–${minuteText(to)}`).join(' ');
}

const minuteText = (minute: number): string => clockText({ hour: Math.floor(minute / 60), minute: minute % 60 });

/** Where a rule applies, and by which law. */
export function ruleName({ area, title }: CallingRule): string {
  if (area === '*') return text.callingHours.rules.usual;
  const country = countryName(area.slice(0, 2));
  const region = area.slice(3);
  return `${country}${region === '' ? '' : ` (${region})`}: ${title}`;
}
