/** Corrections of the data. Each is a trap that would let a call out too early or too late. */

/** Names that the runtime's list of zones does not have, by the name that it has. */
export const RENAMED: Readonly<Record<string, string>> = {
  'Asia/Ho_Chi_Minh': 'Asia/Saigon',
  'Europe/Kyiv': 'Europe/Kiev',
  'Asia/Choibalsan': 'Asia/Ulaanbaatar',
};

/**
 * Zones of prefixes that the data gives to others: it names a zone with the same offset in winter,
 * whatever happens in summer. Longer prefixes go.
 */
export const REPLACED: readonly (readonly [prefix: string, zones: readonly string[]])[] = [
  ['211', ['Africa/Juba']],
  ['212', ['Africa/Casablanca']],
  ['213', ['Africa/Algiers']],
  ['218', ['Africa/Tripoli']],
  ['353', ['Europe/Dublin']],
  ['505', ['America/Managua']],
  ['5661', ['America/Punta_Arenas']],
  // Exchanges that are not listed fall to Sydney, which changes its clocks.
  ['617', ['Australia/Brisbane', 'Australia/Sydney']],
  ['740', ['Europe/Kaliningrad']],
  ['970', ['Asia/Gaza']],
  // An overlay of 306 and 639: Saskatchewan does not change its clocks, Winnipeg does.
  ['1474', ['America/Regina']],
];

/** Zones that stand for another one below a prefix; those of `to` take their place. */
export const INSTEAD: readonly { readonly below: string; readonly from: string; readonly to: readonly string[] }[] = [
  { below: '52', from: 'America/New_York', to: ['America/Cancun'] },
  // South Australia and the Northern Territory have the same offset in winter only.
  { below: '6189', from: 'Australia/Adelaide', to: ['Australia/Adelaide', 'Australia/Darwin'] },
  { below: '675', from: 'Pacific/Port_Moresby', to: ['Pacific/Port_Moresby', 'Pacific/Bougainville'] },
  { below: '7', from: 'Europe/Bucharest', to: ['Europe/Kaliningrad'] },
];

/**
 * Mobile numbers of countries with several zones, which the data gives to the largest city. They
 * get all zones of `of`, without those of numbers that begin with `without`.
 */
export const MOBILE: readonly {
  readonly prefixes: readonly string[];
  readonly of: string;
  readonly without?: string;
}[] = [
  { prefixes: ['614'], of: '61' },
  { prefixes: ['79'], of: '7', without: '77' },
  { prefixes: ['628'], of: '62' },
  { prefixes: ['346', '347'], of: '34' },
  // Fixed and mobile numbers of Chile cannot be told apart any more.
  { prefixes: ['562', '569'], of: '56' },
  { prefixes: ['642'], of: '64' },
  { prefixes: ['3519'], of: '351' },
  { prefixes: ['5939'], of: '593' },
  { prefixes: ['2438', '2439'], of: '243' },
  { prefixes: ['2992', '2994', '2995'], of: '299' },
  { prefixes: ['9768', '9769'], of: '976' },
  { prefixes: ['6913', '6919'], of: '691' },
];

/**
 * Area codes of North America that share an area. The data gives an overlay one of its zones; a
 * number of any of them has the zones of all.
 */
export const OVERLAYS: readonly (readonly string[])[] = [
  ['208', '986'],
  ['250', '236', '257', '672', '778'],
  ['270', '364'],
  ['306', '474', '639'],
  ['418', '367', '581'],
  ['541', '458'],
  ['709', '879'],
  ['812', '930'],
  ['850', '448'],
];

/** Which name stands for zones whose clocks run alike, first choice first. */
export const PREFERRED: readonly string[] = [
  ...['America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles'],
  ...['America/Anchorage', 'Pacific/Honolulu', 'America/Toronto', 'America/Vancouver', 'America/Sao_Paulo'],
  ...['America/Mexico_City', 'Europe/London', 'Europe/Rome', 'Europe/Helsinki', 'Europe/Oslo', 'Europe/Moscow'],
  ...['Australia/Sydney', 'Australia/Perth', 'Pacific/Auckland', 'America/Curacao'],
];
