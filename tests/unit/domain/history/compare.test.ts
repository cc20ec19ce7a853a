import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '@domain/fields/fields';
import { compareReceipts } from '@domain/history/compare';
import type { Receipt } from '@domain/sync/outcome';
import { campaign } from '../wire/arbitraries';

function receipt(sent: Readonly<Record<string, unknown>>, answered: unknown): Receipt {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    draftId: null,
    connectionName: 'A',
    campaignId: 'c',
    campaignName: null,
    startedAt: '2027-01-01T00:00:00.000Z',
    durationMs: 1,
    fields: [],
    outcome: null,
    checks: [],
    repeated: false,
    alreadyThere: false,
    drifted: [],
    request: { method: 'PATCH', url: '', headers: {}, body: JSON.stringify(sent), bytes: 0 },
    answer: answered === null ? null : { status: 200, headers: {}, body: JSON.stringify(answered), bytes: 0 },
    before: {},
  };
}

const anyReceipt = fc
  .record({ sent: campaign, answered: fc.option(campaign) })
  .map(({ sent, answered }) =>
    receipt(
      Object.fromEntries(
        FIELDS.flatMap(({ name, requestKey }) => (sent[name] === undefined ? [] : [[requestKey, sent[name]]])),
      ),
      answered,
    ),
  );

describe('two receipts', () => {
  it('differ in what was sent and in what came back, field by field, in the order of the table', () => {
    const one = receipt({ name: 'A', max_concurrency: 5 }, { id: 'c', name: 'A', max_concurrency: 5 });
    const other = receipt({ name: 'B', scheduleStartTime: null }, { id: 'c', name: 'B', max_concurrency: 5 });
    expect(compareReceipts(one, other)).toEqual([
      {
        field: 'name',
        differs: true,
        first: { before: undefined, sent: 'A', answered: 'A' },
        second: { before: undefined, sent: 'B', answered: 'B' },
      },
      {
        field: 'schedule_start_time',
        differs: true,
        first: { before: undefined, sent: undefined, answered: undefined },
        second: { before: undefined, sent: null, answered: undefined },
      },
      {
        field: 'max_concurrency',
        differs: true,
        first: { before: undefined, sent: 5, answered: 5 },
        second: { before: undefined, sent: undefined, answered: 5 },
      },
    ]);
  });

  it('that are the same do not differ', () => {
    fc.assert(
      fc.property(anyReceipt, (one) => {
        expect(compareReceipts(one, one).filter(({ differs }) => differs)).toEqual([]);
      }),
    );
  });

  it('differ in the same fields from either side, with the sides exchanged', () => {
    fc.assert(
      fc.property(anyReceipt, anyReceipt, (one, other) => {
        const back = compareReceipts(other, one).map(({ first, second, ...rest }) => ({
          ...rest,
          first: second,
          second: first,
        }));
        expect(back).toEqual(compareReceipts(one, other));
      }),
    );
  });

  it('whose bodies were cut or are not JSON are compared as far as they are known', () => {
    const cut: Receipt = { ...receipt({}, null), request: { ...receipt({}, null).request, body: '{"name": "A' } };
    expect(compareReceipts(cut, receipt({ name: 'A' }, 'odd'))).toMatchObject([{ field: 'name', differs: true }]);
    expect(compareReceipts(cut, cut)).toEqual([]);
  });
});
