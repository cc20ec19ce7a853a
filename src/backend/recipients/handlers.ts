import type { DraftWrite } from '@contract/parts';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { Emit, Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';

export interface RecipientDeps {
  readonly store: Store;
  readonly emit: Emit;
}

type RecipientCommand =
  | 'recipients.list'
  | 'recipients.add'
  | 'recipients.update'
  | 'recipients.paste'
  | 'recipients.remove';

/** The commands on a draft's recipients. Each responds after its commit. */
export function recipientHandlers({ store, emit }: RecipientDeps): Pick<Handlers, RecipientCommand> {
  /** Runs work that returns `null` if the draft or the row is missing. */
  function onRows<T>(draftId: string, work: () => T | null): Result<T> {
    const done = guarded(work);
    if (!done.ok) return done;
    if (done.value !== null) return ok(done.value);
    const exists = guarded(() => store.drafts.exists(draftId));
    return exists.ok ? failed({ kind: 'not-found', what: exists.value ? 'recipient' : 'draft' }) : exists;
  }

  function change<T>({ draftId, writer }: DraftWrite, work: () => T | null): Result<T> {
    const done = onRows(draftId, work);
    if (done.ok) emit('changed', { what: 'draft', draftId, writer });
    return done;
  }

  return {
    'recipients.list': ({ draftId, offset, limit }) =>
      onRows(draftId, () => {
        const page = store.recipients.list(draftId, offset, limit);
        return page && { total: page.total, rows: [...page.rows] };
      }),

    // Without the writer: the first row also makes the edit that has the rows sent.
    'recipients.add': ({ draftId, rows }) =>
      change({ draftId }, () => {
        const saved = store.recipients.add(draftId, rows);
        return saved && { ...saved, rows: [...saved.rows] };
      }),

    'recipients.update': ({ draftId, writer, rowId, row }) =>
      change({ draftId, writer }, () => store.recipients.update(draftId, rowId, row)),

    // Without the writer, as for added rows.
    'recipients.paste': ({ draftId, changed, added }) =>
      change({ draftId }, () => store.recipients.paste(draftId, changed, added)),

    'recipients.remove': ({ draftId, writer, rowIds }) =>
      change({ draftId, writer }, () => {
        const saved = store.recipients.remove(draftId, rowIds);
        return saved && { ...saved, removed: [...saved.removed] };
      }),
  };
}
