import type { NewReceipt, Store } from '@backend/store';
import type { Outcome } from '@domain/sync/outcome';
import { newReceipt, testId } from './support';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse('2027-01-01T00:00:00.000Z');
export const at = (day: number): string => new Date(START + day * DAY).toISOString();

interface Pushed {
  readonly n: number;
  readonly startedAt?: string;
  readonly name?: string;
  readonly campaignId?: string;
  readonly fields?: NewReceipt['fields'];
  readonly outcome?: Outcome | null;
}

/** Stores a receipt; `outcome`: `null` if the push has not ended. */
export function push(
  store: Store,
  draftId: string,
  {
    n,
    startedAt = at(n),
    name = 'Spring',
    campaignId = 'camp-1',
    fields = ['name'],
    outcome = { kind: 'verified' },
  }: Pushed,
): void {
  store.receipts.begin(newReceipt(testId(n), draftId, { startedAt, campaignName: name, campaignId, fields }));
  if (outcome !== null) {
    store.receipts.finish({
      id: testId(n),
      draftId,
      durationMs: 100,
      outcome,
      checks: [],
      answer: null,
      snapshot: null,
      drop: [],
    });
  }
}
