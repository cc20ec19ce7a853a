import { draftFileText } from '@domain/draft/file';
import type { Result } from '@domain/errors/errors';
import { guarded, type Store } from '../store';

/** Returns the text of a draft's file as it is now, in pieces; `null` if there is no such draft. */
export type DraftText = (draftId: string) => Result<Iterable<string> | null>;

export function createDraftText({ store, now }: { readonly store: Store; readonly now: () => Date }): DraftText {
  return (draftId) =>
    guarded(() => {
      const draft = store.drafts.get(draftId);
      if (draft === null) return null;
      const connection = draft.connectionId === null ? null : store.connections.get(draft.connectionId);
      const hint = connection === null ? null : { name: connection.name, baseUrl: connection.baseUrl };
      const consent = store.consent.of(draftId)?.mark ?? null;
      return draftFileText({ draft, consent, connection: hint, rows: store.recipients.each(draftId), now: now() });
    });
}
