import { describe, expect, it } from 'vitest';
import { hasEnded, isAutomatic, isUnsent, OUT_OF_LINE, type StateName } from '@domain/sync/item';
import { firstOfEachCampaign } from '@domain/sync/queue-order';
import { newDraft, open, temporaryFolder, testId, withFile } from './support';

const CONNECTION = '00000000-0000-4000-8000-00000000c001';
const STATES: readonly StateName[] = [
  'queued',
  'sending',
  'waiting',
  'blocked',
  'held',
  'conflict',
  'rejected',
  'done',
  'cancelled',
];

/** Stores one update for each state, edited and not; neighbours share a campaign. */
function everyState() {
  const folder = temporaryFolder();
  const store = open(folder);
  store.connections.insert({
    id: CONNECTION,
    name: 'Production',
    baseUrl: 'https://api.example.test',
    kind: 'server',
    scheduleKeys: 'camelCase',
    createdAt: '2027-01-01T00:00:00.000Z',
  });
  const all = STATES.flatMap((name) => [false, true].map((edited) => ({ name, edited })));
  const rows = all.map(({ name, edited }, index) => {
    const campaignId = `campaign_${String(Math.floor(index / 4))}`;
    const { id: draftId } = store.drafts.create(
      newDraft({ connectionId: CONNECTION, campaignId, edits: { name: { kind: 'value', value: 'New' } } }),
    );
    const id = testId(index + 1);
    store.outbox.enqueue({ newId: id, draftId, runningConfirmed: false, offline: false });
    return { id, draftId, name, edited, campaignId, connectionId: CONNECTION };
  });
  withFile(folder, (db) => {
    const update = db.prepare(
      `UPDATE outbox SET state = ?, edited = ?, next_at = '2027-03-01T10:00:00.000Z', wait_ms = 1000, why = NULL WHERE id = ?`,
    );
    for (const { id, name, edited } of rows) update.run(name, edited ? 1 : 0, id);
  });
  return { store, rows };
}

describe('the rows that SQL selects', () => {
  it('[S2] as the plan are those that the machine keeps in line, with its candidates', () => {
    const { store, rows } = everyState();
    const inLine = rows.filter(({ name }) => !(OUT_OF_LINE as readonly StateName[]).includes(name));
    const plan = store.outbox.plan();
    expect(plan.map(({ id }) => id)).toEqual(inLine.map(({ id }) => id));
    expect(plan.filter((row) => row.isAutomatic).map(({ id }) => id)).toEqual(
      inLine
        .filter(({ name, edited }) =>
          name === 'waiting'
            ? isAutomatic({ state: { name, nextAt: '', waitMs: 0 }, edited })
            : name === 'queued' && isAutomatic({ state: { name }, edited }),
        )
        .map(({ id }) => id),
    );
  });

  it('[S2] as the one that goes first are what the order of the queue says', () => {
    const { store, rows } = everyState();
    const inLine = rows.filter(({ name }) => !(OUT_OF_LINE as readonly StateName[]).includes(name));
    const first = new Map([...firstOfEachCampaign(inLine)].map((row) => [row.campaignId, row.id]));
    for (const { id, name, edited, campaignId } of rows) {
      const status = store.outbox.item(id)?.status;
      if (name !== 'queued' || edited) continue;
      const expected = first.get(campaignId) === id ? null : (first.get(campaignId) ?? null);
      expect(status).toEqual({ state: 'queued', behind: expected });
    }
  });

  it('as ended and as unsent are those of the machine', () => {
    const { store, rows } = everyState();
    for (const { id, draftId, name } of rows) {
      const item = { state: { name } } as Parameters<typeof hasEnded>[0];
      expect({ name, found: store.outbox.get(id) !== null }).toEqual({ name, found: !hasEnded(item) });
      expect({ name, found: store.outbox.ofDraft(draftId) !== null }).toEqual({ name, found: isUnsent(item) });
    }
  });
});
