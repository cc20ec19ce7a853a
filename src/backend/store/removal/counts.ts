import type { ErasedCounts } from '@domain/erasure/erasure';

export type Counts = { -readonly [Key in keyof ErasedCounts]: number };

export function noCounts(): Counts {
  return {
    drafts: 0,
    recipients: 0,
    edits: 0,
    serverCopies: 0,
    histories: 0,
    receipts: 0,
    receiptBodies: 0,
    updates: 0,
    remembered: 0,
    notes: 0,
  };
}

export function isNothing(counts: ErasedCounts): boolean {
  return Object.values(counts).every((count) => count === 0);
}
