import { curlOf } from '@shared/campaign/request';
import { failed, ok, type Result } from '@shared/ipc/errors';
import type { Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';
import { requestOf, shownRequest, type WholeRequest } from './request-preview';

interface ReviewDeps {
  readonly store: Store;
  /** Puts text on the clipboard. */
  readonly copyText: (text: string) => void;
}

/** `review.request` and `review.copy`: the request as a push would send it now, without the key and the user id. */
export function reviewHandlers({ store, copyText }: ReviewDeps): Pick<Handlers, 'review.request' | 'review.copy'> {
  function requestFor(draftId: string): Result<WholeRequest | null> {
    const read = guarded((): Result<WholeRequest | null> => {
      const draft = store.drafts.get(draftId);
      return draft === null ? failed({ kind: 'not-found', what: 'draft' }) : requestOf(draft, draft, store);
    });
    return read.ok ? read.value : read;
  }

  return {
    'review.request': ({ draftId }) => {
      const request = requestFor(draftId);
      if (!request.ok) return request;
      return ok(request.value === null ? null : shownRequest(request.value));
    },

    'review.copy': ({ draftId, what }) => {
      const request = requestFor(draftId);
      if (!request.ok) return request;
      // Nothing to send is nothing to copy; the clipboard keeps what it has.
      if (request.value !== null) copyText(what === 'json' ? request.value.body : curlOf(request.value));
      return ok(null);
    },
  };
}
