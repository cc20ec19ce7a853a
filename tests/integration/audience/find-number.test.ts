import { expect, it } from 'vitest';
import { createTestBackend } from '../../support/create-test-backend';
import { startRecipients } from '../../support/recipients-thread';
import type { TestBackend } from '../../support/test-backend';

const recipients = (...phones: readonly string[]) =>
  phones.map((phone) => ({ phone, metadata: '', assistantOverrides: '' }));
const draftOf = (test: TestBackend, phones: readonly string[]): string =>
  test.draft({ connectionId: null, edits: {}, recipients: recipients(...phones) }).id;

const find = (test: TestBackend, text: string, except: string | null = null, limit = 20) =>
  test.get('recipients.findNumber', { text, except, limit });

const LONDON = '+442071838750';

it('finds a number in all drafts, as it is written or without its country code', async () => {
  const test = await createTestBackend({ startRecipients }, 'modules');
  const first = draftOf(test, ['+14155550100', LONDON]);
  const second = draftOf(test, [LONDON, 'no number', LONDON]);
  draftOf(test, ['+14155550102']);
  for (const text of [LONDON, '44 20 7183-8750', '00442071838750', '020 7183 8750', '7183 8750']) {
    const { total, found } = await find(test, text);
    expect(total, text).toBe(2);
    expect(
      found.toSorted((a, b) => b.position - a.position),
      text,
    ).toEqual([
      { draftId: first, phone: LONDON, position: 2 },
      { draftId: second, phone: LONDON, position: 1 },
    ]);
  }
  expect(await find(test, LONDON, second)).toMatchObject({ total: 1, found: [{ draftId: first }] });
  expect(await find(test, LONDON, null, 1)).toMatchObject({ total: 2, found: [{ phone: LONDON }] });
});

it('finds nothing by a few digits, by a text, or in a discarded draft', async () => {
  const test = await createTestBackend({ startRecipients }, 'modules');
  const draftId = draftOf(test, [LONDON]);
  for (const text of ['', 'Ada', '838750', '+44207183875', '7183 8751'])
    expect(await find(test, text), text).toEqual({ total: 0, found: [] });
  expect((await find(test, LONDON)).total).toBe(1);
  await test.get('drafts.discard', { draftId });
  expect(await find(test, LONDON)).toEqual({ total: 0, found: [] });
});

it('finds a number far down in many rows, in the thread for recipients', async () => {
  const test = await createTestBackend({ startRecipients }, 'modules');
  const phones = Array.from({ length: 5_000 }, (_, row) => `+1415555${String(1_000 + row)}`);
  const draftId = draftOf(test, [...phones, LONDON]);
  expect(await find(test, LONDON)).toEqual({ total: 1, found: [{ draftId, phone: LONDON, position: 5_001 }] });
});
