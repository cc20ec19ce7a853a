import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { destroyLastPage, openedAfterDamage, scribble } from '../store/damage';
import { close, databaseOf, newDraft, newReceipt, open, temporaryFolder, testId } from '../store/support';
import { numberOf } from '../suppression/support';
import { sentByReceipt } from './support';

const RECEIPTS = 6;
/** So many that they lie in two chunks. */
const SENT = 9_000;

/** A database with receipts and what each sent, closed; and what is at its end. */
function filled(): { readonly folder: string; readonly sent: ReadonlyMap<string, readonly number[]> } {
  const folder = temporaryFolder();
  const store = open(folder);
  const { id: draftId } = store.drafts.create(newDraft());
  for (let n = 1; n <= RECEIPTS; n += 1) {
    const numbers = Float64Array.from({ length: SENT }, (_, at) => numberOf(n * SENT + at));
    store.receipts.begin(newReceipt(testId(n), draftId, { sent: { kind: 'listed', numbers } }));
  }
  store.receipts.interruptUnfinished(new Date());
  const text = { kind: 'text', text: 'What is at the end of the file. '.repeat(2_000) } as const;
  store.drafts.create(newDraft({ edits: { campaign_context: text } }));
  close(store);
  return { folder, sent: sentByReceipt(folder) };
}

it('recovers the sent numbers of receipts whole when the damage is elsewhere', () => {
  const { folder, sent } = filled();
  destroyLastPage(folder);
  const { store, damage } = openedAfterDamage(folder);
  expect(damage?.saved).toMatchObject({ receipts: RECEIPTS });
  close(store);
  expect(sentByReceipt(folder)).toEqual(sent);
});

it('recovers what can be read of sent numbers wherever the damage is, and no others', () => {
  const { folder, sent } = filled();
  const healthy = readFileSync(databaseOf(folder));
  const found = { whole: 0, part: 0, others: 0 };
  for (let seed = 1; seed <= 40; seed += 1) {
    const other = temporaryFolder();
    writeFileSync(databaseOf(other), healthy);
    scribble(databaseOf(other), 1, seed);
    const { store, damage } = openedAfterDamage(other);
    close(store);
    if (damage === null) continue;
    for (const [id, numbers] of sentByReceipt(other)) {
      const before = new Set(sent.get(id));
      expect(before.size).toBe(SENT);
      if (numbers.some((number) => !before.has(number))) found.others += 1;
      else found[numbers.length === SENT ? 'whole' : 'part'] += 1;
    }
  }
  expect(found.whole).toBeGreaterThan(100);
  expect(found.part).toBeGreaterThan(3);
  expect(found.others).toBe(0);
}, 120_000);
