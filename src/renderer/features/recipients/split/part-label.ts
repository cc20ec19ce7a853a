import type { SplitBy, SplitPart } from '@domain/recipients/split/split';
import { countryName } from '../../../kernel/country-names';
import { text } from '../../../kernel/text';

/** More zones of a part are counted, not named. */
const MAX_NAMED_ZONES = 3;

/** What a part is called in the dialog, in files' names and in notes. */
export function partLabel({ name, rows }: SplitPart, by: SplitBy): string {
  const { names } = text.recipientsSplit;
  switch (name.kind) {
    case 'pilot':
      return by.kind === 'random' ? names.random(rows) : names.first(rows);
    case 'rest':
      return names.rest;
    case 'held':
      return names.held;
    case 'block':
      return names.block(name.from, name.to);
    case 'country':
      if (name.country === null) return names.noNumber;
      return name.country === '' ? names.noCountry : countryName(name.country);
    case 'value':
      return name.value ?? names.noValue;
    case 'zones': {
      const { zones } = name;
      if (zones.length === 0) return names.noZone;
      return names.zones(zones.slice(0, MAX_NAMED_ZONES), Math.max(0, zones.length - MAX_NAMED_ZONES));
    }
  }
}
