import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { snapshotSchema } from '@domain/fields/campaign';
import { sampleData } from '@sandbox/data/samples';
import { startSandbox } from '@sandbox/server/server';
import { KEY, USER } from '../../support/test-backend';
import { newDraft, temporaryFolder } from '../store/support';
import { CONNECTION, openSendingBackend } from './support/sending-backend';

const START = Date.parse('2027-03-01T09:00:00.000Z');
const DAY = 24 * 60 * 60_000;
const CAMPAIGN = 'cmp_store_opening';

/**
 * A wall clock that can be set, beside a time that only passes; timers follow the latter, as a
 * computer's do.
 */
function settableClock() {
  let passed = 0;
  let off = 0;
  let timers: readonly { readonly at: number; readonly work: () => void }[] = [];
  return {
    now: () => new Date(START + passed + off),
    elapsed: () => passed,
    after: (ms: number, work: () => void) => {
      const timer = { at: passed + ms, work };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    set: (ms: number) => {
      off += ms;
    },
    /**
     * Lets a time pass in steps of a second, each with as much of the world's as a request takes.
     */
    pass: async (ms: number) => {
      for (const end = passed + ms; passed < end; passed += 1_000) {
        const due = timers.filter(({ at }) => at <= passed);
        timers = timers.filter((timer) => !due.includes(timer));
        for (const { work } of due) work();
        await pause(due.length > 0 ? 40 : 1);
      }
    },
  };
}

/**
 * An update that the server wants back in ten minutes, report as a date; and the clock that it
 * waits by.
 */
async function waiting() {
  const clock = settableClock();
  const retryAfter = new Date(START + 10 * 60_000).toUTCString();
  const sandbox = await startSandbox({
    apiKey: KEY,
    userId: USER,
    rateLimit: 'off',
    offersGet: false,
    faults: [{ kind: 'status', status: 503, retryAfter, times: 1, method: 'PATCH' }],
  });
  const backend = await openSendingBackend({
    folder: temporaryFolder(),
    baseUrl: sandbox.baseUrl,
    clock,
    random: () => 0,
  });
  onTestFinished(async () => {
    await backend.stop();
    await sandbox.close();
  });
  const campaign = sampleData(START).campaigns.find((record) => record.campaign.id === CAMPAIGN)?.campaign;
  const draft = backend.store.drafts.create(
    newDraft({
      connectionId: CONNECTION,
      campaignId: CAMPAIGN,
      snapshot: snapshotSchema.parse({ campaign, takenAt: clock.now().toISOString(), source: 'pasted' }),
      edits: { name: { kind: 'value', value: 'Store opening, Hillside' } },
    }),
  );
  const newId = randomUUID();
  backend.store.outbox.enqueue({ newId, draftId: draft.id, runningConfirmed: false, offline: false });
  backend.queue.start();
  const state = (): string => backend.store.outbox.item(newId)?.status.state ?? 'gone';
  await expect.poll(state).toBe('waiting');
  return { clock, state };
}

describe('an update that waits for its time', () => {
  it('[S17] is sent at the date in Retry-After, and not before', async () => {
    const { clock, state } = await waiting();
    await clock.pass(9.5 * 60_000);
    expect(state()).toBe('waiting');
    await clock.pass(60_000);
    await expect.poll(state).toBe('done');
  });

  it('[S18] is sent soon after the computer slept for days', async () => {
    const { clock, state } = await waiting();
    clock.set(3 * DAY);
    await clock.pass(40_000);
    await expect.poll(state).toBe('done');
  });

  it('[S18] waits no longer than planned when the clock is set back by a day', async () => {
    const { clock, state } = await waiting();
    await clock.pass(5 * 60_000);
    clock.set(-DAY);
    await clock.pass(4 * 60_000);
    expect(state()).toBe('waiting');
    await clock.pass(7 * 60_000);
    await expect.poll(state).toBe('done');
  });
});
