import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { snapshotSchema } from '@domain/fields/campaign';
import type { Edits } from '@domain/fields/edits';
import type { Receipt } from '@domain/sync/outcome';
import type { Campaign } from '@sandbox/data/campaign';
import { sampleData } from '@sandbox/data/samples';
import type { LoggedRequest } from '@sandbox/http/request-log';
import { startSandbox } from '@sandbox/server/server';
import { fastClock } from '../../support/clocks';
import { KEY, USER } from '../../support/test-backend';
import { newDraft, temporaryFolder } from '../store/support';
import { bodySchema, differences, receiptsIn, updatesIn } from './support/evidence';
import { type Passing, startFaultProxy, type Trouble } from './support/fault-proxy';
import { CONNECTION, openSendingBackend } from './support/sending-backend';

const CAMPAIGNS = 60;
/** One update for each of these on every campaign, in this order. */
const ORDER = [
  'name',
  'campaign_context',
  'opening_message_template',
  'max_concurrency',
  'machine_detection_timeout_seconds',
] as const;
const UPDATES = CAMPAIGNS * ORDER.length;
/** Waits of seconds and minutes pass in this fraction of their time. */
const FASTER = 100;

interface Sent {
  readonly log: readonly LoggedRequest[];
  readonly receipts: readonly Receipt[];
  readonly longest: number;
}

/** Sends 300 updates through trouble until nothing waits. */
async function sendThrough(offersGet: boolean, troubleFor: (passing: Passing) => Trouble): Promise<Sent> {
  const place = temporaryFolder();
  const campaigns = serverCampaigns();
  const stateFile = join(place, 'sandbox', 'state.json');
  mkdirSync(join(place, 'sandbox'));
  writeFileSync(stateFile, JSON.stringify({ ...sampleData(Date.now()), campaigns: campaigns.map(alone) }));
  const log: LoggedRequest[] = [];
  const sandbox = await startSandbox({
    apiKey: KEY,
    userId: USER,
    rateLimit: 'off',
    offersGet,
    stateFile,
    onRequest: (request) => log.push(request),
  });
  const proxy = await startFaultProxy(sandbox.port, troubleFor);
  const backend = await openSendingBackend({
    folder: join(place, 'data'),
    baseUrl: proxy.baseUrl,
    clock: fastClock(FASTER),
    timeLimits: { requestMs: 700 },
  });
  onTestFinished(async () => {
    await backend.stop();
    await proxy.close();
    await sandbox.close();
  });
  const { store, queue } = backend;
  for (const campaign of campaigns) {
    for (const field of ORDER) {
      const draft = store.drafts.create(
        newDraft({
          connectionId: CONNECTION,
          campaignId: campaign.id,
          snapshot: snapshotSchema.parse({ campaign, takenAt: '2026-01-01T00:00:00.000Z', source: 'pasted' }),
          edits: editsOf(campaign.id, field),
        }),
      );
      store.outbox.enqueue({ newId: randomUUID(), draftId: draft.id, runningConfirmed: false, offline: false });
    }
  }
  queue.start();
  await expect.poll(() => store.outbox.list().waiting.length, { timeout: 200_000, interval: 100 }).toBe(0);

  expect(store.outbox.list().sentCount).toBe(UPDATES);
  const drafts = store.drafts.list().map(({ id }) => store.drafts.get(id));
  expect(drafts).toHaveLength(UPDATES);
  expect(drafts.filter((draft) => draft?.lastReceipt?.outcome?.kind !== 'verified')).toEqual([]);
  expect(drafts.filter((draft) => Object.keys(draft?.edits ?? {}).length > 0)).toEqual([]);
  return { log, receipts: receiptsIn(store), longest: proxy.longest() };
}

function serverCampaigns(): readonly Campaign[] {
  const sample = sampleData(Date.now()).campaigns.find(({ campaign }) => campaign.id === 'cmp_store_opening')?.campaign;
  if (sample === undefined) throw new Error('the sandbox has no such sample');
  return Array.from({ length: CAMPAIGNS }, (_, n) => ({ ...sample, id: `cmp_${n}` }));
}

const alone = (campaign: Campaign) => ({ campaign, recipients: [] });

function editsOf(campaignId: string, field: (typeof ORDER)[number]): Edits {
  const isNumber = field === 'max_concurrency' || field === 'machine_detection_timeout_seconds';
  return { [field]: { kind: 'value', value: isNumber ? 42 : `Of ${campaignId}` } };
}

/**
 * Each update once or marked repeated, and those of a campaign in the order in which they were
 * queued.
 */
function expectProven({ log, receipts }: Sent): void {
  expect(differences(log, receipts)).toEqual([]);
  const places = new Map<string, number[]>();
  for (const { campaignId, body } of updatesIn(log)) {
    const key = Object.keys(bodySchema.parse(JSON.parse(body))).at(0);
    const at = ORDER.findIndex((field) => field === key);
    places.set(campaignId, [...(places.get(campaignId) ?? []), at]);
  }
  expect(places.size).toBe(CAMPAIGNS);
  for (const [campaignId, order] of places) {
    expect(order, campaignId).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order), campaignId).toEqual(new Set([0, 1, 2, 3, 4]));
  }
}

/**
 * The same numbers in every run, from 0 to 1 (a linear congruence with the constants of Numerical
 * Recipes).
 */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('a queue of 300 updates', () => {
  it('[S12] survives responses cut off at every byte, and marks each repeated update', async () => {
    const cuts = new Map<string, number>();
    let next = 0;
    const sent = await sendThrough(false, ({ method, path, body }) => {
      const times = cuts.get(`${path} ${body}`) ?? 0;
      if (method !== 'PATCH' || times >= 6) return { kind: 'none' };
      cuts.set(`${path} ${body}`, times + 1);
      next += 1;
      return { kind: 'cut', after: next - 1 };
    });
    expectProven(sent);
    expect(next).toBeGreaterThanOrEqual(sent.longest);
    // Every one of them reached the server, and the first of each is the only one without a mark.
    const repeated = sent.receipts.filter((receipt) => receipt.repeated);
    expect(updatesIn(sent.log)).toHaveLength(UPDATES + repeated.length);
  }, 240_000);

  it('survives latency, cuts, bursts of 5xx, silence, resets and doubled responses if campaigns can be read', async () => {
    const random = numbersFrom(20_270_301);
    const troubled = new Map<string, number>();
    let burst = 0;
    const trouble = (): Trouble => {
      const kind = random();
      if (burst > 0 || kind < 0.06) {
        burst = burst > 0 ? burst - 1 : 12;
        const status = [500, 502, 503, 504][Math.floor(random() * 4)] ?? 503;
        // A 503 is the server's own and has done nothing; the others may come from something in
        // front of it.
        const forwarded = status !== 503 && random() < 0.5;
        return { kind: 'refused', status, forwarded, ...(status === 503 && { retryAfter: '2' }) };
      }
      if (kind < 0.16) return { kind: 'cut', after: Math.floor(random() * 1_200) };
      if (kind < 0.26) return { kind: 'reset', forwarded: random() < 0.5 };
      if (kind < 0.36) return { kind: 'twice' };
      if (kind < 0.38) return { kind: 'silent' };
      return { kind: 'late', ms: Math.floor(random() * 20) };
    };
    const sent = await sendThrough(true, ({ path, method }) => {
      const chosen = trouble();
      const before = troubled.get(path) ?? 0;
      if (chosen.kind === 'late' || chosen.kind === 'twice') {
        if (method === 'PATCH') troubled.delete(path);
        return chosen;
      }
      troubled.set(path, before + 1);
      // Fewer than the attempts after which an update asks the user.
      return before < 8 ? chosen : { kind: 'none' };
    });
    expectProven(sent);
    expect(sent.receipts.some(({ alreadyThere }) => alreadyThere)).toBe(true);
  }, 240_000);
});
