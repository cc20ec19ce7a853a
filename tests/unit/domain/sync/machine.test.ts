import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schedulerEffects, type Transition } from '@domain/sync/effects';
import type { SyncEvent } from '@domain/sync/events';
import {
  hasEnded,
  isAutomatic,
  isUnsent,
  NEW_ITEM,
  newItem,
  shownStatus,
  type StateName,
  type SyncItem,
} from '@domain/sync/item';
import { transition } from '@domain/sync/machine';
import { MAX_ATTEMPTS } from '@domain/sync/outbox';
import { mayBeApplied, nextStep } from '@domain/sync/outcomes';
import { events, refused } from './arbitraries';

const at = '2027-03-01T10:00:00.000Z';
const queue = { kind: 'queue', at, again: false, offline: false, runningConfirmed: false, blockedBy: null } as const;
const start = { kind: 'attempt-started', at, possiblyApplied: { name: ['New'] }, checked: null } as const;
const there = { isThere: true, newer: null } as const;
const ended = {
  kind: 'attempt-ended',
  at,
  outcome: { kind: 'verified' },
  isReadable: false,
  reading: false,
  receiptId: 'r',
  repeated: false,
  possiblyAppliedBefore: null,
  jitter: 0.5,
  draft: there,
} as const;

function after(...all: readonly SyncEvent[]): SyncItem {
  return all.reduce((item, event) => transition(item, event).item, NEW_ITEM);
}
const lasting = (
  items: readonly SyncEvent[],
): readonly { before: SyncItem; event: SyncEvent; result: Transition }[] => {
  let item = NEW_ITEM;
  return items.map((event) => {
    const before = item;
    const result = transition(before, event);
    item = result.item;
    return { before, event, result };
  });
};
const runs = fc.array(events(), { maxLength: 40 }).map(lasting);
const everyStep = (
  check: (step: { before: SyncItem; event: SyncEvent; result: Transition }) => void,
  options: { readonly seed?: number } = {},
): void => {
  fc.assert(
    fc.property(runs, (steps) => {
      for (const one of steps) check(one);
    }),
    { numRuns: 3_000, ...options },
  );
};

describe('the machine of a queued update', () => {
  it('reaches every state, and shows a status in each', () => {
    const reached = new Set<StateName>();
    // With other seeds a state may not be reached by chance; the other tests take any.
    everyStep(
      ({ result: { item } }) => {
        reached.add(item.state.name);
        expect(shownStatus(item, null).state).toBeTypeOf('string');
        expect(item.attempts).toBeGreaterThanOrEqual(0);
      },
      { seed: 1 },
    );
    const all = ['queued', 'sending', 'waiting', 'blocked', 'held', 'conflict', 'rejected', 'done', 'cancelled'];
    expect([...reached].toSorted()).toEqual(all.toSorted());
  });

  it('[S5] never leaves an ended state', () => {
    everyStep(({ before, result }) => {
      if (hasEnded(before)) expect(result.item).toBe(before);
    });
  });

  it('[S4] sends nothing that was edited since it was queued', () => {
    everyStep(({ before, result }) => {
      if (before.edited && result.item.state.name === 'sending') expect(before.state.name).toBe('sending');
    });
  });

  it('[S13] never leaves held, conflict or rejected to be sent unless the user acts', () => {
    const byUser = ['queue', 'confirm', 'requeue', 'conflict-found'];
    everyStep(({ before, event, result }) => {
      if (!['held', 'conflict', 'rejected'].includes(before.state.name) || !isUnsent(before)) return;
      if (isAutomatic(result.item) || result.item.state.name === 'sending') expect(byUser).toContain(event.kind);
    });
  });

  it('[S9] sends only what was queued or waiting, or what the user pushes while its connection is blocked', () => {
    everyStep(({ before, result }) => {
      if (result.item.state.name !== 'sending' || before.state.name === 'sending') return;
      expect(['queued', 'waiting', 'blocked']).toContain(before.state.name);
    });
  });

  it('[S12] remembers what an attempt may have delivered until an outcome is known', () => {
    everyStep(({ before, event, result }) => {
      if (before.state.name !== 'sending' || event.kind !== 'attempt-ended') return;
      const isDone = nextStep(event.outcome, event.isReadable).do === 'done';
      const expected = isDone
        ? null
        : mayBeApplied(event.outcome)
          ? before.possiblyApplied
          : event.possiblyAppliedBefore;
      expect(result.item.possiblyApplied).toEqual(expected);
    });
  });

  it('[S11] assumes that an interrupted attempt may have delivered everything, and queues it again', () => {
    const item = after(queue, start, { kind: 'interrupted', at, draft: there });
    expect(item).toMatchObject({ state: { name: 'queued' }, possiblyApplied: { name: ['New'] }, attempts: 1 });
  });

  it('[S13] holds for one attempt: a confirmation to send recipients again', () => {
    const held: SyncItem = { ...NEW_ITEM, state: { name: 'held', why: 'unknown-recipients' } };
    const confirmed = transition(held, { kind: 'confirm', at, blockedBy: null }).item;
    expect(confirmed.recipientsConfirmed).toBe(true);
    expect(transition(confirmed, start).item.recipientsConfirmed).toBe(false);
  });

  it('[S19] asks the user after twelve attempts, or a day of them', () => {
    const unavailable = { ...ended, outcome: refused(503) } as const;
    const last: SyncItem = { ...after(queue), attempts: MAX_ATTEMPTS - 1, firstTriedAt: at };
    const gaveUp = { name: 'held', why: 'gave-up' };
    expect(transition(transition(last, start).item, unavailable).item.state).toEqual(gaveUp);
    expect(transition(transition({ ...last, attempts: 3 }, start).item, unavailable).item.state.name).toBe('waiting');
    const nextDay = { ...unavailable, at: '2027-03-02T10:00:00.000Z' } as const;
    expect(transition(after(queue, start), nextDay).item.state).toEqual(gaveUp);
  });

  it('[S22] does not count attempts that reached no server, however many', () => {
    const lost = { ...ended, outcome: { kind: 'no-answer', reason: 'offline', sent: 'no' } } as const;
    let item = after(queue);
    for (let round = 0; round < 500; round += 1) item = transition(transition(item, start).item, lost).item;
    expect(item).toMatchObject({ state: { name: 'queued' }, attempts: 0, firstTriedAt: null, possiblyApplied: null });
    expect(schedulerEffects(transition(transition(item, start).item, lost).effects)).toEqual([
      { kind: 'server-lost', reason: 'offline' },
    ]);
  });

  it('[S17] waits at least as long as the server asks for', () => {
    const limited = { ...ended, outcome: refused(429, '2027-03-01T10:10:00.000Z') } as const;
    const { state } = after(queue, start, limited);
    expect(state.name === 'waiting' && state.nextAt >= '2027-03-01T10:10:00.000Z').toBe(true);
  });

  it('[S21] blocks its connection, including later updates, until the credentials work', () => {
    const signIn = { ...ended, outcome: refused(401) } as const;
    const result = transition(after(queue, start), signIn);
    const why = { reason: 'sign-in' } as const;
    expect(result.item.state).toEqual({ name: 'blocked', why });
    expect(schedulerEffects(result.effects)).toEqual([{ kind: 'server-reached' }, { kind: 'block-connection', why }]);
    expect(after({ ...queue, blockedBy: why }).state.name).toBe('blocked');
    const released = transition(result.item, { kind: 'connection-released', at, blockedBy: 'any' });
    expect(released.item.state.name).toBe('queued');
    const keychainOnly = { kind: 'connection-released', at, blockedBy: 'keychain' } as const;
    expect(transition(result.item, keychainOnly).item).toBe(result.item);
  });

  it('[S3] takes over what was queued while it was being sent, unless it was delivered', () => {
    const newer = { isThere: true, newer: { edited: true } } as const;
    const retried = transition(after(queue, start), { ...ended, outcome: refused(503), draft: newer });
    expect(retried.effects.map(({ kind }) => kind)).toEqual(['absorb-newer', 'log', 'compare-draft']);
    expect(retried.item.edited).toBe(true);
    const done = transition(after(queue, start), { ...ended, draft: newer });
    expect(done.effects.map(({ kind }) => kind)).toEqual(['log', 'server-reached', 'sent']);
  });

  it('[S20] gives up the place of a rejected update: its replacement is queued at the end', () => {
    const rejected = after(queue, start, { ...ended, outcome: refused(422) });
    expect(rejected.state.name).toBe('rejected');
    const again = transition(rejected, queue);
    expect(again.item.state.name).toBe('cancelled');
    expect(again.effects).toEqual([{ kind: 'queue-at-end' }]);
  });

  it('[S12] passes on what may have been delivered when a rejected update is replaced', () => {
    const unknown = after(queue, start, { ...ended, outcome: { kind: 'no-answer', reason: 'reset', sent: 'maybe' } });
    const possiblyApplied = { name: ['x'] };
    const rejected: SyncItem = { ...unknown, state: { name: 'rejected' }, possiblyApplied };
    const { item, effects } = transition(rejected, queue);
    expect(effects).toEqual([{ kind: 'queue-at-end' }]);
    expect(newItem(item)).toEqual({ ...NEW_ITEM, possiblyApplied });
  });

  it('[S12] passes on what may have been delivered when it is cancelled and queued again, but not once it is done', () => {
    const unknown = { ...ended, outcome: { kind: 'no-answer', reason: 'reset', sent: 'maybe' } } as const;
    const cancelled = after(queue, start, unknown, { kind: 'cancel', at });
    expect(newItem(cancelled).possiblyApplied).toEqual({ name: ['New'] });
    expect(newItem(after(queue, start, ended))).toEqual(NEW_ITEM);
    expect(newItem(null)).toEqual(NEW_ITEM);
  });

  it('[S6] is cancelled by the user at any time except while it is being sent', () => {
    everyStep(({ before, event, result }) => {
      if (event.kind !== 'cancel' || hasEnded(before)) return;
      if (before.state.name === 'sending')
        expect(result).toMatchObject({ item: before, effects: [{ why: 'sending' }] });
      else expect(result.item.state).toEqual({ name: 'cancelled', at: event.at });
    });
  });

  it('[S26] leaves the queue when its draft has no changes left, is discarded, or ends while being sent', () => {
    const nothingLeft = { kind: 'draft-compared', at, changes: 0, edited: false } as const;
    expect(after(queue, nothingLeft).state.name).toBe('cancelled');
    expect(after(queue, { kind: 'draft-discarded', at }).state.name).toBe('cancelled');
    const gone = { isThere: false, newer: null } as const;
    expect(after(queue, start, { ...ended, outcome: refused(503), draft: gone }).state.name).toBe('cancelled');
    expect(after(queue, start, { kind: 'interrupted', at, draft: gone }).state.name).toBe('cancelled');
    expect(after(queue, start, { ...ended, draft: gone }).state.name).toBe('done');
  });

  it('[S25] is held after a restore, with what may have been delivered', () => {
    const restored = { kind: 'restored', at, hasNewer: false } as const;
    const held = { name: 'held', why: 'restored' };
    expect(after(queue, restored).state).toEqual(held);
    expect(after(queue, { ...start, possiblyApplied: null }, restored)).toMatchObject({
      state: held,
      possiblyApplied: {},
    });
    expect(after(queue, start, { ...restored, hasNewer: true }).state.name).toBe('cancelled');
    const rejected = after(queue, start, { ...ended, outcome: refused(422) });
    expect(transition(rejected, restored).item).toBe(rejected);
  });

  it('[S27] is held when its connection is deleted', () => {
    everyStep(({ before, event, result }) => {
      if (event.kind !== 'connection-deleted' || !isUnsent(before)) return;
      expect(result.item.state).toEqual({ name: 'held', why: 'no-connection' });
    });
  });
});
