import { curlOf } from '@shared/campaign/request';
import { failed, ok, type Result } from '@shared/ipc/errors';
import type { Handlers } from '../ipc/handlers';
import { guarded } from '../store';
import { requestOf, shownRequest, type RequestDeps, type WholeRequest } from './request-preview';

interface ReviewDeps extends RequestDeps {
  /** Puts text on the clipboard. */
  readonly copyText: (text: string) => void;
}

/** `review.request` and `review.copy`: the request as a push would send it now, without the key and the user id. */
export function reviewHandlers(deps: ReviewDeps): Pick<Handlers, 'review.request' | 'review.copy'> {
  async function requestFor(draftId: string): Promise<Result<WholeRequest | null>> {
    const draft = guarded(() => deps.store.drafts.get(draftId));
    if (!draft.ok) return draft;
    if (draft.value === null) return failed({ kind: 'not-found', what: 'draft' });
    return requestOf(draft.value, draft.value, deps);
  }

  return {
    'review.request': async ({ draftId }) => {
      const request = await requestFor(draftId);
      if (!request.ok) return request;
      return ok(request.value === null ? null : shownRequest(request.value));
    },

    'review.copy': async ({ draftId, what }) => {
      const request = await requestFor(draftId);
      if (!request.ok) return request;
      // Nothing to send is nothing to copy; the clipboard keeps what it has.
      if (request.value !== null) {
        const { url, body } = request.value;
        deps.copyText(what === 'json' ? body.text() : curlOf({ url, body: body.text() }));
      }
      return ok(null);
    },
  };
}
