import { z } from 'zod';

/** What a column can say about where somebody is. */
const PLACE_PARTS = ['zone', 'offset', 'state', 'postcode', 'country'] as const;
export type PlacePart = (typeof PLACE_PARTS)[number];

const column = z.string().max(200).optional();

/** The columns (metadata keys) that say where recipients are. */
export const placeColumnsSchema = z.strictObject({
  zone: column,
  offset: column,
  state: column,
  postcode: column,
  country: column,
});
export type PlaceColumns = Readonly<z.infer<typeof placeColumnsSchema>>;

/** Headings as people write them, without spaces, signs and capitals. */
const HEADINGS: Readonly<Record<PlacePart, readonly string[]>> = {
  zone: ['timezone', 'tz', 'iana', 'zeitzone', 'localtimezone'],
  offset: ['utcoffset', 'gmtoffset', 'timezoneoffset', 'tzoffset'],
  state: ['state', 'province', 'stateprovince', 'statecode', 'usstate', 'provincecode'],
  postcode: ['zip', 'zipcode', 'postcode', 'postalcode', 'plz', 'postleitzahl'],
  country: ['country', 'countrycode', 'countryname', 'land'],
};

/** Returns which columns of a file say where its recipients are, by their headings. */
export function placeColumnsAmong(headings: readonly string[]): PlaceColumns {
  const found = PLACE_PARTS.flatMap((part): readonly (readonly [PlacePart, string])[] => {
    const heading = headings.find((each) => HEADINGS[part].includes(each.toLowerCase().replace(/[^a-z]/g, '')));
    return heading === undefined || heading.length > 200 ? [] : [[part, heading]];
  });
  return Object.fromEntries(found);
}

/** The columns in use, in the order in which they count. */
export function usedColumns(columns: PlaceColumns): readonly (readonly [PlacePart, string])[] {
  return PLACE_PARTS.flatMap((part) => {
    const name = columns[part];
    return name === undefined ? [] : [[part, name] as const];
  });
}
