import type { After, Change } from '@domain/changes/change';
import { type FieldName, fieldRow, SPEECH_CHILDREN, type SpeechChild } from '@domain/fields/fields';
import { revealed } from '@domain/text/hidden-characters';
import { canonicalInstant } from '@domain/time/instant';
import { offsetAt, showInstant } from '@domain/time/time';
import { isJsonObject, type JsonObject, type JsonValue } from '@kernel/json/json';
import { writeJson } from '@kernel/json/json-codec';
import { isolated } from '@kernel/text/isolated';

/** What a language says about values of fields. */
export interface ValueWords {
  readonly notKnown: string;
  readonly empty: string;
  readonly cleared: string;
  readonly on: string;
  readonly off: string;
  readonly speechLabels: Readonly<Record<SpeechChild, string>>;
  readonly unknownZone: (time: string) => string;
  /** `text`: what was typed; empty if nothing was. */
  readonly notValidYet: (text: string) => string;
  readonly recipientCount: (count: number) => string;
}

const MAX_LENGTH = 200;

/** Texts for the values of changes. Every `zone` is the zone that the times are shown in. */
export function changeValues(words: ValueWords) {
  function timeText(value: string, zone: string): string {
    const instant = canonicalInstant(value);
    if (instant === null) return words.unknownZone(value);
    const shown = showInstant(value, zone);
    return shown.endsWith(')') ? shown : `${shown} (${offsetAt(instant, zone)})`;
  }
  function speechTexts(value: JsonObject): string {
    const names: readonly string[] = SPEECH_CHILDREN;
    const known = SPEECH_CHILDREN.flatMap((child) => {
      const own = value[child];
      return own === undefined
        ? []
        : [`${words.speechLabels[child]} ${typeof own === 'string' ? own : writeJson(own)}`];
    });
    const others = Object.keys(value)
      .filter((key) => !names.includes(key))
      .map((key) => `${key} ${writeJson(value[key] ?? null)}`);
    return cut([...known, ...others].join(', ')) || words.empty;
  }
  /** A value in words; times in the given zone with their offset, long texts cut. */
  function valueText(field: FieldName, value: JsonValue | undefined, zone: string): string {
    if (value === undefined) return words.notKnown;
    if (value === null || value === '') return words.empty;
    const { kind } = fieldRow(field);
    if (typeof value === 'boolean') return value ? words.on : words.off;
    if (kind === 'time' && typeof value === 'string') return timeText(value, zone);
    if (kind === 'speech' && isJsonObject(value)) return speechTexts(value);
    return cut(typeof value === 'string' ? value : writeJson(value));
  }
  function afterText(field: FieldName, after: After, zone: string): string {
    switch (after.kind) {
      case 'value':
        return valueText(field, after.value, zone);
      case 'clear':
        return words.cleared;
      case 'recipients':
        return words.recipientCount(after.count);
      case 'unreadable':
        return words.notValidYet(after.text.trim() === '' ? '' : cut(after.text));
    }
  }
  return {
    empty: words.empty,
    cleared: words.cleared,
    recipientCount: words.recipientCount,
    valueText,
    beforeText: (change: Change, zone: string): string => valueText(change.field, change.before, zone),
    afterText: (change: Change, zone: string): string => afterText(change.field, change.after, zone),
  };
}

/** The texts for the values of changes in one language. */
export type ChangeValues = ReturnType<typeof changeValues>;

function cut(text: string): string {
  const shown = text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
  return isolated(revealed(shown));
}
