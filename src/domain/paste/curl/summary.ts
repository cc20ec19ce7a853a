import type { AppError, Result } from '../../errors/errors';
import { baseUrlOf, campaignOf, clearRequest, readCommand, type RequestCampaign } from './command';
import { type CommandNote, contentOf } from './content';
import { type CommandSecrets, secretsOf } from './headers';
import { MAX_COMMAND_LENGTH, mentionsCurl } from './mentions-curl';
import type { LooseLines } from './read-commands';
import type { CurlRequest } from './requests';

/** One request of a pasted text, for telling it from the others. It names no secret. */
export interface RequestSummary {
  readonly method: string;
  readonly campaign: RequestCampaign;
  /** The part of its address before `/campaign/`, or why that is no base URL. */
  readonly baseUrl: Result<string>;
  readonly fields: number;
  readonly recipients: number;
  readonly hasApiKey: boolean;
  readonly hasUserId: boolean;
  /** What the draft does not get, and why. */
  readonly notes: readonly CommandNote[];
  /** Why no draft can be made of it. */
  readonly problem: AppError | null;
}

/** What a pasted text holds, for saying it before a draft is made. */
export interface CommandSummary {
  readonly requests: readonly RequestSummary[];
  /** The request that the draft is made of; `null` until the user chooses one. */
  readonly chosen: number | null;
  readonly looseLines: LooseLines | null;
}

/**
 * Sums up a pasted text; `null` if it holds no command that can be read. `request` is the one that
 * the user chose.
 */
export function commandSummary(text: string, request: number | null = null): CommandSummary | null {
  const pasted = isCommand(text) ? readCommand(text) : null;
  if (pasted === null) return null;
  const { requests, looseLines, source } = pasted;
  const isThere = request !== null && request < requests.length;
  return {
    requests: requests.map((each) => summaryOf(source, each)),
    chosen: isThere ? request : clearRequest(requests),
    looseLines,
  };
}

const isCommand = (text: string): boolean => text.length <= MAX_COMMAND_LENGTH && mentionsCurl(text);

function summaryOf(source: string, request: CurlRequest): RequestSummary {
  const content = contentOf(source, request);
  const { apiKey, userId } = secretsOf(request.headers);
  return {
    method: /^[A-Z]{1,20}$/.test(request.method) ? request.method : '…',
    campaign: campaignOf(request),
    baseUrl: baseUrlOf(request),
    fields: content.ok ? Object.keys(content.value.edits).length : 0,
    recipients: content.ok ? content.value.recipients.length : 0,
    hasApiKey: apiKey !== null,
    hasUserId: userId !== null,
    notes: content.ok ? content.value.notes : [],
    problem: content.ok ? null : content.error,
  };
}

/**
 * The address and the secrets of the one request that a draft is made of. For main alone: no output
 * of it leads to the page.
 */
export function requestAccess(
  text: string,
  request: number | null,
): { readonly baseUrl: Result<string>; readonly secrets: CommandSecrets } | null {
  const pasted = isCommand(text) ? readCommand(text) : null;
  const chosen = pasted?.requests[request ?? clearRequest(pasted.requests) ?? -1];
  if (chosen === undefined) return null;
  return { baseUrl: baseUrlOf(chosen), secrets: secretsOf(chosen.headers) };
}
