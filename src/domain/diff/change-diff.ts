import { isJsonObject } from '@kernel/json/json';
import type { Change } from '../changes/change';
import { fieldRow } from '../fields/fields';
import { needsMarks } from '../text/hidden-characters';
import { diffJson, type JsonDifference } from './json';
import { diffText, type TextPart } from './text-diff';

/**
 * Texts up to this length, in UTF-16 code units, are compared at a glance, when all of them can be
 * seen.
 */
const SHORT_TEXT = 60;

/** Where one of two values is empty, so much of the other is looked at for what cannot be seen. */
const MAX_CHECKED = 5_000;

export type ChangeDiff =
  | { readonly kind: 'text'; readonly parts: readonly TextPart[] }
  | { readonly kind: 'json'; readonly differences: readonly JsonDifference[] };

/**
 * What differs inside a change, where its two values are too long to be compared at a glance;
 * `null` where they are not.
 */
export function diffOf({ field, before, after }: Change): ChangeDiff | null {
  if (after.kind !== 'value') return null;
  if (isJsonObject(before) && isJsonObject(after.value)) {
    return { kind: 'json', differences: diffJson(before, after.value) };
  }
  if (typeof before !== 'string' || typeof after.value !== 'string' || fieldRow(field).kind === 'time') return null;
  const isShort = before === '' || after.value === '' || Math.max(before.length, after.value.length) <= SHORT_TEXT;
  if (isShort && !needsMarks(before.slice(0, MAX_CHECKED)) && !needsMarks(after.value.slice(0, MAX_CHECKED)))
    return null;
  return { kind: 'text', parts: diffText(before, after.value) };
}
