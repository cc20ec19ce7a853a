import type { TimeRefusal } from '@domain/time/time-refusal';

/** Why a typed time is not accepted, and what to type instead. */
export function timePhraseRefused(refusal: TimeRefusal): string {
  switch (refusal.code) {
    case 'unknown-word':
      return `“${refusal.word}” isn’t understood. ${EXAMPLE}`;
    case 'not-understood':
      return `This isn’t a date and time that the app understands. ${EXAMPLE}`;
    case 'two-digit-year':
      return `Type the year with four digits. “${refusal.year}” could also mean something else.`;
    case 'other-calendar':
      return `“${refusal.word}” belongs to another calendar. Type the Gregorian year, for example 2027-03-02 14:00.`;
    case 'no-such-date':
      return 'This date doesn’t exist. Check the day, the month and the year.';
    case 'no-such-clock':
      return 'This time of day doesn’t exist. Type it as 14:00 or 2 pm.';
    case 'no-day':
      return 'Add a day, for example tomorrow 9:30 or 2 Mar 2027, 9:30.';
    case 'week-without-day':
      return 'Add a day of that week, for example Monday next week 9:00.';
    case 'no-hour':
      return refusal.word === ''
        ? 'Add an hour, for example 14:00.'
        : `“${refusal.word}” isn’t an exact time. Add an hour, for example tomorrow 20:00.`;
    case 'half-of-day':
      return `${String(refusal.hour)} could be in the morning or later. Type ${twoWays(refusal)}.`;
    case 'bare-number':
      return `“${refusal.number}” could be a day or an hour. Type a full date, or an hour such as 14:00 or 2 pm.`;
    case 'hour-outside-part':
      return `The hour doesn’t fit “${refusal.word}”. Type the time as 14:00.`;
    case 'midnight':
      return 'Midnight could be the start or the end of that day. Type 00:00 for its start or 24:00 for its end.';
    case 'weekday-of-date':
      return `${refusal.date} is a different day of the week. Check the date.`;
    case 'two-days':
      return `This could be ${refusal.first} or ${refusal.second}. Type the date.`;
    case 'several-times':
      return 'This contains more than one time. Type only one.';
    case 'several-readings':
      return `This has more than one meaning. ${EXAMPLE}`;
    case 'abbreviation':
      return `${refusal.zone} isn’t on ${refusal.name} at that time, and other places use ${refusal.name} too. Type an offset such as UTC+01:00, or change the time zone.`;
    case 'unknown-zone':
      return `The time zone “${refusal.name}” is unknown. Type an offset such as UTC+01:00.`;
    case 'offset-of-zone':
      return `This offset isn’t used in ${refusal.zone} at that time. Remove one of them.`;
    case 'no-such-local-time':
      return `This time doesn’t exist in ${refusal.zone} because clocks go forward.`;
    case 'twice':
      return `This time occurs twice in ${refusal.zone}. Add an offset such as UTC+01:00.`;
  }
}

const EXAMPLE = 'Type it as 2027-03-02 14:00, 2 Mar 2027, 2 pm or tomorrow 9:30.';

function twoWays({ hour, minute }: { readonly hour: number; readonly minute: number }): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(hour % 12)}:${two(minute)} or ${two((hour % 12) + 12)}:${two(minute)}`;
}
