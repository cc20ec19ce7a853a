import type { JsonValue } from '@kernel/json/json';
import { writeJson } from '@kernel/json/json-codec';
import { type Campaign, serverValue } from '../fields/campaign';
import { FIELD_NAMES, type FieldName } from '../fields/fields';
import { holdsMark } from '../secrets/mark';

/** Stands in place of a secret. */
export const REDACTED = '<redacted>';

/**
 * Whether a value has that mark, or one of a pasted secret, in one of its texts or keys. Such a
 * value never goes out.
 */
export function holdsRedaction(value: JsonValue): boolean {
  const json = writeJson(value);
  return json.includes(REDACTED) || holdsMark(json);
}

const NONE: ReadonlySet<FieldName> = new Set();
const known = new WeakMap<Campaign, ReadonlySet<FieldName>>();

/**
 * The fields whose value on the server holds the API key, so that the copy has the mark in its
 * place. They cannot be edited: the real value is not known here, and an edit of what is shown
 * would replace it.
 */
export function lockedFields(campaign: Campaign | null | undefined): ReadonlySet<FieldName> {
  if (!campaign) return NONE;
  const found = known.get(campaign) ?? findLocked(campaign);
  known.set(campaign, found);
  return found;
}

function findLocked(campaign: Campaign): ReadonlySet<FieldName> {
  return new Set(
    FIELD_NAMES.filter((field) => {
      const value = serverValue(campaign, field);
      return value !== undefined && holdsRedaction(value);
    }),
  );
}
