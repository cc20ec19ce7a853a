import { parseBaseUrl } from '../../connection/base-url';
import type { Result } from '../../ipc/errors';
import { readCampaignText } from '../import-text';
import { readCurl, startsLikeCurl } from './command';
import { secretsOf, type CommandSecrets } from './headers';

/** What a pasted cURL command holds, for saying it in words. It names no secret. */
export interface CommandSummary {
  readonly campaignId: string;
  /** The part of its address before `/campaign/`, or why that is no base URL. */
  readonly baseUrl: Result<string>;
  readonly fields: number;
  readonly recipients: number;
  readonly hasApiKey: boolean;
  readonly hasUserId: boolean;
}

/** Sums up a pasted text; `null` where it is no cURL command that can be read. */
export function commandSummary(text: string): CommandSummary | null {
  const command = startsLikeCurl(text.trim()) ? readCurl(text) : null;
  const read = command === null ? null : readCampaignText(text, '');
  if (command === null || read?.ok !== true) return null;
  const { apiKey, userId } = secretsOf(command.headers);
  return {
    campaignId: read.value.campaignId,
    baseUrl: parseBaseUrl(command.url.replace(/\/campaign\/.*$/s, '')),
    fields: Object.keys(read.value.edits).length,
    recipients: read.value.recipients.length,
    hasApiKey: apiKey !== null,
    hasUserId: userId !== null,
  };
}

/** The secrets in a pasted command. For main alone: no answer of it leads to the page. */
export function commandSecrets(text: string): CommandSecrets {
  return secretsOf(readCurl(text)?.headers ?? []);
}
