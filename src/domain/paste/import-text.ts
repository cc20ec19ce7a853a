import { isJsonObject } from '@kernel/json/json';
import { jsonFault } from '@kernel/json/json-bound';
import { type AppError, failed, ok, type Result } from '../errors/errors';
import { type Campaign, campaignSchema } from '../fields/campaign';
import type { Edits } from '../fields/edits';
import type { RecipientInput } from '../fields/recipients';
import { readId } from '../identity/resource-id';
import { positionOf, repeatedKeys } from '../json/json-text';
import { readPastedJson } from '../json/pasted-json';
import { campaignOf, clearRequest, readCommand } from './curl/command';
import { contentOf } from './curl/content';
import { MAX_COMMAND_LENGTH, mentionsCurl } from './curl/mentions-curl';

/** What pasted text brings into a new draft. */
export interface CampaignText {
  readonly campaignId: string;
  /** The campaign as a response of the API has it; `null` if the text is a request or empty. */
  readonly campaign: Campaign | null;
  readonly edits: Edits;
  readonly recipients: readonly RecipientInput[];
}

type TextError = Extract<AppError, { kind: 'campaign-text' }>;

/** Programs other than curl that send requests, by what their commands begin with. */
const OTHER_TOOLS =
  /^[ \t]*(?:\$\w+[ \t]*=[ \t]*)?(Invoke-RestMethod|Invoke-WebRequest|irm|iwr|wget|https?(?= )|xh|fetch(?=\()|(?:await )?axios|requests(?=\.))\b/im;

/**
 * Reads pasted text for a new draft: nothing, a campaign as JSON, or a cURL command. The ID may be
 * typed or in the text, or both if they agree. Never returns headers.
 * Errors: `campaign-text`, with line and column of the pasted text.
 * @param request which of several requests, counted from 0; `null` for the only one with a body
 */
export function readCampaignText(text: string, typedId: string, request: number | null = null): Result<CampaignText> {
  const empty = { campaign: null, edits: {}, recipients: [] };
  if (text.trim() === '') return withId(typedId, null, empty);
  return mentionsCurl(text) ? fromCommand(text, typedId, request) : fromJson(text, typedId);
}

function fromJson(text: string, typedId: string): Result<CampaignText> {
  const read = readPastedJson(text);
  if (!read.ok) {
    const tool = OTHER_TOOLS.exec(text)?.[1];
    if (tool !== undefined) return refuse('other-tool', { detail: tool.replace(/^await /, '') });
    return refuse('not-json', positionOf(text, read.offset));
  }
  if (!isJsonObject(read.value)) return refuse('not-a-campaign');
  const [repeated] = repeatedKeys(read.text);
  if (repeated !== undefined) {
    const { key, line, column } = repeated;
    return refuse('repeated-key', { key: key.slice(0, 200), line, column });
  }
  if (typeof read.value['id'] !== 'string') return refuse(typedId.trim() === '' ? 'no-id' : 'not-a-campaign');
  if (jsonFault(read.value) !== null) return refuse('too-much');
  const campaign = campaignSchema.safeParse(read.value);
  if (!campaign.success) return refuse('not-a-campaign');
  const { id } = campaign.data;
  if (isPlaceholder(id)) return refuse('sample-response', { detail: id.slice(0, 60) });
  // An id with spaces around it would be cut and so name another campaign.
  return id.trim() === id
    ? withId(typedId, id, { campaign: campaign.data, edits: {}, recipients: [] })
    : refuse('not-a-campaign');
}

function isPlaceholder(id: string): boolean {
  const read = readId(id, 'campaign');
  return !read.ok && read.issue === 'placeholder';
}

function fromCommand(text: string, typedId: string, wanted: number | null): Result<CampaignText> {
  if (text.length > MAX_COMMAND_LENGTH) return refuse('command-too-long');
  const pasted = readCommand(text);
  if (pasted === null) return refuse('no-curl');
  const { requests, looseLines, source } = pasted;
  if (looseLines !== null) return refuse('loose-lines', { line: looseLines.line });
  const request = requests[wanted ?? clearRequest(requests) ?? -1];
  if (request === undefined) return refuse('several-requests', { detail: String(requests.length) });
  const content = contentOf(source, request);
  if (!content.ok) return content;
  const { edits, recipients } = content.value;
  const campaign = campaignOf(request);
  if (campaign.kind === 'placeholder' && typedId.trim() === '') {
    return refuse('placeholder-id', { detail: campaign.source });
  }
  return withId(typedId, campaign.kind === 'id' ? campaign.id : null, { campaign: null, edits, recipients });
}

function withId(
  typedId: string,
  ownId: string | null,
  content: Omit<CampaignText, 'campaignId'>,
): Result<CampaignText> {
  const typed = typedId.trim();
  if (ownId === null && typed === '') return refuse('no-id');
  const id = readId(ownId ?? typed, 'campaign');
  if (!id.ok) return refuse('bad-id');
  if (ownId !== null && typed !== '' && ownId !== typed) return refuse('other-id');
  return ok({ campaignId: id.id, ...content });
}

function refuse(
  reason: TextError['reason'],
  more: Partial<Pick<TextError, 'line' | 'column' | 'detail' | 'key'>> = {},
): Result<never> {
  return failed({ kind: 'campaign-text', reason, ...more });
}
