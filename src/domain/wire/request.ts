import { failed, ok, type Result } from '../errors/errors';
import { resourceIdSchema } from '../identity/resource-id';

/**
 * The address of one campaign (path: API page), its id escaped. Error: `bad-id` for an id that
 * could lead elsewhere.
 */
export function campaignUrl(baseUrl: string, campaignId: string): Result<string> {
  const id = resourceIdSchema.safeParse(campaignId);
  if (!id.success) return failed({ kind: 'bad-id', what: 'campaign' });
  return ok(`${baseUrl.replace(/\/+$/, '')}/campaign/${encodeURIComponent(id.data)}`);
}
