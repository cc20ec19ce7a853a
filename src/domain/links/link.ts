import { z } from 'zod';
import { campaignIdSchema } from '../draft/draft';
import { readId } from '../identity/resource-id';
import { LINK_SCHEME } from './link-text';

/** What a link points to. Following one only shows something. */
export const linkSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft'), draftId: z.uuid() }),
  z.object({ kind: z.literal('campaign'), connectionId: z.uuid(), campaignId: campaignIdSchema }),
]);
export type Link = Readonly<z.infer<typeof linkSchema>>;

/** In characters: longer than any link that the app writes. */
const MAX_LINK_LENGTH = 2_000;
const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const DRAFT = new RegExp(`^${LINK_SCHEME}://draft/(${UUID})$`);
const CAMPAIGN = new RegExp(`^${LINK_SCHEME}://campaign/(${UUID})/([^/?#\\s]+)$`);

/**
 * Parses a link strictly: `campaign-desk://draft/<draft>` or
 * `campaign-desk://campaign/<connection>/<campaign>`, the last part percent-encoded. Returns `null`
 * for everything else, also for a known link with a query, a fragment or another part.
 */
export function parseLink(text: string): Link | null {
  if (text.length > MAX_LINK_LENGTH) return null;
  const draftId = DRAFT.exec(text)?.[1];
  if (draftId !== undefined) return parsed({ kind: 'draft', draftId: draftId.toLowerCase() });
  const [, connectionId, encoded] = CAMPAIGN.exec(text) ?? [];
  if (connectionId === undefined || encoded === undefined) return null;
  const campaignId = decode(encoded);
  if (campaignId === null) return null;
  const read = readId(campaignId, 'campaign');
  if (!read.ok || read.id !== campaignId) return null;
  return parsed({ kind: 'campaign', connectionId: connectionId.toLowerCase(), campaignId });
}

/** A UUID of a version that does not exist is no ID of ours. */
function parsed(link: Link): Link | null {
  const result = linkSchema.safeParse(link);
  return result.success ? result.data : null;
}

function decode(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
