import type { Problem } from '@domain/changes/problem';

/**
 * How many errors block sending. That nothing has changed yet is no fault of the user's, though it
 * cannot be sent either.
 */
export const blockingErrors = (problems: readonly Problem[]): number =>
  problems.filter(({ severity, code }) => severity === 'error' && code !== 'nothing-changed').length;
