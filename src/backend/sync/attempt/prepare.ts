import type { DraftContent } from '@domain/changes/draft-content';
import type { Draft } from '@domain/draft/draft';
import type { Campaign, Snapshot } from '@domain/fields/campaign';
import type { FieldName } from '@domain/fields/fields';
import type { ScheduleKeys } from '@domain/fields/request-keys';
import { type Drift, driftTo } from '@domain/merge/drift';
import { driftIn, type MergedField, mergeDraft, mergedUpdate } from '@domain/merge/merge';
import type { PossiblyApplied } from '@domain/merge/possibly-applied';
import { verify } from '@domain/sync/verify';
import { buildUpdate, type Update } from '@domain/wire/update';
import type { JsonValue } from '@kernel/json/json';
import type { ReceiptEnd } from '../../store';
import { appliedEdits } from './receipt-parts';

/** An update that is ready to be sent, with what its receipt needs. */
export interface PreparedUpdate {
  /** What the user reviewed, on top of the copy of the campaign that it is based on. */
  readonly content: DraftContent;
  /** The server's copy from the preflight read; `null` if it was not read. */
  readonly server: Campaign | null;
  /** The fields that either side changed; empty without the server's copy. */
  readonly rows: readonly MergedField[];
  readonly update: Update;
  /** What earlier attempts may have delivered. */
  readonly possiblyApplied: PossiblyApplied | null;
}

/** Merges the draft with the server's copy, and builds the update with what is left to send. */
export function prepareUpdate(
  content: DraftContent,
  server: Campaign | null,
  possiblyApplied: PossiblyApplied | null,
  scheduleKeys: ScheduleKeys,
): PreparedUpdate {
  const rows = server === null ? [] : mergeDraft(content, server, possiblyApplied);
  const update = server === null ? buildUpdate(content, scheduleKeys) : mergedUpdate(rows, content, scheduleKeys);
  return { content, server, rows, update, possiblyApplied };
}

export function snapshotOf(campaign: Campaign, now: Date): Snapshot {
  return { campaign, takenAt: now.toISOString(), source: 'answer' };
}

type DraftChanges = Pick<ReceiptEnd, 'snapshot' | 'drop' | 'drift'>;

/**
 * Returns what changes in the draft with the server's newest copy: the copy itself, the edits that
 * the server has now, and what else changed there.
 */
export function draftChangesFrom(
  { rows, update }: PreparedUpdate,
  draft: Draft,
  campaign: Campaign,
  now: Date,
): DraftChanges {
  const same = valuesAlreadyOnServer(rows);
  const snapshot = snapshotOf(campaign, now);
  return {
    snapshot,
    drop: appliedEdits(draft, verify({ ...same, ...update.sent }, campaign)),
    drift: without(driftTo(snapshot, { snapshot: draft.snapshot, seen: null }), ownFields({ rows, update })),
  };
}

/** The fields in which the server already has the draft's value, with the server's values. */
export function valuesAlreadyOnServer(rows: readonly MergedField[]): Partial<Record<FieldName, JsonValue>> {
  const same: Partial<Record<FieldName, JsonValue>> = {};
  for (const { field, verdict, server } of rows) if (verdict === 'same' && server !== undefined) same[field] = server;
  return same;
}

/**
 * Returns what somebody else changed, judged by the response: fields that were not sent and differ
 * from the copy that the update is based on, and other keys in the fields that were sent. Without a
 * response, returns what the preflight read showed.
 */
export function otherChanges(
  { content, update, rows }: PreparedUpdate,
  response: Campaign | null,
  now: Date,
): Drift['fields'] {
  if (response === null) return [...driftIn(rows)];
  const partly = driftIn(rows).filter(({ field }) => update.fields.includes(field));
  const drift = driftTo(snapshotOf(response, now), { snapshot: content.snapshot, seen: null });
  return [...(without(drift, ownFields({ rows, update }))?.fields ?? []), ...partly];
}

/** The fields that the draft sends, or that the server has already. */
function ownFields({ rows, update }: Pick<PreparedUpdate, 'rows' | 'update'>): ReadonlySet<FieldName> {
  return new Set([...update.fields, ...rows.flatMap((row) => (row.verdict === 'same' ? [row.field] : []))]);
}

function without(drift: Drift | null, fields: ReadonlySet<FieldName>): Drift | null {
  const left = drift?.fields.filter(({ field }) => !fields.has(field)) ?? [];
  return drift === null || left.length === 0 ? null : { ...drift, fields: left };
}
