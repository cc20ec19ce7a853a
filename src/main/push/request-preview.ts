import { campaignUrl, curlOf } from '@shared/campaign/request';
import type { DraftContent } from '@shared/campaign/draft-content';
import { buildUpdate } from '@shared/campaign/update';
import type { Draft } from '@shared/draft/draft';
import type { RequestPreview } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/ipc/errors';
import type { Store } from '../store';
import { requestBody } from './request-body';

/** A request as it would be sent, whole. */
export interface WholeRequest {
  readonly url: string;
  readonly body: string;
  readonly bytes: number;
}

/** The longest body that is shown, in UTF-16 code units; copying gives all of it. */
const MAX_SHOWN = 200_000;

/** Stands in the place of the base URL while a draft has no connection. */
const NO_BASE_URL = '<base-url>';

/** The request for a draft's content; `null` where it changes nothing. Error: `too-large`. Throws as the store does. */
export function requestOf(
  content: DraftContent,
  { id, connectionId, campaignId }: Pick<Draft, 'id' | 'connectionId' | 'campaignId'>,
  store: Store,
): Result<WholeRequest | null> {
  const connection = connectionId === null ? null : store.connections.get(connectionId);
  const update = buildUpdate(content, connection?.scheduleKeys ?? 'camelCase');
  if (update.fields.length === 0) return ok(null);
  const body = requestBody(update, () => store.recipients.each(id));
  if (!body.ok) return body;
  return ok({
    url: campaignUrl(connection?.baseUrl ?? NO_BASE_URL, campaignId),
    body: body.value.text(),
    bytes: body.value.bytes.byteLength,
  });
}

/** The request without the key and the user id, cut where it is too long to be shown. */
export function shownRequest({ url, body, bytes }: WholeRequest): RequestPreview {
  const truncated = body.length > MAX_SHOWN;
  const shown = truncated ? body.slice(0, MAX_SHOWN).replace(/[\uD800-\uDBFF]$/, '') : body;
  return {
    method: 'PATCH',
    url,
    body: shown,
    bytes,
    truncated,
    curl: curlOf({ url, body: truncated ? `${shown}…` : shown }),
  };
}
