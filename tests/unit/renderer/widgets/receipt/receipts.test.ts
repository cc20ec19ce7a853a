import { describe, expect, it } from 'vitest';
import { failed, ok } from '@domain/errors/errors';
import { Receipts } from '@renderer/widgets/receipt/receipts.svelte';
import { fakeMain } from '../../fake-main';
import { id, receiptWith } from '../../samples';

/** A history of so many receipts, the newest with the highest number. */
function history(count: number) {
  const all = Array.from({ length: count }, (_, index) => receiptWith({ id: id(count - index) }));
  const main = fakeMain({
    'history.list': ({ limit, after }) => {
      const from = after === undefined ? 0 : all.findIndex((receipt) => receipt.id === after) + 1;
      return ok({ receipts: all.slice(from, from + limit), total: all.length });
    },
  });
  return { main, all, receipts: new Receipts(main.bridge, {}) };
}

describe('the receipts of the history', () => {
  it('are read in pages until there are no more', async () => {
    const { receipts } = history(70);
    await receipts.reload();
    expect([receipts.all?.length, receipts.hasMore, receipts.total]).toEqual([50, true, 70]);
    await receipts.loadMore();
    expect([receipts.all?.length, receipts.hasMore]).toEqual([70, false]);
  });

  it('are as many after a reload as before, with the new ones first', async () => {
    const { receipts, all } = history(300);
    await receipts.reload();
    for (let page = 0; page < 4; page += 1) await receipts.loadMore();
    expect(receipts.all).toHaveLength(250);
    all.unshift(receiptWith({ id: id(301) }));
    await receipts.reload();
    const ids = receipts.all?.map((receipt) => receipt.id) ?? [];
    expect(ids).toEqual(all.slice(0, ids.length).map((receipt) => receipt.id));
    expect(ids.length).toBeGreaterThanOrEqual(250);
    expect(receipts.hasMore).toBe(true);
  });

  it('stay as they are if they cannot be read, with the reason', async () => {
    const { receipts, main } = history(1);
    await receipts.reload();
    main.answers['history.list'] = () => failed({ kind: 'storage', reason: 'failed' });
    await receipts.reload();
    expect(receipts.all).toHaveLength(1);
    expect(receipts.error).toEqual({ kind: 'storage', reason: 'failed' });
  });
});
