import { MAX_DRAGGED_DRAFTS, MAX_DRAGGED_ROWS } from '@contract/limits';
import { MAX_JSON_DEPTH, MAX_JSON_ENTRIES, MAX_JSON_TEXT } from '@kernel/json/json-bound';
import { isolated } from '@kernel/text/isolated';
import type * as english from '../en/draft-files';
import { amount, count } from './count';
import { toFile } from './exports';

/**
 * Why a draft file was not imported or not written; `where` is a position in the file, or empty.
 */
export const draftFileErrors: typeof english.draftFileErrors = {
  'not-json': (where) => ({
    title: `Die Datei ist kein vollständiges JSON${where}`,
    help: 'Es wurde nichts importiert. Die Datei wurde möglicherweise abgeschnitten oder von Hand bearbeitet. Exportieren Sie den Entwurf erneut.',
  }),
  'not-a-draft': () => ({
    title: 'Das ist kein Entwurf von Campaign Desk',
    help: 'Es wurde nichts importiert. Wählen Sie eine Datei, die mit „Entwurf exportieren“ erstellt wurde.',
  }),
  newer: () => ({
    title: 'Die Datei wurde mit einer neueren Version von Campaign Desk geschrieben',
    help: 'Es wurde nichts importiert. Installieren Sie diese Version, um die Datei zu öffnen.',
  }),
  'wrong-part': (where) => ({
    title: `Die Datei ist ungültig${where}`,
    help: 'Es wurde nichts importiert. Exportieren Sie den Entwurf erneut oder korrigieren Sie die Stelle. docs/campaign-draft.md beschreibt das Format.',
  }),
  'too-much': (where) => ({
    title: `Ein Wert in der Datei ist zu groß zum Speichern${where}`,
    help: `Es wurde nichts importiert. Ein Wert darf ${amount(MAX_JSON_ENTRIES)} Schlüssel und Listeneinträge, ${amount(MAX_JSON_DEPTH)} Ebenen und Texte mit ${amount(MAX_JSON_TEXT)} Zeichen haben.`,
  }),
  'too-large': () => ({
    title: 'Die Datei ist zu groß',
    help: 'Es wurde nichts importiert. Entwurfsdateien dürfen bis zu 64 MB groß sein. Abgelegte Dateien dürfen bis zu 3,5 Millionen Zeichen haben. Verwenden Sie für größere „Entwürfe importieren“.',
  }),
  unreadable: () => ({
    title: 'Die Datei kann nicht gelesen werden',
    help: 'Es wurde nichts importiert. Prüfen Sie, ob sie noch vorhanden ist und Ihr Benutzerkonto sie lesen darf.',
  }),
  'not-written': () => ({
    title: 'Die Datei konnte nicht geschrieben werden',
    help: 'Es blieb keine Datei zurück. Wählen Sie einen anderen Ordner oder prüfen Sie Speicherplatz und Berechtigungen.',
  }),
  'holds-secret': () => ({
    title: 'Der Entwurf enthält einen API-Schlüssel oder ein Passwort, das auf diesem Computer gespeichert ist',
    help: 'Es wurde keine Datei geschrieben. Entfernen Sie es aus den Texten des Entwurfs und exportieren Sie ihn erneut.',
  }),
  'repeated-key': (where) => ({
    title: `Die Datei enthält einen Schlüssel mehrfach${where}`,
    help: 'Es wurde nichts importiert. Behalten Sie den Schlüssel mit dem richtigen Wert, entfernen Sie die anderen und importieren Sie die Datei erneut.',
  }),
  'drag-too-large': () => ({
    title: 'Diese Entwürfe sind zu viele, um gezogen zu werden, oder haben zu viele Empfänger',
    help: `Es wurde keine Datei geschrieben. Gezogen werden können bis zu ${amount(MAX_DRAGGED_DRAFTS)} Entwürfe mit zusammen ${amount(MAX_DRAGGED_ROWS)} Empfängern. Verwenden Sie „Entwurf exportieren“.`,
  }),
  'drag-encrypted': () => ({
    title: 'Gespeicherte Daten sind verschlüsselt, daher werden Entwürfe nicht als Dateien gezogen',
    help: 'Es wurde keine Datei geschrieben, weil sie eine Zeit lang lesbar im Datenordner läge. Verwenden Sie „Entwurf exportieren“.',
  }),
};

/** Drafts as files, and copies of drafts. */
export const draftFiles: typeof english.draftFiles = {
  more: 'Weitere Aktionen',
  exportRaw: 'Rohdaten exportieren…',
  discard: 'Entwurf verwerfen',
  exported: (file, holdsUserId) => `Exportiert ${toFile(file, holdsUserId)}`,
  dragged: (files) => `${count(files, 'Datei', 'Dateien')} gezogen. Was Sie ablegen, enthält eine Benutzer-ID.`,
  imported: (drafts, title) =>
    drafts === 1 ? `„${isolated(title)}“ importiert` : `${count(drafts, 'Entwurf', 'Entwürfe')} importiert`,
  notImported: (file, why) => `${isolated(file)}: ${why}`,
  drop: 'Ablegen, um Entwürfe oder Empfänger zu importieren',
  dropHint:
    'Entwurfsdateien (.campaigndraft) werden zu Entwürfen. CSV-, TSV- und Excel-Dateien werden zu Empfängern des geöffneten Entwurfs.',
  notDrafts:
    'Hier lassen sich nur Entwurfsdateien (.campaigndraft) und Kontaktdateien (CSV, TSV, Excel) ablegen. Es wurde nichts importiert.',
  noticeTitle: 'Eine Datei wurde nicht importiert',
  leftOutTitle: (files) => `${count(files, 'Datei wurde', 'Dateien wurden')} nicht geöffnet`,
  leftOut: 'Es wurden zu viele Dateien auf einmal geöffnet. Öffnen Sie die übrigen in kleineren Gruppen.',
  duplicate: {
    title: 'Entwurf duplizieren',
    lead: 'Kopiert alle Bearbeitungen und Empfänger. Die Werte des Servers werden nur kopiert, wenn die Kampagnen-ID gleich ist.',
    campaignId: 'Kampagnen-ID',
    connection: 'Verbindung',
    none: 'Keine Verbindung',
    create: 'Duplizieren',
  },
};
