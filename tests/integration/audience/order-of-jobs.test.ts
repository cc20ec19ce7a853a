import { describe, expect, it } from 'vitest';
import { createRecipientsBackend, manyRows } from './recipients-backend';

const IN_ORDER = { by: { kind: 'position' }, descending: false } as const;

/** A draft of many recipients with some columns, so that preparing searches takes a while. */
async function withMany() {
  const backend = await createRecipientsBackend();
  const words = Array.from({ length: 8 }, (_, column) => `column_${column}`);
  const rows = manyRows(60_000).map(([phone], at) => `${phone},${words.map((word) => `${word} ${at}`).join()}\n`);
  await backend.importFile(`phone,${words.join()}\n${rows.join('')}`);
  const { get, draftId } = backend;
  const page = (filter: object) => get('recipients.query', { draftId, filter, order: IN_ORDER, offset: 0, limit: 20 });
  return { ...backend, page };
}

describe('a search of a draft that is being opened', () => {
  it('ends beside counts, although these go before what it needs is prepared', async () => {
    const { page, get, draftId } = await withMany();
    const ends: string[] = [];
    const note = (name: string) => () => ends.push(name);
    await page({});
    const searched = page({ text: 'column_7 59999' });
    await Promise.all([
      searched.then(note('search')),
      get('callingHours.groups', { draftId, columns: { state: 'column_1' } }).then(note('hours')),
      get('numberRules.count', { draftId }).then(note('numbers')),
    ]);
    expect(ends.toSorted()).toEqual(['hours', 'numbers', 'search']);
    expect((await searched).matching).toBe(1);
  });
});
