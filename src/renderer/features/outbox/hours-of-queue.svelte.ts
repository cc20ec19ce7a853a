import type { OutboxItem } from '@domain/sync/outbox';
import { outsideIfSent, type OutsideOfUpdate } from '../../draft/hours-of-update';
import type { Bridge } from '../../kernel/bridge';

/** Only so many are checked, the first ones: for each of them all recipients are counted. */
export const MAX_CHECKED_UPDATES = 20;
/** Calling hours are checked again this often, because time passes. */
const AGAIN_MS = 15 * 60_000;

/**
 * Which queued updates would have recipients called outside of their hours, if they were sent now
 * or when their next attempt is.
 */
export class HoursOfQueue {
  readonly #bridge: Bridge;
  #run = 0;
  #found = $state.raw<Readonly<Record<string, OutsideOfUpdate>>>({});

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  /** Null: nobody is outside, or it is not known (yet). */
  of(id: string): OutsideOfUpdate | null {
    return this.#found[id] ?? null;
  }

  /** Checks them one after another. Another check ends this one. */
  async check(items: readonly OutboxItem[], now: number): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const found: [id: string, outside: OutsideOfUpdate][] = [];
    for (const { id, draftId, status } of checkedOf(items)) {
      if (draftId === null) continue;
      const at = status.state === 'waiting' ? Math.max(now, Date.parse(status.until)) : now;
      const outside = await outsideIfSent(this.#bridge, draftId, at);
      if (run !== this.#run) return;
      if (outside !== null) found.push([id, outside]);
    }
    this.#found = Object.fromEntries(found);
  }

  stop(): void {
    this.#run += 1;
  }
}

const checkedOf = (items: readonly OutboxItem[]): readonly OutboxItem[] =>
  items
    .filter(({ fields, draftId }) => draftId !== null && fields.includes('recipients'))
    .slice(0, MAX_CHECKED_UPDATES);

/** Changes whenever updates have to be checked again. */
export const checkKey = (items: readonly OutboxItem[], now: Date): string =>
  [
    Math.floor(now.getTime() / AGAIN_MS),
    ...checkedOf(items).map(({ id, queuedAt, status }) => `${id} ${queuedAt} ${status.state}`),
  ].join('\n');
