/**
 * The types of numbers, by which users allow or filter them. `fixed-or-mobile`: the numbering plan
 * does not tell which, as in North America. `network`: international networks (+882, +883), some of
 * which are satellites. `unknown`: valid, but the plan says no more.
 * Short numbers, such as 112, have none: they are never valid, because they are not in E.164.
 */
export const NUMBER_TYPES = [
  'mobile',
  'fixed',
  'fixed-or-mobile',
  'toll-free',
  'premium',
  'shared-cost',
  'voip',
  'personal',
  'uan',
  'pager',
  'voicemail',
  'satellite',
  'network',
  'unknown',
] as const;
export type NumberType = (typeof NUMBER_TYPES)[number];

/**
 * The types that a number can have, as bits by their places in `NUMBER_TYPES`. Mostly one; of
 * several it is not known which. 0: no valid number.
 */
export type TypeSet = number;

export const typeSetOf = (...types: readonly NumberType[]): TypeSet =>
  types.reduce((set, type) => set | (1 << NUMBER_TYPES.indexOf(type)), 0);

/** The types of a set, in the order of `NUMBER_TYPES`. */
export const typesIn = (set: TypeSet): readonly NumberType[] =>
  NUMBER_TYPES.filter((_, place) => ((set >> place) & 1) === 1);

/** Bits of the kinds that the library's metadata tell apart, by their places there. */
export const Kind = {
  fixed: 1,
  mobile: 1 << 1,
  tollFree: 1 << 2,
  premium: 1 << 3,
  personal: 1 << 4,
  voicemail: 1 << 5,
  uan: 1 << 6,
  pager: 1 << 7,
  voip: 1 << 8,
  sharedCost: 1 << 9,
} as const;

const BY_KIND: readonly (readonly [number, NumberType])[] = [
  [Kind.fixed, 'fixed'],
  [Kind.mobile, 'mobile'],
  [Kind.tollFree, 'toll-free'],
  [Kind.premium, 'premium'],
  [Kind.personal, 'personal'],
  [Kind.voicemail, 'voicemail'],
  [Kind.uan, 'uan'],
  [Kind.pager, 'pager'],
  [Kind.voip, 'voip'],
  [Kind.sharedCost, 'shared-cost'],
];

/** The types of a valid number by the kinds of its plan whose patterns it matches. */
export function typesOfKinds(kinds: number): TypeSet {
  if (kinds === 0) return typeSetOf('unknown');
  const either = Kind.fixed | Kind.mobile;
  const isEither = (kinds & either) === either;
  const others = isEither ? kinds & ~either : kinds;
  const set = typeSetOf(...BY_KIND.filter(([kind]) => (others & kind) !== 0).map(([, type]) => type));
  return isEither ? set | typeSetOf('fixed-or-mobile') : set;
}

/** International networks, by calling code. */
const SATELLITES = ['870', '881'];
const NETWORKS = ['882', '883'];

/**
 * What the numbers of satellite networks begin with among the international networks, as a pattern:
 * EMSAT and Thuraya (ITU-T E.164, list of assigned codes). `null`: the calling code has none.
 */
export const satellitePattern = (callingCode: string): string | null => (callingCode === '882' ? '1[36]' : null);

/**
 * The types that a calling code says more about than the metadata; `null` for all others.
 * `isSatellite`: the number matches `satellitePattern`.
 */
export function typesOfNetwork(callingCode: string, isSatellite: boolean): TypeSet | null {
  if (SATELLITES.includes(callingCode) || isSatellite) return typeSetOf('satellite');
  return NETWORKS.includes(callingCode) ? typeSetOf('network') : null;
}
