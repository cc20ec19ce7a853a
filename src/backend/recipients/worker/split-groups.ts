import type { RowGroups } from '@domain/recipients/split/assign-rows';
import { MAX_SHOWN_VALUE, MAX_SPLIT_PARTS, type SplitBy, type SplitName } from '@domain/recipients/split/split';
import { type Chunk, Flag, textAt, unpackCountry } from '../../store/audience/chunk';
import { readChunk } from '../../store/audience/chunk-rows';
import type { Database } from '../../store/core/database';
import type { Base } from './base-rows';
import type { Places } from './places';
import type { Turn } from './turns';
import { valueOf } from './value-of';

type GroupedBy = Extract<SplitBy, { kind: 'country' | 'zone' | 'column' }>;

/**
 * Groups rows by what they have in common; the groups are numbered in the order in which they are
 * met. `null`: more groups than a split may have.
 */
export async function groupRows(
  db: Database,
  base: Base,
  by: GroupedBy,
  { places, turn }: { readonly places: Places; readonly turn: Turn },
): Promise<RowGroups | null> {
  if (by.kind === 'zone') return byZones(await places.ofRows(db, base.refs, by.columns, turn));
  const groups = new Groups(base.rows);
  for (const [index, { chunk }] of base.refs.entries()) {
    const rows = readChunk(db, chunk);
    for (let at = 0; at < rows.ids.length; at += 1) {
      if (by.kind === 'country') groups.add(countryOf(rows, at), countryName);
      else groups.add(valueIn(rows, at, by.key), valueName);
    }
    if (groups.names.length > MAX_SPLIT_PARTS) return null;
    await turn((index + 1) / base.refs.length);
  }
  return groups;
}

class Groups implements RowGroups {
  readonly ids: Uint16Array;
  readonly names: SplitName[] = [];
  readonly #known = new Map<string | null, number>();
  #length = 0;

  constructor(rows: number) {
    this.ids = new Uint16Array(rows);
  }

  add(key: string | null, nameOf: (key: string | null) => SplitName): void {
    let id = this.#known.get(key);
    if (id === undefined) {
      id = this.names.push(nameOf(key)) - 1;
      this.#known.set(key, id);
    }
    this.ids[this.#length++] = id;
  }
}

const countryOf = ({ numbers, countries }: Chunk, at: number): string | null =>
  numbers[at] === 0 ? null : (unpackCountry(countries[at] ?? 0) ?? '');

const countryName = (country: string | null): SplitName => ({ kind: 'country', country });

/** Unreadable metadata have no values. */
const valueIn = ({ flags, metadata }: Chunk, at: number, key: string): string | null =>
  ((flags[at] ?? 0) & Flag.badMetadata) !== 0 ? null : valueOf(textAt(metadata, at), key);

function valueName(value: string | null): SplitName {
  return { kind: 'value', value: value === null ? null : value.slice(0, MAX_SHOWN_VALUE) };
}

/** Places of different regions may have the same zones. */
function byZones({
  ids,
  zonesOf,
}: {
  readonly ids: Uint16Array;
  readonly zonesOf: (id: number) => readonly string[];
}): RowGroups {
  const groups = new Map<string, number>();
  const names: SplitName[] = [];
  const groupOf = new Map<number, number>();
  for (const id of ids) {
    if (groupOf.has(id)) continue;
    const zones = zonesOf(id);
    const key = [...zones].sort().join('+');
    const known = groups.get(key);
    const group = known ?? names.push({ kind: 'zones', zones: [...zones] }) - 1;
    groups.set(key, group);
    groupOf.set(id, group);
  }
  return { ids: ids.map((id) => groupOf.get(id) ?? 0), names };
}
