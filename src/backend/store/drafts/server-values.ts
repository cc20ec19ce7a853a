import type { Op } from '@domain/draft/step';
import { MAX_SHOWN_TEXT } from '@domain/draft/version-history';
import { type Campaign, serverValue } from '@domain/fields/campaign';
import { type FieldName, fieldRow } from '@domain/fields/fields';
import type { JsonValue } from '@kernel/json/json';
import { writeJson } from '@kernel/json/json-codec';
import type { Database } from '../core/database';
import { readSnapshot } from './draft-content';

/**
 * Changes with the server's value beside each side without an edit, as the draft's copy has it now.
 * Later refreshes and pushes change that copy, so steps keep what it said.
 */
export function withServerValues(db: Database, draft: number, ops: readonly Op[]): readonly Op[] {
  // Typing goes on with an edit on both sides, and needs no copy.
  if (!ops.some(standsForServer)) return ops;
  const campaign = readSnapshot(db, draft)?.campaign;
  return ops.map((op) => (standsForServer(op) ? withValue(op, campaign) : op));
}

type EditOp = Extract<Op, { kind: 'edit' }>;

function standsForServer(op: Op): op is EditOp {
  return op.kind === 'edit' && (op.before === null || op.after === null);
}

function withValue(op: EditOp, campaign: Campaign | undefined): Op {
  const value = serverValue(campaign, op.field);
  return value === undefined ? op : { ...op, server: shortValue(op.field, value) };
}

/** A value as a history shows it: texts cut short, what is long otherwise as a text. */
export function shortValue(field: FieldName, value: JsonValue): JsonValue {
  if (typeof value === 'string') return cut(value);
  // What a user can edit as a value is small, but for what an import brought.
  const text = writeJson(value);
  return text.length <= MAX_SHOWN_TEXT || fieldRow(field).kind === 'speech' ? value : cut(text);
}

/** A text with at most `MAX_SHOWN_TEXT` characters, and an ellipsis if there were more. */
export function cut(text: string): string {
  return text.length <= MAX_SHOWN_TEXT ? text : `${text.slice(0, MAX_SHOWN_TEXT)}…`;
}
