import type { Draft } from '@domain/draft/draft';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { UploadOutcome } from '@domain/uploads/upload-outcome';
import type { OutwardAccess } from '../../connections/outward-access';
import type { Handlers } from '../../ipc/handlers';
import { guarded } from '../../store';
import { type UploadDeps, uploader } from './upload';

export interface UploadHandlerDeps extends UploadDeps {
  readonly access: OutwardAccess;
}

export type UploadCommand =
  | 'recipients.uploadList'
  | 'recipients.stopUpload'
  | 'recipients.pendingUpload'
  | 'recipients.settleUpload';

type Begun = Result<{ readonly draft: Draft; readonly connectionId: string }>;

/**
 * A draft's rows as a recipient list of the server. An upload is no change that can be repeated
 * without harm (API reference, section 8), so it is never sent again on its own: it is noted on the
 * disk before, and the note stays until its outcome is known or the user has looked.
 */
export function uploadHandlers(deps: UploadHandlerDeps): Pick<Handlers, UploadCommand> {
  const { store } = deps;
  const upload = uploader(deps);
  /** What stops the upload of a draft that is under way. */
  const running = new Map<string, AbortController>();

  /** Whether the draft can be uploaded as the user saw it. */
  function begun(draftId: string, revision: number): Begun {
    const draft = guarded(() => store.drafts.get(draftId));
    if (!draft.ok) return draft;
    if (draft.value === null) return failed({ kind: 'not-found', what: 'draft' });
    if (draft.value.revision !== revision) return failed({ kind: 'draft-changed' });
    const { connectionId, recipients } = draft.value;
    if (connectionId === null) return failed({ kind: 'no-connection' });
    const wrong = recipients.badNumbers.count + recipients.badJson.count;
    if (wrong > 0) return failed({ kind: 'has-errors', count: wrong });
    if (recipients.count === 0) return failed({ kind: 'nothing-to-send' });
    const pending = guarded(() => store.uploads.pending(draftId));
    if (!pending.ok) return pending;
    return pending.value === null ? ok({ draft: draft.value, connectionId }) : failed({ kind: 'upload-unknown' });
  }

  async function run(
    { draftId, revision, target }: Parameters<Handlers['recipients.uploadList']>[0],
    stop: AbortSignal,
  ): Promise<Result<UploadOutcome>> {
    const first = begun(draftId, revision);
    if (!first.ok) return first;
    const access = await deps.access.open(first.value.connectionId);
    if (!access.ok) return access;
    // Read again: the keychain may have waited for the user, who may have gone on typing.
    const again = begun(draftId, revision);
    return again.ok ? upload({ draft: again.value.draft, access: access.value, target, stop }) : again;
  }

  return {
    'recipients.uploadList': async (input) => {
      const { draftId } = input;
      if (running.has(draftId)) return failed({ kind: 'push-under-way' });
      const stop = new AbortController();
      running.set(draftId, stop);
      try {
        return await run(input, stop.signal);
      } finally {
        running.delete(draftId);
      }
    },

    'recipients.stopUpload': ({ draftId }) => {
      running.get(draftId)?.abort();
      return ok(null);
    },

    'recipients.pendingUpload': ({ draftId }) =>
      guarded(() => (running.has(draftId) ? null : store.uploads.pending(draftId))),

    'recipients.settleUpload': ({ draftId }) =>
      guarded(() => {
        store.uploads.forget(draftId);
        return null;
      }),
  };
}
