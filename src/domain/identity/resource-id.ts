import { z } from 'zod';
import { holdsApiKey } from './secret-shape';

/** Why a text cannot be the ID of a campaign or a recipient list. */
export type IdIssue = 'empty' | 'too-long' | 'dots' | 'separator' | 'hidden' | 'placeholder' | 'api-key' | 'several';

export type IdRead =
  | { readonly ok: true; readonly id: string }
  /** `suggestion` is the ID that the text seems to mean; never a secret. */
  | { readonly ok: false; readonly issue: IdIssue; readonly suggestion: string | null };

const MAX_ID_LENGTH = 200;

/**
 * Characters nobody can see: control, format (bidi, zero-width), line separators, lone surrogates,
 * and other ignorable ones.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const ALL_HIDDEN = new RegExp(HIDDEN.source, 'gu');
const SAMPLE = /[<>{}]|^\[.*\]$|^:\w+$|^your[-_ ]|^(?:campaign|list|recipient[-_]?list)[-_]?id$|^string$/i;

/**
 * An ID of the API. Its format is documented nowhere, so it is opaque text; but it becomes one
 * segment of a path, so that it must not be able to name another path, and users must be able to
 * see all of it.
 */
export const resourceIdSchema = z
  .string()
  .trim()
  .min(1)
  .max(MAX_ID_LENGTH)
  .regex(/^(?!\.{1,2}$)[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}/\\]+$/u);

/** Reads a typed, pasted or stored ID. `kind` says under which path an address would hold it. */
export function readId(text: string, kind: 'campaign' | 'recipient-lists'): IdRead {
  const trimmed = text.trim();
  const issue = issueOf(trimmed);
  if (issue === null) return { ok: true, id: trimmed };
  if (issue === 'api-key') return { ok: false, issue, suggestion: null };
  if (issue === 'several') return { ok: false, issue, suggestion: firstOf(trimmed) };
  const visible = trimmed.replace(ALL_HIDDEN, '').trim();
  const suggestion = idInUrl(visible, kind) ?? visible;
  const isUsable = suggestion !== trimmed && issueOf(suggestion) === null;
  return { ok: false, issue, suggestion: isUsable ? suggestion : null };
}

/**
 * The ID in an address such as `https://…/campaign/cmp_1/start?x=1`, decoded; `null` if it holds
 * none.
 */
export function idInUrl(url: string, kind: 'campaign' | 'recipient-lists'): string | null {
  const name = kind === 'campaign' ? 'campaigns?' : 'recipient-lists?';
  const part = new RegExp(`(?:^|[/#])${name}/([^/?#\\s]+)`, 'i').exec(url)?.[1];
  if (part === undefined) return null;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * Whether a text stands for an ID that its author has yet to fill in, such as `{campaign_id}` or
 * `<string>`.
 */
export function isSampleId(id: string): boolean {
  return SAMPLE.test(id);
}

const BETWEEN_IDS = /[\s,;|]+/u;

/** The format of IDs is not documented, so one without a digit, `_` or `-` is taken for a word. */
export const looksLikeId = (part: string): boolean => /^(?=.*[\d_-])[\w.-]+$/.test(part);

/** Whether a text is a list of what looks like IDs. */
function holdsSeveral(text: string): boolean {
  const parts = text.split(BETWEEN_IDS).filter((part) => part !== '');
  return parts.length > 1 && parts.every(looksLikeId);
}

function firstOf(ids: string): string | null {
  const first = ids.split(BETWEEN_IDS).find((part) => part !== '') ?? '';
  return issueOf(first) === null ? first : null;
}

function issueOf(id: string): IdIssue | null {
  if (id === '') return 'empty';
  if (holdsApiKey(id)) return 'api-key';
  if (holdsSeveral(id)) return 'several';
  if (HIDDEN.test(id)) return 'hidden';
  if (/[/\\]/.test(id)) return 'separator';
  if (id === '.' || id === '..') return 'dots';
  if (isSampleId(id)) return 'placeholder';
  return id.length > MAX_ID_LENGTH ? 'too-long' : null;
}
