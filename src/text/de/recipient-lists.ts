import { isolated } from '@kernel/text/isolated';
import type { recipientLists as english } from '../en/recipient-lists';
import { amount, count, decimal } from './count';

const rowsOf = (rows: number): string => count(rows, 'Zeile', 'Zeilen');

/** Bytes as people say them. */
function size(bytes: number): string {
  if (bytes >= 1_000_000) return `${decimal(bytes / 1_000_000, 1)} MB`;
  return `${amount(bytes === 0 ? 0 : Math.max(1, Math.round(bytes / 1000)))} KB`;
}

/** Uploading the recipients as a list of the server, and attaching it to the campaign. */
export const recipientLists: typeof english = {
  open: 'Als Empfängerliste hochladen',
  title: 'Als Empfängerliste hochladen',
  lead: (rows, connection) =>
    `Lädt ${rowsOf(rows)} jetzt als CSV-Datei zu ${isolated(connection)} hoch und setzt die ID der Empfängerliste im Entwurf. Die Kampagne ändert sich erst, wenn Sie übertragen.`,
  noConnection: 'Wählen Sie zuerst eine Verbindung für diesen Entwurf.',
  where: 'Ziel',
  create: 'Eine neue Liste',
  createHint: 'Der Server vergibt die ID der Liste.',
  name: 'Name der Liste',
  existing: 'Eine vorhandene Liste',
  existingHint: 'Die Zeilen werden in sie hochgeladen.',
  listId: 'ID der Empfängerliste auf dem Server',
  mode: 'Vorhandene Zeilen',
  append: 'Zeilen anhängen',
  replace: 'Alle ersetzen',
  unconfirmed:
    'Die API-Dokumentation sagt nicht, welche Spalten gelesen werden. Die Datei enthält phone_number und je eine Spalte für jeden Metadaten-Schlüssel.',
  upload: 'Hochladen und zuordnen',
  sending: 'Hochladen',
  progress: (sent) => {
    if (sent === null || sent.phase === 'writing')
      return sent === null
        ? 'Zeilen werden geschrieben…'
        : `${count(sent.rows, 'Zeile wird', 'Zeilen werden')} geschrieben…`;
    return sent.sent < sent.bytes
      ? `${count(sent.rows, 'Zeile wird', 'Zeilen werden')} hochgeladen…`
      : 'Hochgeladen. Antwort des Servers steht aus…';
  },
  sent: (sent, bytes) => `${size(sent)} von ${size(bytes)}`,
  staysOpen: 'Dieses Fenster bleibt offen, bis das Hochladen beendet ist.',
  stop: 'Hochladen stoppen',
  stopMeans: {
    writing: 'Wenn Sie jetzt stoppen, wird nichts gesendet.',
    sending: 'Wenn Sie jetzt stoppen, speichert der Server die Datei vielleicht trotzdem.',
  },
  badRows:
    'Einige Zeilen enthalten eine ungültige Nummer oder ungültiges JSON. Korrigieren oder löschen Sie diese zuerst.',
  attached: (listId) => `Hochgeladen. Die ID der Empfängerliste im Entwurf ist jetzt ${listId}.`,
  onlyList: (rows) =>
    rows === 1
      ? 'Der Empfänger im Entwurf bleibt dort, wird aber nicht mitgesendet.'
      : `Die ${amount(rows)} Empfänger im Entwurf bleiben dort, werden aber nicht mitgesendet.`,
  both: 'Die Empfänger im Entwurf werden auch gesendet.',
  sendList: 'Nur die Liste senden',
  sendBoth: 'Beides senden',
  noId: 'Hochgeladen, aber die Antwort enthält keine ID der Liste',
  noIdHelp: 'Suchen Sie die ID der Liste in der Antwort oder in Kathan und fügen Sie sie hier ein.',
  response: 'Antwort des Servers',
  paste: 'ID der Empfängerliste, die zugeordnet werden soll',
  attach: 'Zuordnen',
  unknown: (pending) =>
    pending === null
      ? 'Ob der Server die Datei gespeichert hat, ist ungewiss'
      : `Ob der Server die früher an ${isolated(pending.connectionName)} gesendeten ${rowsOf(pending.rows)} gespeichert hat, ist ungewiss`,
  unknownHelp: (stopped) =>
    `${stopped ? 'Sie haben das Hochladen während des Sendens gestoppt.' : 'Es kam keine Antwort.'} Die Datei wird nicht automatisch erneut gesendet, weil ein zweites Hochladen jede Zeile doppelt hinzufügen könnte. Prüfen Sie in Kathan, ob die Liste vorhanden ist. Wenn ja, fügen Sie ihre ID hier ein. Wenn nicht, laden Sie erneut hoch.`,
  notThere: 'Liste nicht vorhanden: erneut hochladen',
  again: 'Erneut versuchen',
  refused: (status) => `Der Server hat die Datei abgelehnt (Status ${String(status)})`,
  notSent: 'Es wurde nichts gesendet.',
  stopped: 'Hochladen gestoppt',
  stoppedHelp: 'Es wurde nichts gesendet, und der Entwurf ist unverändert.',
  recommend: (rows, bytes) =>
    `${rowsOf(rows)}${bytes === null ? '' : ` (${size(bytes)})`} sind viel für eine Aktualisierung. Laden Sie sie stattdessen als Empfängerliste hoch: Die Aktualisierung enthält dann nur deren ID.`,
  size,
};
