import { NotShowable } from '../core/not-showable';
import { storageReasonOf } from '../core/storage-reason';
import type { Store } from './store';

/**
 * Whether the rows that every start and the app's screens need can be read. Reads all drafts and
 * receipts, so it is asked only after damage was found. A draft that is beyond the bound of what
 * can be shown is whole.
 */
export function areRowsReadable(store: Store): boolean {
  try {
    store.settings.read();
    store.connections.list();
    store.connections.activeId();
    store.drafts.openId();
    for (const { id } of [...store.drafts.list(), ...store.drafts.discarded()]) readDraft(store, id);
    store.outbox.list();
    Array.from(store.receipts.each({}), ({ id }) => id);
    return true;
  } catch (error) {
    if (storageReasonOf(error) === 'damaged') return false;
    throw error;
  }
}

function readDraft(store: Store, id: string): void {
  try {
    store.drafts.get(id);
  } catch (error) {
    if (!(error instanceof NotShowable)) throw error;
  }
}
