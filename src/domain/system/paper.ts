/** Sizes of paper as Chromium names them. */
export type Paper = 'A4' | 'Letter';

/** Countries that print on Letter (source: CLDR `measurementData`, `paperSize`, release 46). */
const LETTER = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE']);

/** The usual paper of a country by its ISO 3166 code; A4 if none is known. */
export const paperOf = (country: string | null): Paper => (country !== null && LETTER.has(country) ? 'Letter' : 'A4');
