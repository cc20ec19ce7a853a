import type { JsonObject, JsonValue } from '@kernel/json/json';
import { changesOf } from '../changes/changes';
import type { DraftContent } from '../changes/draft-content';
import { interpret } from '../changes/interpret';
import type { FieldName } from '../fields/fields';
import { requestKeyOf, type ScheduleKeys } from '../fields/request-keys';

/** The PATCH body but for the recipients' rows, which live in the store and are appended there. */
export interface Update {
  /** Every field that is sent, in the order of the table. */
  readonly fields: readonly FieldName[];
  /** The body under the request's own keys. */
  readonly body: JsonObject;
  /**
   * The same values by field, for comparison with the response; for rows their count, since no
   * response holds any.
   */
  readonly sent: Readonly<Partial<Record<FieldName, JsonValue>>>;
  /** Whether the rows must be appended as `recipients`. */
  readonly withRecipients: boolean;
}

/**
 * The smallest update: changed fields only, `speech_settings` and `retry_policy` whole. Fields that
 * cannot be read are left out.
 */
export function buildUpdate(draft: DraftContent, scheduleKeys: ScheduleKeys): Update {
  const fields: FieldName[] = [];
  const body: Record<string, JsonValue> = {};
  const sent: Partial<Record<FieldName, JsonValue>> = {};
  let withRecipients = false;
  for (const { field } of changesOf(draft)) {
    const edit = draft.edits[field];
    const read = edit === undefined ? null : interpret(field, edit, draft);
    if (!read?.ok) continue;
    fields.push(field);
    if (read.after.kind === 'recipients') {
      withRecipients = true;
      sent[field] = read.after.count;
    } else {
      const value = read.after.kind === 'clear' ? null : read.after.value;
      body[requestKeyOf(field, scheduleKeys)] = value;
      sent[field] = value;
    }
  }
  return { fields, body, sent, withRecipients };
}
