import { regionName } from './region-name';

/** The name of a country, of the European Union (`EU`), or of a state behind its country. */
export function areaName(locale: string, area: string): string {
  const country = regionName(locale, area.slice(0, 2));
  const state = area.slice(3);
  return state === '' ? country : `${country} (${state})`;
}
