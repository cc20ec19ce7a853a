/** Cities that this runtime still lists under a former name, by that name. People look for the present one. */
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

/** Every IANA time zone that this runtime knows, `UTC` first. Takes a few milliseconds: ask for it when a list is opened. */
export function allZones(): readonly string[] {
  const present = Intl.supportedValuesOf('timeZone').map((zone) => {
    const renamed = RENAMED[zone];
    return renamed !== undefined && isZone(renamed) ? renamed : zone;
  });
  return [...new Set(['UTC', ...present.sort()])];
}

/** The zones that hold all words of a query, in any order; those whose city begins with the query come first. */
export function matchingZones(zones: readonly string[], query: string): readonly string[] {
  const words = plain(query).split(' ').filter(Boolean);
  if (words.length === 0) return zones;
  const found = zones.filter((zone) => {
    const name = plain(zone);
    return words.every((word) => name.includes(word));
  });
  const begins = (zone: string): boolean => plain(zone.split('/').at(-1) ?? zone).startsWith(words.join(' '));
  return [...found.filter(begins), ...found.filter((zone) => !begins(zone))];
}

/** The zone that a typed text means, whatever its case and with spaces for underscores; `null` where there is none. */
export function zoneNamed(zones: readonly string[], text: string): string | null {
  const wanted = plain(text);
  const known = zones.find((zone) => plain(zone) === wanted);
  if (known !== undefined) return known;
  const typed = text.trim();
  return isZone(typed) ? typed : null;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[_/\s]+/g, ' ')
    .trim();
}
