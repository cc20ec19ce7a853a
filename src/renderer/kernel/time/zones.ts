/**
 * Cities that this runtime still lists under a former name, by that name. People look for the
 * present one.
 */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** Returns a zone by its present name, `Asia/Kolkata` for `Asia/Calcutta`. */
export const presentZone = (zone: string): string => RENAMED[zone] ?? zone;

/**
 * Every IANA time zone that this runtime knows, `UTC` first. Takes a few milliseconds: ask for it
 * when a list is opened.
 */
export function allZones(): readonly string[] {
  const present = Intl.supportedValuesOf('timeZone').map((zone) => {
    const renamed = RENAMED[zone];
    return renamed !== undefined && isZone(renamed) ? renamed : zone;
  });
  return [...new Set(['UTC', ...present.sort()])];
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
}
