import { lazy } from '@kernel/lazy';

const names = lazy(() => new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' }));

/** A country's name from its two letters (ISO 3166). */
export const countryName = (country: string): string => names().of(country) ?? country;
