import type { Effect } from '@domain/sync/effects';
import type { SyncEvent } from '@domain/sync/events';
import { hasEnded, isUnsent, newItem, OUT_OF_LINE, type SyncItem } from '@domain/sync/item';
import { transition } from '@domain/sync/machine';
import { firstOfEachCampaign } from '@domain/sync/queue-order';
import { DRAFTS } from '../../../../integration/outbox/support/outbox-model';
import { isEmpty, isSame, only, START, type Values } from './values';

/** A row of the outbox: the machine's item, and what a row keeps beside it. */
export interface Entry {
  readonly draft: number;
  readonly connectionId: string;
  readonly campaignId: string;
  item: SyncItem;
  /** What the user queued, and the copy that it was made on. */
  reviewed: Values;
  base: Values;
}

export interface ModelDraft {
  edits: Values;
  snapshot: Values;
}

/** The outbox and its drafts in memory: applies events to the machine, and follows its effects. */
export class ModelQueue {
  /** Unix time in milliseconds. */
  now = Date.parse('2027-03-01T10:00:00.000Z');
  entries: Entry[] = [];
  /** What broke a law of the queue on the way. */
  readonly violations = new Set<string>();
  readonly drafts: readonly ModelDraft[] = DRAFTS.map(() => ({ edits: {}, snapshot: START }));

  get at(): string {
    return new Date(this.now).toISOString();
  }

  draftOf(index: number): ModelDraft {
    return this.drafts[index] ?? { edits: {}, snapshot: START };
  }

  changesOn(index: number, base: Values): Values {
    return only(this.draftOf(index).edits, (field, value) => value !== base[field]);
  }

  unsentOf(draft: number): Entry | undefined {
    return this.entries.find((entry) => entry.draft === draft && isUnsent(entry.item));
  }

  /** The next update of each campaign. */
  line(): Iterable<Entry> {
    return firstOfEachCampaign(
      this.entries.filter(({ item }) => !OUT_OF_LINE.some((name) => name === item.state.name)),
    );
  }

  apply(entry: Entry, event: SyncEvent): readonly Effect[] {
    const newer = this.entries.find((other) => other !== entry && other.draft === entry.draft && isUnsent(other.item));
    const { item, effects } = transition(entry.item, event);
    for (const { kind } of effects) {
      if (kind !== 'absorb-newer' || newer === undefined) continue;
      this.entries = this.entries.filter((other) => other !== newer);
      entry.reviewed = newer.reviewed;
    }
    entry.item = item;
    if (effects.some(({ kind }) => kind === 'compare-draft')) this.compare(entry);
    return effects;
  }

  /** Notes whether the draft is still what was reviewed. */
  compare(entry: Entry | undefined): void {
    if (entry === undefined) return;
    const sent = this.changesOn(entry.draft, entry.base);
    const edited = !isSame(sent, entry.reviewed);
    this.apply(entry, { kind: 'draft-compared', at: this.at, changes: Object.keys(sent).length, edited });
  }

  /** Queues what the draft changes; `null` if it changes nothing. */
  queue(draft: number, offline: boolean): Entry | null {
    const { snapshot } = this.draftOf(draft);
    if (isEmpty(this.changesOn(draft, snapshot))) return null;
    const event = {
      kind: 'queue',
      at: this.at,
      again: false,
      offline,
      runningConfirmed: false,
      blockedBy: null,
    } as const;
    let entry = this.unsentOf(draft) ?? this.#insert(draft);
    if (this.apply(entry, event).some(({ kind }) => kind === 'queue-at-end')) {
      entry = this.#insert(draft);
      this.apply(entry, event);
    }
    entry.base = snapshot;
    entry.reviewed = this.changesOn(draft, snapshot);
    return entry;
  }

  /** What a conflict becomes if the user keeps all of their own values; `copy`: the server's. */
  resolveConflict(entry: Entry, copy: Values): void {
    const draft = this.draftOf(entry.draft);
    this.apply(entry, { kind: 'conflict-resolved', at: this.at, how: 'resolved' });
    draft.snapshot = copy;
    entry.base = copy;
    draft.edits = only(draft.edits, (field, value) => value !== copy[field]);
    this.compare(entry);
    if (!isUnsent(entry.item)) return;
    entry.reviewed = this.changesOn(entry.draft, copy);
    this.apply(entry, { kind: 'requeue', at: this.at, blockedBy: null });
  }

  /** What the app's next start does with each update. */
  interrupt(): void {
    for (const entry of [...this.entries]) {
      if (!this.entries.includes(entry)) continue;
      const newer = isUnsent(entry.item) ? null : (this.unsentOf(entry.draft)?.item ?? null);
      this.apply(entry, { kind: 'interrupted', at: this.at, draft: { isThere: true, newer } });
    }
  }

  /** Laws of the queue that hold at every moment. */
  check(): void {
    for (const { campaignId } of DRAFTS) {
      const own = this.entries.filter((entry) => entry.campaignId === campaignId);
      const sending = own.filter(({ item }) => item.state.name === 'sending');
      if (sending.length > 1) this.violations.add('two are sent at once');
    }
    for (const draft of DRAFTS.keys()) {
      const unsent = this.entries.filter((entry) => entry.draft === draft && isUnsent(entry.item));
      if (unsent.length > 1) this.violations.add('a draft has two unsent items');
    }
  }

  /** Laws of what the queue begins to send on its own. */
  checkBegun(entry: Entry): void {
    const earlier = this.entries
      .slice(0, this.entries.indexOf(entry))
      .filter(({ campaignId }) => campaignId === entry.campaignId);
    const isPassed = earlier.some(({ item }) => item.state.name !== 'rejected' && !hasEnded(item));
    if (isPassed) this.violations.add('an earlier update is passed');
    const isReviewed = isSame(this.changesOn(entry.draft, entry.base), entry.reviewed);
    if (!isReviewed) this.violations.add('edits are not reviewed');
  }

  #insert(draft: number): Entry {
    const campaignId = DRAFTS[draft]?.campaignId ?? '';
    const last = this.entries.findLast((entry) => entry.draft === draft);
    const item = newItem(last?.item ?? null);
    const entry = { draft, connectionId: 'one', campaignId, item, reviewed: {}, base: START };
    this.entries.push(entry);
    return entry;
  }
}
