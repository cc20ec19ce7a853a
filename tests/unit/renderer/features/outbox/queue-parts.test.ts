import { describe, expect, it } from 'vitest';
import { queueParts, ratesInUse } from '@renderer/features/outbox/queue-parts';
import { layParts } from '@renderer/widgets/chart/parts';
import { connectionWith, id, NOW } from '../../samples';

const NAMES = { sent: 'Sent', sending: 'Sending', waiting: 'Waiting', attention: 'Need attention' };

describe('the parts of the queue', () => {
  it('add up to what waits and what was sent, each update once', () => {
    const parts = queueParts({ waiting: 12, sending: 2, needsAttention: 3, sent: 40 }, NAMES);
    expect(parts.map(({ label, count }) => [label, count])).toEqual([
      ['Sent', 40],
      ['Sending', 2],
      ['Waiting', 7],
      ['Need attention', 3],
    ]);
  });
});

describe('the rate limits in use', () => {
  const now = new Date(NOW);
  const later = new Date(now.getTime() + 30_000).toISOString();
  const before = new Date(now.getTime() - 1_000).toISOString();
  const rate = (remaining: number, resetAt: string) => ({ limit: 60, remaining, resetAt });
  const [first, second, third] = [
    connectionWith({ id: id(50), name: 'First', rate: rate(12, later) }),
    connectionWith({ id: id(51), name: 'Second', rate: rate(3, before) }),
    connectionWith({ id: id(52), name: 'Third', rate: null }),
  ];

  it('are those of connections that updates wait for, while they still say something', () => {
    const waiting = [id(50), id(51), id(52), null, id(50)].map((connectionId) => ({ connectionId }));
    expect(ratesInUse(waiting, [first, second, third], now)).toEqual([
      { id: id(50), name: 'First', remaining: 12, limit: 60 },
    ]);
    expect(ratesInUse([], [first], now)).toEqual([]);
  });
});

describe('a bar of parts', () => {
  const part = (label: string, count: number) => ({ label, count, tone: 'plain' as const });

  it('has each part as wide as its share, side by side', () => {
    expect(layParts([part('a', 1), part('b', 0), part('c', 3)])).toMatchObject([
      { label: 'a', from: 0, width: 25 },
      { label: 'c', from: 25, width: 75 },
    ]);
  });

  it('shows one of very many, and is as wide as the whole then as well', () => {
    const drawn = layParts([part('a', 1), part('b', 1_000_000)]);
    expect(drawn[0]?.width).toBeGreaterThan(0.9);
    const last = drawn.at(-1);
    expect((last?.from ?? 0) + (last?.width ?? 0)).toBeCloseTo(100);
  });

  it('of nothing has no parts', () => {
    expect(layParts([part('a', 0)])).toEqual([]);
  });
});
