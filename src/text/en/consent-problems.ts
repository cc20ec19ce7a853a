import type { Problem } from '@domain/changes/problem';
import type { ConsentReason } from '@domain/consent/consent-of-row';
import { amount, count } from './count';

type ConsentProblem = Extract<Problem, { code: 'without-consent' }>;

/** What Problems says about recipients without consent, after the name of the field. */
export function consentSentence(field: string, { reason, column, isHeldBack, ...counts }: ConsentProblem): string {
  const rest = isHeldBack
    ? 'They are held back, and won’t be sent.'
    : 'The house rule only warns: they will be sent unless you remove them.';
  if (reason === 'not-marked') {
    return `${field}: no column is marked as consent, so it is not known of any of ${count(counts.total, 'recipient', 'recipients')}. Press Consent… below them. ${rest}`;
  }
  const some = `${amount(counts.count)} of ${count(counts.total, 'recipient', 'recipients')}`;
  return `${field}: ${some} ${clause(reason, counts.count === 1, column)}. ${rest}`;
}

function clause(reason: Exclude<ConsentReason, 'not-marked'>, isOne: boolean, column: string): string {
  const has = isOne ? 'has' : 'have';
  switch (reason) {
    case 'no':
      return `${isOne ? 'says' : 'say'} no to calls in “${column}”`;
    case 'blank':
      return `${has} no value in “${column}”`;
    case 'unknown':
      return `${has} a value in “${column}” whose meaning is not set: press Consent… below the recipients and set it`;
    case 'bad-date':
      return `${has} a day of consent in “${column}” that cannot be read, can be two days, or is in the future`;
    case 'no-date':
      return `${has} no day of consent, which the house rule demands`;
    case 'old':
      return `agreed longer ago than the house rule allows`;
    case 'no-source':
      return `${has} no source of consent, which the house rule demands`;
  }
}
