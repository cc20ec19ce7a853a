import type { NetworkReason } from '../errors/errors';
import type { SyncItem, SyncState } from './item';
import type { BlockedReason } from './outbox';
import type { LogEntry } from './outbox-log';

/** What a transition asks the store to do in the same transaction. */
export type StoreEffect =
  | { readonly kind: 'log'; readonly entry: LogEntry }
  /** The newer item of the draft is removed; its content becomes this one's. */
  | { readonly kind: 'absorb-newer' }
  /** Compare the draft with what was queued (`draft-compared`), after the item is stored. */
  | { readonly kind: 'compare-draft' }
  /** Queue the draft as a new item (`newItem`), at the end of the queue. */
  | { readonly kind: 'queue-at-end' };

/** What a transition asks the scheduler to do after it is stored. */
export type SchedulerEffect =
  /** The update is on the server. */
  | { readonly kind: 'sent' }
  | { readonly kind: 'server-reached' }
  | { readonly kind: 'server-lost'; readonly reason: NetworkReason | null }
  | { readonly kind: 'block-connection'; readonly why: BlockedReason }
  | { readonly kind: 'notify-user' };

/** The event does not apply, and the item stays as it is. */
export interface Refusal {
  readonly kind: 'refused';
  readonly why: 'sending' | 'ended' | 'edited' | 'not-held';
}

export type Effect = StoreEffect | SchedulerEffect | Refusal;

export interface Transition {
  /** The same object if nothing changes. */
  readonly item: SyncItem;
  /** In the order in which they are to be applied. */
  readonly effects: readonly Effect[];
}

const STORE_EFFECTS: readonly Effect['kind'][] = ['log', 'absorb-newer', 'compare-draft', 'queue-at-end', 'refused'];

/** The effects that are left for the scheduler, in their order. */
export function schedulerEffects(effects: readonly Effect[]): readonly SchedulerEffect[] {
  return effects.filter((effect): effect is SchedulerEffect => !STORE_EFFECTS.includes(effect.kind));
}

/** Why an event did not apply; `null` if it did. */
export function refusalIn(effects: readonly Effect[]): Refusal['why'] | null {
  return effects.find((effect): effect is Refusal => effect.kind === 'refused')?.why ?? null;
}

export const unchanged = (item: SyncItem): Transition => ({ item, effects: [] });
export const refused = (item: SyncItem, why: Refusal['why']): Transition => ({
  item,
  effects: [{ kind: 'refused', why }],
});
export const log = (entry: LogEntry): StoreEffect => ({ kind: 'log', entry });

/** Returns the item in another state, with entries for its log. */
export function moved(item: SyncItem, state: SyncState, ...entries: readonly LogEntry[]): Transition {
  return { item: { ...item, state }, effects: entries.map(log) };
}

type CancelledBy = Extract<LogEntry, { what: 'cancelled' }>['by'];

export function cancelled(item: SyncItem, at: string, by: CancelledBy): Transition {
  return moved(item, { name: 'cancelled', at }, { what: 'cancelled', by });
}
