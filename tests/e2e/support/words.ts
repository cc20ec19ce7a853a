import type { Problem } from '@domain/changes/problem';
import type { AppError } from '@domain/errors/errors';
import type { Outcome } from '@domain/sync/outcome';
import { catalogueFor } from '@text/index';

/** What the app says, from where it takes it. */
export const words = catalogueFor('en');

export const VERIFIED = words.outcomes.outcome({ kind: 'verified' });

export const outcomeWords = (outcome: Outcome): { readonly title: string; readonly help: string } =>
  words.outcomes.outcome(outcome);

export const errorWords = (error: AppError): string => words.errors.sentence(error);

export const problemWords = (problem: Problem): string => words.campaign.problem(problem);

/** A refusal in words; the server's own words stand apart from these. */
export function refusal(
  status: number,
  reason: Extract<Outcome, { kind: 'refused' }>['reason'],
  retryAt: string | null = null,
): Outcome {
  return { kind: 'refused', status, reason, detail: '', issues: [], retryAt };
}
