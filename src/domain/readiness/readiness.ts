import type { Problem } from '../changes/problem';
import { type Campaign, factOf } from '../fields/campaign';

/**
 * Why a draft's update may not be sent. Each has one text in the page, one error of the bridge, or
 * one reason to hold it.
 */
export type NotReady =
  /** The draft is not at the revision that the user reviewed. */
  | { readonly kind: 'draft-changed' }
  /** The review is not finished. */
  | { readonly kind: 'not-reviewed' }
  | { readonly kind: 'nothing-to-send' }
  | { readonly kind: 'has-errors'; readonly count: number }
  | { readonly kind: 'no-connection' }
  | { readonly kind: 'work-offline' }
  /** The campaign makes calls at this moment: the user is asked once. */
  | { readonly kind: 'campaign-running' }
  /**
   * The recipients may have been delivered, and whether they replace or append is not documented.
   */
  | { readonly kind: 'unknown-recipients' };

/** What readiness depends on. What is left out keeps nothing from being sent. */
export interface ReadinessFacts {
  readonly isChanged?: boolean;
  readonly isReviewed?: boolean;
  /** How many changes the draft has, those that cannot be read included; 0 is nothing to send. */
  readonly changes?: number;
  /** How many fields its request has. */
  readonly fields?: number;
  readonly problems?: readonly Problem[];
  /** The request holds the mark that stands for a secret. */
  readonly isMarked?: boolean;
  readonly hasConnection?: boolean;
  readonly workOffline?: boolean;
  /** The newest copy of the campaign that is known. */
  readonly campaign?: Campaign | undefined;
  /** The user said to change the campaign although it is running. */
  readonly runningConfirmed?: boolean;
  /** An earlier attempt may have delivered recipients that would be sent again without the user. */
  readonly repeatsRecipients?: boolean;
}

/**
 * The one rule for "may this be sent?": for the buttons in the page, for queueing, for Push now,
 * and for the queue right before it sends. Returns every reason why not, first what the user has to
 * do first.
 */
export function whyNotReady(facts: ReadinessFacts): readonly NotReady[] {
  const errors = (facts.problems ?? []).filter(({ severity }) => severity === 'error').length;
  const count = Math.max(errors, facts.isMarked === true ? 1 : 0);
  const isRunning = factOf(facts.campaign, 'status') === 'running';
  const reasons: readonly (NotReady | false)[] = [
    facts.isChanged === true && { kind: 'draft-changed' },
    facts.isReviewed === false && { kind: 'not-reviewed' },
    (facts.changes === 0 || (facts.fields === 0 && count === 0)) && { kind: 'nothing-to-send' },
    count > 0 && { kind: 'has-errors', count },
    facts.hasConnection === false && { kind: 'no-connection' },
    facts.workOffline === true && { kind: 'work-offline' },
    isRunning && facts.runningConfirmed !== true && { kind: 'campaign-running' },
    facts.repeatsRecipients === true && { kind: 'unknown-recipients' },
  ];
  return reasons.filter((reason) => reason !== false);
}

/** Reasons that disable a button. The others are found, or asked about, when it is pressed. */
type DisablingReason = Exclude<NotReady, { kind: 'draft-changed' | 'campaign-running' | 'unknown-recipients' }>;

export function whyDisabled(facts: ReadinessFacts): DisablingReason | null {
  return whyNotReady(facts).find(isDisabling) ?? null;
}

function isDisabling(reason: NotReady): reason is DisablingReason {
  switch (reason.kind) {
    case 'not-reviewed':
    case 'nothing-to-send':
    case 'has-errors':
    case 'no-connection':
    case 'work-offline':
      return true;
    case 'draft-changed':
    case 'campaign-running':
    case 'unknown-recipients':
      return false;
  }
}

/**
 * Reasons that appear between queueing and sending, by which the queue holds an update for the
 * user.
 */
export type HoldingReason = Extract<NotReady, { kind: 'has-errors' | 'campaign-running' | 'unknown-recipients' }>;

/**
 * Why an update must not be sent now, right before it would be. A running campaign comes first: the
 * user may rather cancel the update than correct it.
 */
export function whyHeld(facts: ReadinessFacts): HoldingReason | null {
  const reasons = whyNotReady(facts).filter(isHolding);
  return reasons.find(({ kind }) => kind === 'campaign-running') ?? reasons[0] ?? null;
}

function isHolding(reason: NotReady): reason is HoldingReason {
  return reason.kind === 'has-errors' || reason.kind === 'campaign-running' || reason.kind === 'unknown-recipients';
}
