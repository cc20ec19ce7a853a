import { z } from 'zod';
import { openSnapshot } from '@backend/store/open/worker-connection';
import { sentNumbersOf } from '@backend/store/sent/sent-numbers';
import { renameEdits } from '../../support/test-backend';
import type { RecipientsBackend } from '../audience/recipients-backend';
import { databaseOf } from '../store/support';
import { recipient } from '../suppression/support';

const receiptRow = z.object({ pk: z.number(), id: z.string() });
const chunkRow = z.object({ chunks: z.number() });

/** A draft that is to send some recipients, or only has them. */
export function draftOf(
  { test }: RecipientsBackend,
  campaignId: string,
  rows: readonly number[],
  { connectionId = null as string | null, sends = true } = {},
): string {
  return test.draft({
    ...{ connectionId, campaignId, campaign: { id: campaignId, name: 'As it was', max_concurrency: 5 } },
    edits: sends ? { ...renameEdits(`Name of ${campaignId} now`), recipients: { kind: 'recipients' } } : {},
    recipients: rows.map(recipient),
  }).id;
}

/** What each receipt keeps of the numbers that were sent, by its id. */
export function sentByReceipt(folder: string, key: Uint8Array | null = null): ReadonlyMap<string, readonly number[]> {
  const db = openSnapshot({ file: databaseOf(folder), key });
  try {
    const receipts = db.all(receiptRow, 'SELECT pk, id FROM receipts');
    return new Map(receipts.map(({ pk, id }) => [id, [...sentNumbersOf(db, pk)].flatMap((piece) => [...piece])]));
  } finally {
    db.close();
  }
}

/** How many pieces of sent numbers are stored, whether a receipt has them or not. */
export function storedPieces(folder: string): number {
  const db = openSnapshot({ file: databaseOf(folder), key: null });
  try {
    return db.get(chunkRow, 'SELECT count(*) AS chunks FROM sent_chunks')?.chunks ?? 0;
  } finally {
    db.close();
  }
}
