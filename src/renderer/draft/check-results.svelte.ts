import type { Problem } from '@domain/changes/problem';
import type { ConductOfDraft } from './conduct-of-draft';
import type { ConsentOfDraft } from './consent-of-draft';
import type { ContactOfDraft } from './contact-problems';
import { type HeldBackOfDraft, NOBODY_HELD_BACK } from './held-back-of-draft';
import type { HoursOfDraft } from './hours-of-draft';
import type { NumbersOfDraft } from './number-problems';

/** A check that says how far it is, and can be cancelled. */
export interface ShownCheck {
  readonly name: 'lists' | 'contact' | 'consent';
  /** Reactive. */
  readonly status: () => 'running' | 'cancelled' | 'done';
  /** What share is done, from 0 to 1; null: it is not known. Reactive. */
  readonly share: () => number | null;
  readonly cancel: () => void;
  readonly repeat: () => void;
}

/** What checks beside the review have found about a draft that is open; each sets its own part. */
export abstract class CheckResults {
  /** What the calling hours of the recipients add; null until they are known. */
  hours = $state.raw<HoursOfDraft | null>(null);
  /** Advice on the opening message. */
  advice = $state.raw<readonly Problem[]>([]);
  /** Who is held back by suppression lists. */
  heldBack = $state.raw<HeldBackOfDraft>(NOBODY_HELD_BACK);
  /** What the numbers of the recipients are; null until they were counted. */
  numbers = $state.raw<NumbersOfDraft | null>(null);
  /** Who agreed to be called; null until it is known. */
  consent = $state.raw<ConsentOfDraft | null>(null);
  /** What rules ask of calls to these recipients; null until their places were counted. */
  conduct = $state.raw<ConductOfDraft | null>(null);
  /** Which recipients are elsewhere as well; null until they were compared. */
  contact = $state.raw<ContactOfDraft | null>(null);
  checks = $state.raw<readonly ShownCheck[]>([]);
  protected readonly ofChecks: readonly Problem[] = $derived([
    ...(this.hours?.problems ?? []),
    ...this.heldBack.problems,
    ...(this.numbers?.problems ?? []),
    ...(this.consent?.problems ?? []),
    ...(this.contact?.problems ?? []),
    ...this.advice,
    ...(this.conduct?.problems ?? []),
  ]);
}
