/**
 * Abbreviations that may be typed in lower case as well. Which zone each belongs to is up to the
 * field's zone.
 */
export const KNOWN_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'est edt cst cdt mst mdt pst pdt akst akdt hst ast adt nst ndt wet west cet cest eet eest bst ist idt msk mez mesz sast wat cat eat ' +
    'pkt npt wib wit wita sgt hkt pht jst kst aest aedt acst acdt awst nzst nzdt brt art clt clst cot pet vet'
  ).split(' '),
);

/**
 * English as it is written in places whose abbreviations the runtime knows, and two languages with
 * their own.
 */
const LOCALES = ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-NZ', 'en-IN', 'en-ZA', 'en-IE', 'de', 'ja'];

/**
 * Abbreviations of the IANA time zone database that the runtime has no names for, with their
 * offsets in minutes.
 */
const FURTHER: Readonly<Partial<Record<string, Readonly<Record<string, number>>>>> = {
  'Asia/Shanghai': { CST: 480 },
  'Asia/Macau': { CST: 480 },
  'Asia/Taipei': { CST: 480 },
  'America/Havana': { CST: -300, CDT: -240 },
  'Asia/Jerusalem': { IST: 120, IDT: 180 },
  'Asia/Dhaka': { BST: 360 },
  'Asia/Hong_Kong': { HKT: 480 },
  'Asia/Karachi': { PKT: 300 },
  'Asia/Kathmandu': { NPT: 345 },
  'Asia/Katmandu': { NPT: 345 },
  'Asia/Manila': { PST: 480, PHT: 480 },
  'Asia/Seoul': { KST: 540 },
  'Asia/Singapore': { SGT: 480 },
  'Asia/Jakarta': { WIB: 420 },
  'Europe/Moscow': { MSK: 180 },
  'America/Sao_Paulo': { BRT: -180 },
  'America/Argentina/Buenos_Aires': { ART: -180 },
  'America/Buenos_Aires': { ART: -180 },
  'America/Bogota': { COT: -300 },
  'America/Lima': { PET: -300 },
};

/**
 * Whether a zone's clocks go by this abbreviation (`EST`, `CET`, also `ET`) at an instant, whose
 * offset there is given in minutes.
 */
export function hasAbbreviation(zone: string, abbreviation: string, at: Date, offsetMinutes: number): boolean {
  const wanted = abbreviation.toUpperCase();
  if (FURTHER[zone]?.[wanted] === offsetMinutes) return true;
  if (namesAt(zone, 'short', at).has(wanted)) return true;
  // The name for all year (`ET`) is also the name of winter in some places (`CET`), where summer
  // has another.
  const year = at.getUTCFullYear();
  const seasons = [0, 6].map((month) => namesAt(zone, 'short', new Date(Date.UTC(year, month, 1))));
  return namesAt(zone, 'shortGeneric', at).has(wanted) && !seasons.some((names) => names.has(wanted));
}

function namesAt(zone: string, timeZoneName: 'short' | 'shortGeneric', at: Date): ReadonlySet<string> {
  const names = LOCALES.map((locale) => {
    const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName }).formatToParts(at);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  });
  return new Set(names);
}
