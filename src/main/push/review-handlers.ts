import { campaignUrl, curlOf } from '@shared/campaign/request';
import { buildUpdate } from '@shared/campaign/update';
import { failed, ok, type Result } from '@shared/ipc/errors';
import type { Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';
import { requestBody } from './request-body';

interface ReviewDeps {
  readonly store: Store;
  /** Puts text on the clipboard. */
  readonly copyText: (text: string) => void;
}

interface Request {
  readonly url: string;
  readonly body: string;
  readonly bytes: number;
}

/** The longest body that is shown, in UTF-16 code units; copying gives all of it. */
const MAX_SHOWN = 200_000;

/** Stands in the place of the base URL while a draft has no connection. */
const NO_BASE_URL = '<base-url>';

/** `review.request` and `review.copy`: the request as a push would send it now, without the key and the user id. */
export function reviewHandlers({ store, copyText }: ReviewDeps): Pick<Handlers, 'review.request' | 'review.copy'> {
  function requestOf(draftId: string): Result<Request | null> {
    const read = guarded((): Result<Request | null> => {
      const draft = store.drafts.get(draftId);
      if (draft === null) return failed({ kind: 'not-found', what: 'draft' });
      const connection = draft.connectionId === null ? null : store.connections.get(draft.connectionId);
      const update = buildUpdate(draft, connection?.scheduleKeys ?? 'camelCase');
      if (update.fields.length === 0) return ok(null);
      const body = requestBody(update, () => store.recipients.each(draftId));
      if (!body.ok) return body;
      return ok({
        url: campaignUrl(connection?.baseUrl ?? NO_BASE_URL, draft.campaignId),
        body: body.value.text(),
        bytes: body.value.bytes.byteLength,
      });
    });
    return read.ok ? read.value : read;
  }

  return {
    'review.request': ({ draftId }) => {
      const request = requestOf(draftId);
      if (!request.ok) return request;
      if (request.value === null) return ok(null);
      const { url, body, bytes } = request.value;
      const truncated = body.length > MAX_SHOWN;
      const shown = truncated ? body.slice(0, MAX_SHOWN).replace(/[\uD800-\uDBFF]$/, '') : body;
      return ok({
        method: 'PATCH',
        url,
        body: shown,
        bytes,
        truncated,
        curl: curlOf({ url, body: truncated ? `${shown}…` : shown }),
      });
    },

    'review.copy': ({ draftId, what }) => {
      const request = requestOf(draftId);
      if (!request.ok) return request;
      // Nothing to send is nothing to copy; the clipboard keeps what it has.
      if (request.value !== null) copyText(what === 'json' ? request.value.body : curlOf(request.value));
      return ok(null);
    },
  };
}
