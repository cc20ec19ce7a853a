import type { AudienceGroup } from '@domain/calling-hours/audience-group';

/** A group of recipients; its zones and rows matter, the rest has usual values. */
export function groupOf(
  zones: readonly string[],
  rows: number,
  { country = 'US', region = '' }: { readonly country?: string; readonly region?: string } = {},
): AudienceGroup {
  return { key: `${country}/${region}/${zones.join('+')}`, country, region, zones: [...zones], by: 'number', rows };
}

/** Milliseconds of an ISO 8601 instant. */
export const at = (instant: string): number => Date.parse(instant);
