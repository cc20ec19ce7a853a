import { describe, expect, it } from 'vitest';
import { createErasureBackend } from '../erasure/support';
import { newDraft, newReceipt, testId } from '../store/support';
import { sentByReceipt, storedPieces } from './support';

const ERASED = 4917212345678;
const KEPT = 4917287654321;

async function backendWithReceipts() {
  const backend = await createErasureBackend();
  const { receipts, drafts } = backend.store();
  const draftId = drafts.create(newDraft()).id;
  for (const [at, numbers] of [[ERASED, KEPT], [ERASED], [KEPT]].entries()) {
    receipts.begin(
      newReceipt(testId(at + 1), draftId, { sent: { kind: 'listed', numbers: Float64Array.from(numbers) } }),
    );
  }
  receipts.interruptUnfinished(new Date());
  return { ...backend, draftId };
}

describe('the numbers of sent updates', () => {
  it('lose a number that is forgotten, and keep all others', async () => {
    const { erase, folder } = await backendWithReceipts();
    expect(await erase({ kind: 'number', phone: `+${String(ERASED)}` })).toMatchObject({ ok: true });
    expect([...sentByReceipt(folder).values()]).toEqual([[KEPT], [], [KEPT]]);
  });

  it('go with a receipt that is erased', async () => {
    const { erase, folder } = await backendWithReceipts();
    expect(await erase({ kind: 'receipt', receiptId: testId(1) })).toMatchObject({ ok: true });
    expect(storedPieces(folder)).toBe(2);
  });

  it('go with the receipts of a draft that is erased', async () => {
    const { erase, folder, draftId } = await backendWithReceipts();
    expect(await erase({ kind: 'draft', draftId })).toMatchObject({ ok: true });
    expect(storedPieces(folder)).toBe(0);
  });
});
