import { randomSample } from './sample';
import { MAX_SPLIT_PARTS, type SplitBy, type SplitName, type SplitPart } from './split';

/** What a row is grouped by: an id for each row, and what each id is called. */
export interface RowGroups {
  readonly ids: Uint16Array;
  readonly names: readonly SplitName[];
}

/** The rows of an audience, in their order. */
export interface SplitRows {
  /** Of each row its number; 0 if it has no valid one. */
  readonly numbers: Float64Array;
  /** 1: a suppression list holds the row back. */
  readonly held: Uint8Array;
}

/** Every row in exactly one part: `partOf` has the index of each row's part. */
export interface AssignedRows {
  readonly parts: readonly SplitPart[];
  readonly partOf: Uint8Array;
}

/** The ways to split that need nothing but the rows' numbers and order. */
export type SplitByPlace = Extract<SplitBy, { kind: 'first' | 'random' | 'size' }>;

/** Splits by order, chance or size. `null`: into too many parts. */
export function assignRows(by: SplitByPlace, rows: SplitRows): AssignedRows | null {
  switch (by.kind) {
    case 'first':
      return assignGroups({ ids: pilotIds(firstRows(rows.held, by.count)), names: PILOT }, rows.held, 'as-given');
    case 'random': {
      const chosen = randomSample(rows.numbers, rows.held, by.count, by.seed);
      return assignGroups({ ids: pilotIds(chosen), names: PILOT }, rows.held, 'as-given');
    }
    case 'size':
      return assignBlocks(rows.held, by.rows);
  }
}

/**
 * Puts rows into a part for each group that has any; rows that are held back are a part of their
 * own, the last one. `null`: too many parts. `largest-first`: of the same size by name.
 */
export function assignGroups(
  { ids, names }: RowGroups,
  held: Uint8Array,
  order: 'as-given' | 'largest-first',
): AssignedRows | null {
  const counts = new Uint32Array(names.length + 1);
  for (let row = 0; row < ids.length; row += 1) {
    const group = held[row] === 1 ? names.length : (ids[row] ?? 0);
    counts[group] = (counts[group] ?? 0) + 1;
  }
  const groups = names
    .map((name, id) => ({ name, id, rows: counts[id] ?? 0 }))
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => (order === 'as-given' ? 0 : b.rows - a.rows || byName(a.name, b.name)));
  if (groups.length > MAX_SPLIT_PARTS) return null;
  const heldRows = counts[names.length] ?? 0;
  const parts: SplitPart[] = groups.map(({ name, rows }) => ({ name, rows }));
  if (heldRows > 0) parts.push({ name: { kind: 'held' }, rows: heldRows });
  const indexes = new Uint8Array(names.length);
  for (const [index, { id }] of groups.entries()) indexes[id] = index;
  const partOf = new Uint8Array(ids.length);
  for (let row = 0; row < ids.length; row += 1) {
    partOf[row] = held[row] === 1 ? groups.length : (indexes[ids[row] ?? 0] ?? 0);
  }
  return { parts, partOf };
}

const PILOT: readonly SplitName[] = [{ kind: 'pilot' }, { kind: 'rest' }];

const pilotIds = (chosen: Uint8Array): Uint16Array => Uint16Array.from(chosen, (mark) => 1 - mark);

function firstRows(held: Uint8Array, count: number): Uint8Array {
  const chosen = new Uint8Array(held.length);
  let left = count;
  for (let row = 0; row < held.length && left > 0; row += 1) {
    if (held[row] === 1) continue;
    chosen[row] = 1;
    left -= 1;
  }
  return chosen;
}

function assignBlocks(held: Uint8Array, size: number): AssignedRows | null {
  let callable = 0;
  for (const mark of held) callable += 1 - mark;
  const blocks = Math.ceil(callable / size);
  if (blocks > MAX_SPLIT_PARTS) return null;
  const names = Array.from({ length: blocks }, (_, index): SplitName => {
    return { kind: 'block', from: index * size + 1, to: Math.min((index + 1) * size, callable) };
  });
  const ids = new Uint16Array(held.length);
  let before = 0;
  for (let row = 0; row < held.length; row += 1) {
    if (held[row] === 1) continue;
    ids[row] = Math.floor(before / size);
    before += 1;
  }
  return assignGroups({ ids, names }, held, 'as-given');
}

function byName(one: SplitName, other: SplitName): number {
  const [a, b] = [keyOf(one), keyOf(other)];
  return a === b ? 0 : a < b ? -1 : 1;
}

function keyOf(name: SplitName): string {
  switch (name.kind) {
    case 'country':
      return name.country ?? '';
    case 'value':
      return name.value ?? '';
    case 'zones':
      return name.zones.join('+');
    default:
      return '';
  }
}
