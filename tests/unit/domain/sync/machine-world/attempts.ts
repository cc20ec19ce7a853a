import type { FaultPoint } from '@backend/sync/attempt/attempt';
import { type PossiblyApplied, withPossiblyApplied } from '@domain/merge/possibly-applied';
import type { Outcome } from '@domain/sync/outcome';
import type { Field } from '../../../../integration/outbox/support/outbox-model';
import type { Entry, ModelQueue } from './model-queue';
import type { ModelServer } from './model-server';
import { FIELDS, isEmpty, only, type Values } from './values';

/** An attempt whose request is on its way, or whose response is here. */
interface Attempt {
  readonly entry: Entry;
  readonly outcome: Outcome;
  readonly reading: boolean;
  readonly repeated: boolean;
  readonly possiblyAppliedBefore: PossiblyApplied | null;
  /** What the server has now, if the response says so. */
  readonly copy: Values | null;
  readonly arrived: Values;
}

interface Receipt {
  readonly campaignId: string;
  readonly repeated: boolean;
  readonly body: Values;
}

/** Sends updates of the queue to the server. The app may die at each of the fault points. */
export class Attempts {
  readonly receipts: Receipt[] = [];
  dieAt: FaultPoint | null = null;
  isDead = false;
  readonly #queue: ModelQueue;
  readonly #server: ModelServer;
  readonly #offersGet: boolean;
  #inProgress: Attempt[] = [];

  constructor(queue: ModelQueue, server: ModelServer, offersGet: boolean) {
    this.#queue = queue;
    this.#server = server;
    this.#offersGet = offersGet;
  }

  isBusy(campaignId: string): boolean {
    return this.#inProgress.some(({ entry }) => entry.campaignId === campaignId);
  }

  /** Reads and merges, as `mergeDraft` does for plain fields; then sends. */
  begin(entry: Entry): void {
    if (this.isDead) return;
    const update = this.#offersGet ? this.#preflight(entry) : entry.reviewed;
    if (update !== null) this.#send(entry, update);
  }

  /** Ends what was on its way. */
  endAll(): void {
    const ending = this.#inProgress;
    this.#inProgress = [];
    for (const attempt of ending) if (!this.isDead) this.#end(attempt);
  }

  /** The app is started again: nothing is on its way any more. */
  restart(): void {
    this.isDead = false;
    this.#inProgress = [];
  }

  /** What is left to send after the server was read; `null` if nothing may be sent. */
  #preflight(entry: Entry): Values | null {
    const { campaignId, reviewed, base } = entry;
    const possiblyAppliedBefore = entry.item.possiblyApplied;
    const attempt = { entry, possiblyAppliedBefore, reading: true, repeated: false };
    const outcome = this.#server.get(this.#queue.now);
    if (outcome.kind !== 'verified') {
      const notSent = outcome.kind === 'no-answer' ? { ...outcome, sent: 'no' as const } : outcome;
      this.#start({ ...attempt, outcome: notSent, copy: null, arrived: {} });
      return null;
    }
    const copy = this.#server.valuesOf(campaignId);
    const isOurs = (field: Field): boolean => possiblyAppliedBefore?.[field]?.includes(copy[field] ?? '') === true;
    const update = only(reviewed, (field, value) => copy[field] !== value);
    const disputed = only(update, (field) => copy[field] !== base[field] && !isOurs(field));
    if (!isEmpty(disputed)) {
      const fields = FIELDS.filter((field) => field in disputed);
      this.#queue.apply(entry, { kind: 'conflict-found', at: this.#queue.at, fields, by: 'queue' });
      return null;
    }
    if (!isEmpty(update)) return update;
    this.#start({ ...attempt, outcome, copy, arrived: reviewed });
    return null;
  }

  #send(entry: Entry, body: Values): void {
    if (this.#dies('before-commit')) return;
    const { campaignId, reviewed } = entry;
    const possiblyAppliedBefore = entry.item.possiblyApplied;
    const repeated = possiblyAppliedBefore !== null;
    const possiblyApplied = withPossiblyApplied(possiblyAppliedBefore, body);
    this.#queue.apply(entry, { kind: 'attempt-started', at: this.#queue.at, possiblyApplied, checked: null });
    if (entry.item.state.name !== 'sending') return;
    const receipt = { campaignId, repeated, body };
    this.receipts.push(receipt);
    if (this.#dies('after-commit')) return;
    const outcome = this.#server.patch(campaignId, body, this.#queue.now);
    const isUnsent = outcome.kind === 'no-answer' && outcome.sent === 'no';
    if (isUnsent) this.receipts.splice(this.receipts.indexOf(receipt), 1);
    if (this.#dies('after-send')) return;
    this.#inProgress.push({
      ...{ entry, outcome, reading: false, repeated, possiblyAppliedBefore },
      copy: outcome.kind === 'verified' ? this.#server.valuesOf(campaignId) : null,
      arrived: { ...reviewed, ...body },
    });
  }

  /** An attempt that sends nothing. */
  #start(attempt: Attempt): void {
    const { entry, possiblyAppliedBefore: possiblyApplied } = attempt;
    this.#queue.apply(entry, { kind: 'attempt-started', at: this.#queue.at, possiblyApplied, checked: null });
    if (entry.item.state.name === 'sending') this.#inProgress.push(attempt);
  }

  #end({ entry, outcome, reading, repeated, possiblyAppliedBefore, copy, arrived }: Attempt): void {
    if (this.#dies('after-answer')) return;
    if (copy !== null) this.#rebase(entry.draft, copy, arrived);
    const newer = this.#queue.unsentOf(entry.draft)?.item ?? null;
    this.#queue.apply(entry, {
      kind: 'attempt-ended',
      at: this.#queue.at,
      ...{ outcome, reading, repeated, possiblyAppliedBefore },
      isReadable: this.#offersGet,
      receiptId: '00000000-0000-4000-8000-000000000001',
      jitter: 0.5,
      draft: { isThere: true, newer },
    });
  }

  /** Moves a draft, and what it has queued meanwhile, to what the server has now. */
  #rebase(index: number, copy: Values, arrived: Values): void {
    const draft = this.#queue.draftOf(index);
    draft.snapshot = copy;
    // What the server has is no edit any more, unless it was edited again.
    draft.edits = only(draft.edits, (field, value) => arrived[field] !== value);
    const newer = this.#queue.unsentOf(index);
    if (newer === undefined) return;
    this.#queue.apply(newer, { kind: 'rebased', at: this.#queue.at });
    newer.base = copy;
    if (!newer.item.edited) newer.reviewed = this.#queue.changesOn(index, copy);
    this.#queue.compare(newer);
  }

  /** Whether the app dies at this point. */
  #dies(point: FaultPoint): boolean {
    if (this.dieAt !== point) return false;
    this.dieAt = null;
    this.isDead = true;
    return true;
  }
}
