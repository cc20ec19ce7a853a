import type { FieldName } from '../fields/fields';
import { requestKeyOf } from '../fields/request-keys';
import { type FaultInput, MAX_ANSWER_BYTES, MAX_DELAY_MS } from './faults';

/** What a user can choose the sandbox to do wrong, in the order in which it is offered. */
export const FAULT_CHOICES = [
  'latency',
  'status-400',
  'status-401',
  'status-404',
  'status-409',
  'status-422',
  'status-429',
  'status-500',
  'status-503',
  'html',
  'redirect',
  'garbage',
  'empty',
  'oversized',
  'reset',
  'cut',
  'slow-body',
  'ignore',
  'respell-times',
  'snake-case-only',
  'no-get',
] as const;
export type FaultChoice = (typeof FAULT_CHOICES)[number];

/** A number that a choice needs: milliseconds, seconds, megabytes or bytes. */
interface Amount {
  readonly unit: 'ms' | 'retry-seconds' | 'megabytes' | 'bytes' | 'pause-ms';
  readonly usual: number;
  readonly min: number;
  readonly max: number;
}

const MEGABYTE = 1024 * 1024;
const DAY_SECONDS = 86_400;
const DELAY: Omit<Amount, 'unit'> = { usual: 3_000, min: 0, max: MAX_DELAY_MS };
const RETRY: Amount = { unit: 'retry-seconds', usual: 30, min: 0, max: DAY_SECONDS };

/** The number that a choice asks for, or `null` where it needs none. */
export function amountOf(choice: FaultChoice): Amount | null {
  switch (choice) {
    case 'latency':
      return { ...DELAY, unit: 'ms' };
    case 'slow-body':
      return { ...DELAY, unit: 'pause-ms', usual: 500 };
    case 'status-429':
    case 'status-503':
      return RETRY;
    case 'oversized':
      return { unit: 'megabytes', usual: 9, min: 1, max: MAX_ANSWER_BYTES / MEGABYTE };
    case 'cut':
      return { unit: 'bytes', usual: 20, min: 0, max: MEGABYTE };
    default:
      return null;
  }
}

/**
 * Whether it can be said of a choice that the sandbox does what was asked all the same, and whether
 * it usually does.
 */
export function appliedOf(choice: FaultChoice): boolean | null {
  switch (choice) {
    case 'latency':
    case 'cut':
    case 'slow-body':
    case 'ignore':
    case 'respell-times':
    case 'snake-case-only':
    case 'no-get':
      return null;
    case 'garbage':
    case 'empty':
    case 'oversized':
      return true;
    default:
      return false;
  }
}

/**
 * Whether a choice can strike reads and updates alike; the others are about one of them on their
 * own.
 */
export function isForAnyRequest(choice: FaultChoice): boolean {
  return !['ignore', 'snake-case-only', 'no-get'].includes(choice);
}

/** What was filled in. Numbers are text as typed; `times` counts only with `until: 'times'`. */
export interface FaultForm {
  readonly choice: FaultChoice;
  readonly amount: string;
  readonly field: FieldName;
  readonly applied: boolean;
  readonly requests: 'all' | 'PATCH' | 'GET';
  readonly until: 'times' | 'removed';
  readonly times: string;
}

export type BuiltFault =
  | { readonly ok: true; readonly fault: FaultInput }
  | { readonly ok: false; readonly wrong: 'amount' | 'times' };

export const MAX_TIMES = 1_000;

/** The fault that a filled-in form asks for, or which of its numbers is none. */
export function faultOf(form: FaultForm): BuiltFault {
  const limits = amountOf(form.choice);
  const amount = limits === null ? 0 : wholeNumber(form.amount, limits.min, limits.max);
  if (amount === null) return { ok: false, wrong: 'amount' };
  const times = form.until === 'removed' ? 1 : wholeNumber(form.times, 1, MAX_TIMES);
  if (times === null) return { ok: false, wrong: 'times' };
  const target = {
    ...(form.until === 'times' && { times }),
    ...(form.requests !== 'all' && isForAnyRequest(form.choice) && { method: form.requests }),
  };
  return { ok: true, fault: { ...kindOf(form, amount), ...target } };
}

function kindOf({ choice, field, applied }: FaultForm, amount: number): FaultInput {
  switch (choice) {
    case 'latency':
      return { kind: 'latency', ms: amount };
    case 'slow-body':
      return { kind: 'slow-body', everyMs: amount };
    case 'oversized':
      return { kind: 'oversized', bytes: amount * MEGABYTE, applied };
    case 'cut':
      return { kind: 'cut', afterBytes: amount };
    case 'ignore':
      // Under both spellings of the schedule times.
      return {
        kind: 'ignore',
        fields: [...new Set([requestKeyOf(field, 'camelCase'), requestKeyOf(field, 'snake_case')])],
      };
    case 'html':
    case 'redirect':
    case 'garbage':
    case 'empty':
    case 'reset':
      return { kind: choice, applied };
    case 'respell-times':
    case 'snake-case-only':
    case 'no-get':
      return { kind: choice };
    case 'status-429':
    case 'status-503':
      return { kind: 'status', status: statusOf(choice), retryAfter: amount, applied };
    default:
      return { kind: 'status', status: statusOf(choice), applied };
  }
}

/** The status of a choice that is one. */
function statusOf(choice: Extract<FaultChoice, `status-${number}`>): number {
  return Number(choice.slice('status-'.length));
}

function wholeNumber(text: string, min: number, max: number): number | null {
  const number = /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
  return number >= min && number <= max ? number : null;
}
