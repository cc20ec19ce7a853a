import type { JsonObject, JsonValue } from '../json';
import { isJsonObject } from '../json';
import { jsonFault } from '../json-bound';
import { campaignIdSchema } from '../draft/draft';
import { failed, ok, type Result } from '../ipc/errors';
import { campaignSchema, type Campaign } from './campaign';
import { readCurl, startsLikeCurl, type CurlCommand } from './curl/command';
import type { Edits } from './edits';
import { editsOfBody, recipientsOfBody } from './import-body';
import { fieldOfKey, fieldRow } from './fields';
import { placeOf, readJson, repeatedKeys, type TextPlace } from './json-text';
import type { RecipientInput } from './recipients';

/** What pasted text brings into a new draft. */
export interface CampaignText {
  readonly campaignId: string;
  /** The campaign as an answer of the API has it; `null` where the text is a request or empty. */
  readonly campaign: Campaign | null;
  readonly edits: Edits;
  readonly recipients: readonly RecipientInput[];
}

type Reason = 'not-json' | 'not-a-campaign' | 'other-id' | 'no-id' | 'no-curl' | 'too-much';

/**
 * Reads what a person pasted for a new draft: nothing, a campaign as JSON, or a cURL command that updates one. The id may be typed, in
 * the text, or both, if they agree. Headers, and so the secrets in them, are read past and never returned. Errors are of kind `campaign-text`;
 * line and column count in the pasted text.
 */
export function readCampaignText(text: string, typedId: string): Result<CampaignText> {
  const trimmed = text.trim();
  if (trimmed === '') return withId(typedId, null, { campaign: null, edits: {}, recipients: [] });
  return startsLikeCurl(trimmed) ? fromCurl(text, typedId) : fromJson(text, typedId);
}

function fromJson(text: string, typedId: string): Result<CampaignText> {
  const read = readJson(text);
  if (!read.ok) return refuse('not-json', placeOf(text, read.offset));
  if (!isJsonObject(read.value)) return refuse('not-a-campaign');
  const [repeated] = repeatedKeys(text);
  if (repeated !== undefined) return refuseKey(repeated.key, repeated);
  if (typeof read.value['id'] !== 'string') return refuse(typedId.trim() === '' ? 'no-id' : 'not-a-campaign');
  if (jsonFault(read.value) !== null) return refuse('too-much');
  const campaign = campaignSchema.safeParse(read.value);
  if (!campaign.success) return refuse('not-a-campaign');
  return withId(typedId, campaign.data.id, { campaign: campaign.data, edits: {}, recipients: [] });
}

function fromCurl(text: string, typedId: string): Result<CampaignText> {
  const command = readCurl(text);
  if (command === null) return refuse('no-curl');
  const body = bodyOf(text, command);
  if (!body.ok) return body;
  if (Object.entries(body.value).some(([key, value]) => key !== 'recipients' && jsonFault(value) !== null)) {
    return refuse('too-much');
  }
  const content = {
    campaign: null,
    edits: editsOfBody(body.value, command.data?.text ?? ''),
    recipients: recipientsOfBody(body.value),
  };
  return withId(typedId, campaignIdOf(command.url), content);
}

function bodyOf(text: string, { data }: CurlCommand): Result<JsonObject> {
  if (data === null) return ok({});
  const read = readJson(data.text);
  if (!read.ok) return refuse('not-json', placeOf(text, data.sourceOffset(read.offset)));
  const value: JsonValue = read.value;
  if (!isJsonObject(value)) return refuse('not-a-campaign');
  // Inside of a field that is edited as JSON the key stays in the text, with a warning at the field.
  const repeated = repeatedKeys(data.text).find(({ path }) => !isInJsonField(path));
  if (repeated !== undefined) return refuseKey(repeated.key, placeOf(text, data.sourceOffset(repeated.offset)));
  return ok(value);
}

function isInJsonField([key]: readonly (string | number)[]): boolean {
  const field = typeof key === 'string' ? fieldOfKey(key) : null;
  return field !== null && fieldRow(field).kind === 'json-object';
}

/** The id in `/campaign/{campaign_id}`, also with an action such as `/start` behind it (API page). */
function campaignIdOf(url: string): string | null {
  const part = /\/campaign\/([^/?#\s]+)/.exec(url)?.[1];
  if (part === undefined) return null;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function withId(
  typedId: string,
  ownId: string | null,
  content: Omit<CampaignText, 'campaignId'>,
): Result<CampaignText> {
  const typed = typedId.trim();
  if (ownId === null && typed === '') return refuse('no-id');
  if (ownId !== null && typed !== '' && ownId !== typed) return refuse('other-id');
  const id = campaignIdSchema.safeParse(ownId ?? typed);
  // An id with spaces around it would be cut by the schema and so name another campaign.
  if (!id.success || id.data !== (ownId ?? typed)) return refuse('not-a-campaign');
  return ok({ campaignId: id.data, ...content });
}

/** A key given twice has two values, and nobody knows which one is meant. */
function refuseKey(key: string, { line, column }: TextPlace): Result<never> {
  return failed({ kind: 'campaign-text', reason: 'repeated-key', key: key.slice(0, 200), line, column });
}

function refuse(reason: Reason, place?: TextPlace): Result<never> {
  return failed({ kind: 'campaign-text', reason, ...place });
}
