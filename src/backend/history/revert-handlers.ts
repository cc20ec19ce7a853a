import { failed, ok } from '@domain/errors/errors';
import { timeZoneSchema } from '@domain/fields/edits';
import { reversalOf } from '@domain/history/revert';
import type { Emit, Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';

interface RevertDeps {
  readonly store: Store;
  readonly emit: Emit;
  readonly systemTimeZone: () => string;
}

/**
 * Handles `push.revert`: creates a new draft, so that the present one stays as it is. Sends
 * nothing.
 */
export function revertHandlers({ store, emit, systemTimeZone }: RevertDeps): Pick<Handlers, 'push.revert'> {
  return {
    'push.revert': ({ receiptId }) => {
      const made = guarded(() => {
        const receipt = store.receipts.get(receiptId);
        if (receipt === null) return null;
        const connectionId = store.receipts.connectionOf(receiptId);
        const newest = store.drafts.newestSnapshot(receipt.campaignId, connectionId);
        const { edits, unknown, changedSince } = reversalOf(receipt, newest);
        const zone = timeZoneSchema.safeParse(store.settings.read().timeZone);
        const draft = store.drafts.create({
          connectionId,
          campaignId: receipt.campaignId,
          timeZone: zone.success ? zone.data : systemTimeZone(),
          snapshot: newest,
          edits,
          recipients: [],
          drift: changedSince,
        });
        return { draft, unknown: [...unknown] };
      });
      if (!made.ok) return made;
      if (made.value === null) return failed({ kind: 'not-found', what: 'receipt' });
      emit('changed', { what: 'draft', draftId: made.value.draft.id });
      emit('changed', { what: 'drafts' });
      emit('changed', { what: 'connections' });
      return ok(made.value);
    },
  };
}
