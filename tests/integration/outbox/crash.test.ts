import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Store } from '@backend/store';
import { snapshotSchema } from '@domain/fields/campaign';
import type { FieldName } from '@domain/fields/fields';
import { sampleData } from '@sandbox/data/samples';
import type { LoggedRequest } from '@sandbox/http/request-log';
import { startSandbox } from '@sandbox/server/server';
import { compiledProgram } from '../../support/compiled-program';
import { KEY, USER } from '../../support/test-backend';
import { newDraft, withFile } from '../store/support';
import { bodySchema, counted, differences, receiptsIn, updatesIn } from './support/evidence';
import { type End, runUntil } from './support/killed';
import { CONNECTION, openSendingStore } from './support/sending-backend';
import { numberIn, type Report, type Work } from './support/work';

/**
 * How often the process is killed in all: often enough in `npm test`, ten times as often in `npm
 * run test:torture`.
 */
const KILLS = Number(process.env['CAMPAIGN_DESK_OUTBOX_KILLS'] ?? 208);
/** A round begins with fresh files, so that the last kill of many meets what the first one did. */
const ROUND = 104;
const POINTS = ['before-commit', 'after-commit', 'after-send', 'after-answer'] as const;

/**
 * Three drafts in a line on each of two campaigns, two that are queued behind themselves, and one
 * that sends rows.
 */
const LINE: readonly FieldName[] = ['name', 'campaign_context', 'opening_message_template'];
const PLAN: readonly Omit<Work, 'draftId'>[] = [
  ...LINE.map((field) => ({ campaignId: 'cmp_march_renewals', kind: 'line' as const, field })),
  ...LINE.map((field) => ({ campaignId: 'cmp_planetarium', kind: 'line' as const, field })),
  { campaignId: 'cmp_store_opening', kind: 'behind', field: 'name' },
  { campaignId: 'cmp_claims_follow_up', kind: 'behind', field: 'campaign_context' },
  { campaignId: 'cmp_clinic_reminders', kind: 'recipients', field: 'recipients' },
];

const child = await compiledProgram(join(import.meta.dirname, 'sending-child.ts'));

/**
 * The kills of a round: each point in turn, at its first passage or a later one, and each fifth one
 * from outside.
 */
function endOf(kill: number): End {
  const point = POINTS[kill % 5];
  if (point !== undefined) return { at: point, times: 1 + (Math.floor(kill / 5) % 6) };
  return kill % 2 === 0
    ? { at: 'ready', afterMs: Math.random() * 60 }
    : { at: 'start', afterMs: 40 + Math.random() * 200 };
}

/** Makes the drafts that the processes work on, as they are on the server. */
function prepare(folder: string, baseUrl: string): readonly Work[] {
  const store = openSendingStore(folder, baseUrl);
  const { campaigns } = sampleData(Date.now());
  const work = PLAN.map((item) => {
    const { campaignId } = item;
    const campaign = campaigns.find((record) => record.campaign.id === campaignId)?.campaign;
    const snapshot = snapshotSchema.parse({ campaign, takenAt: new Date().toISOString(), source: 'pasted' });
    return { ...item, draftId: store.drafts.create(newDraft({ connectionId: CONNECTION, campaignId, snapshot })).id };
  });
  store.close();
  return work;
}

const integrity = (folder: string): unknown =>
  withFile(folder, (db): unknown => db.prepare('PRAGMA integrity_check').get());

async function round(kills: number, offersGet: boolean): Promise<void> {
  // Not the folders of the other tests, which all go when one of them has ended: two of these run
  // side by side.
  const place = mkdtempSync(join(tmpdir(), 'campaign-desk-kills-'));
  const folder = join(place, 'data');
  const log: LoggedRequest[] = [];
  const sandbox = await startSandbox({
    apiKey: KEY,
    userId: USER,
    rateLimit: 'off',
    offersGet,
    onRequest: (request) => log.push(request),
  });
  try {
    const { baseUrl } = sandbox;
    const work = prepare(folder, baseUrl);
    const workFile = join(place, 'work.json');
    writeFileSync(workFile, JSON.stringify(work));
    const report: Report[] = [];
    const run = async (end: End): Promise<void> => {
      report.push(...(await runUntil(end, { program: child, folder, baseUrl, workFile })));
      expect(integrity(folder), `after a kill at ${end.at}`).toEqual({ integrity_check: 'ok' });
    };
    for (let kill = 0; kill < kills; kill += 1) await run(endOf(kill));
    await run({ at: 'drain' });
    const store = openSendingStore(folder, baseUrl);
    compare(store, work, log, report);
    store.close();
  } finally {
    await sandbox.close();
    rmSync(place, { recursive: true, force: true });
  }
}

/** Holds what the server saw against what the app keeps, and against what was called queued. */
function compare(store: Store, work: readonly Work[], log: readonly LoggedRequest[], report: readonly Report[]): void {
  const receipts = receiptsIn(store);
  expect(differences(log, receipts)).toEqual([]);
  expect([...new Set(receipts.map(({ outcome }) => outcome?.kind))].sort()).toEqual(['interrupted', 'verified']);
  expect(store.outbox.list().waiting).toEqual([]);
  expect(work.map(({ draftId }) => store.drafts.get(draftId)?.edits)).toEqual(work.map(() => ({})));

  const seen = updatesIn(log).map(({ campaignId, body }) => ({ campaignId, n: numberOf(body) }));
  for (const campaignId of new Set(work.map((item) => item.campaignId))) {
    const numbers = seen.filter((update) => update.campaignId === campaignId).map(({ n }) => n);
    expect(numbers, `the order of ${campaignId}`).toEqual(numbers.toSorted((a, b) => a - b));
    const queued = report.flatMap((one) => (one.report === 'queued' && one.campaignId === campaignId ? [one.n] : []));
    const kind = work.find((item) => item.campaignId === campaignId)?.kind;
    // An update that may not have arrived is replaced by the newer one that was queued behind it:
    // then the newest is what counts.
    const owed = kind === 'behind' ? queued.slice(-1) : queued;
    expect(
      owed.filter((n) => !numbers.includes(n)),
      `lost of ${campaignId}`,
    ).toEqual([]);
    expect(queued.length).toBeGreaterThan(0);
    if (kind === 'recipients') expectOnceUnlessConfirmed(campaignId, numbers, report);
  }
}

/**
 * Rows may replace or append: after an unknown outcome they go out again only if the user says
 * so.
 */
function expectOnceUnlessConfirmed(campaignId: string, numbers: readonly number[], report: readonly Report[]): void {
  const confirmed = counted(
    report.flatMap((one) => (one.report === 'confirming' && one.campaignId === campaignId ? [String(one.n)] : [])),
  );
  const tooOften = [...counted(numbers.map(String))].filter(([n, times]) => times > 1 + (confirmed.get(n) ?? 0));
  expect(tooOften).toEqual([]);
}

const numberOf = (body: string): number => {
  const values = Object.values(bodySchema.parse(JSON.parse(body)));
  const n = values.map((value) => (Array.isArray(value) ? value.length : numberIn(value))).find((one) => one !== null);
  if (n === undefined) throw new Error(`no update of ours: ${body}`);
  return n;
};

describe.concurrent('a process killed while sending', () => {
  it.each([
    ['lets campaigns be read', true],
    ['does not', false],
  ])(
    '[S11, S12] sends every update once, or marked as repeated, and loses none, on a server that %s',
    async (_, offersGet) => {
      for (let left = KILLS / 2; left > 0; left -= ROUND) await round(Math.min(ROUND, left), offersGet);
    },
    KILLS * 3_000,
  );
});
