import type { recipients as english } from '../en/recipients';
import { amount, count } from './count';

/** The editor's section of recipients. */
export const recipients: typeof english = {
  inline: 'Empfänger im Entwurf',
  choice: 'Was mit den Empfängern im Entwurf geschieht',
  leave: 'Nicht senden',
  leaveHint: (rows) =>
    rows === 0
      ? 'Empfänger sind nicht Teil dieser Aktualisierung.'
      : `Empfänger sind nicht Teil dieser Aktualisierung. Die ${rows === 1 ? 'Zeile unten bleibt' : `${amount(rows)} Zeilen unten bleiben`} in diesem Entwurf.`,
  send: (rows) => `${count(rows, 'Empfänger', 'Empfänger')} senden`,
  sendHint: 'Sie ersetzen möglicherweise die vorhandenen Empfänger oder kommen zu ihnen hinzu.',
  sendEmptyHint: 'Es wird eine leere Liste gesendet.',
  clear: 'Leeren (null senden)',
  clearHint: 'Das entfernt möglicherweise alle Empfänger.',
  add: 'Empfänger hinzufügen',
  table: 'Empfänger im Entwurf',
  none: 'Noch keine Empfänger. Importieren Sie eine Datei oder eingefügte Zellen, oder fügen Sie einen von Hand hinzu.',
  columns: {
    number: 'Nr.',
    phone: 'Telefonnummer',
    metadata: 'Metadaten (JSON)',
    overrides: 'Assistent-Anpassungen (JSON)',
    actions: 'Aktionen',
  },
  phoneOf: (row) => `Telefonnummer, Zeile ${String(row)}`,
  metadataOf: (row) => `Metadaten (JSON), Zeile ${String(row)}`,
  overridesOf: (row) => `Assistent-Anpassungen (JSON), Zeile ${String(row)}`,
  removeOf: (row) => `Zeile ${String(row)} entfernen`,
  removed: (phone) => (phone === '' ? 'Empfänger entfernt' : `${phone} entfernt`),
  badNumber: 'Keine gültige Nummer. Schreiben Sie sie mit + und Ländervorwahl, zum Beispiel +14155550100.',
  noNumber: 'Geben Sie eine Telefonnummer ein, zum Beispiel +14155550100.',
  badJson: (line, column) => `Kein gültiges JSON bei Zeile ${String(line)}, Spalte ${String(column)}.`,
  repeatedKey: (key, line, column) =>
    `Der Schlüssel „${key}“ kommt mehrfach vor, erneut bei Zeile ${String(line)}, Spalte ${String(column)}. Nur der letzte wird gesendet.`,
  notObject: 'Muss ein JSON-Objekt sein, zum Beispiel {"first_name": "Ada"}.',
  duplicate: 'Doppelte Nummer.',
  phonePlaceholder: '+14155550100',
  metadataPlaceholder: '{"first_name": "Ada"}',
  overridesPlaceholder: '{}',
};
