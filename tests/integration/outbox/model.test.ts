import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { FieldName } from '@domain/fields/fields';
import type { FaultPoint } from '@backend/push/delivery';
import { createOutboxDesk, reopened } from './desk';
import { startServer, type Trouble } from './server';

const SPEED = 400;
const FIELDS = ['name', 'campaign_context'] as const;
type Field = (typeof FIELDS)[number];
const base = { id: 'c', name: 'n0', campaign_context: 'x0', max_concurrency: 5, status: 'paused' };

/** Two drafts of campaigns of their own, and a third that shares one of them and edits what the first leaves alone. */
const DRAFTS = [
  { campaignId: 'c-1', fields: ['name'] },
  { campaignId: 'c-2', fields: FIELDS },
  { campaignId: 'c-1', fields: ['campaign_context'] },
] as const satisfies readonly { campaignId: string; fields: readonly Field[] }[];

/** What was acknowledged: by draft and field, the last value. Values are numbered, so that each of them is one edit. */
interface Model {
  readonly last: Map<string, string>;
  readonly overruled: Set<string>;
  count: number;
}

/** The app, which may be killed at a point and comes back with what is on the disk. */
async function createReal(offersGet: boolean) {
  const server = await startServer({ offersGet });
  for (const { campaignId } of DRAFTS) server.change(campaignId, { ...base, id: campaignId });
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
    desk.draft({ connectionId, campaignId, edits: {}, campaign: { ...base, id: campaignId } }),
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

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type Step = fc.AsyncCommand<Model, Real>;
const step = (name: string, run: (model: Model, real: Real) => void | Promise<void>): Step => ({
  check: () => true,
  run: async (model, real) => {
    try {
      await run(model, real);
    } catch (error) {
      // A command that was under way when the app died.
      if (!real.isDead()) throw error;
    }
    await pause(2);
  },
  toString: () => name,
});

const key = (draft: number, field: FieldName): string => `${String(draft)} ${field}`;

function edit(draft: number, which: number): Step {
  const fields: readonly Field[] = DRAFTS[draft]?.fields ?? [];
  const field = fields[which % fields.length] ?? 'name';
  return step(`edit ${String(draft)} ${field}`, (model, real) => {
    const desk = real.desk();
    model.count += 1;
    const value = `v${String(model.count).padStart(4, '0')}`;
    const draftId = real.draftIds[draft] ?? '';
    desk.store.drafts.edit(draftId, field, { kind: 'value', value });
    model.last.set(key(draft, field), value);
    model.overruled.delete(key(draft, field));
    desk.queue.wake();
  });
}

const queue = (draft: number): Step =>
  step(`queue ${String(draft)}`, async (_model, real) => {
    await real.desk().enqueue(real.draftIds[draft] ?? '');
  });
const push = (draft: number): Step =>
  step(`push now ${String(draft)}`, async (_model, real) => {
    // Where the app dies on the way, nobody gets an answer.
    await Promise.race([real.desk().pushNow(real.draftIds[draft] ?? ''), pause(200)]);
  });
const trouble = (one: Trouble, method: string): Step =>
  step(`${method} ${JSON.stringify(one)}`, (_model, real) => {
    real.server.trouble(one, method);
  });
const somebody = (draft: number, field: Field): Step =>
  step(`somebody else changes ${String(draft)} ${field}`, (model, real) => {
    model.count += 1;
    real.server.change(DRAFTS[draft]?.campaignId ?? '', { [field]: `theirs${String(model.count)}` });
    // Whoever edits the same later finds a conflict; what is on the server already was overruled.
    for (const [index, { campaignId }] of DRAFTS.entries()) {
      if (campaignId === DRAFTS[draft]?.campaignId) model.overruled.add(key(index, field));
    }
  });
const reachable = (yes: boolean): Step =>
  step(yes ? 'go online' : 'go offline', (_model, real) => {
    real.desk();
    real.setReachable(yes);
  });
const die = (point: FaultPoint): Step =>
  step(`die ${point}`, (_model, real) => {
    real.dieAt(point);
  });
const restart: Step = step('restart', (_model, real) => {
  real.restart();
});
const settle: Step = step('wait', () => pause(25));

const draft = fc.nat(DRAFTS.length - 1);
const steps: fc.Arbitrary<Step>[] = [
  fc.tuple(draft, fc.nat(1)).map(([one, which]) => edit(one, which)),
  fc.tuple(draft, fc.nat(1)).map(([one, which]) => edit(one, which)),
  draft.map(queue),
  draft.map(queue),
  draft.map(push),
  fc
    .tuple(
      fc.constantFrom<Trouble>(
        { kind: 'status', status: 503 },
        { kind: 'status', status: 500 },
        { kind: 'status', status: 422 },
        { kind: 'status', status: 429, headers: { 'retry-after': '2' } },
        { kind: 'reset' },
        { kind: 'lost' },
      ),
      fc.constantFrom('PATCH', 'PATCH', 'GET'),
    )
    .map(([one, method]) => trouble(one, method)),
  fc.tuple(draft, fc.constantFrom(...FIELDS)).map(([one, field]) => somebody(one, field)),
  fc.boolean().map(reachable),
  fc.constantFrom<FaultPoint>('before-commit', 'after-commit', 'after-send', 'after-answer').map(die),
  fc.constant(restart),
  fc.constant(settle),
  fc.constant(settle),
];

/** The person comes back, decides everything in their own favour and queues what is left, until nothing is. */
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

function holdsTrue(model: Model, real: Real): void {
  const { server } = real;
  const desk = real.desk();
  // No acknowledged edit is lost.
  for (const [index, { campaignId, fields }] of DRAFTS.entries()) {
    for (const field of fields) {
      const value = model.last.get(key(index, field));
      if (value === undefined || model.overruled.has(key(index, field))) continue;
      expect([campaignId, field, server.campaign(campaignId)[field]]).toEqual([campaignId, field, value]);
    }
  }
  const receipts = desk.receipts().flatMap(({ id }) => desk.store.receipts.get(id) ?? []);
  for (const { campaignId } of DRAFTS) {
    const taken = server.arrived.filter((update) => update.taken && update.campaignId === campaignId);
    for (const field of FIELDS) {
      const values = taken.flatMap(({ body }) => (typeof body[field] === 'string' ? [body[field]] : []));
      // The order of a campaign is kept: no older value comes after a newer one.
      expect(values).toEqual(values.toSorted());
      for (const value of new Set(values)) {
        const times = values.filter((one) => one === value).length;
        const repeated = receipts.filter(
          (receipt) =>
            receipt.campaignId === campaignId &&
            receipt.repeated &&
            receipt.request.method === 'PATCH' &&
            bodySchema.parse(JSON.parse(receipt.request.body))[field] === value,
        ).length;
        // Nothing is taken twice unless the repetition says that it is one.
        expect([value, Math.max(0, times - 1 - repeated)]).toEqual([value, 0]);
      }
    }
  }
  expect(real.mistakes()).toEqual([]);
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
          const model: Model = { last: new Map(), overruled: new Set(), count: 0 };
          await fc.asyncModelRun(() => ({ model, real }), commands);
          await sendEverything(real);
          holdsTrue(model, real);
          real.desk().crash();
        },
      ),
      { numRuns: 25 },
    );
  },
);
