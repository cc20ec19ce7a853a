import type { DraftContent } from '@domain/changes/draft-content';
import type { Draft } from '@domain/draft/draft';
import type { Campaign, Snapshot } from '@domain/fields/campaign';
import type { FieldName, ScheduleKeys } from '@domain/fields/fields';
import { type Drift, driftTo } from '@domain/merge/drift';
import { driftIn, type MergedField, mergeDraft, mergedUpdate, type Tried } from '@domain/merge/merge';
import { verify } from '@domain/sync/verify';
import { buildUpdate, type Update } from '@domain/wire/update';
import type { JsonValue } from '@kernel/json/json';
import type { ReceiptEnd } from '../../store';
import { doneEdits } from './receipt-parts';

/** An update as it is sent, with all that its receipt says of it. */
export interface Sending {
  /** What the user reviewed, on top of the copy that it was made on. */
  readonly content: DraftContent;
  /** The server's copy, where it could be read before. */
  readonly server: Campaign | null;
  /** The fields that either side changed; empty without the server's copy. */
  readonly rows: readonly MergedField[];
  readonly update: Update;
  /** What earlier attempts may have delivered. */
  readonly tried: Tried | null;
}

export function prepare(
  content: DraftContent,
  server: Campaign | null,
  tried: Tried | null,
  scheduleKeys: ScheduleKeys,
): Sending {
  const rows = server === null ? [] : mergeDraft(content, server, tried);
  const update = server === null ? buildUpdate(content, scheduleKeys) : mergedUpdate(rows, content, scheduleKeys);
  return { content, server, rows, update, tried };
}

export function copyOf(campaign: Campaign, now: Date): Snapshot {
  return { campaign, takenAt: now.toISOString(), source: 'answer' };
}

type Taken = Pick<ReceiptEnd, 'snapshot' | 'drop' | 'drift'>;

/**
 * What the draft takes from the server's newest copy: the copy, the edits that are on the server,
 * and what changed there beside them.
 */
export function takenFrom({ rows, update }: Sending, draft: Draft, campaign: Campaign, now: Date): Taken {
  const same = valuesThere(rows);
  const snapshot = copyOf(campaign, now);
  const ours = new Set<FieldName>([
    ...update.fields,
    ...rows.flatMap((row) => (row.verdict === 'same' ? [row.field] : [])),
  ]);
  return {
    snapshot,
    drop: doneEdits(draft, verify({ ...same, ...update.sent }, campaign)),
    drift: without(driftTo(snapshot, { snapshot: draft.snapshot, seen: null }), ours),
  };
}

/** The fields of which the server says what the draft says, with the server's values. */
export function valuesThere(rows: readonly MergedField[]): Partial<Record<FieldName, JsonValue>> {
  const same: Partial<Record<FieldName, JsonValue>> = {};
  for (const { field, verdict, server } of rows) if (verdict === 'same' && server !== undefined) same[field] = server;
  return same;
}

/**
 * What somebody else had changed, by the answer: fields that were not sent and are not as in the
 * copy that the update was made on, and keys beside ours in those that were. Without an answer it
 * is what reading before showed.
 */
export function driftedBeside({ content, update, rows }: Sending, answer: Campaign | null, now: Date): Drift['fields'] {
  if (answer === null) return [...driftIn(rows)];
  const partly = driftIn(rows).filter(({ field }) => update.fields.includes(field));
  const ours = new Set<FieldName>([
    ...update.fields,
    ...rows.flatMap((row) => (row.verdict === 'same' ? [row.field] : [])),
  ]);
  const drift = without(driftTo(copyOf(answer, now), { snapshot: content.snapshot, seen: null }), ours);
  return [...(drift?.fields ?? []), ...partly];
}

function without(drift: Drift | null, fields: ReadonlySet<FieldName>): Drift | null {
  const left = drift?.fields.filter(({ field }) => !fields.has(field)) ?? [];
  return drift === null || left.length === 0 ? null : { ...drift, fields: left };
}
