import { amount, count } from './count';

const recipients = (rows: number): string => count(rows, 'recipient', 'recipients');

/** When recipients can be called by their own clocks. */
export const callingHours = {
  title: 'Calling hours',
  inside: 'inside their hours',
  outside: 'outside',
  table: 'Recipients by hour',
  hour: 'Hour',
  insideColumn: 'Inside their hours',
  outsideColumn: 'Outside',
  byHour: (day: string, zone: string): string => `Recipients by hour, ${day}, ${zone} time`,
  byHourOfDay: (zone: string): string => `Recipients by hour of the day, on its worst day, ${zone} time`,
  noSchedule: 'Set a start time to see who would be called outside their hours.',
  noEnd: 'No end time is set, so the first 24 hours are shown.',
  cut: (days: number): string => `The first ${amount(days)} days are checked.`,
  summary: (outside: number, total: number): string =>
    outside === 0
      ? `No known time of a call is outside the hours of the ${recipients(total)}.`
      : `${amount(outside)} of ${recipients(total)} could be called outside their hours.`,
  unknown: (rows: number): string =>
    `The local time of ${recipients(rows)} is unknown, such as of toll-free numbers. They are not counted.`,
  attachedList: 'The recipients of the attached list are unknown to this app and not checked.',
  clocksChange: (zones: string): string => `Clocks change during the schedule: ${zones}.`,
  all: (from: string, to: string, day: string): string => `From ${from} to ${to} on ${day}, all can be called.`,
  most: (from: string, to: string, day: string): string => `From ${from} to ${to} on ${day}, 95% can be called.`,
  noneForAll: 'There’s no time in the next few days when everyone can be called.',
  use: 'Use these times',
  useNamed: (from: string, to: string): string => `Use these times: ${from} to ${to}`,
  used: 'The schedule was set to these times',
  places: 'Local times',
  place: 'Where',
  rows: 'Recipients',
  atStart: 'At the start',
  atEnd: 'At the end',
  zones: (zones: number): string => count(zones, 'zone', 'zones'),
  nowhere: 'Unknown',
  showAll: (places: number): string => `Show all ${amount(places)} places`,
  showRows: 'Show these recipients',
  known: (byNumber: number, byColumn: number, columns: string): string =>
    byColumn === 0
      ? 'Local times are known from phone numbers alone. Mobile numbers move, so a column with a time zone or state is more reliable.'
      : `Local times: ${recipients(byColumn)} from ${columns}, ${amount(byNumber)} from the phone number.`,
  column: (name: string): string => `column “${name}”`,
  rules: {
    open: 'Rules…',
    title: 'Rules for calling hours',
    description:
      'These rules only mark recipients. They aren’t legal advice, and they aren’t complete. Unverified rules were not compared with their primary source.',
    noConnection: 'This draft has no connection, so its rules can’t be changed.',
    columns: 'Use columns with a time zone, state or country',
    broken: (names: string): string =>
      `These rules can’t be read and are not applied: ${names}. Saving a change removes them.`,
    usual: 'Usual hours, where no rule is known',
    law: 'law',
    guideline: 'guideline',
    verified: (day: string): string => `compared with its source on ${day}`,
    unverified: (day: string): string => `unverified, as of ${day}`,
    noHolidays: 'none on holidays',
    weekdays: 'Mon–Fri',
    saturday: 'Sat',
    sunday: 'Sun',
    daily: 'Daily',
    noCalls: 'no calls',
    own: (day: string): string => `your own rule, of ${day}`,
    changed: 'with hours that you changed',
    form: {
      add: 'Add rule',
      changeShort: 'Change hours',
      change: (rule: string): string => `Change hours: ${rule}`,
      resetShort: 'Reset hours',
      reset: (rule: string): string => `Reset hours: ${rule}`,
      removeShort: 'Remove',
      remove: (rule: string): string => `Remove: ${rule}`,
      save: 'Save rule',
      country: 'Country',
      region: 'State or province',
      wholeCountry: 'Whole country',
      name: 'Name',
      nameExample: 'Law, guideline or house rule',
      kind: 'What it is',
      source: 'Source (optional)',
      days: { weekdays: 'Monday to Friday', saturday: 'Saturday', sunday: 'Sunday' },
      hint: 'Local hours, such as 9–17 or 10–13, 14–20. Empty: no calls.',
      noHolidays: 'No calls on national holidays, as far as they are known',
      issues: {
        weekdays: 'Enter hours such as 9–17, or nothing.',
        saturday: 'Enter hours such as 9–17, or nothing.',
        sunday: 'Enter hours such as 9–17, or nothing.',
        country: 'Choose a country.',
        title: 'Enter a name.',
        source: 'Enter an address that begins with https://, or nothing.',
      },
    },
  },
};
