import { type CallingRule, daily, type Week } from './rule';

const noSunday = (week: Week, holidays: Week['holidays']): Week => ({ ...week, sunday: [], holidays });

interface StateRule {
  readonly state: string;
  readonly title: string;
  readonly week: Week;
  readonly source?: string;
}

/** Where sources disagree, the stricter hours stand here. */
const STATES: readonly StateRule[] = [
  { state: 'AL', title: 'Alabama', week: noSunday(daily(8, 20), 'none') },
  { state: 'CT', title: 'Connecticut', week: daily(9, 20) },
  {
    state: 'FL',
    title: 'Fla. Stat. 501.616(6)(a)',
    week: daily(8, 20),
    source: 'https://www.flsenate.gov/Laws/Statutes/2021/501.616',
  },
  { state: 'KY', title: 'Kentucky', week: daily(10, 21) },
  { state: 'LA', title: 'Louisiana', week: noSunday(daily(8, 20), 'none') },
  { state: 'MA', title: 'Massachusetts', week: daily(8, 20) },
  { state: 'MD', title: 'Maryland', week: daily(8, 20) },
  { state: 'MI', title: 'Michigan', week: daily(9, 21) },
  { state: 'MN', title: 'Minnesota', week: daily(9, 21) },
  { state: 'MS', title: 'Mississippi', week: noSunday(daily(8, 20), 'none') },
  { state: 'NM', title: 'New Mexico', week: daily(9, 21) },
  { state: 'NV', title: 'Nevada', week: daily(9, 20) },
  { state: 'OK', title: 'Okla. Stat. 15 § 775C.4', week: daily(8, 20) },
  { state: 'PA', title: 'Pennsylvania', week: daily(8, 21, 'none') },
  {
    state: 'RI',
    title: 'Rhode Island',
    week: { ...noSunday(daily(9, 18), 'none'), saturday: [{ from: 600, to: 1020 }] },
  },
  { state: 'UT', title: 'Utah', week: daily(8, 21, 'none') },
];

/**
 * The rules of states that are stricter than the federal one. None was compared with the law itself
 * yet, also where it is named.
 */
export const US_STATE_RULES: readonly CallingRule[] = STATES.map(({ state, title, week, source }) => ({
  id: `us-${state.toLowerCase()}`,
  area: `US-${state}`,
  title,
  week,
  kind: 'law',
  appliesTo: 'all',
  source: source ?? null,
  checked: '2026-11-30',
  isVerified: false,
}));
