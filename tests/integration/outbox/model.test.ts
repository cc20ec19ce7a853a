import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { FaultPoint } from '@backend/sync/attempt/attempt';
import { createOutboxDesk, reopened } from './desk';
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
    desk.crash();
    await new Promise(() => undefined);
  };
  let desk = createOutboxDesk({ speed: SPEED, at });
  const mistakes: unknown[] = [];
  const connectionId = await desk.connect(server.baseUrl);
  const draftIds = DRAFTS.map(({ campaignId }) =>
    desk.draft({ connectionId, campaignId, edits: {}, campaign: { ...BASE, id: campaignId } }),
  );
  const network = { reachable: true };

  function restart(): void {
    mistakes.push(...desk.mistakes);
    isDead = false;
    desk = reopened(desk, { at });
    desk.network.reachable = network.reachable;
  }

  return {
    server,
    draftIds,
    mistakes: () => [...mistakes, ...desk.mistakes],
    dieAt: (point: FaultPoint) => {
      state.dieAt = point;
    },
    isDead: () => isDead,
    live: () => {
      state.dieAt = null;
    },
    restart,
    desk: () => {
      if (isDead) restart();
      return desk;
    },
    setReachable: (yes: boolean) => {
      network.reachable = yes;
      desk.network.reachable = yes;
      desk.queue.networkChanged();
    },
  };
}
type Real = Awaited<ReturnType<typeof createReal>>;

/** The steps of the model on the whole app. */
function worldOf(real: Real): World {
  const idOf = (draft: number): string => real.draftIds[draft] ?? '';
  return {
    edit: (draft, field, value) => {
      const desk = real.desk();
      desk.store.drafts.edit(idOf(draft), field, { kind: 'value', value });
      desk.queue.wake();
    },
    queue: (draft) => real.desk().enqueue(idOf(draft)),
    // If the app dies on the way, nobody gets an answer.
    push: (draft) => Promise.race([real.desk().pushNow(idOf(draft)), pause(200)]),
    trouble: (trouble, method) => {
      real.server.trouble(trouble, method);
    },
    somebodyChanges: (campaignId, field, value) => {
      real.server.change(campaignId, { [field]: value });
    },
    setReachable: (yes) => {
      real.desk();
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
 * The person comes back, decides everything in their own favour and queues what is left, until
 * nothing is.
 */
async function sendEverything(real: Real): Promise<void> {
  real.server.calm();
  real.live();
  // A death that is under way comes first.
  await pause(60);
  real.desk();
  real.setReachable(true);
  for (let round = 0; round < 80; round += 1) {
    const desk = real.desk();
    for (const draftId of real.draftIds) {
      const stored = desk.store.drafts.get(draftId);
      const status = stored?.outbox?.status;
      if (stored === null || stored.pushing || status?.state === 'sending') continue;
      if (status?.state === 'conflict') {
        const id = stored.outbox?.id ?? '';
        const choices = Object.fromEntries(status.fields.map((field) => [field, { take: 'mine' as const }]));
        await desk.handlers['outbox.resolve']({ id, choices });
      } else if (status?.state === 'held' && status.why !== 'edited') {
        await desk.handlers['outbox.confirm']({ id: stored.outbox?.id ?? '' });
      } else if (status === undefined || status.state === 'held' || status.state === 'rejected') {
        await desk.enqueue(draftId);
      }
    }
    await desk.handlers['outbox.sendNow']({ id: null });
    await pause(15);
    const isEmpty = desk.store.outbox.list().waiting.length === 0;
    const hasEdits = real.draftIds.some((id) => Object.keys(desk.store.drafts.get(id)?.edits ?? {}).length > 0);
    if (isEmpty && !hasEdits) return;
  }
  const { waiting } = real.desk().store.outbox.list();
  throw new Error(`the outbox does not empty: ${JSON.stringify(waiting)}`);
}

const bodySchema = z.record(z.string(), z.json());

function observed({ server, desk }: Real): Observed {
  const { store, receipts } = desk();
  return {
    valueOf: (campaignId, field) => server.campaign(campaignId)[field],
    taken: server.arrived.filter(({ taken }) => taken),
    receipts: receipts()
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
  '[S2, S12] whatever happens in any order, no edit is lost, nothing is repeated in silence, and each campaign keeps its order',
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
          holdsTrue(model, observed(real));
          expect(real.mistakes()).toEqual([]);
          real.desk().crash();
        },
      ),
      { numRuns: 25 },
    );
  },
);
