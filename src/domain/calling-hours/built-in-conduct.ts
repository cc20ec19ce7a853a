import type { ConductRule } from './conduct-rule';

const CHECKED = '2026-11-30';

const rule = (
  parts: Pick<ConductRule, 'id' | 'area' | 'demand' | 'title' | 'source'> & Partial<ConductRule>,
): ConductRule => ({ kind: 'law', appliesTo: 'automated', cap: null, checked: CHECKED, isVerified: false, ...parts });

const CFR = 'https://www.ecfr.gov/current/title-47/section-64.1200';

/**
 * The rules on consent, disclosure and the number of calls that come with the app. They are no
 * legal advice, and not complete. None of them was compared with its primary source: their texts
 * were read in copies, or in what others say of them.
 */
export const BUILT_IN_CONDUCT: readonly ConductRule[] = [
  rule({ id: 'us-consent', area: 'US', demand: 'written-consent', title: '47 CFR 64.1200(a), FCC 24-17', source: CFR }),
  rule({ id: 'us-caller', area: 'US', demand: 'caller', title: '47 CFR 64.1200(b)(1)', source: CFR }),
  rule({ id: 'us-way-out', area: 'US', demand: 'way-out', title: '47 CFR 64.1200(b)(3)', source: CFR }),
  rule({
    ...{ id: 'us-fl-cap', area: 'US-FL', demand: 'cap', cap: { calls: 3, hours: 24 }, appliesTo: 'all' },
    title: 'Fla. Stat. 501.616(6)(b)',
    source: 'https://www.flsenate.gov/Laws/Statutes/2021/501.616',
  }),
  rule({
    ...{ id: 'us-ok-cap', area: 'US-OK', demand: 'cap', cap: { calls: 3, hours: 24 }, appliesTo: 'all' },
    title: 'Okla. Stat. 15 § 775C.4',
    source: null,
  }),
  rule({
    ...{ id: 'us-md-cap', area: 'US-MD', demand: 'cap', cap: { calls: 3, hours: 24 }, appliesTo: 'all' },
    title: 'Maryland',
    source: null,
  }),
  rule({
    ...{ id: 'us-me-cap', area: 'US-ME', demand: 'cap', cap: { calls: 1, hours: 8 } },
    title: 'Maine',
    source: null,
  }),
  rule({
    ...{ id: 'de-consent', area: 'DE', demand: 'consent', appliesTo: 'all' },
    title: 'UWG § 7(2)',
    source: 'https://www.gesetze-im-internet.de/uwg_2004/__7.html',
  }),
  rule({
    ...{ id: 'gb-consent', area: 'GB', demand: 'consent' },
    title: 'PECR 2003, regulation 19',
    source: 'https://www.legislation.gov.uk/uksi/2003/2426/regulation/19',
  }),
  rule({
    ...{ id: 'gb-caller', area: 'GB', demand: 'caller' },
    title: 'PECR 2003, regulation 24',
    source: 'https://www.legislation.gov.uk/uksi/2003/2426/regulation/24',
  }),
  rule({
    ...{ id: 'fr-consent', area: 'FR', demand: 'consent', appliesTo: 'all' },
    title: 'Code de la consommation L223-1, loi 2025-594',
    source:
      'https://cms.law/fr/fra/news-information/interdiction-prochaine-du-demarchage-telephonique-sans-consentement-prealable-du-consommateur',
  }),
  rule({
    ...{ id: 'fr-cap', area: 'FR', demand: 'cap', cap: { calls: 4, hours: 720 }, appliesTo: 'all' },
    title: 'Décret 2022-1313',
    source: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000046421823',
  }),
  rule({
    ...{ id: 'es-consent', area: 'ES', demand: 'consent', appliesTo: 'all' },
    title: 'Ley 11/2022',
    source: null,
  }),
  rule({
    ...{ id: 'eu-ai', area: 'EU', demand: 'ai' },
    title: 'Regulation (EU) 2024/1689, Art. 50(1)',
    source: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
  }),
];
