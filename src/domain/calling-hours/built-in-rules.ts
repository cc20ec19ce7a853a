import { type CallingRule, daily, type Stretch, type Week } from './rule';
import { US_STATE_RULES } from './us-state-rules';

const CHECKED = '2026-11-30';

const hours = (from: number, to: number): Stretch => ({ from: Math.round(from * 60), to: Math.round(to * 60) });
const weekOf = (
  weekdays: readonly Stretch[],
  saturday: readonly Stretch[],
  sunday: readonly Stretch[],
  holidays: Week['holidays'],
): Week => ({ weekdays: [...weekdays], saturday: [...saturday], sunday: [...sunday], holidays });

const rule = (
  parts: Pick<CallingRule, 'id' | 'area' | 'title' | 'week' | 'source'> & Partial<CallingRule>,
): CallingRule => ({ kind: 'law', appliesTo: 'all', checked: CHECKED, isVerified: false, ...parts });

/** What applies wherever no other rule is known; no law. */
export const DEFAULT_RULE_ID = 'anywhere';

/**
 * The rules that come with the app. They are no legal advice: each says where it is from, and
 * whether it was compared with that.
 */
export const BUILT_IN_RULES: readonly CallingRule[] = [
  rule({
    id: 'us-federal',
    area: 'US',
    title: '47 CFR 64.1200(c)(1)',
    week: daily(8, 21),
    source: 'https://www.ecfr.gov/current/title-47/section-64.1200',
  }),
  ...US_STATE_RULES,
  rule({
    id: 'ca-crtc',
    area: 'CA',
    title: 'CRTC Unsolicited Telecommunications Rules',
    week: weekOf([hours(9, 21.5)], [hours(10, 18)], [hours(10, 18)], 'as-usual'),
    source: 'https://crtc.gc.ca/eng/trules-reglest.htm',
  }),
  rule({
    id: 'gb-dma',
    area: 'GB',
    title: 'DMA guide',
    week: weekOf([hours(8, 21)], [hours(9, 21)], [], 'none'),
    kind: 'guideline',
    source: null,
  }),
  rule({
    id: 'fr-decree',
    area: 'FR',
    title: 'Décret 2022-1313, art. D. 223-9',
    week: weekOf([hours(10, 13), hours(14, 20)], [], [], 'none'),
    source: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000046421823',
    isVerified: true,
  }),
  rule({
    id: 'es-art-96',
    area: 'ES',
    title: 'Real Decreto Legislativo 1/2007, art. 96',
    week: weekOf([hours(9, 21)], [], [], 'none'),
    source: 'https://www.boe.es/buscar/act.php?id=BOE-A-2007-20555',
  }),
  rule({
    id: 'au-standard',
    area: 'AU',
    title: 'Telemarketing and Research Calls Industry Standard 2017',
    week: weekOf([hours(9, 20)], [hours(9, 17)], [], 'none'),
    source: 'https://www.donotcall.gov.au/consumers/consumer-overview/industry-standards/',
    isVerified: true,
  }),
  rule({ id: 'in-tcccpr', area: 'IN', title: 'TCCCPR 2018', week: daily(9, 21), source: null }),
  rule({
    id: DEFAULT_RULE_ID,
    area: '*',
    title: '',
    week: daily(8, 21),
    kind: 'guideline',
    source: null,
  }),
];
