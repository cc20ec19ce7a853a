import { isJsonObject } from '../../json';
import type { Change } from '../change';
import { fieldRow } from '../fields';
import { diffJson, type JsonDifference } from './json';
import { diffText, type TextPart } from './words';

/** Texts up to this length, in UTF-16 code units, are compared at a glance. */
const SHORT_TEXT = 60;

export type ChangeDiff =
  | { readonly kind: 'text'; readonly parts: readonly TextPart[] }
  | { readonly kind: 'json'; readonly differences: readonly JsonDifference[] };

/** What differs inside a change, where its two values are too long to be compared at a glance; `null` where they are not. */
export function diffOf({ field, before, after }: Change): ChangeDiff | null {
  if (after.kind !== 'value') return null;
  if (isJsonObject(before) && isJsonObject(after.value)) {
    return { kind: 'json', differences: diffJson(before, after.value) };
  }
  if (typeof before !== 'string' || typeof after.value !== 'string' || fieldRow(field).kind === 'time') return null;
  if (before === '' || after.value === '' || Math.max(before.length, after.value.length) <= SHORT_TEXT) return null;
  return { kind: 'text', parts: diffText(before, after.value) };
}
