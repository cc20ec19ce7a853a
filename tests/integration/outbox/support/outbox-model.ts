import fc from 'fast-check';
import { expect } from 'vitest';
import type { FaultPoint } from '@backend/sync/attempt/attempt';
import type { Trouble } from '../server';

const FIELDS = ['name', 'campaign_context'] as const;
export type Field = (typeof FIELDS)[number];
export const BASE = { id: 'c', name: 'n0', campaign_context: 'x0', max_concurrency: 5, status: 'paused' };

/**
 * Two drafts of campaigns of their own, and a third that shares one of them and edits what the
 * first leaves alone.
 */
export const DRAFTS = [
  { campaignId: 'c-1', fields: ['name'] },
  { campaignId: 'c-2', fields: FIELDS },
  { campaignId: 'c-1', fields: ['campaign_context'] },
] as const satisfies readonly { campaignId: string; fields: readonly Field[] }[];

/**
 * What was acknowledged: by draft and field, the last value. Values are numbered, so that each of
 * them is one edit.
 */
export interface Model {
  readonly last: Map<string, string>;
  readonly overruled: Set<string>;
  count: number;
}

export const newModel = (): Model => ({ last: new Map(), overruled: new Set(), count: 0 });

/**
 * What the steps do: to the whole app, or to the machine alone. Drafts are named by their place in
 * `DRAFTS`.
 */
export interface World {
  readonly edit: (draft: number, field: Field, value: string) => unknown;
  readonly queue: (draft: number) => unknown;
  readonly push: (draft: number) => unknown;
  readonly cancel: (draft: number) => unknown;
  readonly trouble: (trouble: Trouble, method: string) => void;
  readonly somebodyChanges: (campaignId: string, field: Field, value: string) => void;
  readonly setReachable: (yes: boolean) => unknown;
  readonly dieAt: (point: FaultPoint) => void;
  readonly restart: () => unknown;
  readonly wait: () => unknown;
  /** After each step. */
  readonly rest: () => unknown;
  readonly isDead: () => boolean;
}

/** What the server and the receipts say in the end; of the receipts those of a PATCH. */
export interface Observed {
  readonly valueOf: (campaignId: string, field: Field) => unknown;
  readonly taken: readonly { readonly campaignId: string; readonly body: Readonly<Record<string, unknown>> }[];
  readonly receipts: readonly {
    readonly campaignId: string;
    readonly repeated: boolean;
    readonly body: Readonly<Record<string, unknown>>;
  }[];
}

type Step = fc.AsyncCommand<Model, World>;
const step = (name: string, run: (model: Model, world: World) => unknown): Step => ({
  check: () => true,
  run: async (model, world) => {
    try {
      await run(model, world);
    } catch (error) {
      // A command that was under way when the app died.
      if (!world.isDead()) throw error;
    }
    await world.rest();
  },
  toString: () => name,
});

const key = (draft: number, field: Field): string => `${String(draft)} ${field}`;

function edit(draft: number, which: number): Step {
  const fields: readonly Field[] = DRAFTS[draft]?.fields ?? [];
  const field = fields[which % fields.length] ?? 'name';
  return step(`edit ${String(draft)} ${field}`, async (model, world) => {
    model.count += 1;
    const value = `v${String(model.count).padStart(4, '0')}`;
    await world.edit(draft, field, value);
    model.last.set(key(draft, field), value);
    model.overruled.delete(key(draft, field));
  });
}

const queue = (draft: number): Step => step(`queue ${String(draft)}`, (_model, world) => world.queue(draft));
const push = (draft: number): Step => step(`push now ${String(draft)}`, (_model, world) => world.push(draft));
const cancel = (draft: number): Step => step(`cancel ${String(draft)}`, (_model, world) => world.cancel(draft));
const trouble = (one: Trouble, method: string): Step =>
  step(`${method} ${JSON.stringify(one)}`, (_model, world) => {
    world.trouble(one, method);
  });
const somebody = (draft: number, field: Field): Step =>
  step(`somebody else changes ${String(draft)} ${field}`, (model, world) => {
    model.count += 1;
    const campaign = DRAFTS[draft]?.campaignId ?? '';
    world.somebodyChanges(campaign, field, `theirs${String(model.count)}`);
    // Whoever edits the same later finds a conflict; what is on the server already was overruled.
    for (const [index, { campaignId }] of DRAFTS.entries()) {
      if (campaignId === campaign) model.overruled.add(key(index, field));
    }
  });
const reachable = (yes: boolean): Step =>
  step(yes ? 'go online' : 'go offline', (_model, world) => world.setReachable(yes));
const die = (point: FaultPoint): Step =>
  step(`die ${point}`, (_model, world) => {
    world.dieAt(point);
  });
const restart: Step = step('restart', (_model, world) => world.restart());
const settle: Step = step('wait', (_model, world) => world.wait());

const draft = fc.nat(DRAFTS.length - 1);
export const steps: fc.Arbitrary<Step>[] = [
  fc.tuple(draft, fc.nat(1)).map(([one, which]) => edit(one, which)),
  fc.tuple(draft, fc.nat(1)).map(([one, which]) => edit(one, which)),
  draft.map(queue),
  draft.map(queue),
  draft.map(push),
  draft.map(cancel),
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

/** The laws: whatever happened, in any order. */
export function holdsTrue(model: Model, { valueOf, taken, receipts }: Observed): void {
  // No acknowledged edit is lost.
  for (const [index, { campaignId, fields }] of DRAFTS.entries()) {
    for (const field of fields) {
      const value = model.last.get(key(index, field));
      if (value === undefined || model.overruled.has(key(index, field))) continue;
      expect([campaignId, field, valueOf(campaignId, field)]).toEqual([campaignId, field, value]);
    }
  }
  for (const { campaignId } of DRAFTS) {
    const own = taken.filter((update) => update.campaignId === campaignId);
    for (const field of FIELDS) {
      const values = own.flatMap(({ body }) => (typeof body[field] === 'string' ? [body[field]] : []));
      // The order of a campaign is kept: no older value comes after a newer one.
      expect(values).toEqual(values.toSorted());
      for (const value of new Set(values)) {
        const times = values.filter((one) => one === value).length;
        const repeated = receipts.filter(
          (receipt) => receipt.campaignId === campaignId && receipt.repeated && receipt.body[field] === value,
        ).length;
        // Nothing is taken twice unless the repetition says that it is one.
        expect([value, Math.max(0, times - 1 - repeated)]).toEqual([value, 0]);
      }
    }
  }
}
