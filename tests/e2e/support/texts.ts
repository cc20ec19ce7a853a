import type { Problem } from '@domain/changes/problem';
import type { AppError } from '@domain/errors/errors';
import type { Outcome } from '@domain/sync/outcome';
import { en } from '@text/en';

/** Every text of the app, as the app itself reads it. */
export const texts = en;

export const VERIFIED = texts.outcomes.outcome({ kind: 'verified' });
/** Of an update of recipients alone, which no response has. */
export const NOT_COMPARED = texts.outcomes.outcome({ kind: 'verified' }, [
  { field: 'recipients', kind: 'not-returned' },
]);

export const outcomeTexts = (outcome: Outcome): { readonly title: string; readonly help: string } =>
  texts.outcomes.outcome(outcome);

export const errorTexts = (error: AppError): string => texts.errors.sentence(error);

export const problemTexts = (problem: Problem): string => texts.campaign.problem(problem);

/** A refusal in words; the server's own words stand apart from these. */
export function refusal(
  status: number,
  reason: Extract<Outcome, { kind: 'refused' }>['reason'],
  retryAt: string | null = null,
): Outcome {
  return { kind: 'refused', status, reason, detail: '', issues: [], retryAt };
}
