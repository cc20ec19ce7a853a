import type { HeldReason } from './outbox';
import type { Outcome } from './outcome';

type Of<Kind extends Outcome['kind']> = Extract<Outcome, { kind: Kind }>;
type Unreadable = Of<'unreadable'>['reason'];
type Network = Of<'no-answer'>['reason'];
/** A refusal, told apart as far as the queue or the user has to treat it differently. */
type Refusal = Of<'refused'>['reason'] | 'timed-out' | 'too-early' | 'unavailable' | 'not-implemented';

export type OutcomeClass =
  | 'verified'
  | 'discrepancy'
  | 'interrupted'
  | `unreadable: ${Unreadable}`
  | `refused: ${Refusal}`
  | `no-answer: ${Network}`;

/** Under which key the texts of `text/en/outcomes.ts` say what happened. */
export type OutcomeText =
  | 'verified'
  | 'discrepancy'
  | 'interrupted'
  | `unreadable: ${Unreadable}`
  | `refused: ${Of<'refused'>['reason']}`
  | `no-answer: ${Network}`;

/**
 * What the queue does after an attempt.
 * - `done`: the update is sent.
 * - `retry`: the next attempt is automatic, after a delay, and counts.
 * - `requeue`: the next attempt is automatic, at the next start.
 * - `await-server`: no server was reached. It waits for the server; the attempt does not count.
 * - `rejected`, `blocked`, `held`: nothing is sent until the user acts.
 */
export type NextStep =
  | { readonly do: 'done' }
  | { readonly do: 'retry' }
  | { readonly do: 'requeue' }
  | { readonly do: 'await-server' }
  | { readonly do: 'rejected' }
  | { readonly do: 'blocked'; readonly why: { readonly reason: 'sign-in' } }
  | { readonly do: 'held'; readonly why: HeldReason };

/**
 * The rule of a row, before it is known whether the campaign can be read and whether the request
 * was sent.
 */
type Rule =
  | NextStep
  /**
   * A retry if the campaign can be read, because that shows whether the update arrived; otherwise a
   * 2xx has to do.
   */
  | { readonly do: 'retry-if-readable' }
  /** A retry if the request may have arrived; otherwise the server is awaited. */
  | { readonly do: 'retry-if-sent' };

interface OutcomeRow {
  /** What came back, as `docs/sync.md` names it. */
  readonly cause: string;
  /** Whether the server has applied the update; `reported`: as the client says. */
  readonly applied: 'yes' | 'no' | 'maybe' | 'reported';
  readonly next: Rule;
  readonly text: OutcomeText;
  /** What the pill of a draft that still has changes says after a push of the user's own. */
  readonly draftPill: 'changes' | 'rejected' | 'needs-sign-in';
}

const DONE = { do: 'done' } as const;
const RETRY = { do: 'retry' } as const;
const REJECTED = { do: 'rejected' } as const;
const IF_READABLE = { do: 'retry-if-readable' } as const;
const IF_SENT = { do: 'retry-if-sent' } as const;
const UNREADABLE_RESPONSE = { do: 'held', why: 'unreadable-response' } as const;

type Cells = Omit<OutcomeRow, 'cause' | 'text' | 'draftPill'> & Partial<Pick<OutcomeRow, 'draftPill'>>;
const row = (cause: string, text: OutcomeText, cells: Cells): OutcomeRow => ({
  cause,
  text,
  draftPill: 'changes',
  ...cells,
});
const refusal = (cause: string, reason: Of<'refused'>['reason'], cells: Partial<OutcomeRow> = {}): OutcomeRow =>
  row(cause, `refused: ${reason}`, { applied: 'no', next: REJECTED, draftPill: 'rejected', ...cells });
const unreadable = (cause: string, reason: Unreadable, next: Rule): OutcomeRow =>
  row(cause, `unreadable: ${reason}`, { applied: 'maybe', next });
const noAnswer = (cause: string, reason: Network, next: Rule = IF_SENT): OutcomeRow =>
  row(cause, `no-answer: ${reason}`, { applied: 'reported', next });

/**
 * Everything that can become of an attempt, and what follows from it. The queue, the texts and the
 * table in `docs/sync.md` all read this. Documented statuses are 200, 401 and 429; the others are
 * inferred from HTTP and FastAPI.
 */
export const OUTCOMES: Readonly<Record<OutcomeClass, OutcomeRow>> = {
  verified: row('200, every returned field as sent', 'verified', { applied: 'yes', next: DONE }),
  discrepancy: row('200, a field not as sent', 'discrepancy', { applied: 'yes', next: DONE }),
  'unreadable: empty': unreadable('200, empty', 'empty', IF_READABLE),
  'unreadable: no-content': unreadable('204', 'no-content', IF_READABLE),
  'unreadable: not-json': unreadable('200, not JSON', 'not-json', IF_READABLE),
  'unreadable: not-a-campaign': unreadable('200, not a campaign', 'not-a-campaign', IF_READABLE),
  // Rather the sign-in page of a network than the server's.
  'unreadable: html': unreadable('200, a web page', 'html', RETRY),
  // The next response would be as unreadable: sending again would be a guess.
  'unreadable: too-much': unreadable('200, too large or too deep', 'too-much', UNREADABLE_RESPONSE),
  'unreadable: not-understood': unreadable('200, an error of ours', 'not-understood', UNREADABLE_RESPONSE),
  'unreadable: other-campaign': unreadable('200, another campaign’s ID', 'other-campaign', {
    do: 'held',
    why: 'other-campaign',
  }),
  'refused: sign-in': refusal('401, 403', 'sign-in', {
    next: { do: 'blocked', why: { reason: 'sign-in' } },
    draftPill: 'needs-sign-in',
  }),
  'refused: bad-request': refusal('400', 'bad-request'),
  'refused: not-found': refusal('404', 'not-found'),
  'refused: conflict': refusal('409', 'conflict'),
  'refused: too-large': refusal('413', 'too-large'),
  'refused: invalid': refusal('422', 'invalid'),
  'refused: timed-out': refusal('408', 'other', { next: RETRY }),
  'refused: too-early': refusal('425', 'other', { next: RETRY }),
  'refused: rate-limit': refusal('429', 'rate-limit', { next: RETRY, draftPill: 'changes' }),
  // The server, or one in front of it, may have applied the update all the same.
  'refused: server-error': refusal('500, 502, 504', 'server-error', {
    applied: 'maybe',
    next: RETRY,
    draftPill: 'changes',
  }),
  'refused: unavailable': refusal('503', 'server-error', { next: RETRY, draftPill: 'changes' }),
  'refused: not-implemented': refusal('any other 5xx', 'server-error', { draftPill: 'changes' }),
  'refused: other': refusal('any other status', 'other'),
  'no-answer: offline': noAnswer('no network', 'offline'),
  'no-answer: dns': noAnswer('unknown host name', 'dns'),
  'no-answer: refused': noAnswer('connection refused', 'refused'),
  'no-answer: reset': noAnswer('connection reset', 'reset'),
  'no-answer: timeout': noAnswer('timeout', 'timeout'),
  'no-answer: cut': noAnswer('response cut off', 'cut'),
  'no-answer: failed': noAnswer('any other network error', 'failed'),
  'no-answer: proxy-sign-in': noAnswer('proxy asks for a sign-in', 'proxy-sign-in'),
  // Permanent: retrying does not help.
  'no-answer: tls': noAnswer('certificate not trusted', 'tls', REJECTED),
  'no-answer: redirect': noAnswer('redirect', 'redirect', REJECTED),
  'no-answer: answer-too-large': noAnswer('response larger than the limit', 'answer-too-large', REJECTED),
  interrupted: row('the app ended first', 'interrupted', { applied: 'maybe', next: { do: 'requeue' } }),
};

/** The row of an outcome. */
export function outcomeRow(outcome: Outcome): OutcomeRow {
  return OUTCOMES[classOf(outcome)];
}

function classOf(outcome: Outcome): OutcomeClass {
  switch (outcome.kind) {
    case 'verified':
    case 'discrepancy':
    case 'interrupted':
      return outcome.kind;
    case 'unreadable':
      return `unreadable: ${outcome.reason}`;
    case 'refused':
      return `refused: ${refusalOf(outcome)}`;
    case 'no-answer':
      return `no-answer: ${outcome.reason}`;
  }
}

function refusalOf({ status, reason }: Of<'refused'>): Refusal {
  switch (status) {
    case 401:
    case 403:
      return 'sign-in';
    case 408:
      return 'timed-out';
    case 425:
      return 'too-early';
    case 429:
      return 'rate-limit';
    case 500:
    case 502:
    case 504:
      return 'server-error';
    case 503:
      return 'unavailable';
    default:
      return reason === 'server-error' ? 'not-implemented' : reason;
  }
}

/**
 * What the queue does after an outcome.
 * @param isReadable whether the campaign can be read on this server, so that the next attempt sees
 * what this one did.
 */
export function nextStep(outcome: Outcome, isReadable: boolean): NextStep {
  const { next } = outcomeRow(outcome);
  switch (next.do) {
    case 'retry-if-readable':
      return isReadable ? RETRY : DONE;
    case 'retry-if-sent':
      return wasApplied(outcome) === 'no' ? { do: 'await-server' } : RETRY;
    default:
      return next;
  }
}

/** Whether the server has the update. */
export function wasApplied(outcome: Outcome): 'yes' | 'no' | 'maybe' {
  const { applied } = outcomeRow(outcome);
  if (applied !== 'reported') return applied;
  return outcome.kind === 'no-answer' ? outcome.sent : 'maybe';
}

/** Whether the server may have the update without our knowledge. */
export function mayBeApplied(outcome: Outcome | null): boolean {
  return outcome !== null && wasApplied(outcome) === 'maybe';
}
