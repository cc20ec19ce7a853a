import type { Op } from '@domain/draft/step';
import type { ShownEdit, StateDifference, VersionHistoryEntry } from '@domain/draft/version-history';
import type { Edit } from '@domain/fields/edits';
import { FIELD_NAMES, type FieldName } from '@domain/fields/fields';
import type { CountryCounts } from '@domain/recipients/audience';
import { cut, shortValue } from './server-values';
import type { StoredStep } from './step-log';

/** A step as a time line shows it. */
export function entryOf({ id, startedAt, endedAt, step }: StoredStep, position: number): VersionHistoryEntry {
  const times = { id, startedAt, endedAt };
  if (step.kind === 'pushed') {
    return { kind: 'pushed', ...times, fields: FIELD_NAMES.filter((field) => step.edits[field] !== undefined) };
  }
  const { cause, ops } = step;
  return {
    kind: 'step',
    ...times,
    cause,
    undone: id > position,
    ...shown(ops),
    rows: rowCounts(ops),
    countries: countriesOf(ops),
  };
}

/** The edits and the zone that changes lead to, texts cut short. */
export function shown(ops: readonly Op[]): Pick<StateDifference, 'edits' | 'zone'> {
  const edits = ops.flatMap((op): ShownEdit[] => {
    if (op.kind !== 'edit') return [];
    const { field, before, after, server } = op;
    const sides = { before: short(field, before), after: short(field, after) };
    return [{ field, ...sides, ...(server !== undefined && { server: shortValue(field, server) }) }];
  });
  const zones = ops.flatMap((op) => (op.kind === 'zone' ? [op.after] : []));
  return { edits, zone: zones.at(-1) ?? null };
}

function short(field: FieldName, edit: Edit | null): Edit | null {
  if (edit?.kind === 'text') return { ...edit, text: cut(edit.text) };
  if (edit?.kind !== 'value') return edit;
  const value = shortValue(field, edit.value);
  // Long JSON has become a text.
  return typeof value === 'string' && typeof edit.value !== 'string'
    ? { kind: 'text', text: value }
    : { ...edit, value };
}

const countriesOf = (ops: readonly Op[]): CountryCounts[number][] =>
  ops.flatMap((op) => (op.kind === 'audience' ? (op.countries ?? []) : []));

function rowCounts(ops: readonly Op[]): { added: number; removed: number; changed: number } {
  const counts = { added: 0, removed: 0, changed: 0 };
  for (const op of ops) {
    if (op.kind === 'audience') {
      counts.added += op.added;
      counts.removed += op.removed;
      counts.changed += op.changed;
    }
    if (op.kind !== 'rows') continue;
    const kept = new Set(op.after.map(({ id }) => id));
    const changed = op.before.filter(({ id }) => kept.has(id)).length;
    counts.changed += changed;
    counts.added += op.after.length - changed;
    counts.removed += op.before.length - changed;
  }
  return counts;
}
