import { lazy } from '@kernel/lazy';
import { REGION_AREA_CODES } from './region-table';

/** Regions by index, the first one of numbers without one; and indexes by area code. */
const tables = lazy(() => {
  const regions = [''];
  const byAreaCode = new Uint8Array(1000);
  for (const entry of REGION_AREA_CODES.split(/\s/)) {
    const [region = '', list = ''] = entry.split(':');
    if (regions.at(-1) !== region) regions.push(region);
    for (const areaCode of list.split(',')) byAreaCode[Number(areaCode)] = regions.length - 1;
  }
  return { regions, byAreaCode };
});

/**
 * Returns the state or province (ISO 3166-2) of a North American number by its area code, as an
 * index into `regionNames`; 0: none.
 * @param digits the digits of an E.164 number, without its plus sign.
 */
export function regionOfNumber(digits: number): number {
  if (digits < 12_000_000_000 || digits > 19_999_999_999) return 0;
  return tables().byAreaCode[Math.floor(digits / 10_000_000) - 1000] ?? 0;
}

/** All states and provinces that numbers can belong to; the first is empty. */
export const numberRegions = (): readonly string[] => tables().regions;
