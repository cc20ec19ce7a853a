import { describe, expect, test } from 'vitest';
import type { OutboxItem, OutboxList, OutboxStatus } from '@domain/sync/outbox';
import { queueBlocker, type QueueFacts } from '@domain/sync/queue-blocker';
import { blockedConnections } from '@renderer/features/outbox/blocked';
import { describeStatus, shownItem } from '@renderer/state/outbox-status';
import { en } from '@text/en';

const words = en.outbox;
const now = new Date('2027-03-01T12:00:00.000Z');
const time = (at: string): string => at.slice(11, 19);
const server = { id: '1f0b7c2e-0000-4000-8000-000000000001', kind: 'server' } as const;
const idle = { paused: false, unreachable: [], limited: [] };
const facts = (some: Partial<QueueFacts> = {}): QueueFacts => ({
  list: idle,
  workOffline: false,
  online: true,
  connection: server,
  ...some,
});

const queued: OutboxStatus = { state: 'queued', behind: null };
const waiting: OutboxStatus = { state: 'waiting', until: '2027-03-01T12:00:40.000Z' };

function item(id: string, status: OutboxStatus, connectionId: string | null = server.id): OutboxItem {
  return {
    id,
    draftId: null,
    connectionId,
    connectionName: 'Staging',
    campaignId: 'cmp_1',
    campaignName: null,
    fields: ['name'],
    queuedAt: now.toISOString(),
    attempts: 0,
    status,
    lastOutcome: null,
    receiptId: null,
    unknown: false,
  };
}
function list(waits: readonly OutboxItem[], sent: readonly OutboxItem[] = []): OutboxList {
  return {
    ...idle,
    workOffline: false,
    online: true,
    waiting: [...waits],
    sent: [...sent],
    counts: { waiting: waits.length, sending: 0, needsAttention: 0, sent: sent.length },
  };
}

describe('the status of an update', () => {
  const stands = (status: OutboxStatus, some: Partial<QueueFacts> = {}): string =>
    describeStatus(status, queueBlocker(facts(some)), words, { time, now }).title;

  test('shows when a queued one is sent', () => {
    expect(stands(queued)).toBe('Sending soon');
    expect(stands(queued, { online: false })).toBe('Sent when you’re online');
    expect(stands(queued, { workOffline: true })).toBe('Sent when you go online');
    expect(stands({ ...queued, behind: 'x' })).toBe('Waiting for an earlier update of the same campaign');
  });

  test('shows the time of the next retry, and how long that is from now', () => {
    expect(stands(waiting)).toBe('Retries at 12:00:40, in 40 s');
    expect(describeStatus(waiting, null, words, { time, now: new Date('2027-03-01T12:00:40.500Z') }).title).toBe(
      'Retries at 12:00:40, now',
    );
  });

  test('promises no retry while nothing can be sent', () => {
    expect(stands(waiting, { online: false })).toBe('Sent when you’re online');
    expect(describeStatus(waiting, { kind: 'offline' }, words, { time }).pill).toBe('Queued');
    expect(describeStatus(waiting, null, words, { time }).pill).toBe('retries at 12:00:40');
  });

  test('is short next to a draft', () => {
    const short = (status: OutboxStatus, some: Partial<QueueFacts> = {}): string =>
      describeStatus(status, queueBlocker(facts(some)), words, { time }).short;
    expect(short(queued, { online: false })).toBe('sent when you’re online');
    expect(short({ state: 'conflict', fields: ['name'] })).toBe('1 field to resolve');
    expect(short({ state: 'held', why: 'edited' })).toBe('edited since it was queued');
    expect(short(waiting)).toBe('retries at 12:00:40');
  });
});

describe('the update shown in the outbox', () => {
  const rows = [item('a', queued), item('b', { state: 'conflict', fields: ['name'] })];

  test('is the chosen one, else one that needs attention, else the first', () => {
    expect(shownItem(list(rows), 'a')?.id).toBe('a');
    expect(shownItem(list(rows), null)?.id).toBe('b');
    expect(shownItem(list([item('a', queued)]), 'gone')?.id).toBe('a');
    expect(shownItem(list([], [item('s', { state: 'done', at: now.toISOString() })]), null)?.id).toBe('s');
    expect(shownItem(list([]), null)).toBeNull();
    expect(shownItem(null, 'a')).toBeNull();
  });
});

test('twenty updates that wait for one sign-in show it once', () => {
  const why = { reason: 'sign-in' } as const;
  const rows = Array.from({ length: 20 }, (_, index) => item(String(index), { state: 'blocked', why }));
  expect(blockedConnections([...rows, item('q', queued, 'other')])).toEqual([
    { connectionId: server.id, connectionName: 'Staging', why },
  ]);
});
