import { type Connection, currentRate } from '@domain/connection/connection';
import type { OutboxItem, OutboxList } from '@domain/sync/outbox';
import type { ChartPart } from '../../widgets/chart/parts';

/** The names of the parts of the queue. */
export type PartNames = Readonly<Record<'sent' | 'sending' | 'waiting' | 'attention', string>>;

/** Returns the parts of the queue, in the order in which an update goes through them. */
export function queueParts(counts: OutboxList['counts'], names: PartNames): readonly ChartPart[] {
  const { sent, sending, needsAttention } = counts;
  const waiting = Math.max(0, counts.waiting - needsAttention - sending);
  return [
    { label: names.sent, count: sent, tone: 'good' },
    { label: names.sending, count: sending, tone: 'accent' },
    { label: names.waiting, count: waiting, tone: 'plain' },
    { label: names.attention, count: needsAttention, tone: 'bad' },
  ];
}

export interface RateInUse {
  readonly id: string;
  readonly name: string;
  readonly remaining: number;
  readonly limit: number;
}

/**
 * Returns what is left of the rate limits of connections that updates wait for, as the last
 * response of each had it. One that nothing is known of, or not any more, is left out.
 */
export function ratesInUse(
  waiting: readonly Pick<OutboxItem, 'connectionId'>[],
  connections: readonly Pick<Connection, 'id' | 'name' | 'rate'>[],
  now: Date,
): readonly RateInUse[] {
  const used = new Set(waiting.map(({ connectionId }) => connectionId));
  return connections
    .filter(({ id }) => used.has(id))
    .flatMap(({ id, name, rate }) => {
      const current = currentRate(rate, now);
      return current === null || current.limit === 0
        ? []
        : [{ id, name, remaining: current.remaining, limit: current.limit }];
    });
}
