import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyWriterInThread } from '@backend/sync/attempt/body-in-thread';
import { bodyWriterInMain } from '@backend/sync/attempt/write-body';
import { failed } from '@domain/errors/errors';
import type { RecipientInput, RecipientRow } from '@domain/fields/recipients';
import { readJsonObject } from '@domain/json/json-text';
import { toE164 } from '@domain/phone/phone';
import type { AudienceFilter, AudienceOrder } from '@domain/recipients/audience';
import { buildUpdate } from '@domain/wire/update';
import { fold } from '@kernel/fold';
import { isJsonObject, type JsonValue } from '@kernel/json/json';
import { contacts, createRecipientsBackend, manyRows } from './recipients-backend';

const IN_ORDER: AudienceOrder = { by: { kind: 'position' }, descending: false };

const phone = fc.constantFrom('+14155550100', '+1 415 555 0100', '+442079460018', '+4930123456', '12345', 'Köln 7', '');
const metadata = fc.constantFrom(
  ...[
    '',
    '{}',
    '{"city":"Köln"}',
    '{"city":"KÖLN \\"am\\" Rhein","plan":""}',
    '{"city":null,"plan":"İstanbul"}',
    '{"city":"Hauptstraße","plan":"\uFB01rst Ko\u0308ln"}',
  ],
  ...[
    '{"plan":"a\\u0000b","n":12}',
    '{ "city" : "Rome", "tags": ["x"] }',
    '{"deep":{"city":"Rome"}}',
    '{"city":',
    '[1]',
  ],
);
const row = fc.record({ phone, metadata, assistantOverrides: fc.constantFrom('', '{"voice":"calm"}', '{') });
const filter = fc.record(
  {
    text: fc.constantFrom(
      'köln',
      'KÖLN',
      'rome',
      '415 555',
      '+1415',
      'am" rh',
      'city',
      'x',
      '12',
      'i̇st',
      'KOLN',
      'koln',
      'ｋöｌｎ',
      'istanbul',
      'strasse',
      '٤١٥ ٥٥٥',
      ' ',
    ),
    problem: fc.constantFrom('any' as const, 'bad-number' as const, 'repeated' as const, 'bad-json' as const),
    country: fc.constantFrom('US', 'GB', 'DE', 'FR', ''),
    has: fc.constantFrom('city', 'plan', 'deep', 'none'),
    lacks: fc.constantFrom('city', 'tags', 'none'),
  },
  { requiredKeys: [] },
);
const order = fc.record({
  by: fc.oneof(
    fc.constant({ kind: 'position' as const }),
    fc.constant({ kind: 'number' as const }),
    fc.constant({ kind: 'key' as const, key: 'city' }),
  ),
  descending: fc.boolean(),
});

function filledIn(text: string): readonly (readonly [string, JsonValue])[] {
  const read = readJsonObject(text);
  if (!read.ok) return [];
  return Object.entries(read.value).filter(
    ([, value]) =>
      value !== null &&
      value !== '' &&
      !(Array.isArray(value) && value.length === 0) &&
      !(isJsonObject(value) && Object.keys(value).length === 0),
  );
}

const isBad = (text: string): boolean => text.trim() !== '' && !readJsonObject(text).ok;

/** What a filter means, said a second time and slowly. */
function fits(rows: readonly RecipientInput[], at: number, wanted: AudienceFilter): boolean {
  const row = rows[at];
  if (row === undefined) return false;
  const number = toE164(row.phone);
  const isRepeated = number !== null && rows.slice(0, at).some((earlier) => toE164(earlier.phone) === number);
  const badJson = isBad(row.metadata) || isBad(row.assistantOverrides);
  const values = isBad(row.metadata)
    ? [row.metadata]
    : filledIn(row.metadata).map(([, value]) => (typeof value === 'string' ? value : JSON.stringify(value)));
  const texts = [row.phone, number ?? '', ...values].map((each) => fold(each));
  const needle = fold(wanted.text ?? '').trim();
  const digits = /^[+\d\s().\-/]*\d[+\d\s().\-/]*$/.test(needle) ? needle.replace(/[\s().\-/]/g, '') : needle;
  const countries: Readonly<Record<string, string>> = { '+1': 'US', '+4': 'DE' };
  const country = number === null ? null : number.startsWith('+44') ? 'GB' : (countries[number.slice(0, 2)] ?? '');
  const keys = filledIn(row.metadata).map(([key]) => key);
  return (
    (needle === '' || texts.some((text) => text.includes(needle) || text.includes(digits))) &&
    (wanted.problem === undefined ||
      (wanted.problem === 'bad-number' && number === null) ||
      (wanted.problem === 'repeated' && isRepeated) ||
      (wanted.problem === 'bad-json' && badJson) ||
      (wanted.problem === 'any' && (number === null || isRepeated || badJson))) &&
    (wanted.country === undefined || country === wanted.country) &&
    (wanted.has === undefined || keys.includes(wanted.has)) &&
    (wanted.lacks === undefined || !keys.includes(wanted.lacks))
  );
}

describe('the table of recipients', () => {
  it('contains exactly the matching rows, in the requested order', async () => {
    const { store, get } = await createRecipientsBackend();
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), filter, order, async (rows, wanted, sort) => {
        const { id } = store.drafts.create({ ...EMPTY, recipients: rows });
        const page = await get('recipients.query', { draftId: id, filter: wanted, order: sort, offset: 0, limit: 500 });
        const expected = rows.flatMap((_, at) => (fits(rows, at, wanted) ? [at + 1] : []));
        const positions = page.rows.map(({ position }) => position);
        expect(positions.toSorted((a, b) => a - b)).toEqual(expected);
        expect(page).toMatchObject({ total: rows.length, matching: expected.length });
        for (const shown of page.rows) expect(rows[shown.position - 1]).toEqual(inputOf(shown));
        if (sort.by.kind === 'position') expect(positions).toEqual(sort.descending ? expected.toReversed() : expected);
        if (sort.by.kind === 'number') {
          const numbers = page.rows.map((each) => Number(toE164(each.phone)?.slice(1) ?? 0));
          expect(numbers).toEqual(numbers.toSorted((a, b) => (sort.descending ? b - a : a - b)));
        }
      }),
      { numRuns: 120 },
    );
  });

  it('scrolls through the results and follows edits', async () => {
    const { importFile, get, store, draftId } = await createRecipientsBackend();
    await importFile(contacts(manyRows(10_000)));
    const query = { draftId, filter: { text: 'person 99' }, order: IN_ORDER };
    const page = await get('recipients.query', { ...query, offset: 100, limit: 3 });
    expect(page).toMatchObject({ total: 10_000, matching: 111 });
    expect(page.rows.map(({ metadata }) => metadata)).toEqual(
      [9989, 9990, 9991].map((n) => JSON.stringify({ first_name: `Person ${String(n)}` })),
    );
    expect(page.rows[0]).toMatchObject({ country: 'US', problems: [], position: 9990 });
    store.recipients.update(draftId, page.rows[0]?.id ?? 0, { metadata: '{"first_name":"Ada"}' });
    const after = await get('recipients.query', { ...query, offset: 100, limit: 3 });
    expect(after).toMatchObject({ matching: 110, revision: page.revision + 1 });
  });

  it('deletes all matching rows in one step, and updates marks of repeated numbers', async () => {
    const { store, get, call } = await createRecipientsBackend();
    const recipients = [
      { phone: '+14155550100', metadata: '{"city":"Rome"}', assistantOverrides: '' },
      { phone: '+1 415 555 0100', metadata: '', assistantOverrides: '' },
      { phone: '+442079460018', metadata: '{"city":"Rome"}', assistantOverrides: '' },
    ];
    const { id: draftId } = store.drafts.create({ ...EMPTY, recipients });
    expect(store.recipients.facts(draftId).duplicates.count).toBe(1);
    const removal = { draftId, revision: 0, filter: { text: 'rome' } };
    expect(await get('recipients.removeMatching', removal)).toMatchObject({ removed: 2, recipients: { count: 1 } });
    expect(store.recipients.facts(draftId)).toMatchObject({ duplicates: { count: 0 }, keys: {} });
    expect(await call('recipients.removeMatching', removal)).toEqual(failed({ kind: 'draft-changed' }));
    store.drafts.undo(draftId);
    expect(store.recipients.list(draftId, 0, 9)?.rows.map(inputOf)).toEqual(recipients);
    expect(store.recipients.facts(draftId).duplicates.count).toBe(1);
  });

  it('counts rows by country', async () => {
    const { importFile, get, draftId, store } = await createRecipientsBackend();
    await importFile(contacts([...manyRows(3), ['+442079460018', 'Alan']]));
    store.recipients.add(draftId, [{ phone: '12', metadata: '', assistantOverrides: '' }]);
    expect(await get('recipients.countries', { draftId })).toEqual([
      { country: 'US', rows: 3 },
      { country: 'GB', rows: 1 },
    ]);
  });
});

const EMPTY = { connectionId: null, campaignId: 'c', timeZone: 'UTC', snapshot: null, edits: {}, recipients: [] };

const inputOf = ({ phone, metadata, assistantOverrides }: RecipientRow): RecipientInput => ({
  ...{ phone, metadata, assistantOverrides },
});

describe('the body of an update', () => {
  it('with many rows comes from the worker thread, byte for byte as main would write it', async () => {
    const { importFile, store, draftId, worker } = await createRecipientsBackend();
    await importFile(contacts(manyRows(3_000)));
    const draft = store.drafts.get(draftId);
    if (draft === null) throw new Error('the draft is gone');
    const update = buildUpdate(draft, 'camelCase');
    const [here, there] = await Promise.all([
      bodyWriterInMain(store)(draftId, update),
      bodyWriterInThread(store, worker, () => new Date())(draftId, update),
    ]);
    if (!here.ok || !there.ok) throw new Error('a body was not written');
    expect(Buffer.from(there.value.body.bytes).equals(Buffer.from(here.value.body.bytes))).toBe(true);
    expect(there.value.body.beginning(30)).toBe(here.value.body.text().slice(0, 30));
    const edited: typeof worker = {
      ...worker,
      run: (name, input) => {
        store.recipients.add(draftId, [{ phone: '+442079460018', metadata: '', assistantOverrides: '' }]);
        return worker.run(name, input);
      },
    };
    expect(await bodyWriterInThread(store, edited, () => new Date())(draftId, update)).toEqual(
      failed({ kind: 'draft-changed' }),
    );
  });
});
