import type { NotRead } from '@domain/draft/refreshed';
import { type Campaign, campaignSchema } from '@domain/fields/campaign';
import { campaignUrl } from '@domain/wire/request';
import { redactor } from '../credentials/redact';
import type { RateLimitPermit } from './budget';
import type { Credentials, Kathan, KathanResponse } from './client';
import type { Failure } from './failure';
import { parsedJson, repeatedKeysIn } from './json';
import { readRefusal } from './refusal';
import { retryAtOf } from './retry-at';

interface ReadCampaignInput {
  readonly connectionId: string;
  readonly baseUrl: string;
  readonly credentials: Credentials;
  readonly campaignId: string;
  /** Whether this server has let a campaign be read before. */
  readonly known: boolean;
  readonly now: () => Date;
  readonly permit?: RateLimitPermit;
}

/**
 * `response` is unredacted, with whatever secrets the server put into it. `repeatedKeys` are the
 * repeated keys of its JSON, redacted.
 */
export type CampaignRead =
  | {
      readonly kind: 'read';
      readonly campaign: Campaign;
      readonly response: KathanResponse;
      readonly repeatedKeys: readonly string[];
    }
  | { readonly kind: 'not-read'; readonly why: NotRead; readonly response: KathanResponse | Failure };

/**
 * Reads a campaign with `GET /campaign/{campaign_id}`. This endpoint is not documented: a 405 or
 * 501 means that it does not exist, a 404 leaves it open. Never throws.
 */
export async function readCampaign(kathan: Kathan, input: ReadCampaignInput): Promise<CampaignRead> {
  const { connectionId, baseUrl, credentials, campaignId } = input;
  const url = campaignUrl(baseUrl, campaignId);
  if (!url.ok) {
    return {
      kind: 'not-read',
      why: { reason: 'unreadable' },
      response: { kind: 'no-answer', reason: 'failed', sent: 'no' },
    };
  }
  const redact = redactor([credentials.apiKey, credentials.userId]);
  const response = await kathan.send({
    connectionId,
    method: 'GET',
    url: url.value,
    credentials,
    ...(input.permit !== undefined && { permit: input.permit }),
  });
  const notRead = (why: NotRead): CampaignRead => ({ kind: 'not-read', why, response });
  if (response.kind === 'no-answer') return notRead({ reason: 'network', network: response.reason });
  const { status } = response;
  if (status >= 200 && status < 300) {
    const body = parsedJson(response.text);
    const campaign = body.ok ? campaignSchema.safeParse(body.value) : null;
    if (campaign?.success !== true || campaign.data.id !== campaignId) return notRead({ reason: 'unreadable' });
    return { kind: 'read', campaign: campaign.data, response, repeatedKeys: repeatedKeysIn(response.text, redact) };
  }
  switch (status) {
    case 401:
    case 403:
      return notRead({ reason: 'sign-in' });
    case 404:
      return notRead({ reason: 'not-found', known: input.known });
    case 405:
    case 501:
      return notRead({ reason: 'not-offered' });
    case 429:
      return notRead({ reason: 'rate-limit', retryAt: retryAtOf(response.headers, input.now()) });
    default: {
      const { detail } = readRefusal(response.text, redact);
      return notRead({ reason: 'refused', status, detail });
    }
  }
}
