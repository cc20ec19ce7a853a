import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import type { Store } from '@backend/store';
import { NOT_ENDED } from '@backend/store/outbox-state/outbox-item';
import { BEHIND } from '@backend/store/outbox-state/outbox-row';
import { newDraft, open, recipient, snapshot, temporaryFolder, withFile } from './support';

/** A store with so many drafts, copies of one that is edited and has recipients and an open one. */
function filled(drafts: number): { store: Store; id: string; folder: string } {
  const folder = temporaryFolder();
  const store = open(folder);
  const { id } = store.drafts.create(
    newDraft({
      snapshot: snapshot(),
      edits: { name: { kind: 'value', value: 'Autumn' }, recipients: { kind: 'recipients' } },
      recipients: [recipient('+14155550100', '{"a": 1}'), recipient('odd')],
    }),
  );
  withFile(folder, (db) => {
    db.exec(`BEGIN;
      WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i <= ${String(drafts)})
      INSERT INTO drafts (pk, id, campaign_id, time_zone, title, change_count, revision, row_count, created_at, updated_at, snapshot)
        SELECT i, printf('00000000-0000-4000-9000-%012x', i), 'camp-' || i, time_zone, 'Draft ' || i, 1, 0, 2, created_at, updated_at, snapshot
        FROM n, drafts WHERE drafts.pk = 1;
      INSERT INTO edits SELECT drafts.pk, field, edit FROM drafts, edits WHERE edits.draft = 1 AND drafts.pk > 1;
      INSERT INTO audiences (pk) SELECT pk FROM drafts WHERE pk > 1 ON CONFLICT DO NOTHING;
      INSERT INTO audience_chunks (audience, first, rows, chunk)
        SELECT drafts.pk, first, rows, chunk FROM drafts, audience_chunks WHERE audience_chunks.audience = 1 AND drafts.pk > 1;
      UPDATE drafts SET audience = pk;
      COMMIT`);
  });
  return { store, id, folder };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

describe('10,000 drafts', () => {
  it('do not slow down opening, editing and undoing one, except for noise', () => {
    const [few, many] = [filled(10), filled(10_000)];
    expect(many.store.drafts.list()).toHaveLength(10_001);
    let n = 0;
    const works = {
      open: ({ store, id }: typeof few) => store.drafts.get(id),
      edit: ({ store, id }: typeof few) =>
        store.drafts.edit(id, 'name', { kind: 'value', value: `Name ${String((n += 1))}` }),
      undo: ({ store, id }: typeof few) => store.drafts.undo(id),
      rows: ({ store, id }: typeof few) => store.recipients.list(id, 0, 50),
      start: ({ store }: typeof few) => [store.drafts.openId(), store.connections.list(), store.drafts.discarded()],
    };
    for (const [name, work] of Object.entries(works)) {
      const times = { few: [] as number[], many: [] as number[] };
      for (let run = 0; run < 21; run += 1) {
        for (const [side, place] of [
          ['few', few],
          ['many', many],
        ] as const) {
          const start = performance.now();
          work(place);
          times[side].push(performance.now() - start);
        }
      }
      // A walk over all drafts would be hundreds of times slower; the bound leaves room for a busy
      // machine.
      expect(median(times.many) / median(times.few), name).toBeLessThan(8);
    }
  });

  it('are found by index alone in every query for one of them', () => {
    const { folder } = filled(1_000);
    const plans = withFile(folder, (db) =>
      [
        "SELECT pk FROM drafts WHERE id = 'x' AND discarded_at IS NULL",
        'SELECT field, edit FROM edits WHERE draft = 7',
        'SELECT first, rows, chunk FROM audience_chunks WHERE audience = 7 ORDER BY first',
        'SELECT count(*) FROM drafts WHERE audience = 7',
        'SELECT 1 FROM step_audiences WHERE audience = 7',
        'SELECT 1 FROM audience_chunks WHERE chunk = 7',
        'SELECT pk FROM steps WHERE draft = 7 AND pk < 9 ORDER BY pk DESC LIMIT 1',
        "SELECT count(*) FROM drafts WHERE connection_id = 'c' AND discarded_at IS NULL",
        'SELECT pk FROM drafts WHERE discarded_at IS NOT NULL ORDER BY discarded_at DESC LIMIT 1000',
        'SELECT pk FROM drafts WHERE discarded_at < 7 ORDER BY discarded_at LIMIT 1',
        "SELECT 1 FROM receipts WHERE draft = 7 AND result = 'under-way'",
        'SELECT pk FROM drafts WHERE discarded_at IS NULL ORDER BY updated_at DESC, pk DESC',
        'UPDATE outbox SET tried = NULL WHERE draft = 7 AND ended_at IS NOT NULL',
        'SELECT pk FROM outbox WHERE draft = 7 ORDER BY pk DESC LIMIT 1',
        `SELECT pk, ${BEHIND} FROM outbox WHERE draft = 7 AND ${NOT_ENDED} ORDER BY pk LIMIT 1`,
      ].map((sql) => JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all())),
    );
    for (const plan of plans) {
      expect(plan).toMatch(/USING (COVERING INDEX|INDEX|PRIMARY KEY)/);
      expect(plan).not.toContain('TEMP B-TREE');
      // Every update before one, if it is found by its key alone.
      expect(plan).not.toContain('rowid<');
    }
  });
});
