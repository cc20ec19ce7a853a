import type { AudienceGroup } from '@domain/calling-hours/audience-group';
import type { Place } from '@domain/zones/place';
import { type PlaceColumns, usedColumns } from '@domain/zones/place-columns';
import { createPlaceReader, placeNamed } from '@domain/zones/place-of-row';
import { numberRegions, regionOfNumber } from '@domain/zones/region-of-number';
import { zoneSetOfNumber, zonesInSet } from '@domain/zones/zone-of-number';
import { type Chunk, type Texts, unpackCountry } from '../../store/audience/chunk';
import { valuesReader } from '../../store/audience/read-values';

/** A place that rows may have, and the name of the group that it is. */
type NamedPlace = Omit<AudienceGroup, 'rows'>;

/** Gives places small ids, which hold as long as the index does. */
export interface PlaceIndex {
  readonly columns: PlaceColumns;
  /** The place of each row of a chunk, by id. */
  idsOf(chunk: Chunk): Uint16Array;
  placeOf(id: number): NamedPlace;
  /** The ids of groups by their keys; those that no row has met are left out. */
  idsOfKeys(keys: readonly string[]): ReadonlySet<number>;
}

/** Countries take the lowest part of a key; regions and sets of zones are multiples of this. */
const COUNTRIES = 65_536;
const REGIONS = 256;
const MAX_PLACES = 65_536;
/** No place has a longer name, in UTF-16 code units. */
const MAX_VALUE = 100;
/** What further places are when there are too many of them to have ids, which no world has. */
const NOWHERE: NamedPlace = { key: '//?', country: '', region: '', zones: [], by: 'number' };

export function createPlaceIndex(columns: PlaceColumns): PlaceIndex {
  const used = usedColumns(columns);
  const readValues = valuesReader(used.map(([, key]) => key));
  const readPlace = createPlaceReader();
  const places: NamedPlace[] = [NOWHERE];
  const byNumber = new Map<number, number>();
  /** For each place by number: places by what columns name. */
  const named: Map<string, number>[] = [];
  const byKey = new Map([[NOWHERE.key, 0]]);

  function idOf(place: Place, suffix: string): number {
    const key = `${place.country}/${place.region}/${suffix}`;
    const found = byKey.get(key);
    if (found !== undefined) return found;
    if (places.length === MAX_PLACES) return 0;
    const id = places.push({ ...place, zones: [...place.zones], key }) - 1;
    byKey.set(key, id);
    return id;
  }

  function idOfNumber(number: number, packed: number): number {
    const set = zoneSetOfNumber(number);
    const region = regionOfNumber(number);
    const composed = (set * REGIONS + region) * COUNTRIES + packed;
    const found = byNumber.get(composed);
    if (found !== undefined) return found;
    const zones = zonesInSet(set);
    const place: Place = {
      country: unpackCountry(packed) ?? '',
      region: numberRegions()[region] ?? '',
      zones,
      by: 'number',
    };
    const id = idOf(place, `#${String(set)}`);
    byNumber.set(composed, id);
    return id;
  }

  function idOfRow(metadata: Texts, row: number, number: number): number {
    const own = places[number] ?? NOWHERE;
    const values = { zone: '', offset: '', state: '', postcode: '', country: '' };
    const texts = readValues(metadata, row);
    for (let at = 0; at < used.length; at += 1) {
      const [part] = used[at] ?? [];
      if (part !== undefined) values[part] = texts[at]?.trim().slice(0, MAX_VALUE) ?? '';
    }
    const columnPlace = readPlace(values, own.country);
    const name = `${columnPlace.country}/${columnPlace.region}/${columnPlace.zone ?? ''}`;
    const known = (named[number] ??= new Map());
    const found = known.get(name);
    if (found !== undefined) return found;
    const place = placeNamed(columnPlace, own);
    const id = place === null ? number : idOf(place, place.zones.join('+'));
    known.set(name, id);
    return id;
  }

  return {
    columns,
    idsOf({ numbers, countries, metadata }) {
      const ids = new Uint16Array(numbers.length);
      for (let row = 0; row < ids.length; row += 1) {
        const id = idOfNumber(numbers[row] ?? 0, countries[row] ?? 0);
        ids[row] = used.length === 0 ? id : idOfRow(metadata, row, id);
      }
      return ids;
    },
    placeOf(id) {
      const place = places[id];
      if (place === undefined) throw new Error('a row has a place that is not known');
      return place;
    },
    idsOfKeys: (keys) => new Set(keys.flatMap((key) => byKey.get(key) ?? [])),
  };
}
