import { isolated } from '@kernel/text/isolated';
import type { editor as english } from '../en/editor';
import { apiNotes } from './api-notes';
import { amount, count } from './count';
import { openingTexts } from './opening-advice';
import { scheduleChart } from './schedule-chart';
import { timePhraseRefused } from './time-phrases';
import { versionHistory } from './version-history';

/** The middle column: a draft's fields, its header and its schedule. */
export const editor: typeof english = {
  loading: 'Entwurf wird geöffnet…',
  missing: 'Dieser Entwurf ist auf diesem Computer nicht mehr vorhanden.',
  missingHint:
    'Möglicherweise wurde er verworfen. „Entwurf“ › „Letzten verworfenen Entwurf wiederherstellen“ holt ihn zurück.',
  loadFailed: 'Der Entwurf konnte nicht geöffnet werden.',
  tryAgain: 'Erneut versuchen',

  unnamed: 'Kampagne ohne Namen',
  noChanges: 'Keine Änderungen',
  sections: {
    name: 'Abschnitte',
    count: amount,
    problems: (problems) => count(problems, 'Problem', 'Probleme'),
    changes: (changes) => count(changes, 'Änderung', 'Änderungen'),
    rows: (rows) => count(rows, 'Empfänger', 'Empfänger'),
  },
  apiNotes,
  id: 'Kampagnen-ID',
  copyId: 'Kampagnen-ID kopieren',
  copiedId: 'Kampagnen-ID kopiert',
  facts: 'Über diese Kampagne',
  status: 'Status',
  assistant: 'Assistent',
  caller: 'Anrufer',
  channel: 'Kanal',
  list: 'Liste',
  counts: 'Anzahlen',
  rows: (rows) => count(rows, 'Zeile', 'Zeilen'),
  serverCopy: 'Serverstand',
  pastedCopy: 'Eingefügter Stand',
  sampleCopy: 'Beispielstand',
  noServerCopy:
    'Kein Serverstand, daher sind die aktuellen Werte unbekannt. Gesendet werden nur Felder, die Sie ändern.',
  lockedFact: (name) => `${name} ist schreibgeschützt`,
  whyNotEditable:
    'Assistent, Anrufernummer, Kanal und Status sind schreibgeschützt: Eine Aktualisierung kann sie nicht ändern.',
  revertAll: 'Alle zurücksetzen',
  revertSection: 'Abschnitt zurücksetzen',
  foldSection: (section) => `${section} ein- oder ausblenden`,
  revertSectionNamed: (section) => `Abschnitt „${section}“ zurücksetzen`,
  reverted: (changes) => count(changes, 'Änderung zurückgesetzt', 'Änderungen zurückgesetzt'),
  undid: (what) => `Rückgängig gemacht: ${what}`,
  redid: (what) => `Wiederholt: ${what}`,
  nothingToUndo: 'Nichts rückgängig zu machen',
  nothingToRedo: 'Nichts zu wiederholen',
  undoStopsAtPush: (time) =>
    `Rückgängig geht nur bis zur Übertragung um ${time}, denn die Bearbeitungen davor hat der Server schon. Im Versionsverlauf können Sie eine frühere Version wiederherstellen.`,
  versionHistory,
  noConnection:
    'Dieser Entwurf hat keine Verbindung und kann deshalb noch nicht gesendet werden. Bearbeiten können Sie trotzdem alles.',
  addConnection: 'Verbindung in den Einstellungen hinzufügen',
  assignTo: (name) => `${isolated(name)} verwenden`,

  notStored:
    'Ihre letzten Bearbeitungen sind noch nicht gespeichert. Sie bleiben hier erhalten, und das Speichern wird automatisch erneut versucht.',
  storeNow: 'Jetzt speichern',

  locked:
    'Dieses Feld enthält auf dem Server Ihren API-Schlüssel, hier als <redacted> dargestellt. Es lässt sich nicht bearbeiten, weil eine Bearbeitung den Schlüssel ersetzen würde. Entfernen Sie den Schlüssel in Kathan aus der Kampagne und laden Sie dann neu.',
  leftAlone: 'Unbekannt (unverändert)',
  emptyOnServer: 'Auf dem Server leer',
  cleared: 'Geleert',
  willBeCleared: 'Wird geleert (null).',
  clearingHint: 'Sendet null; die Antwort wird geprüft',
  serverMessage: (message) => `Meldung des Servers: ${message}`,
  serverMessageAt: (path, message) => `Meldung des Servers zu ${path}: ${message}`,
  notApplied: (answered) => `Der Server hat diese Änderung nicht übernommen. Seine Antwort: ${answered}`,

  timeZone: 'Zeitzone',
  zoneNotKnown: 'auf diesem Computer unbekannt',
  unknownZoneTitle: 'Die Zeitzone dieses Entwurfs ist auf diesem Computer unbekannt',
  unknownZone: (zone) =>
    `Zeiten werden in UTC angezeigt. Der Entwurf behält ${zone}, bis Sie eine andere Zeitzone wählen.`,
  useInZone: (zone) => `Diese Zeit in ${zone} verwenden`,
  timeZoneHint: 'Nur für Anzeige und Eingabe. Gesendet werden Zeiten in UTC',
  sentAsUtc: (zone) => `${zone} · gesendet in UTC`,
  timeRefused: timePhraseRefused,
  readAs: (time, offset) => `Gelesen als ${time} (${offset}). Mit Tab übernehmen.`,
  sentAs: (instant, offset) => `Gesendet als ${instant} · ${offset}`,
  onServerAs: (value, offset) =>
    offset === null ? `Auf dem Server: ${value}` : `Auf dem Server: ${value} · ${offset}`,
  pickTime: (label) => `${label} auswählen`,
  calendarOf: (label) => `Kalender: ${label}`,
  clock: 'Uhrzeit',
  done: 'Fertig',
  previousMonth: 'Vorheriger Monat',
  nextMonth: 'Nächster Monat',
  twice: 'Diese Zeit kommt zweimal vor, weil die Uhren zurückgestellt werden. Welche ist gemeint?',
  earlier: (offset, instant) => `Die erste, bei ${offset}: ${instant}`,
  later: (offset, instant) => `Die zweite, bei ${offset}: ${instant}`,

  picture: scheduleChart,

  speechOnServer: 'auf dem Server',
  speechSent: (value) => `gesendet als ${value}`,
  speechUnknown: 'Unbekannt',
  characters: (length) => count(length, 'Zeichen', 'Zeichen'),
  lineEnds: (kind) => `Zeilen enden wie auf dem Server mit ${kind}, und das bleibt so`,
  format: 'Formatieren',
  cannotFormat: 'Nur gültiges JSON lässt sich formatieren.',
  placeholders: {
    inRows: (rows, all) => `${amount(rows)} von ${count(all, 'Zeile', 'Zeilen')}`,
    unknown: (name) => `Kein Empfänger dieses Entwurfs hat „${isolated(name)}“ in seinen Metadaten.`,
  },
  outsideHoursShort: (rows) => `${count(rows, 'Empfänger', 'Empfänger')} außerhalb ihrer Anrufzeiten`,
  opening: openingTexts,
  preview: {
    title: (position, recipients) => `Vorschau für Empfänger ${amount(position)} von ${amount(recipients)}`,
    withoutRecipients: 'Fügen Sie dem Entwurf Empfänger hinzu, um die Platzhalter dieser Vorschau zu füllen',
    missing: (name) => `[${isolated(name)} fehlt]`,
    previous: 'Vorheriger Empfänger',
    next: 'Nächster Empfänger',
    plain: 'Vorschau',
    empty: 'Schreiben Sie eine Eröffnungsnachricht, um sie hier zu sehen.',
  },
  neverReturned: 'Die API gibt keine Empfänger zurück, daher sind die aktuellen unbekannt.',
};
