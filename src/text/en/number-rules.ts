import type { Problem } from '@domain/changes/problem';
import type { NumberRule, RuleLevel } from '@domain/number-rules/number-rules';
import type { NumberType } from '@domain/phone/number-type';
import { regionName } from '../shared/region-name';
import { amount, count } from './count';

type OutsideRule = Extract<Problem, { code: 'outside-number-rule' }>;

const types: Readonly<Record<NumberType, string>> = {
  mobile: 'Mobile',
  fixed: 'Fixed line',
  'fixed-or-mobile': 'Fixed line or mobile',
  'toll-free': 'Toll-free',
  premium: 'Premium rate',
  'shared-cost': 'Shared cost',
  voip: 'Internet telephony (VoIP)',
  personal: 'Personal number',
  uan: 'Company number (UAN)',
  pager: 'Pager',
  voicemail: 'Voicemail access',
  satellite: 'Satellite',
  network: 'International network',
  unknown: 'Unknown type',
};

const levels: Readonly<Record<RuleLevel, string>> = { off: 'Off', warn: 'Warn', 'hold-back': 'Hold back' };
const NOWHERE = 'No country';

/** Types and countries of numbers, and which of them may be called. */
export const numberRules = {
  types,
  /** What a number can be; of several it is not known which. */
  typeName: (names: readonly string[]): string => names.join(' or '),
  nowhere: NOWHERE,
  filterLabel: 'Number type',
  anyType: 'All number types',
  filter: (rule: NumberRule, rows: number): string =>
    `${rule === 'country' ? 'Country' : 'Type'} not allowed ${amount(rows)}`,
  row: (rule: NumberRule): string => `Held back: ${rule === 'country' ? 'country' : 'number type'} not allowed`,
  onReceipt: (rule: NumberRule, rows: number): string =>
    `${rule === 'country' ? 'countries' : 'number types'} not allowed: ${amount(rows)}`,
  report: {
    types: 'Numbers by type',
    type: 'Type',
    held: (rule: NumberRule): string => `${rule === 'country' ? 'Country' : 'Number type'} not allowed`,
    heldHint: 'Imported, but held back by the rules of this connection',
  },
  settings: {
    open: 'Allowed numbers',
    openOf: (connection: string): string => `Allowed numbers of ${connection}`,
    title: (connection: string): string => `Allowed numbers: ${connection}`,
    description:
      'Which countries and types of numbers may be called over this connection. Recipients who are held back stay in their drafts, and are left out of every update and upload. A type says what a number range was assigned for. None of this is legal advice.',
    broken: 'These rules can’t be read, so everybody is held back. Set them again.',
    levels,
    level: { country: 'Other countries', type: 'Other types' },
    country: 'Allowed countries',
    addCountry: 'Add country',
    removeCountry: (name: string): string => `Remove ${name}`,
    noCountries: 'No country is allowed yet.',
    nowhere: 'Numbers of no country, such as satellite phones',
    type: 'Allowed types',
    save: 'Save',
    saved: 'Allowed numbers saved',
  },
};

/** What Problems says about numbers that a rule does not allow, after the name of the field. */
export function outsideRule(field: string, problem: OutsideRule): string {
  const { rule, holds, total, parts, others } = problem;
  const what = rule === 'country' ? 'countries' : 'types';
  const shown = parts.map(({ of, rows }) => `${partName(rule, of)} ${amount(rows)}`);
  const more = others > 0 ? [`others ${amount(others)}`] : [];
  const who = `${amount(problem.count)} of ${count(total, 'recipient has a number', 'recipients have numbers')} of ${what} that this connection doesn’t allow (${[...shown, ...more].join(', ')})`;
  return `${field}: ${who}.${holds ? ' They are held back, and won’t be sent.' : ''}`;
}

function partName(rule: NumberRule, of: string): string {
  if (rule === 'country') return of === '' ? NOWHERE : regionName('en', of);
  return Object.entries(types).find(([type]) => type === of)?.[1] ?? of;
}
