import { describe, expect, it } from 'vitest';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { NumbersPage } from '@domain/suppression/list';
import { ListNumbers } from '@renderer/features/suppression/list-numbers.svelte';
import { fakeMain, pending } from '../../fake-main';
import { id } from '../../samples';

const phone = (n: number): string => `+1415555${String(1000 + n)}`;
const entry = (n: number) => ({ number: phone(n), lastDay: n === 1 ? '2030-05-31' : null });

/** A list of 150 numbers, and what was removed from it. */
function listOf150() {
  const gone = new Set<string>();
  const main = fakeMain({
    'suppression.numbers': ({ text, offset, limit }) => {
      const all = Array.from({ length: 150 }, (_, n) => entry(n)).filter(({ number }) => !gone.has(number));
      const matching = all.filter(({ number }) => number.includes(text));
      return ok({ total: all.length, matching: matching.length, numbers: matching.slice(offset, offset + limit) });
    },
    'suppression.removeNumbers': ({ numbers }) => {
      for (const number of numbers) gone.add(number);
      return ok({ removed: numbers.length });
    },
    'suppression.add': () => failed({ kind: 'storage', reason: 'failed' }),
  });
  return { main, numbers: new ListNumbers(main.bridge, id(1)) };
}

describe('the numbers of a list', () => {
  it('come in pages, none twice and none left out, also after some were removed', async () => {
    const { numbers } = listOf150();
    await numbers.search('');
    expect(numbers.shown).toHaveLength(100);
    await numbers.remove(entry(1));
    await numbers.remove(entry(2));
    await numbers.more();
    expect(numbers.shown.map(({ number }) => number)).toEqual(Array.from({ length: 150 }, (_, n) => phone(n)));
    expect(numbers.counts).toEqual({ matching: 150, total: 150 });
    expect(numbers.removed).toEqual([phone(1), phone(2)]);
  });

  it('stay in their place when they are removed, and can be put back with their last day', async () => {
    const { main, numbers } = listOf150();
    await numbers.search('');
    await numbers.remove(entry(1));
    expect(numbers.shown[1]).toEqual(entry(1));
    await numbers.restore(entry(1));
    expect(numbers.error).toMatchObject({ kind: 'storage' });
    expect(numbers.removed.includes(phone(1))).toBe(true);
    main.answers['suppression.add'] = ({ text }) =>
      ok({
        ...{ added: [text], known: 0, unread: [] },
        list: {
          ...{ id: id(1), name: 'Registry', sourceKind: 'manual', source: '', rows: 150, isIncomplete: false },
          ...{ takenAt: '2030-01-01T00:00:00.000Z', changedAt: '2030-01-01T00:00:00.000Z' },
          scope: { connectionId: null, campaignId: null },
        },
      });
    await numbers.restore(entry(1));
    expect(main.inputs('suppression.add').at(-1)).toMatchObject({ text: phone(1), lastDay: '2030-05-31' });
    expect(numbers.error).toBeNull();
    expect(numbers.removed).toEqual([]);
  });

  it('are those of the last search, whichever response comes last', async () => {
    const { main, numbers } = listOf150();
    const slow = pending<Result<NumbersPage>>();
    main.answers['suppression.numbers'] = () => slow.promise;
    const first = numbers.search('1001');
    main.answers['suppression.numbers'] = () => ok({ total: 150, matching: 1, numbers: [entry(2)] });
    await numbers.search('1002');
    slow.fulfil(ok({ total: 150, matching: 1, numbers: [entry(1)] }));
    await first;
    expect(numbers.shown).toEqual([entry(2)]);
    expect(numbers.isReading).toBe(false);
  });
});
