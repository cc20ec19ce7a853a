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
  {
    state: 'CT',
    title: 'Conn. Gen. Stat. 42-288a',
    week: daily(9, 20),
    source: 'https://cga.ct.gov/current/pub/chap_743m.htm',
  },
  {
    state: 'FL',
    title: 'Fla. Stat. 501.616(6)(a)',
    week: daily(8, 20),
    source: 'https://www.flsenate.gov/Laws/Statutes/2021/501.616',
  },
  {
    state: 'KY',
    title: 'KRS 367.46955',
    week: daily(10, 21),
    source: 'https://lawserver.com/law/state/kentucky/ks-statutes/kentucky_statutes_367-46955',
  },
  { state: 'LA', title: 'Louisiana', week: noSunday(daily(8, 20), 'none') },
  {
    state: 'MA',
    title: '201 CMR 12.02(2)',
    week: daily(8, 20),
    source: 'https://regulations.justia.com/states/massachusetts/201-cmr/title-201-cmr-12-00/section-12-02',
  },
  {
    state: 'MD',
    title: 'Md. Code, Com. Law 14-4502',
    week: daily(8, 20),
    source: 'https://lexace.ai/us/statute/maryland/CL-14-4502',
  },
  { state: 'MI', title: 'Michigan', week: daily(9, 21) },
  { state: 'MN', title: 'Minnesota', week: daily(9, 21) },
  { state: 'MS', title: 'Mississippi', week: noSunday(daily(8, 20), 'none') },
  {
    state: 'NM',
    title: 'N.M. Stat. 57-12-22(B)(5)',
    week: daily(9, 21),
    source: 'https://law.justia.com/codes/new-mexico/2006/nmrc/jd_57-12-22-13117.html',
  },
  { state: 'NV', title: 'Nevada', week: daily(9, 20) },
  { state: 'OK', title: 'Okla. Stat. 15 § 775C.4', week: daily(8, 20) },
  {
    state: 'PA',
    title: '73 P.S. 2245',
    week: daily(8, 21, 'none'),
    source: 'https://govt.westlaw.com/pac/Document/NE4CC77F0E9F711E9BEFE89A994168F89',
  },
  {
    state: 'RI',
    title: 'R.I. Gen. Laws 5-61-3.6',
    week: { ...noSunday(daily(9, 18), 'none'), saturday: [{ from: 600, to: 1020 }] },
    source: 'http://webserver.rilin.state.ri.us/Statutes/TITLE5/5-61/5-61-3.6.HTM',
  },
  {
    state: 'UT',
    title: 'Utah Code 13-25a-103(3)',
    week: noSunday(daily(8, 21), 'none'),
    source: 'https://codes.findlaw.com/ut/title-13-commerce-and-trade/ut-code-sect-13-25a-103/',
  },
];

/**
 * The rules of states that are stricter than the federal one. None was compared with the law itself
 * yet, also where it is named: what was read are copies of it, or what others say of it.
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
