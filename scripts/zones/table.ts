import { INSTEAD, MOBILE, OVERLAYS, RENAMED, REPLACED } from './corrections';
import { withoutSameClocks } from './same-clocks';

type Zones = ReadonlySet<string>;
/** The zones of numbers by what the numbers begin with. */
type Table = Map<string, Zones>;

/** The first digits of a number of North America with its area code. */
const AREA_CODE = 4;

/**
 * Returns the zones of numbers by prefix, corrected and without prefixes that say nothing new.
 * @param data zones joined by `&`, by prefix, as the package has them.
 * @param from since when clocks count, in milliseconds.
 */
export function zonesByPrefix(data: ReadonlyMap<string, string>, from: number): ReadonlyMap<string, readonly string[]> {
  const table: Table = new Map(
    [...data].map(([prefix, zones]) => [prefix, new Set(zones.split('&').map((zone) => RENAMED[zone] ?? zone))]),
  );
  for (const { below: prefix, from: replaced, to } of INSTEAD) {
    for (const [each, zones] of table) {
      if (!each.startsWith(prefix) || !zones.has(replaced)) continue;
      table.set(each, new Set([...zones].flatMap((zone) => (zone === replaced ? to : zone))));
    }
  }
  for (const [prefix, zones] of REPLACED) replaceBelow(table, prefix, new Set(zones));
  // A country has the zones of all of its numbers, corrected ones too.
  for (const { of } of MOBILE) table.set(of, below(table, of));
  for (const { prefixes, of, without } of MOBILE) {
    const others = without === undefined ? new Set<string>() : below(table, without);
    const zones = new Set([...below(table, of)].filter((zone) => !others.has(zone)));
    for (const prefix of prefixes) replaceBelow(table, prefix, zones);
  }
  joinAreaCodes(table);
  // All of North America says nothing about a number: those that nothing else claims are unknown.
  table.delete('1');
  const clear = new Map([...table].map(([prefix, zones]) => [prefix, withoutSameClocks([...zones], from)]));
  return withoutRepeats(clear);
}

/** Numbers of an area code get all of its zones, because exchanges that are not listed exist. */
function joinAreaCodes(table: Table): void {
  const codes = new Set(
    [...table.keys()].filter((prefix) => prefix.startsWith('1')).map((prefix) => prefix.slice(0, AREA_CODE)),
  );
  for (const code of codes) if (code.length === AREA_CODE) replaceBelow(table, code, below(table, code));
  for (const overlay of OVERLAYS) {
    const zones = new Set(overlay.flatMap((code) => [...(table.get(`1${code}`) ?? [])]));
    for (const code of overlay) table.set(`1${code}`, zones);
  }
}

/** All zones of numbers that begin with a prefix. */
function below(table: Table, prefix: string): Zones {
  return new Set([...table].flatMap(([each, zones]) => (each.startsWith(prefix) ? [...zones] : [])));
}

function replaceBelow(table: Table, prefix: string, zones: Zones): void {
  for (const each of table.keys()) if (each.startsWith(prefix)) table.delete(each);
  table.set(prefix, zones);
}

/** Leaves out prefixes whose numbers have the same zones by a shorter one. */
function withoutRepeats(table: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const isNew = ([prefix, zones]: [string, readonly string[]]): boolean => {
    for (let length = prefix.length - 1; length > 0; length -= 1) {
      const shorter = table.get(prefix.slice(0, length));
      if (shorter !== undefined) return shorter.join() !== zones.join();
    }
    return true;
  };
  return new Map([...table].filter(isNew).sort(([a], [b]) => (a < b ? -1 : 1)));
}
