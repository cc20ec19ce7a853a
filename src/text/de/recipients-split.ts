import { MAX_SPLIT_DRAFTS, MAX_SPLIT_PARTS } from '@domain/recipients/split/split';
import { isolated } from '@kernel/text/isolated';
import type { recipientsSplit as english } from '../en/recipients-split';
import { amount, count } from './count';

const recipients = (rows: number): string => `${amount(rows)} Empfänger`;
const drafts = (many: number): string => count(many, 'Entwurf', 'Entwürfe');
const files = (many: number): string => count(many, 'Datei', 'Dateien');
const userId = (isThere: boolean): string =>
  isThere ? '. Sie enthalten Ihre Benutzer-ID: Prüfen Sie die Texte vor dem Weitergeben' : '';

/** Splitting the recipients of a draft into drafts of their own, or files. */
export const recipientsSplit: typeof english = {
  open: 'Aufteilen',
  title: 'Empfänger aufteilen',
  lead: (rows) => `Teilt ${recipients(rows)} in mehrere Teile auf. Nichts wird gesendet.`,
  by: 'Aufteilen nach',
  ways: {
    first: 'Erste Empfänger (Pilot)',
    random: 'Zufällige Empfänger (Pilot)',
    size: 'Teile fester Größe',
    country: 'Land',
    zone: 'Zeitzone',
    column: 'Wert einer Spalte',
  },
  pilotSize: 'Empfänger im Pilot',
  seed: 'Startwert',
  newSeed: 'Neuer Startwert',
  seedHint: 'Derselbe Startwert wählt wieder dieselben Empfänger.',
  partSize: 'Empfänger je Teil',
  column: 'Spalte',
  chooseColumn: 'Spalte wählen',
  badNumber: 'Geben Sie eine ganze Zahl ein.',
  parts: 'Teile',
  chosen: 'Herausnehmen',
  part: 'Teil',
  rows: 'Empfänger',
  campaign: 'Kampagnen-ID',
  campaignOf: (part) => `Kampagnen-ID für ${part}`,
  names: {
    first: (rows) => `Erste ${amount(rows)}`,
    random: (rows) => `Zufällige ${amount(rows)}`,
    rest: 'Rest',
    held: 'Zurückgehalten',
    block: (from, to) => (from === to ? amount(from) : `${amount(from)} bis ${amount(to)}`),
    noCountry: 'Kein Land',
    noNumber: 'Ungültige Nummer',
    noValue: 'Kein Wert',
    noZone: 'Unbekannte Zeitzone',
    zones: (zones, more) => `${zones.join(', ')}${more === 0 ? '' : ` und ${amount(more)} weitere`}`,
  },
  heldStay: 'Empfänger, die zurückgehalten werden, bleiben in diesem Entwurf.',
  sum: (rows, total) =>
    `${rows.length <= 8 ? rows.map(amount).join(' + ') : `${amount(rows.length)} Teile`} = ${amount(total)}: vollständig. Jeder Empfänger ist in genau einem Teil.`,
  across: (rows) =>
    `${recipients(rows)} ${rows === 1 ? 'hat' : 'haben'} eine Nummer, die auch in einem früheren Teil steht. Sie könnte von beiden angerufen werden.`,
  tooMany: `Das ergibt mehr als ${amount(MAX_SPLIT_PARTS)} Teile. Wählen Sie größere Teile oder eine andere Spalte.`,
  tooManyDrafts: `Höchstens ${amount(MAX_SPLIT_DRAFTS)} Teile können auf einmal Entwürfe werden.`,
  counting: 'Wird gezählt…',
  target: 'Ziel der gewählten Teile',
  drafts: 'Entwürfe',
  draftsHint: 'Ein neuer Entwurf je Teil, mit den Änderungen und Tags dieses Entwurfs.',
  files: 'CSV-Dateien',
  filesHint: 'Eine Datei je Teil, in einem Ordner Ihrer Wahl.',
  campaigns:
    'Jeder Entwurf braucht die ID einer bestehenden Kampagne. Die Dokumentation der API sagt nicht, ob Empfänger die einer Kampagne ersetzen oder zu ihnen hinzukommen.',
  sameCampaign: 'Mehrere dieser Entwürfe, oder auch dieser hier, haben dieselbe Kampagnen-ID.',
  removes: 'Gewählte Teile aus diesem Entwurf entfernen',
  stays: (rows) => `${recipients(rows)} ${rows === 1 ? 'bleibt' : 'bleiben'} in diesem Entwurf.`,
  inBoth:
    'Die gewählten Empfänger sind dann in diesem Entwurf und in den neuen und könnten von beiden angerufen werden.',
  undoHint: 'Rückgängig bringt die Empfänger hierher zurück. Neue Entwürfe und Dateien bleiben.',
  createDrafts: (many) => (many <= 1 ? 'Entwurf erstellen' : `${amount(many)} Entwürfe erstellen`),
  saveFiles: (many) => (many <= 1 ? 'Datei speichern…' : `${amount(many)} Dateien speichern…`),
  running: 'Wird aufgeteilt…',
  cancelRun: 'Aufteilen abbrechen',
  cancelled: 'Abgebrochen. Nichts wurde erstellt, gespeichert oder entfernt.',
  changed:
    'Die Empfänger haben sich geändert, oder wer von ihnen zurückgehalten wird. Prüfen Sie die Teile noch einmal.',
  created: (many) => `${drafts(many)} angelegt`,
  createdAndRemoved: (many, rows) => `${drafts(many)} angelegt, ${recipients(rows)} aus diesem entfernt`,
  saved: (many, folder, holdsUserId) => `${files(many)} in ${isolated(folder)} gespeichert${userId(holdsUserId)}`,
  savedAndRemoved: (many, folder, rows, holdsUserId) =>
    `${files(many)} in ${isolated(folder)} gespeichert, ${recipients(rows)} aus diesem Entwurf entfernt${userId(holdsUserId)}`,
  savedButKept: (many, folder) =>
    `${files(many)} in ${isolated(folder)} gespeichert. Die Empfänger haben sich inzwischen geändert und bleiben alle in diesem Entwurf`,
  note: (title, part, rows, total) =>
    `Abgeteilt von ${isolated(title)}: ${part}, ${amount(rows)} von ${recipients(total)}`,
  noteWithSeed: (title, part, rows, total, seed) =>
    `Abgeteilt von ${isolated(title)}: ${part}, ${amount(rows)} von ${recipients(total)}, Startwert ${String(seed)}`,
};
