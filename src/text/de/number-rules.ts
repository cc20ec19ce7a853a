import type { NumberRule } from '@domain/number-rules/number-rules';
import type { numberRules as english, outsideRule as englishOutside } from '../en/number-rules';
import { regionName } from '../shared/region-name';
import { amount, count } from './count';

const types: (typeof english)['types'] = {
  mobile: 'Mobil',
  fixed: 'Festnetz',
  'fixed-or-mobile': 'Festnetz oder Mobil',
  'toll-free': 'Kostenlos',
  premium: 'Mehrwertdienst',
  'shared-cost': 'Geteilte Kosten',
  voip: 'Internettelefonie (VoIP)',
  personal: 'Persönliche Nummer',
  uan: 'Unternehmensnummer (UAN)',
  pager: 'Pager',
  voicemail: 'Mailbox-Zugang',
  satellite: 'Satellit',
  network: 'Internationales Netz',
  unknown: 'Unbekannter Typ',
};

const levels: (typeof english)['settings']['levels'] = { off: 'Aus', warn: 'Warnen', 'hold-back': 'Zurückhalten' };
const NOWHERE = 'Kein Land';

/** Types and countries of numbers, and which of them may be called. */
export const numberRules: typeof english = {
  types,
  typeName: (names) => names.join(' oder '),
  nowhere: NOWHERE,
  filterLabel: 'Nummerntyp',
  anyType: 'Alle Nummerntypen',
  filter: (rule, rows) => `${rule === 'country' ? 'Land' : 'Typ'} nicht erlaubt ${amount(rows)}`,
  row: (rule) => `Zurückgehalten: ${rule === 'country' ? 'Land' : 'Nummerntyp'} nicht erlaubt`,
  onReceipt: (rule, rows) => `${rule === 'country' ? 'Länder' : 'Nummerntypen'} nicht erlaubt: ${amount(rows)}`,
  report: {
    types: 'Nummern nach Typ',
    type: 'Typ',
    held: (rule) => `${rule === 'country' ? 'Land' : 'Nummerntyp'} nicht erlaubt`,
    heldHint: 'Importiert, aber von den Regeln dieser Verbindung zurückgehalten',
  },
  settings: {
    open: 'Erlaubte Nummern',
    openOf: (connection) => `Erlaubte Nummern von ${connection}`,
    title: (connection) => `Erlaubte Nummern: ${connection}`,
    description:
      'Welche Länder und Typen von Nummern über diese Verbindung angerufen werden dürfen. Zurückgehaltene Empfänger bleiben in ihren Entwürfen und fehlen in jeder Aktualisierung und jedem Hochladen. Ein Typ sagt, wofür ein Nummernbereich vergeben wurde. Nichts davon ist Rechtsberatung.',
    broken: 'Diese Regeln sind nicht lesbar, daher werden alle zurückgehalten. Legen Sie sie neu fest.',
    levels,
    level: { country: 'Andere Länder', type: 'Andere Typen' },
    country: 'Erlaubte Länder',
    addCountry: 'Land hinzufügen',
    removeCountry: (name) => `${name} entfernen`,
    noCountries: 'Noch ist kein Land erlaubt.',
    nowhere: 'Nummern ohne Land, etwa von Satellitentelefonen',
    type: 'Erlaubte Typen',
    save: 'Speichern',
    saved: 'Erlaubte Nummern gespeichert',
  },
};

/** What Problems says about numbers that a rule does not allow, after the name of the field. */
export const outsideRule: typeof englishOutside = (field, problem) => {
  const { rule, holds, total, parts, others } = problem;
  const what = rule === 'country' ? 'aus Ländern' : 'von Typen';
  const shown = parts.map(({ of, rows }) => `${partName(rule, of)} ${amount(rows)}`);
  const more = others > 0 ? [`andere ${amount(others)}`] : [];
  const who = `${amount(problem.count)} von ${count(total, 'Empfänger', 'Empfängern')} ${problem.count === 1 ? 'hat eine Nummer' : 'haben Nummern'} ${what}, die diese Verbindung nicht erlaubt (${[...shown, ...more].join(', ')})`;
  return `${field}: ${who}.${holds ? ' Sie werden zurückgehalten und nicht gesendet.' : ''}`;
};

function partName(rule: NumberRule, of: string): string {
  if (rule === 'country') return of === '' ? NOWHERE : regionName('de', of);
  return Object.entries(types).find(([type]) => type === of)?.[1] ?? of;
}
