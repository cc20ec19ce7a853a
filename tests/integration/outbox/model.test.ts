import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { FaultPoint } from '@backend/sync/attempt/attempt';
import { fastClock } from '../../support/clocks';
import { createTestBackend, restartedAfterCrash } from '../../support/create-test-backend';
import { startServer } from './server';
import { BASE, DRAFTS, holdsTrue, newModel, type Observed, steps, type World } from './support/outbox-model';

const SPEED = 400;

/** The app, which may be killed at a point and comes back with what is on the disk. */
async function createReal(offersGet: boolean) {
  const server = await startServer({ offersGet });
  for (const { campaignId } of DRAFTS) server.change(campaignId, { ...BASE, id: campaignId });
  const state = { dieAt: null as FaultPoint | null };
  let isDead = false;
  const at = async (point: FaultPoint): Promise<void> => {
    if (state.dieAt !== point) return;
    state.dieAt = null;
    // The request is on its way: what a crash cannot call back arrives.
    if (point === 'after-send') await pause(30);
    isDead = true;
    await backend.crash();
    await new Promise(() => undefined);
  };
  let backend = await createTestBackend({ clock: fastClock(SPEED), atFaultPoint: at });
  const unexpectedErrors: unknown[] = [];
  const connectionId = await backend.connect(server.baseUrl);
  const draftIds = DRAFTS.map(
    ({ campaignId }) =>
      backend.draft({ connectionId, campaignId, edits: {}, campaign: { ...BASE, id: campaignId } }).id,
  );
  const network = { reachable: true };

  async function restart(): Promise<void> {
    unexpectedErrors.push(...backend.unexpectedErrors);
    isDead = false;
    backend = await restartedAfterCrash(backend);
    backend.network.isReachable = network.reachable;
  }

  return {
    server,
    draftIds,
    unexpectedErrors: () => [...unexpectedErrors, ...backend.unexpectedErrors],
    dieAt: (point: FaultPoint) => {
      state.dieAt = point;
    },
    isDead: () => isDead,
    live: () => {
      state.dieAt = null;
    },
    restart,
    backend: async () => {
      if (isDead) await restart();
      return backend;
    },
    setReachable: (yes: boolean) => {
      network.reachable = yes;
      backend.network.isReachable = yes;
      backend.queue.networkChanged();
    },
  };
}
type Real = Awaited<ReturnType<typeof createReal>>;

/** The steps of the model on the whole app. */
function worldOf(real: Real): World {
  const idOf = (draft: number): string => real.draftIds[draft] ?? '';
  return {
    edit: async (draft, field, value) => {
      const backend = await real.backend();
      backend.store.drafts.edit(idOf(draft), field, { kind: 'value', value });
      backend.queue.wake();
    },
    queue: async (draft) => (await real.backend()).enqueue(idOf(draft)),
    // If the app dies on the way, nobody gets an answer.
    push: async (draft) => Promise.race([(await real.backend()).pushNow(idOf(draft)), pause(200)]),
    cancel: async (draft) => {
      const backend = await real.backend();
      const id = backend.store.drafts.get(idOf(draft))?.outbox?.id;
      if (id !== undefined) await backend.call('outbox.cancel', { id });
    },
    trouble: (trouble, method) => {
      real.server.trouble(trouble, method);
    },
    somebodyChanges: (campaignId, field, value) => {
      real.server.change(campaignId, { [field]: value });
    },
    setReachable: async (yes) => {
      await real.backend();
      real.setReachable(yes);
    },
    dieAt: real.dieAt,
    restart: real.restart,
    wait: () => pause(25),
    rest: () => pause(2),
    isDead: real.isDead,
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The user comes back, decides everything in their own favour and queues what is left, until
 * nothing is.
 */
async function sendEverything(real: Real): Promise<void> {
  real.server.calm();
  real.live();
  // A death that is under way comes first.
  await pause(60);
  await real.backend();
  real.setReachable(true);
  for (let round = 0; round < 80; round += 1) {
    const backend = await real.backend();
    for (const draftId of real.draftIds) {
      const stored = backend.store.drafts.get(draftId);
      const status = stored?.outbox?.status;
      if (stored === null || stored.pushing || status?.state === 'sending') continue;
      if (status?.state === 'conflict') {
        const id = stored.outbox?.id ?? '';
        const choices = Object.fromEntries(status.fields.map((field) => [field, { kind: 'mine' as const }]));
        await backend.call('outbox.resolve', { id, choices });
      } else if (status?.state === 'held' && status.why !== 'edited') {
        await backend.call('outbox.confirm', { id: stored.outbox?.id ?? '' });
      } else if (status === undefined || status.state === 'held' || status.state === 'rejected') {
        await backend.enqueue(draftId);
      }
    }
    await backend.call('outbox.sendNow', { id: null });
    await pause(15);
    const isEmpty = backend.store.outbox.list().waiting.length === 0;
    const hasEdits = real.draftIds.some((id) => Object.keys(backend.store.drafts.get(id)?.edits ?? {}).length > 0);
    if (isEmpty && !hasEdits) return;
  }
  const { waiting } = (await real.backend()).store.outbox.list();
  throw new Error(`the outbox does not empty: ${JSON.stringify(waiting)}`);
}

const bodySchema = z.record(z.string(), z.json());

async function observed({ server, backend }: Real): Promise<Observed> {
  const test = await backend();
  const { store } = test;
  return {
    valueOf: (campaignId, field) => server.campaign(campaignId)[field],
    taken: server.arrived.filter(({ taken }) => taken),
    receipts: test
      .receipts()
      .flatMap(({ id }) => store.receipts.get(id) ?? [])
      .filter(({ request }) => request.method === 'PATCH')
      .map(({ campaignId, repeated, request }) => ({
        campaignId,
        repeated,
        body: bodySchema.parse(JSON.parse(request.body)),
      })),
  };
}

it(
  '[S2, S12] any order of events loses no edit, repeats nothing silently, and keeps each campaign’s order',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.commands(steps, { size: 'large', maxCommands: 40 }),
        async (reads, commands) => {
          const real = await createReal(reads);
          const model = newModel();
          await fc.asyncModelRun(() => ({ model, real: worldOf(real) }), commands);
          await sendEverything(real);
          holdsTrue(model, await observed(real));
          expect(real.unexpectedErrors()).toEqual([]);
          await (await real.backend()).crash();
        },
      ),
      { numRuns: 25 },
    );
  },
);
