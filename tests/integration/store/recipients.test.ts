import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RecipientFacts, recipientFactsSchema, type RecipientInput } from '@domain/fields/recipients';
import { readJsonObject } from '@domain/json/json-text';
import { toE164 } from '@domain/phone/phone';
import { isJsonObject } from '@kernel/json/json';
import { newDraft, open, recipient, reopen, temporaryFolder, testId } from './support';

/** Rows as a plain list: what the tables must be worth. */
interface ModelRow extends RecipientInput {
  readonly id: number;
}

function factsOf(rows: readonly ModelRow[]): RecipientFacts {
  const placed = rows.map((row, index) => ({
    ref: { id: row.id, position: index + 1, phone: row.phone },
    row,
    number: toE164(row.phone),
  }));
  const bad = placed.filter(({ number }) => number === null);
  const twice = placed.filter(
    ({ number }, index) => number !== null && placed.slice(0, index).some((earlier) => earlier.number === number),
  );
  const faults = placed.flatMap(({ ref, row }) =>
    (
      [
        ['metadata', row.metadata],
        ['assistant_overrides', row.assistantOverrides],
      ] as const
    ).flatMap(([part, text]) => {
      const read = text.trim() === '' ? null : readJsonObject(text);
      return read === null || read.ok
        ? []
        : [{ ...ref, part, reason: read.reason, line: read.line, column: read.column }];
    }),
  );
  const keys: Record<string, number> = {};
  for (const { row } of placed) {
    const read = readJsonObject(row.metadata);
    for (const [key, value] of read.ok ? Object.entries(read.value) : []) {
      const isEmpty =
        value === null ||
        value === '' ||
        (Array.isArray(value) && value.length === 0) ||
        (isJsonObject(value) && Object.keys(value).length === 0);
      if (!isEmpty) keys[key] = (keys[key] ?? 0) + 1;
    }
  }
  const first = <T>(all: readonly T[]) => all.slice(0, 20);
  return {
    count: rows.length,
    badNumbers: { count: bad.length, first: first(bad.map(({ ref }) => ref)) },
    duplicates: { count: twice.length, first: first(twice.map(({ ref }) => ref)) },
    badJson: { count: faults.length, first: first(faults) },
    keys,
  };
}

const phone = fc.constantFrom('+14155550100', '+1 415 555 0100', '+14155550101', '+442071838750', '12345', '', '+999');
const json = fc.constantFrom(
  '',
  ' ',
  '{}',
  '{"name":"Ann"}',
  '{"name":"","city":"Rome"}',
  '{"name":null,"tags":[],"x":{}}',
  '{"tags":[1]}',
  '[1]',
  '{"name":',
  '{\n  "a": 1,\n}',
  'null',
);
const row = fc.record({ phone, metadata: json, assistantOverrides: json });

const command = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), rows: fc.array(row, { minLength: 1, maxLength: 8 }) }),
  fc.record({
    kind: fc.constant('update' as const),
    at: fc.nat(40),
    patch: fc.record({ phone, metadata: json, assistantOverrides: json }, { requiredKeys: [] }),
  }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 6 }) }),
  fc.record({
    kind: fc.constant('removeAndUndo' as const),
    at: fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 6 }),
  }),
);

const contents = (rows: readonly RecipientInput[]) =>
  rows.map((each) => [each.phone, each.metadata, each.assistantOverrides]);

describe('recipients', () => {
  it('behave like a plain list, whatever is added, changed, removed and restored', () => {
    const folder = temporaryFolder();
    let store = open(folder);
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
        const { id } = store.drafts.create(newDraft());
        let model: ModelRow[] = [];
        for (const step of commands) {
          const picked = 'at' in step && Array.isArray(step.at) ? step.at.flatMap((at) => model[at] ?? []) : [];
          switch (step.kind) {
            case 'add':
              model = [...model, ...(store.recipients.add(id, step.rows)?.rows ?? [])];
              break;
            case 'update': {
              const target = model[step.at];
              if (target === undefined) break;
              const changed = store.recipients.update(id, target.id, step.patch)?.row;
              expect(changed).toEqual({ ...target, ...step.patch, position: step.at + 1 });
              model = model.map((each) => (each.id === target.id ? { ...each, ...step.patch } : each));
              break;
            }
            case 'remove':
            case 'removeAndUndo': {
              if (picked.length === 0) break;
              const before = contents(model);
              const ids = model.map((each) => each.id);
              const removed =
                store.recipients.remove(
                  id,
                  picked.map((each) => each.id),
                )?.removed ?? [];
              expect(removed).toHaveLength(picked.length);
              model = model.filter((each) => !removed.some((gone) => gone.id === each.id));
              if (step.kind === 'remove') break;
              expect(store.drafts.undo(id)?.kind).toBe('done');
              model = [...(store.recipients.list(id, 0, 200)?.rows ?? [])];
              expect(model.map((each) => each.id)).toEqual(ids);
              expect(contents(model)).toEqual(before);
              break;
            }
          }
          model = model.map((each) => ({
            id: each.id,
            phone: each.phone,
            metadata: each.metadata,
            assistantOverrides: each.assistantOverrides,
          }));
          expect(store.recipients.facts(id)).toEqual(factsOf(model));
        }
        store = reopen(store, folder);
        expect(recipientFactsSchema.parse(store.recipients.facts(id))).toEqual(factsOf(model));
        expect(contents([...store.recipients.each(id)])).toEqual(contents(model));
        const listed = store.recipients.list(id, 0, 200);
        expect(listed?.rows).toEqual(model.map((each, index) => ({ ...each, position: index + 1 })));
        expect(store.recipients.list(id, 3, 2)?.rows).toEqual(listed?.rows.slice(3, 5));
      }),
      { numRuns: 80 },
    );
  });

  it('are set to be sent once the first row exists, and a later choice is kept', () => {
    const store = open(temporaryFolder());
    const { id } = store.drafts.create(newDraft());
    const rows = store.recipients.add(id, [recipient('+14155550100')])?.rows ?? [];
    expect(store.drafts.get(id)?.edits.recipients).toEqual({ kind: 'recipients' });
    expect(store.drafts.list()[0]?.changeCount).toBe(1);
    store.drafts.edit(id, 'recipients', null);
    store.recipients.add(id, [recipient('+14155550101')]);
    expect(store.drafts.get(id)?.edits.recipients).toBeUndefined();
    store.drafts.edit(id, 'recipients', { kind: 'clear' });
    store.recipients.remove(id, [rows[0]?.id ?? 0]);
    expect(store.drafts.get(id)).toMatchObject({
      edits: { recipients: { kind: 'clear' } },
      recipients: { count: 1 },
      revision: 5,
    });
  });

  it('come with a draft that is created from text', () => {
    const store = open(temporaryFolder());
    const draft = store.drafts.create(
      newDraft({
        edits: { recipients: { kind: 'recipients' } },
        recipients: [recipient('+14155550100', '{"name":"Ann"}'), recipient('nonsense')],
      }),
    );
    expect(draft).toMatchObject({
      edits: { recipients: { kind: 'recipients' } },
      recipients: {
        count: 2,
        badNumbers: { count: 1, first: [{ position: 2, phone: 'nonsense' }] },
        keys: { name: 1 },
      },
    });
  });

  it('of one draft are separate from those of another', () => {
    const store = open(temporaryFolder());
    const [a, b] = [store.drafts.create(newDraft()), store.drafts.create(newDraft())];
    const [mine] = store.recipients.add(a.id, [recipient('+14155550100')])?.rows ?? [];
    store.recipients.add(b.id, [recipient('+14155550100')]);
    expect(store.recipients.facts(b.id).duplicates.count).toBe(0);
    expect(store.recipients.update(b.id, mine?.id ?? 0, { phone: 'x' })).toBeNull();
    expect(store.recipients.remove(b.id, [mine?.id ?? 0])?.removed).toEqual([]);
    expect(store.recipients.facts(a.id).count).toBe(1);
  });

  it('of an unknown draft are none', () => {
    const { recipients } = open(temporaryFolder());
    expect(recipients.facts(testId(1)).count).toBe(0);
    expect([...recipients.each(testId(1))]).toEqual([]);
    expect(recipients.update(testId(1), 1, { phone: '' })).toBeNull();
    expect(recipients.remove(testId(1), [1])).toBeNull();
  });

  it('never share an ID, even after the last one was removed', () => {
    const store = open(temporaryFolder());
    const { id } = store.drafts.create(newDraft());
    const first = store.recipients.add(id, [recipient('+14155550100')])?.rows[0]?.id ?? 0;
    store.recipients.remove(id, [first]);
    expect(store.recipients.add(id, [recipient('+14155550100')])?.rows[0]?.id).not.toBe(first);
  });
});
