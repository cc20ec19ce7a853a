import type { After } from '@domain/changes/change';
import { type FieldName, fieldRow, SPEECH_CHILDREN } from '@domain/fields/fields';
import { revealed } from '@domain/text/hidden-characters';
import { canonicalInstant } from '@domain/time/instant';
import { offsetAt, showInstant } from '@domain/time/time';
import { isJsonObject, type JsonObject, type JsonValue } from '@kernel/json/json';
import { writeJson } from '@kernel/json/json-codec';
import { isolated } from '@kernel/text/isolated';
import type { changeTexts as english } from '../en/campaign-changes';
import { amount } from './count';
import { speechLabels } from './fields';

const notKnown = 'अज्ञात';
const empty = 'खाली';
const cleared = 'खाली किया गया';
const MAX_LENGTH = 200;

/** A value in words; times in the given zone with their offset, long texts cut. */
function valueText(field: FieldName, value: JsonValue | undefined, zone: string): string {
  if (value === undefined) return notKnown;
  if (value === null || value === '') return empty;
  const { kind } = fieldRow(field);
  if (typeof value === 'boolean') return value ? 'चालू' : 'बंद';
  if (kind === 'time' && typeof value === 'string') return timeText(value, zone);
  if (kind === 'speech' && isJsonObject(value)) return speechTexts(value);
  if (typeof value === 'string') return cut(value);
  return cut(writeJson(value));
}

function timeText(value: string, zone: string): string {
  const instant = canonicalInstant(value);
  if (instant === null) return `${value} (समय क्षेत्र अज्ञात)`;
  const shown = showInstant(value, zone);
  return shown.endsWith(')') ? shown : `${shown} (${offsetAt(instant, zone)})`;
}

function speechTexts(value: JsonObject): string {
  const names: readonly string[] = SPEECH_CHILDREN;
  const known = SPEECH_CHILDREN.flatMap((child) => {
    const own = value[child];
    return own === undefined ? [] : [`${speechLabels[child]} ${typeof own === 'string' ? own : writeJson(own)}`];
  });
  const others = Object.keys(value)
    .filter((key) => !names.includes(key))
    .map((key) => `${key} ${writeJson(value[key] ?? null)}`);
  return cut([...known, ...others].join(', ')) || empty;
}

const recipientCount = (count: number): string => `${amount(count)} प्राप्तकर्ता`;

function afterText(field: FieldName, after: After, zone: string): string {
  switch (after.kind) {
    case 'value':
      return valueText(field, after.value, zone);
    case 'clear':
      return cleared;
    case 'recipients':
      return recipientCount(after.count);
    case 'unreadable':
      return after.text.trim() === '' ? 'खाली (अभी मान्य नहीं)' : `“${cut(after.text)}” (अभी मान्य नहीं)`;
  }
}

function cut(text: string): string {
  return isolatedAndRevealed(
    text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`,
  );
}

const isolatedAndRevealed = (text: string): string => isolated(revealed(text));

/** Words for changes. Every `zone` is the zone that the times are shown in. */
export const changeTexts: typeof english = {
  empty,
  cleared,
  recipientCount,
  valueText,
  beforeText: (change, zone) => valueText(change.field, change.before, zone),
  afterText: (change, zone) => afterText(change.field, change.after, zone),
  changeCount: (count) => (count === 0 ? 'कोई बदलाव नहीं' : `${amount(count)} बदलाव`),
};
