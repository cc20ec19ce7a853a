import type { ConsentReason } from '@domain/consent/consent-of-row';
import type { consent as english } from '../en/consent';
import { amount, count } from './count';

const reasons: Readonly<Record<ConsentReason, string>> = {
  no: 'keine Einwilligung',
  blank: 'Einwilligung nicht angegeben',
  unknown: 'Bedeutung der Einwilligung nicht festgelegt',
  'bad-date': 'Tag der Einwilligung nicht lesbar',
  'no-date': 'kein Tag der Einwilligung',
  old: 'Einwilligung zu alt',
  'no-source': 'keine Quelle der Einwilligung',
  'not-marked': 'Einwilligung nicht bekannt',
};

/** Who agreed to be called: the dialog of a draft, the table, and the house rules in Settings. */
export const consent: typeof english = {
  open: 'Einwilligung…',
  markColumn: (column) => `„${column}“ als Einwilligung markieren…`,
  title: 'Einwilligung',
  lead: 'Wählen Sie die Spalten, die sagen, wer in Anrufe eingewilligt hat, und was ihre Werte bedeuten. Nichts wird geraten: Ein Wert ohne Bedeutung zählt als keine Einwilligung. Die Spalten bleiben im Entwurf und werden wie bisher gesendet.',
  proposed: {
    earlier: 'Vorschlag wie in einem anderen Entwurf mit diesen Spalten. Nichts davon gilt, bevor Sie es speichern.',
    headings: 'Vorschlag nach den Überschriften und den Werten. Nichts davon gilt, bevor Sie es speichern.',
  },
  columns: { answer: 'Ja oder Nein', date: 'Tag der Einwilligung', source: 'Quelle der Einwilligung' },
  none: 'Keine Spalte',
  incomplete: 'Wählen Sie eine Spalte mit Ja oder Nein oder eine mit dem Tag der Einwilligung.',
  counting: 'Wird gezählt…',
  sources: (have, lack) =>
    `${count(have, 'Empfänger hat', 'Empfänger haben')} eine Quelle, ${amount(lack)} ${lack === 1 ? 'hat' : 'haben'} keine.`,
  values: {
    title: 'Werte und ihre Bedeutungen',
    value: 'Wert',
    rows: 'Empfänger',
    meaning: 'Bedeutung',
    meaningOf: (value) => `Bedeutung von ${value}`,
    yes: 'Einwilligung',
    no: 'Keine Einwilligung',
    undecided: 'Nicht festgelegt',
    blank: (rows) =>
      `${count(rows, 'Empfänger hat', 'Empfänger haben')} keinen Wert. Das zählt als keine Einwilligung.`,
    others: (rows) =>
      `${count(rows, 'Empfänger hat einen anderen Wert', 'Empfänger haben andere Werte')}, zu viele für die Liste. Sie zählen als keine Einwilligung.`,
    undecidedRows: (rows) =>
      `${count(rows, 'Empfänger hat einen Wert', 'Empfänger haben Werte')} ohne Bedeutung. Sie zählen als Empfänger ohne Einwilligung.`,
  },
  dates: {
    read: (rows, first, last) =>
      `${count(rows, 'Tag der Einwilligung', 'Tage der Einwilligung')} gelesen, von ${first} bis ${last}. `,
    noneRead: 'Kein Tag der Einwilligung war lesbar. ',
    blank: (rows) => `${count(rows, 'Empfänger hat', 'Empfänger haben')} keinen.`,
    order: 'Reihenfolge in Daten wie 03/04/2027',
    noOrder: 'Nicht festgelegt: Sie werden nicht gelesen',
    orders: { 'day-first': '3. April (Tag zuerst)', 'month-first': '4. März (Monat zuerst)' },
    unread: (rows, examples) => `${count(rows, 'Tag wird', 'Tage werden')} nicht gelesen: ${examples}`,
    inFuture: (rows) => `${count(rows, 'Tag liegt', 'Tage liegen')} in der Zukunft und zählen nicht.`,
  },
  rule: {
    off: 'Die Hausregel dieser Verbindung ist aus: Niemand wird zurückgehalten, und vor nichts wird gewarnt. Einstellungen → Einwilligung und Kontakte ändert sie.',
    warn: 'Die Hausregel dieser Verbindung warnt vor Empfängern ohne Einwilligung und sendet sie.',
    hold: 'Die Hausregel dieser Verbindung hält Empfänger ohne Einwilligung zurück.',
  },
  afterImport: {
    columns: (columns) =>
      `Die Hausregel dieser Verbindung verlangt eine Einwilligung. ${columns.length === 1 ? 'Eine Spalte der Datei sagt' : 'Spalten der Datei sagen'} vielleicht, wer in Anrufe eingewilligt hat: ${columns.join(', ')}. Nichts davon gilt, bevor Sie es markieren.`,
    noColumns:
      'Die Hausregel dieser Verbindung verlangt eine Einwilligung. Spalten, die sagen, wer in Anrufe eingewilligt hat, lassen sich nach dem Import markieren.',
    mark: 'Spalten der Einwilligung nach dem Import markieren',
  },
  noConnection: 'Dieser Entwurf hat keine Verbindung, also gilt für ihn keine Hausregel.',
  save: 'Speichern',
  saved: 'Spalten der Einwilligung gespeichert',
  remove: 'Keine Spalte markieren',
  removed: 'Keine Spalte ist mehr als Einwilligung markiert',
  filter: (rows) => `Ohne Einwilligung ${amount(rows)}`,
  filterReason: (reason, rows) => `${capital(reasons[reason])} ${amount(rows)}`,
  row: (reason, isHeldBack) => (isHeldBack ? `Zurückgehalten: ${reasons[reason]}` : capital(reasons[reason])),
  settings: {
    title: 'Einwilligung',
    hint: 'Was mit Empfängern geschieht, von denen ein Entwurf nicht sagt, dass sie in Anrufe eingewilligt haben. Markieren Sie die Spalten, die das sagen, mit „Einwilligung…“ unter den Empfängern eines Entwurfs. Wer zurückgehalten wird, bleibt im Entwurf. Das ist keine Rechtsberatung.',
    none: 'Es gibt noch keine Verbindung.',
    mode: (connection) => `Empfänger ohne Einwilligung auf ${connection}`,
    modes: { off: 'Nichts tun', warn: 'Warnen', hold: 'Zurückhalten' },
    maxAge: 'Einwilligung gilt für (optional)',
    maxAgeHint: 'Dann zählt eine Einwilligung ohne Tag oder mit einem älteren nicht.',
    days: 'Tage',
    badDays: 'Geben Sie eine ganze Zahl von 1 bis 3650 ein, oder nichts.',
    needsSource: 'Einwilligung zählt nur mit Quelle',
    unreadable:
      'Diese Regel war nicht lesbar, deshalb werden Empfänger ohne Einwilligung zurückgehalten. Legen Sie sie neu fest.',
  },
};

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
