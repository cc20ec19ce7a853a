import type { suppression as english } from '../en/suppression';
import { amount, count } from './count';

/** Suppression lists: their screen, in the table of recipients, in reviews and receipts. */
export const suppression: typeof english = {
  title: 'Sperrlisten',
  hint: 'Empfänger auf diesen Listen werden zurückgehalten: Sie bleiben in ihren Entwürfen und fehlen in jeder Aktualisierung und jedem Hochladen. Die Listen bleiben auf diesem Computer. Sie sind keine Rechtsberatung.',
  noLists: 'Noch keine Listen',
  none: 'Importieren Sie eine Datei mit Nummern, die nicht angerufen werden dürfen, oder tippen Sie einige in eine neue Liste.',
  newList: 'Neue Liste',
  importList: 'Liste importieren',
  listsLabel: 'Sperrlisten',
  rows: (rows) => count(rows, 'Nummer', 'Nummern'),
  everywhere: 'überall',
  forConnection: (name) => `Verbindung ${name}`,
  forCampaign: (id) => `Kampagne ${id}`,
  byHand: 'von Hand hinzugefügt',
  taken: (day, source) => (source === '' ? `Stand ${day}` : `Stand ${day} aus ${source}`),
  age: (days) => (days === 0 ? 'von heute' : `${count(days, 'Tag', 'Tage')} alt`),
  old: (days) => `Stand vor ${count(days, 'Tag', 'Tagen')}. Importieren Sie eine neuere Fassung.`,
  incomplete: 'Eine beschädigte Datenbank hat einige ihrer Nummern verloren. Importieren Sie sie erneut.',
  maxAge: 'Warnen vor Listen, die älter sind als',
  days: (days) => count(days, 'Tag', 'Tage'),
  never: 'Nie',
  addNumbers: 'Nummern hinzufügen',
  edit: 'Liste bearbeiten',
  save: 'Speichern',
  obtainedOn: 'Bezogen am',
  obtainedOnHint: 'Wann die Liste von ihrer Quelle bezogen wurde. Ihr Alter zählt ab dann.',
  tooManyRows: (rows) =>
    `Höchstens ${amount(rows)} Nummern können auf einmal hinzugefügt werden. Exportieren Sie die Zeilen als CSV und importieren Sie die Datei als Liste.`,
  exportAs: { csv: 'CSV exportieren', xlsx: 'Excel exportieren' },
  exported: (file) => `Liste exportiert nach ${file}`,
  deleteList: 'Liste löschen',
  deleteTitle: (name) => `„${name}“ löschen?`,
  deleteText: (rows) =>
    `${count(rows, 'Nummer wird', 'Nummern werden')} von dieser Liste nicht mehr zurückgehalten und können in der nächsten Aktualisierung stehen.`,
  deleted: (name) => `„${name}“ gelöscht`,
  nameOf: (action, name) => `${action}: ${name}`,
  add: {
    title: 'Zur Sperrliste hinzufügen',
    list: 'Liste',
    newList: 'Neue Liste',
    name: 'Name',
    usualName: 'Nicht anrufen',
    noName: 'Geben Sie einen Namen ein.',
    scope: 'Wo sie gilt',
    everywhere: 'Überall',
    campaign: 'Eine Kampagne',
    campaignId: 'Kampagnen-ID',
    campaignConnection: 'Gesendet mit',
    anyConnection: 'Jede Verbindung',
    numbers: 'Nummern',
    noNumbers: 'Geben Sie mindestens eine Nummer ein.',
    numbersHint: 'Eine je Zeile, mit Landesvorwahl, etwa +49 30 1234567.',
    lastDay: 'Bis (optional)',
    lastDayHint: 'Der letzte Tag. Ohne ihn werden Nummern auf Dauer zurückgehalten.',
    submit: 'Zur Liste hinzufügen',
    added: (added, list) =>
      added === 0
        ? `„${list}“ enthält diese Nummern schon`
        : `${count(added, 'Nummer', 'Nummern')} zu „${list}“ hinzugefügt`,
    unread: (examples) => `Nicht hinzugefügt, weil es keine gültigen Nummern mit Landesvorwahl sind: ${examples}`,
  },
  rowOf: (number) => `Zeile ${number} zur Sperrliste hinzufügen`,
  /** The numbers of a list. */
  numbers: {
    show: 'Nummern anzeigen',
    title: (name) => `Nummern von „${name}“`,
    search: 'Nummern suchen',
    found: (matching, total) =>
      matching === total
        ? count(total, 'Nummer', 'Nummern')
        : `${amount(matching)} von ${count(total, 'Nummer', 'Nummern')}`,
    number: 'Nummer',
    until: 'Zurückgehalten bis',
    forGood: 'Auf Dauer',
    actions: 'Aktionen',
    remove: 'Entfernen',
    removed: 'Aus dieser Liste entfernt',
    more: (left) => `Weitere anzeigen (noch ${amount(left)})`,
  },
  import: {
    title: 'Sperrliste importieren',
    target: 'Die Nummern werden',
    targetNew: 'eine neue Liste',
    targetAdd: (name) => `weitere Nummern von „${name}“`,
    targetReplace: (name) => `die Nummern von „${name}“, statt der bisherigen`,
    numberColumn: 'Spalte mit Nummern',
    lastDayColumn: 'Spalte mit letzten Tagen',
    noColumn: 'Keine',
    takenOn: 'Stand vom (optional)',
    takenOnHint: 'Wann die Liste von ihrer Quelle bezogen wurde. Von da an zählt ihr Alter; sonst von heute.',
    country: 'Land der Nummern ohne Landesvorwahl',
    noCountry: 'Keines: Sie werden nicht gelesen',
    preview: 'Erste Zeilen',
    submit: 'Liste importieren',
    done: (numbers, list) => `„${list}“ enthält jetzt ${count(numbers, 'Nummer', 'Nummern')}`,
    unread: (rows) =>
      `${count(rows, 'Zeile hat', 'Zeilen haben')} keine gültige Nummer und halten niemanden zurück. Prüfen Sie Land und Spalte.`,
    twoReadings: (numbers) =>
      `${count(numbers, 'Nummer', 'Nummern')} ohne Pluszeichen können auf zwei Weisen gelesen werden. Beide werden zurückgehalten.`,
    unreadDays: (rows) =>
      `${count(rows, 'letzter Tag ist', 'letzte Tage sind')} kein Datum wie 2027-05-31. Diese Nummern werden auf Dauer zurückgehalten.`,
    close: 'Fertig',
  },
  heldBackBy: (list) => `Zurückgehalten: ${list}`,
  filter: (rows) => `Zurückgehalten ${amount(rows)}`,
  filterLists: (rows) => `Auf Sperrlisten ${amount(rows)}`,
  onReceipt: (held, total, lists) =>
    `${amount(held)} von ${count(total, 'Empfänger', 'Empfängern')} zurückgehalten und nicht gesendet (${lists}).`,
  allOnReceipt: (total, lists) =>
    `${count(total, 'Empfänger', 'Empfänger')}, also alle, zurückgehalten (${lists}). Deshalb wurden keine Empfänger gesendet.`,
  list: (name, rows) => `${name}: ${amount(rows)}`,
  withoutConsent: (rows) => `ohne Einwilligung: ${amount(rows)}`,
};
