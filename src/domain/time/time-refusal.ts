/**
 * Why a typed time phrase is not accepted. Each kind has one message, see
 * `text/en/time-phrases.ts`.
 */
export type TimeRefusal =
  | { readonly code: 'unknown-word'; readonly word: string }
  | { readonly code: 'not-understood' }
  | { readonly code: 'two-digit-year'; readonly year: string }
  | { readonly code: 'other-calendar'; readonly word: string }
  | { readonly code: 'no-such-date' }
  | { readonly code: 'no-such-clock' }
  | { readonly code: 'no-day' }
  | { readonly code: 'week-without-day' }
  /** A part of the day is known, but no hour. */
  | { readonly code: 'no-hour'; readonly word: string }
  /** The hour may be one of the morning or of the afternoon. */
  | { readonly code: 'half-of-day'; readonly hour: number; readonly minute: number }
  /** A number that may be a day, an hour or something else. */
  | { readonly code: 'bare-number'; readonly number: string }
  | { readonly code: 'hour-outside-part'; readonly word: string }
  | { readonly code: 'midnight' }
  /** The phrase names the wrong day of the week for its date; `date` is an ISO date. */
  | { readonly code: 'weekday-of-date'; readonly date: string }
  /** A weekday that may be one of two days, as ISO dates. */
  | { readonly code: 'two-days'; readonly first: string; readonly second: string }
  | { readonly code: 'several-times' }
  | { readonly code: 'several-readings' }
  | { readonly code: 'abbreviation'; readonly name: string; readonly zone: string }
  | { readonly code: 'unknown-zone'; readonly name: string }
  | { readonly code: 'offset-of-zone'; readonly zone: string }
  | { readonly code: 'no-such-local-time'; readonly zone: string }
  | { readonly code: 'twice'; readonly zone: string };
