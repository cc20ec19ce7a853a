import type { JsonObject, JsonValue } from '@kernel/json/json';
import { isJsonObject } from '@kernel/json/json';
import { changesOf } from '../changes/changes';
import type { DraftContent } from '../changes/draft-content';
import { interpret } from '../changes/interpret';
import { sameValue } from '../changes/same-value';
import { changedSpeech, serverSpeech, wholeSpeech } from '../changes/speech';
import { type Campaign, serverValue } from '../fields/campaign';
import { FIELD_NAMES, type FieldName, fieldRow } from '../fields/fields';
import { requestKeyOf, type ScheduleKeys } from '../fields/request-keys';
import type { Update } from '../wire/update';
import { mergeValues } from './merge-values';
import type { PossiblyApplied } from './possibly-applied';

/**
 * How a field stands between the copy that the draft was made on (`original`), the draft (`mine`)
 * and the server now. `undefined`: not known, or not changed here. `mine` is what would be sent,
 * with what the server changed beside it.
 */
export interface MergedField {
  readonly field: FieldName;
  readonly original: JsonValue | undefined;
  readonly mine: JsonValue | undefined;
  readonly server: JsonValue | undefined;
  /**
   * `decide`: both sides changed it differently; `mine`, `server`: only that side did; `same`: the
   * server has what mine says.
   */
  readonly verdict: 'decide' | 'mine' | 'server' | 'same';
  readonly parts: readonly string[];
}

/**
 * Merges a draft with the server's copy, field by field; unchanged fields are left out, and
 * recipients, which no copy holds. No conflict if the original is unknown (mine is sent), or if the
 * server's value may be one of ours.
 */
export function mergeDraft(
  draft: DraftContent,
  server: Campaign,
  tried: PossiblyApplied | null = null,
): readonly MergedField[] {
  const changed = new Set(changesOf(draft).map(({ field }) => field));
  return FIELD_NAMES.flatMap((field) => {
    const original = serverValue(draft.snapshot?.campaign, field);
    const theirs = serverValue(server, field);
    const mine = changed.has(field) ? ownValue(field, draft, server) : undefined;
    if (mine !== undefined) return [mergeField(field, original, mine, theirs, draft, server, tried)];
    if (original === undefined || theirs === undefined || sameValue(field, original, theirs)) return [];
    return [{ field, original, mine: undefined, server: theirs, verdict: 'server', parts: [] }];
  });
}

/**
 * The edit's value on top of the server's copy; `undefined` for what has none, which are rows and
 * text that cannot be read.
 */
function ownValue(field: FieldName, draft: DraftContent, server: Campaign): JsonValue | undefined {
  const edit = draft.edits[field];
  if (edit === undefined) return undefined;
  const read = interpret(field, edit, draft);
  if (!read.ok || read.after.kind === 'recipients') return undefined;
  if (read.after.kind === 'clear') return null;
  if (fieldRow(field).kind !== 'speech' || edit.kind !== 'value' || !isJsonObject(edit.value)) return read.after.value;
  // Only the children that were set are mine; the rest is whatever the server says.
  return wholeSpeech({ campaign: server, takenAt: '', source: 'answer' }, edit.value);
}

function mergeField(
  field: FieldName,
  original: JsonValue | undefined,
  mine: JsonValue,
  theirs: JsonValue | undefined,
  draft: DraftContent,
  server: Campaign,
  tried: PossiblyApplied | null,
): MergedField {
  const row = { field, original, mine, server: theirs, parts: [] };
  if (theirs === undefined) return { ...row, verdict: 'mine' };
  if (isThere(field, mine, theirs, draft, server)) return { ...row, verdict: 'same' };
  const isOurs = tried?.[field]?.some((value) => sameValue(field, value, theirs)) === true;
  const known = isOurs ? theirs : original;
  if (known === undefined) return { ...row, verdict: 'mine' };
  const merged = mergeValues(field, known, whatIsMine(field, known, mine, draft), theirs);
  const verdict = !merged.agree ? 'decide' : sameValue(field, merged.value, theirs) ? 'same' : 'mine';
  // Speech is whole already, with the documented defaults for children that nobody knows.
  const value = fieldRow(field).kind === 'speech' ? mine : merged.value;
  return { ...row, mine: value, verdict, parts: [...merged.parts] };
}

/** Whether the server says what mine says; of speech settings the children that were set count. */
function isThere(field: FieldName, mine: JsonValue, theirs: JsonValue, draft: DraftContent, server: Campaign): boolean {
  const edit = draft.edits[field];
  if (fieldRow(field).kind === 'speech' && edit?.kind === 'value' && isJsonObject(edit.value)) {
    return changedSpeech({ campaign: server, takenAt: '', source: 'answer' }, edit.value).length === 0;
  }
  return sameValue(field, mine, theirs);
}

/** My side for merging by key: for speech the original with the children that were set. */
function whatIsMine(field: FieldName, original: JsonValue, mine: JsonValue, draft: DraftContent): JsonValue {
  const edit = draft.edits[field];
  if (fieldRow(field).kind !== 'speech' || edit?.kind !== 'value' || !isJsonObject(edit.value)) return mine;
  const before: JsonObject = isJsonObject(original) ? original : serverSpeech(draft.snapshot);
  return { ...before, ...edit.value };
}

/**
 * The smallest update that brings the merged draft to the server. Only to be sent where no field is
 * left to decide.
 */
export function mergedUpdate(rows: readonly MergedField[], draft: DraftContent, scheduleKeys: ScheduleKeys): Update {
  const fields: FieldName[] = [];
  const body: Record<string, JsonValue> = {};
  const sent: Partial<Record<FieldName, JsonValue>> = {};
  const withRecipients = changesOf(draft).some(({ after }) => after.kind === 'recipients');
  for (const { field, mine, verdict } of rows) {
    if (mine === undefined || verdict === 'same') continue;
    fields.push(field);
    body[requestKeyOf(field, scheduleKeys)] = mine;
    sent[field] = mine;
  }
  if (withRecipients) {
    fields.push('recipients');
    sent.recipients = draft.recipients.count;
  }
  return { fields, body, sent, withRecipients };
}

/** The fields that wait for a decision. */
export function conflictsIn(rows: readonly MergedField[]): readonly FieldName[] {
  return rows.filter(({ verdict }) => verdict === 'decide').map(({ field }) => field);
}

/**
 * What the server changed since the copy that the draft was made on and that the update leaves
 * alone, whole fields or keys of one.
 */
export function driftIn(
  rows: readonly MergedField[],
): readonly { readonly field: FieldName; readonly before: JsonValue; readonly after: JsonValue }[] {
  return rows.flatMap(({ field, original, server, verdict }) => {
    if (original === undefined || server === undefined || sameValue(field, original, server)) return [];
    const { kind } = fieldRow(field);
    const partly = verdict === 'mine' && (kind === 'json-object' || kind === 'speech');
    return verdict === 'server' || partly ? [{ field, before: original, after: server }] : [];
  });
}
