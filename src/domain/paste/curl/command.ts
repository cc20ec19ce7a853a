import { parseBaseUrl } from '../../connection/base-url';
import { failed, type Result } from '../../errors/errors';
import { idInUrl, isSampleId } from '../../identity/resource-id';
import { type PastedCommands, readCommands } from './read-commands';
import { isJsonBody } from './request-body';
import type { CurlRequest } from './requests';
import { withoutBackslashes } from './windows-word';

/**
 * Reads a pasted command for the shell that makes most sense of it: the likeliest one in which all
 * bodies are JSON. `null` if there is no request in it.
 */
export function readCommand(text: string): PastedCommands | null {
  // A shell that is less likely counts only if everything makes sense in it.
  let likeliest: PastedCommands | null | undefined;
  for (const reading of readCommands(text)) {
    const pasted = reading === null || reading.requests.length === 0 ? null : forWindows(reading);
    const isClear = pasted?.requests.every(({ body }) => body.kind === 'none' || isJson(body)) ?? false;
    if (isClear && (likeliest === undefined || pasted?.requests.some(({ body }) => isJson(body)))) return pasted;
    if (likeliest === undefined) likeliest = pasted;
  }
  return likeliest ?? null;
}

function isJson(body: CurlRequest['body']): boolean {
  return body.kind === 'text' && isJsonBody(body.word);
}

/**
 * Windows PowerShell takes backslashes for text, and the program then for escapes; newer versions
 * hand them on escaped.
 */
function forWindows(pasted: PastedCommands): PastedCommands {
  if (pasted.shell !== 'powershell') return pasted;
  const requests = pasted.requests.map((request) => {
    const { body } = request;
    if (body.kind !== 'text' || body.word.unknowns.length > 0 || isJsonBody(body.word)) return request;
    const word = withoutBackslashes(body.word);
    return isJsonBody(word) ? { ...request, body: { kind: 'text' as const, word } } : request;
  });
  return { ...pasted, requests };
}

/**
 * Which of several requests a draft is made of: the only one with a body among those that name a
 * campaign. `null` if that is not clear, so that the user has to say.
 */
export function clearRequest(requests: readonly CurlRequest[]): number | null {
  const all = requests.map((request, index) => ({ request, index }));
  const ofCampaigns = all.filter(({ request }) => idInUrl(request.url.text, 'campaign') !== null);
  const candidates = ofCampaigns.length > 0 ? ofCampaigns : all;
  const withBody = candidates.filter(({ request }) => request.body.kind !== 'none');
  const [first] = withBody.length > 0 ? withBody : candidates;
  if (first === undefined || withBody.length > 1) return null;
  const isSame = candidates.every(({ request }) => request.url.text === first.request.url.text);
  return withBody.length === 1 || isSame ? first.index : null;
}

/** The campaign that a request's address names. */
export type RequestCampaign =
  | { readonly kind: 'id'; readonly id: string }
  /** A variable or a sample stands in the ID's place. */
  | { readonly kind: 'placeholder'; readonly source: string }
  | { readonly kind: 'none' };

/**
 * The ID in `/campaign/{campaign_id}`, also with an action such as `/start` behind it (API page).
 */
export function campaignOf({ url }: CurlRequest): RequestCampaign {
  const id = idInUrl(url.text, 'campaign');
  if (id === null) return { kind: 'none' };
  const start = campaignPathIn(url.text);
  const rest = url.text.slice(start).replace(/^\/campaigns?\//i, '');
  const end = start + (url.text.length - start - rest.length) + (/^[^/?#\s]+/.exec(rest)?.[0].length ?? 0);
  const unknown = url.unknowns.find((each) => each.end > start && each.start < end);
  if (unknown !== undefined) return { kind: 'placeholder', source: unknown.label };
  return isSampleId(id) ? { kind: 'placeholder', source: id.slice(0, 60) } : { kind: 'id', id };
}

/** The part of a request's address before `/campaign/`, or why that is no base URL. */
export function baseUrlOf({ url }: CurlRequest): Result<string> {
  const path = campaignPathIn(url.text);
  const base = url.text.slice(0, path);
  const isKnown = url.unknowns.every(({ start }) => start >= path) && !/[{}<>]/.test(base);
  return isKnown ? parseBaseUrl(base) : failed({ kind: 'bad-base-url', reason: 'placeholder' });
}

function campaignPathIn(url: string): number {
  const at = url.search(/\/campaigns?\//i);
  return at < 0 ? url.length : at;
}
