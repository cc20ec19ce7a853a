import { z } from 'zod';
import { consentDay } from './consent-date';
import { type ConsentMark, MAX_WORD, wordOf } from './consent-mark';
import type { ConsentRule } from './consent-rule';

/**
 * Why a recipient counts as one without consent.
 * - `no`: the column says no. `unknown`: the user has not said what its value means.
 * - `blank`: it says nothing.
 * - `bad-date`: the date is none, may mean two days, or is in the future.
 * - `no-date`: the rule demands a date. `old`: it is longer ago than the rule allows.
 * - `no-source`: the rule demands one.
 * - `not-marked`: no column is marked as consent, so it is not known of anybody.
 */
export const CONSENT_REASONS = [
  'no',
  'blank',
  'unknown',
  'bad-date',
  'no-date',
  'old',
  'no-source',
  'not-marked',
] as const;
export const consentReasonSchema = z.enum(CONSENT_REASONS);
export type ConsentReason = z.infer<typeof consentReasonSchema>;

export type ConsentAnswer = 'yes' | 'no' | 'blank' | 'unknown';

/** What the columns of one recipient say, by a mark. */
export interface ReadConsent {
  /** Of a mark without such a column: `yes` if there is a date. */
  readonly answer: ConsentAnswer;
  /** Days since 1970. */
  readonly day: number | 'none' | 'bad';
  readonly hasSource: boolean;
}

/** The values of a recipient's columns; `null`: none, or empty. */
export interface ConsentValues {
  readonly answer: string | null;
  readonly date: string | null;
  readonly source: string | null;
}

/** Returns what a value of the column with answers means. */
export function answerOf({ yes, no }: Pick<ConsentMark, 'yes' | 'no'>, value: string | null): ConsentAnswer {
  const word = value === null ? '' : wordOf(value.slice(0, MAX_WORD * 2));
  if (word === '') return 'blank';
  if (yes.includes(word)) return 'yes';
  return no.includes(word) ? 'no' : 'unknown';
}

/** Returns what a value of the column with dates means. */
export function dayOfConsent(value: string | null, order: ConsentMark['dateOrder']): ReadConsent['day'] {
  const text = value?.trim() ?? '';
  if (text === '') return 'none';
  const day = consentDay(text, order);
  return typeof day === 'number' ? day : 'bad';
}

export function readConsent(mark: ConsentMark, { answer, date, source }: ConsentValues): ReadConsent {
  const day = dayOfConsent(date, mark.dateOrder);
  const hasSource = (source?.trim() ?? '') !== '';
  if (mark.answer !== null) return { answer: answerOf(mark, answer), day, hasSource };
  return { answer: day === 'none' ? 'blank' : 'yes', day, hasSource };
}

/** By what recipients are judged. */
export interface ConsentTerms {
  readonly mark: Pick<ConsentMark, 'answer'>;
  readonly rule: Pick<ConsentRule, 'maxAgeDays' | 'needsSource'>;
  /** The day as `consentToday` counts it. */
  readonly today: number;
}

/** Returns why a recipient counts as one without consent; `null` if there is nothing to say. */
export function reasonAgainst(
  { answer, day, hasSource }: ReadConsent,
  { mark, rule, today }: ConsentTerms,
): ConsentReason | null {
  if (answer !== 'yes') return answer;
  const { maxAgeDays, needsSource } = rule;
  if (maxAgeDays !== null || mark.answer === null) {
    if (day === 'none') return 'no-date';
    if (day === 'bad' || day > today) return 'bad-date';
    if (maxAgeDays !== null && today - day > maxAgeDays) return 'old';
  }
  return needsSource && !hasSource ? 'no-source' : null;
}
