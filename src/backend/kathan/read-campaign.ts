import type { NotRead } from '@domain/draft/refreshed';
import { type Campaign, campaignSchema } from '@domain/fields/campaign';
import { campaignUrl } from '@domain/wire/request';
import { redactor } from '../credentials/redact';
import type { Reservation } from './budget';
import type { Answer, Credentials, Kathan } from './client';
import type { Failure } from './failure';
import { parsedJson, repeatedKeysIn } from './json';
import { readRefusal } from './refusal';
import { retryAtOf } from './retry-at';

interface Asked {
  readonly connectionId: string;
  readonly baseUrl: string;
  readonly credentials: Credentials;
  readonly campaignId: string;
  /** Whether this server has let a campaign be read before. */
  readonly known: boolean;
  readonly now: () => Date;
  readonly reserved?: Reservation;
}

/**
 * `answer` is what came over the wire, with whatever secrets the server put in it. `repeatedKeys`
 * are of its JSON, without secrets.
 */
export type CampaignRead =
  | {
      readonly kind: 'read';
      readonly campaign: Campaign;
      readonly answer: Answer;
      readonly repeatedKeys: readonly string[];
    }
  | { readonly kind: 'not-read'; readonly why: NotRead; readonly answer: Answer | Failure };

/**
 * Asks for a campaign with `GET /campaign/{campaign_id}`. No page documents that this exists: a 405
 * or 501 says that it does not, a 404 leaves it open. Never throws.
 */
export async function readCampaign(kathan: Kathan, asked: Asked): Promise<CampaignRead> {
  const { connectionId, baseUrl, credentials, campaignId } = asked;
  const url = campaignUrl(baseUrl, campaignId);
  if (!url.ok) {
    return {
      kind: 'not-read',
      why: { reason: 'unreadable' },
      answer: { kind: 'no-answer', reason: 'failed', sent: 'no' },
    };
  }
  const redact = redactor([credentials.apiKey, credentials.userId]);
  const answer = await kathan.send({
    connectionId,
    method: 'GET',
    url: url.value,
    credentials,
    ...(asked.reserved !== undefined && { reserved: asked.reserved }),
  });
  const notRead = (why: NotRead): CampaignRead => ({ kind: 'not-read', why, answer });
  if (answer.kind === 'no-answer') return notRead({ reason: 'network', network: answer.reason });
  const { status } = answer;
  if (status >= 200 && status < 300) {
    const body = parsedJson(answer.text);
    const campaign = body.ok ? campaignSchema.safeParse(body.value) : null;
    if (campaign?.success !== true || campaign.data.id !== campaignId) return notRead({ reason: 'unreadable' });
    return { kind: 'read', campaign: campaign.data, answer, repeatedKeys: repeatedKeysIn(answer.text, redact) };
  }
  switch (status) {
    case 401:
    case 403:
      return notRead({ reason: 'sign-in' });
    case 404:
      return notRead({ reason: 'not-found', known: asked.known });
    case 405:
    case 501:
      return notRead({ reason: 'not-offered' });
    case 429:
      return notRead({ reason: 'rate-limit', retryAt: retryAtOf(answer.headers, asked.now()) });
    default: {
      const { detail } = readRefusal(answer.text, redact);
      return notRead({ reason: 'refused', status, detail });
    }
  }
}
