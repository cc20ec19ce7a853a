import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasEnded, isAutomatic, NEW_ITEM, shownStatus } from '@domain/sync/item';
import { transition } from '@domain/sync/machine';
import type { OutboxStatus } from '@domain/sync/outbox';
import { needsAttention, presentationOf } from '@domain/sync/presentation';
import type { QueueBlocker } from '@domain/sync/queue-blocker';
import { describeStatus } from '@renderer/state/outbox-status';
import { en } from '@text/en';
import { events } from './arbitraries';

const t = en.outbox;
const time = (at: string): string => at.slice(11, 16);
const now = new Date('2027-03-01T12:00:00.000Z');
const until = '2027-03-01T12:10:00.000Z';
const BLOCKERS: readonly QueueBlocker[] = [
  null,
  { kind: 'work-offline' },
  { kind: 'paused' },
  { kind: 'offline' },
  { kind: 'unreachable', until },
  { kind: 'limited', until },
];

describe('the presentation of a status', () => {
  it('[S13] asks for attention exactly for what is not sent automatically, not being sent, and not over', () => {
    fc.assert(
      fc.property(fc.array(events(), { maxLength: 30 }), (all) => {
        let item = NEW_ITEM;
        for (const event of all) {
          item = transition(item, event).item;
          const goesOn = isAutomatic(item) || item.state.name === 'sending' || hasEnded(item);
          expect(needsAttention(shownStatus(item, null))).toBe(!goesOn);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('has a text in every place, whatever blocks the queue', () => {
    fc.assert(
      fc.property(fc.array(events(), { maxLength: 30 }), fc.constantFrom(...BLOCKERS), (all, blocker) => {
        const item = all.reduce((before, event) => transition(before, event).item, NEW_ITEM);
        const { title, help, pill, short } = describeStatus(shownStatus(item, null), blocker, t, { time, now });
        for (const shown of [title, help, pill]) expect(shown).toMatch(/^(?!.*undefined).+$/u);
        expect(short === '').toBe(hasEnded(item));
      }),
    );
  });

  it('promises no attempt while the queue is blocked, except the next one under a rate limit', () => {
    const waiting: OutboxStatus = { state: 'waiting', until };
    const shown = BLOCKERS.map((blocker) => {
      const { pill, footer } = describeStatus(waiting, blocker, t, { time, now });
      return [pill, footer];
    });
    expect(shown).toEqual([
      ['retries at 12:10', 'Queued. Retries at 12:10.'],
      ['Queued', 'Queued. It’s sent when you turn off Work offline.'],
      ['Queued', 'Queued. It’s sent when the queue is resumed.'],
      ['Queued', 'Queued. It’s sent when you’re online.'],
      ['Queued', 'Queued. It’s sent when you’re online.'],
      ['retries at 12:10', 'Queued. It’s sent automatically.'],
    ]);
  });

  it('explains what queueing would do before a draft is queued', () => {
    const before = BLOCKERS.map((blocker) => describeStatus({ state: 'done', at: until }, blocker, t, { time }).footer);
    expect(before).toEqual(BLOCKERS.map((blocker) => t.queueStatus[blocker?.kind ?? 'open'].before));
    expect(before.map((shown) => shown === null)).toEqual([true, false, false, false, false, true]);
  });

  it('has one tone in every place', () => {
    expect(presentationOf({ state: 'held', why: 'edited' }).tone).toBe('changed');
    expect(presentationOf({ state: 'held', why: 'gave-up' }).tone).toBe('bad');
    expect(presentationOf({ state: 'queued', behind: 'x' })).toMatchObject({ tone: 'accent', draftPill: 'queued' });
    expect(presentationOf({ state: 'done', at: until })).toMatchObject({ tone: 'good', draftPill: null });
  });
});
