import { isTimeZone } from '../fields/edits';
import { callingCodeOf } from '../phone/plans';
import type { Place } from './place';
import type { PlacePart } from './place-columns';
import { regionOfPostcode } from './regions-by-postcode';
import { regionNamed, zonesOfCountryCode, zonesOfRegion } from './zones-of-region';

/** What a row's columns say; empty: nothing. */
export type PlaceValues = Readonly<Record<PlacePart, string>>;

/** Country, state and zone that columns name; a zone may be an offset. Empty: none is named. */
export interface NamedPlace {
  readonly country: string;
  readonly region: string;
  readonly zone: string | null;
}

/**
 * Reads what columns say. Keeps what it made of each text, because rows repeat them. A state or
 * postcode without a country is one of the country of the number.
 */
export function createPlaceReader(): (values: PlaceValues, numberCountry: string) => NamedPlace {
  const countries = remembered(countryOf);
  const states = remembered((country: string) => remembered((state: string) => regionNamed(country, state)));
  const zones = remembered((text: string) => zoneIn(text));
  const offsets = remembered((text: string) => offsetIn(text));
  return ({ country: named, state, postcode, zone, offset }, numberCountry) => {
    const country = countries(named) ?? numberCountry;
    const region = state === '' ? '' : states(country)(state);
    return {
      country,
      region: region === '' && postcode !== '' ? regionOfPostcode(country, postcode) : region,
      zone: zones(zone) ?? offsets(offset),
    };
  };
}

/** More different texts than this are not kept: the column has other things than places. */
const MAX_TEXTS = 20_000;

function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size === MAX_TEXTS) known.clear();
    const made = read(text);
    known.set(text, made);
    return made;
  };
}

/**
 * Returns where somebody is by what their columns name, which counts more than the number; null if
 * they name nothing, so that the number counts.
 */
export function placeNamed({ country, region, zone }: NamedPlace, byNumber: Place): Place | null {
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

function countryOf(text: string): string | null {
  const code = text.trim().toUpperCase();
  const alike = code === 'USA' || code === 'UNITED STATES' ? 'US' : code === 'UK' ? 'GB' : code;
  return /^[A-Z]{2}$/.test(alike) && callingCodeOf(alike) !== null ? alike : null;
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
