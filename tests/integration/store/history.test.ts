import { describe, expect, it } from 'vitest';
import type { Store } from '@backend/store';
import type { ReceiptFilter } from '@domain/history/filter';
import { at, push } from './pushed';
import { newDraft, open, temporaryFolder, testId, withFile } from './support';

const idsOf = (store: Store, filter: ReceiptFilter): readonly number[] =>
  store.receipts.list(filter, 200).map(({ id }) => Number.parseInt(id.slice(-2), 16));

describe('filters of the history', () => {
  function filled(): Store {
    const store = open(temporaryFolder());
    const { id } = store.drafts.create(newDraft());
    push(store, id, { n: 1, name: 'März & Söhne' });
    push(store, id, { n: 2, name: 'Spring 100%', fields: ['name', 'max_concurrency'] });
    push(store, id, {
      n: 3,
      campaignId: 'cmp_SPECIAL',
      fields: ['campaign_context'],
      outcome: { kind: 'interrupted' },
    });
    push(store, id, { n: 4, outcome: null });
    push(store, id, { n: 5, outcome: { kind: 'no-answer', reason: 'timeout', sent: 'maybe' }, fields: ['recipients'] });
    return store;
  }

  it.each<[ReceiptFilter, readonly number[]]>([
    [{}, [5, 4, 3, 2, 1]],
    [{ text: 'spring' }, [5, 4, 3, 2]],
    [{ text: 'märz' }, [1]],
    [{ text: 'SÖHNE' }, [1]],
    [{ text: 'sohne' }, [1]],
    [{ text: 'ｍａｒｚ' }, [1]],
    [{ text: 'special' }, [3]],
    [{ text: '100%' }, [2]],
    [{ text: '%' }, [2]],
    [{ text: '_' }, [3]],
    [{ text: '  ' }, [5, 4, 3, 2, 1]],
    [{ text: "'; DROP TABLE receipts; --" }, []],
    [{ fields: ['name'] }, [4, 2, 1]],
    [{ fields: ['max_concurrency', 'recipients'] }, [5, 2]],
    [{ results: ['verified'] }, [2, 1]],
    [{ results: ['interrupted', 'under-way'] }, [4, 3]],
    [{ from: at(2), to: at(4) }, [3, 2]],
    [{ text: 'spring', results: ['no-answer'], fields: ['recipients'], from: at(5) }, [5]],
  ])('%j', (filter, ids) => {
    const store = filled();
    expect(idsOf(store, filter)).toEqual(ids);
    expect(store.receipts.count(filter, 100)).toBe(ids.length);
  });

  it('show two receipts of the same moment on two pages', () => {
    const store = open(temporaryFolder());
    const { id } = store.drafts.create(newDraft());
    for (let n = 1; n <= 5; n += 1) push(store, id, { n, startedAt: at(1) });
    const first = store.receipts.list({}, 2);
    const second = store.receipts.list({}, 2, first.at(-1)?.id);
    const third = store.receipts.list({}, 2, second.at(-1)?.id);
    expect([...first, ...second, ...third].map((receipt) => receipt.id)).toEqual([5, 4, 3, 2, 1].map(testId));
  });
});

describe('100,000 receipts', () => {
  it('stay fast: every filter uses one index, and a page costs no more than among 1,000', () => {
    const [small, large] = [1_000, 100_000].map((receipts) => {
      const folder = temporaryFolder();
      const store = open(folder);
      const { id } = store.drafts.create(newDraft());
      push(store, id, { n: 1 });
      withFile(folder, (db) => {
        db.exec(`WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < ${String(receipts)})
          INSERT INTO receipts (id, draft, draft_revision, connection_id, connection_name, campaign_id, campaign_name, started_at,
            ended_at, duration_ms, fields, outcome, result, checks, before, request, answer)
          SELECT printf('00000000-0000-4000-9000-%012x', i), draft, draft_revision, connection_id, connection_name, 'camp-' || (i % 50), 'Campaign ' || (i % 50),
            strftime('%Y-%m-%dT%H:%M:%fZ', 1750000000 + i * 60, 'unixepoch'), ended_at, duration_ms, fields, outcome, result, checks, before, request, hex(randomblob(500))
          FROM n, receipts WHERE receipts.id = '${testId(1)}'`);
      });
      return { store, folder };
    });
    if (small === undefined || large === undefined) throw new Error('two databases are needed');
    const page = (store: Store) => () => {
      expect(store.receipts.list({}, 50)).toHaveLength(50);
      expect(store.receipts.list({ text: 'campaign 7' }, 50).length).toBeGreaterThan(0);
    };
    const [one, other] = [page(small.store), page(large.store)];
    const times = { one: [] as number[], other: [] as number[] };
    for (let run = 0; run < 15; run += 1) {
      for (const [name, work] of [
        ['one', one],
        ['other', other],
      ] as const) {
        const start = performance.now();
        work();
        times[name].push(performance.now() - start);
      }
    }
    const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    // A generous bound that only a walk over everything would miss: it would be a hundred times
    // slower.
    expect(median(times.other) / median(times.one)).toBeLessThan(20);

    const plans = withFile(large.folder, (db) =>
      [
        "SELECT pk FROM receipts WHERE result IN ('verified') AND instr(fields, '\"name\"') > 0 AND (campaign_name LIKE '%x%' OR campaign_id LIKE '%x%') ORDER BY started_at DESC, pk DESC LIMIT 50",
        "SELECT count(*) FROM (SELECT 1 FROM receipts WHERE campaign_name LIKE '%x%' LIMIT 10000)",
        "SELECT pk FROM receipts WHERE (started_at, pk) < ('2027', 5) ORDER BY started_at DESC, pk DESC LIMIT 50",
        "SELECT count(*) FROM receipts WHERE started_at < '2027' AND result != 'under-way'",
      ].map((sql) => JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all())),
    );
    for (const plan of plans) {
      expect(plan).toContain('USING COVERING INDEX receipts_to_filter');
      expect(plan).not.toContain('TEMP B-TREE');
    }
  });
});
