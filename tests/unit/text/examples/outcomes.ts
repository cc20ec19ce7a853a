import { networkReasonSchema } from '@domain/errors/errors';
import type { Outcome } from '@domain/sync/outcome';

const refusals = [
  ['bad-request', 400],
  ['sign-in', 401],
  ['sign-in', 403],
  ['not-found', 404],
  ['conflict', 409],
  ['too-large', 413],
  ['invalid', 422],
  ['rate-limit', 429],
  ['server-error', 503],
  ['other', 418],
] as const;

export const refused = (
  status: number,
  reason: Extract<Outcome, { kind: 'refused' }>['reason'],
  retryAt: string | null = null,
): Outcome => ({ kind: 'refused', status, reason, detail: '', issues: [], retryAt });

export const outcomeExamples: readonly Outcome[] = [
  { kind: 'verified' },
  { kind: 'discrepancy' },
  { kind: 'interrupted' },
  ...(['empty', 'html', 'not-json', 'not-a-campaign', 'other-campaign'] as const).map(
    (reason) => ({ kind: 'unreadable', reason }) as const,
  ),
  ...refusals.map(([reason, status]) => refused(status, reason)),
  ...networkReasonSchema.options.flatMap((reason) =>
    (['no', 'maybe'] as const).map((sent) => ({ kind: 'no-answer', reason, sent }) as const),
  ),
];
