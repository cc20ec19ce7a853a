import type { RequestPreview } from '@contract/index';
import type { DraftContent } from '@domain/changes/draft-content';
import type { Draft } from '@domain/draft/draft';
import { ok, type Result } from '@domain/errors/errors';
import type { HeldBack } from '@domain/suppression/held-back';
import { campaignUrl } from '@domain/wire/request';
import { buildUpdate } from '@domain/wire/update';
import { guarded, type Store } from '../store';
import type { RequestBody } from '../wire/request-body';
import { bodyWriterInMain, type WriteBody } from './attempt/write-body';

/** A request as it would be sent. */
export interface FullRequest {
  readonly url: string;
  readonly body: RequestBody;
  readonly heldBack: HeldBack;
}

/** What requests are built with. By default the main thread writes the body. */
export interface RequestDeps {
  readonly store: Store;
  readonly writeBody?: WriteBody;
}

/** The longest body that is shown, in UTF-16 code units; copying copies all of it. */
const MAX_SHOWN = 200_000;

/** Stands for the base URL of a draft without a connection. */
const NO_BASE_URL = '<base-url>';

/**
 * Returns the request for a draft's content; `null` if it changes nothing. Errors: those of
 * `WriteBody`.
 */
export async function buildRequest(
  content: DraftContent,
  { id, connectionId, campaignId }: Pick<Draft, 'id' | 'connectionId' | 'campaignId'>,
  { store, writeBody = bodyWriterInMain(store) }: RequestDeps,
): Promise<Result<FullRequest | null>> {
  const found = guarded(() => (connectionId === null ? null : store.connections.get(connectionId)));
  if (!found.ok) return found;
  const connection = found.value;
  const update = buildUpdate(content, connection?.scheduleKeys ?? 'camelCase');
  if (update.fields.length === 0) return ok(null);
  const url = campaignUrl(connection?.baseUrl ?? NO_BASE_URL, campaignId);
  if (!url.ok) return url;
  const body = await writeBody(id, update);
  if (!body.ok) return body;
  // Nobody is left, and there is nothing else.
  if (body.value.update.fields.length === 0) return ok(null);
  return ok({ url: url.value, body: body.value.body, heldBack: body.value.heldBack });
}

/** Returns the request without the key and the user id, cut if it is too long to be shown. */
export function previewOf({ url, body }: FullRequest): RequestPreview {
  const beginning = body.beginning(MAX_SHOWN + 1);
  const truncated = beginning.length > MAX_SHOWN;
  const shown = truncated ? beginning.slice(0, MAX_SHOWN).replace(/[\uD800-\uDBFF]$/, '') : beginning;
  return {
    method: 'PATCH',
    url,
    body: shown,
    bytes: body.bytes.byteLength,
    truncated,
  };
}
