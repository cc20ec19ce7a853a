import { isTimeZone } from '../fields/edits';
import { callingCodeOf } from '../phone/plans';
import type { Place } from './place';
import type { PlacePart } from './place-columns';
import { regionOfPostcode } from './regions-by-postcode';
import { regionNamed, zonesOfCountryCode, zonesOfRegion } from './zones-of-region';

/** What a row's columns say; those that are empty are left out. */
export type PlaceValues = Readonly<Partial<Record<PlacePart, string>>>;

/**
 * Returns where somebody is by the columns of their row, which count more than the number; null if
 * they say nothing that can be read, so that the number counts. A state or postcode without a
 * country is one of the number's country.
 */
export function placeOfValues(values: PlaceValues, byNumber: Place): Place | null {
  const country = countryOf(values.country) ?? byNumber.country;
  const region = regionOf(values, country);
  const zone = zoneIn(values.zone ?? '') ?? offsetIn(values.offset ?? '');
  if (zone !== null)
    return { country, region: region === '' ? ownRegion(country, byNumber) : region, zones: [zone], by: 'column' };
  if (region !== '') {
    const zones = zonesOfRegion(region);
    if (zones.length > 0) return { country, region, zones, by: 'column' };
  }
  if (country === byNumber.country) return null;
  const zones = zonesOfCountryCode(country);
  return zones.length === 0 ? null : { country, region: '', zones, by: 'column' };
}

const ownRegion = (country: string, byNumber: Place): string => (country === byNumber.country ? byNumber.region : '');

function countryOf(text: string | undefined): string | null {
  const code = text?.trim().toUpperCase() ?? '';
  const alike = code === 'USA' || code === 'UNITED STATES' ? 'US' : code === 'UK' ? 'GB' : code;
  return /^[A-Z]{2}$/.test(alike) && callingCodeOf(alike) !== null ? alike : null;
}

function regionOf({ state, postcode }: PlaceValues, country: string): string {
  const named = state === undefined ? '' : regionNamed(country, state);
  return named === '' && postcode !== undefined ? regionOfPostcode(country, postcode) : named;
}

/** Only names of the form `Area/City`: an abbreviation such as `EST` can mean several zones. */
function zoneIn(text: string): string | null {
  const name = text.trim();
  if (/^(UTC|GMT)?\s*[+\u2212-]\d/.test(name)) return offsetIn(name);
  if (!/^[A-Za-z_]+\/[A-Za-z_/+-]+$/.test(name) || !isTimeZone(name)) return null;
  return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
}

/** An offset as `UTC±HH:MM`; whether clocks change there is not known. */
function offsetIn(text: string): string | null {
  const match = /^(?:UTC|GMT)?\s*([+\u2212-])(\d{1,2})(?::?(\d{2}))?$/.exec(text.trim());
  if (match === null) return null;
  const [hours, minutes] = [Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 14 || minutes > 59) return null;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `UTC${match[1] === '+' ? '+' : '-'}${two(hours)}:${two(minutes)}`;
}
