import { isolated } from '@kernel/text/isolated';
import type { history as english } from '../en/history';
import { amount, count, decimal } from './count';
import { toFile } from './exports';

/** History: receipts of pushes, as a list and in full. */
export const history: typeof english = {
  title: 'Verlauf',
  list: 'Belege',
  empty: 'Noch nichts übertragen',
  emptyLead:
    'Jede Übertragung hinterlässt hier einen Beleg: was gesendet wurde, was zurückkam und was die Antwort bestätigt.',
  toDrafts: 'Entwürfe öffnen',
  loading: 'Belege werden geladen…',
  more: 'Ältere anzeigen',
  columns: { campaign: 'Kampagne', result: 'Ergebnis', verified: 'Bestätigt' },
  inProgress: 'Läuft',
  found: (receipts, most) =>
    receipts >= most ? `${amount(most)} oder mehr Belege` : count(receipts, 'Beleg', 'Belege'),
  noMatch: 'Keine Belege gefunden. Löschen Sie die Filter oder ändern Sie Ihre Suche.',
  filters: {
    label: 'Filter',
    text: 'Verlauf durchsuchen',
    field: 'Feld',
    anyField: 'Alle Felder',
    result: 'Ergebnis',
    anyResult: 'Alle Ergebnisse',
    results: {
      verified: 'Übertragen',
      discrepancy: 'Teilweise übernommen',
      refused: 'Abgelehnt',
      'no-answer': 'Keine Antwort',
      unreadable: 'Nicht überprüft',
      interrupted: 'Unterbrochen',
      'under-way': 'Läuft',
    },
    from: 'Von',
    to: 'Bis',
    more: 'Weitere Filter',
    clear: 'Filter löschen',
  },
  select: (campaign, time) => `${isolated(campaign)}, ${time} zum Vergleichen auswählen`,
  compare: {
    button: 'Vergleichen',
    hint: 'Wählen Sie zwei Belege aus, um sie zu vergleichen.',
    title: 'Belege vergleichen',
    first: 'Früher',
    second: 'Später',
    table: 'Unterschiede',
    sentFirst: 'Früher: gesendet',
    sentSecond: 'Später: gesendet',
    responseFirst: 'Früher: Antwort',
    responseSecond: 'Später: Antwort',
    nothing: '–',
    differences: (fields) =>
      fields === 0 ? 'Keine Unterschiede.' : `${count(fields, 'Feld unterscheidet', 'Felder unterscheiden')} sich.`,
    everything: 'Alle Felder anzeigen',
    differencesOnly: 'Nur Unterschiede anzeigen',
  },
  /** The recipients' numbers in a receipt's request. */
  numbers: {
    title: (numbers) => `Nummern in der Anfrage (${amount(numbers)})`,
    search: 'Nummern suchen',
    none: 'Keine Nummer passt.',
    list: 'Nummern in der Anfrage',
    cut: 'Von dieser langen Anfrage wurde nur der Anfang aufbewahrt. Das sind die Nummern darin.',
  },
  export: {
    menu: 'Exportieren',
    json: 'Als JSON exportieren',
    csv: 'Als CSV exportieren',
    done: (receipts, file, holdsUserId) =>
      `${count(receipts, 'Beleg', 'Belege')} exportiert ${toFile(file, holdsUserId)}`,
  },
  duration: (ms) => (ms < 1000 ? `${String(ms)} ms` : `${decimal(ms / 1000, 1)} s`),
  verifiedOf: (echoed, all) => `${amount(echoed)} von ${count(all, 'Feld', 'Feldern')}`,
  nothingChecked: 'nichts',
  open: (campaign, time) => `Beleg von ${isolated(campaign)}, ${time}`,

  receipt: 'Beleg',
  back: 'Alle Belege',
  at: 'Gesendet',
  connection: 'Verbindung',
  durationLabel: 'Dauer',
  fields: 'Felder',
  columnsOfFields: { field: 'Feld', before: 'Vorher', sent: 'Gesendet', check: 'Antwort' },
  checks: {
    echoed: 'Bestätigt',
    differs: 'Weicht ab',
    'not-returned': 'Nicht in der Antwort',
  },
  notChecked: 'Nicht geprüft',
  answered: (value) => `Auf dem Server: ${value}`,
  inTheBody: 'siehe Inhalt unten',
  repeated:
    'Wiederholt: Ein früherer Versuch endete ohne Antwort, daher wurden dieselben Werte erneut gesendet. Der Server hat sie möglicherweise zweimal erhalten.',
  alreadyThere:
    'Bereits gespeichert: Das Lesen der Kampagne ergab, dass ein früherer Versuch erfolgreich war. Daher wurde nichts erneut gesendet.',
  drifted: {
    title: 'Auf dem Server geändert',
    lead: 'Diese Felder wurden auf dem Server geändert, nachdem Ihr Stand entstanden ist. Diese Übertragung hat sie nicht berührt.',
    columns: { field: 'Feld', before: 'Vorher', after: 'Jetzt' },
  },
  revert: 'Übertragung zurücknehmen',
  revertHint:
    'Erstellt einen Entwurf, der die vorherigen Werte wiederherstellt. Gesendet wird erst, wenn Sie ihn übertragen.',
  reverted: (unknown, drifted) =>
    [
      'Dieser Entwurf stellt die vorherigen Werte wieder her.',
      ...(unknown.length > 0 ? [`Nicht wiederherstellbar (vorher unbekannt): ${unknown.join(', ')}.`] : []),
      ...(drifted > 0
        ? [`${count(drifted, 'Feld hat', 'Felder haben')} sich seitdem geändert, siehe „Auf dem Server geändert“.`]
        : []),
    ].join(' '),

  request: 'Anfrage',
  response: 'Antwort',
  noResponse: 'Es kam keine Antwort.',
  headers: 'Header',
  requestBody: 'Inhalt der Anfrage',
  responseBody: 'Inhalt der Antwort',
  emptyBody: 'Leer',
  bytes: (bytes) => count(bytes, 'Byte', 'Bytes'),
  copyBody: 'Inhalt kopieren',
  issues: 'Validierungsfehler des Servers',
  cleared: 'null (geleert)',
};
