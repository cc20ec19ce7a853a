import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { openStore } from '@backend/store';
import { snapshotSchema } from '@domain/fields/campaign';
import { sampleData } from '@sandbox/data/samples';

/** How many drafts are made one by one. */
export const DRAFTS = 10;
const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;

/** What the n-th draft is called, counted from 1. */
export const draftName = (n: number): string => `Draft number ${n}`;

/**
 * Makes a data folder with a connection and ten drafts of it, each with the server's copy, a few
 * edits and two recipients. The last one is open, and `copies` drafts like it are older than all of
 * them.
 */
export function fillApp(folder: string, copies = 0): void {
  // Each a second after the one before, so that the list has them in this order.
  let at = Date.now() - DAY_MS;
  const opened = openStore({ folder, now: () => new Date((at += SECOND_MS)) });
  if (opened.kind !== 'open') throw new Error(`the store did not open: ${JSON.stringify(opened)}`);
  const { store } = opened;
  const takenAt = new Date().toISOString();
  const connectionId = '00000000-0000-4000-8000-00000000c001';
  store.connections.insert({
    id: connectionId,
    name: 'Production',
    baseUrl: 'https://api.example.test',
    kind: 'server',
    scheduleKeys: 'camelCase',
    createdAt: takenAt,
  });
  store.connections.setActive(connectionId);
  const [sample] = sampleData(Date.now()).campaigns;
  if (sample === undefined) throw new Error('the sandbox has no sample');
  for (let n = 1; n <= DRAFTS; n += 1) {
    const campaignId = `cmp_${n}`;
    const { id } = store.drafts.create({
      connectionId,
      campaignId,
      timeZone: 'America/Los_Angeles',
      snapshot: snapshotSchema.parse({
        campaign: { ...sample.campaign, id: campaignId, name: `Campaign ${n}` },
        takenAt,
        source: 'pasted',
      }),
      edits: {
        name: { kind: 'value', value: draftName(n) },
        max_concurrency: { kind: 'value', value: 12 },
        recipients: { kind: 'recipients' },
      },
      recipients: ['Ada', 'Grace'].map((first, index) => ({
        phone: `+1415555010${index}`,
        metadata: JSON.stringify({ first_name: first }),
        assistantOverrides: '',
      })),
    });
    if (n === DRAFTS) store.drafts.setOpen(id);
  }
  store.close();
  if (copies > 0) addCopies(folder, copies);
}

function addCopies(folder: string, copies: number): void {
  const db = new DatabaseSync(join(folder, 'campaign-desk.db'));
  db.exec(`BEGIN;
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${copies})
    INSERT INTO drafts (pk, id, connection_id, campaign_id, time_zone, title, change_count, revision, row_count, created_at, updated_at, snapshot)
      SELECT 1000 + i, printf('00000000-0000-4000-9000-%012x', i), connection_id, 'cmp_copy_' || i, time_zone, 'Copy ' || i, change_count, 0,
        row_count, created_at, strftime('%Y-%m-%dT%H:%M:%fZ', unixepoch(updated_at) - i, 'unixepoch'), snapshot
      FROM n, drafts WHERE drafts.pk = 1;
    INSERT INTO edits SELECT drafts.pk, field, edit FROM drafts, edits WHERE edits.draft = 1 AND drafts.pk > 1000;
    INSERT INTO audiences (pk) SELECT pk FROM drafts WHERE pk > 1000;
    INSERT INTO audience_chunks (audience, first, rows, chunk)
      SELECT copies.pk, first, rows, chunk
      FROM drafts AS copies, audience_chunks, drafts AS original
      WHERE original.pk = 1 AND audience_chunks.audience = original.audience AND copies.pk > 1000;
    UPDATE drafts SET audience = pk WHERE pk > 1000;
    COMMIT`);
  db.close();
}
