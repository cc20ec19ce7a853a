import { lazy } from '@kernel/lazy';

/** The first three digits of ZIP codes by state. */
const ZIP_CODES = `005 NY 010-027 MA 028-029 RI 030-038 NH 039-049 ME 050-054 VT 055 MA 056-059 VT 060-069 CT
070-089 NJ 100-149 NY 150-196 PA 197-199 DE 200-200 DC 201 VA 202-205 DC 206-219 MD 220-246 VA 247-268 WV
270-289 NC 290-299 SC 300-319 GA 320-349 FL 350-369 AL 370-385 TN 386-397 MS 398-399 GA 400-427 KY 430-459 OH
460-479 IN 480-499 MI 500-528 IA 530-549 WI 550-567 MN 569 DC 570-577 SD 580-588 ND 590-599 MT 600-629 IL
630-658 MO 660-679 KS 680-693 NE 700-714 LA 716-729 AR 730-732 OK 733 TX 734-749 OK 750-799 TX 800-816 CO
820-831 WY 832-838 ID 840-847 UT 850-865 AZ 870-884 NM 885 TX 889-898 NV 900-961 CA 967-968 HI 970-979 OR
980-994 WA 995-999 AK`;

const CANADA = 'A NL B NS C PE E NB G QC H QC J QC K ON L ON M ON N ON P ON R MB S SK T AB V BC Y YT'.split(' ');

const AUSTRALIA: readonly (readonly [from: number, to: number, state: string])[] = [
  [800, 999, 'NT'],
  [1000, 2599, 'NSW'],
  [2600, 2618, 'ACT'],
  [2619, 2899, 'NSW'],
  [2900, 2920, 'ACT'],
  [2921, 2999, 'NSW'],
  [3000, 3999, 'VIC'],
  [4000, 4999, 'QLD'],
  [5000, 5999, 'SA'],
  [6000, 6999, 'WA'],
  [7000, 7999, 'TAS'],
];

/** The state of each three digits. */
const zipCodes = lazy(() => {
  const words = ZIP_CODES.split(/\s/);
  const states = new Array<string>(1000).fill('');
  for (let index = 0; index < words.length; index += 2) {
    const [from = '', to = from] = (words[index] ?? '').split('-');
    states.fill(words[index + 1] ?? '', Number(from), Number(to) + 1);
  }
  return states;
});

/** Returns the state or province (ISO 3166-2) of a postcode; empty if it does not tell one. */
export function regionOfPostcode(country: string, postcode: string): string {
  const text = postcode.trim().toUpperCase();
  switch (country) {
    case 'US': {
      const match = /^(\d{3})\d{2}(-\d{4})?$/.exec(text);
      const state = match === null ? '' : (zipCodes()[Number(match[1])] ?? '');
      return state === '' ? '' : `US-${state}`;
    }
    case 'CA': {
      const letter = /^([A-Z])\d[A-Z] ?(\d[A-Z]\d)?$/.exec(text)?.[1] ?? '';
      const at = CANADA.indexOf(letter);
      return at >= 0 && at % 2 === 0 ? `CA-${CANADA[at + 1] ?? ''}` : '';
    }
    case 'AU': {
      const number = /^\d{3,4}$/.test(text) ? Number(text) : -1;
      const state = AUSTRALIA.find(([from, to]) => number >= from && number <= to)?.[2];
      return state === undefined ? '' : `AU-${state}`;
    }
    default:
      return '';
  }
}
