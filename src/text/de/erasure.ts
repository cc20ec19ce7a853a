import type { ErasedCounts, Erasure, ErasureReport } from '@domain/erasure/erasure';
import type { erasure as english } from '../en/erasure';
import { count } from './count';

const KINDS: readonly (readonly [kind: keyof ErasedCounts, one: string, many: string])[] = [
  ['drafts', 'Entwurf', 'Entwürfe'],
  ['recipients', 'Empfänger', 'Empfänger'],
  ['edits', 'bearbeitetes Feld', 'bearbeitete Felder'],
  ['serverCopies', 'Kopie einer Kampagne', 'Kopien von Kampagnen'],
  ['histories', 'Bearbeitungsverlauf', 'Bearbeitungsverläufe'],
  ['receipts', 'Beleg', 'Belege'],
  ['receiptBodies', 'Anfrage und Antwort eines Belegs', 'Anfragen und Antworten von Belegen'],
  ['updates', 'Aktualisierung im Postausgang', 'Aktualisierungen im Postausgang'],
  ['remembered', 'gemerkter Import oder Upload', 'gemerkte Importe oder Uploads'],
  ['notes', 'Tag, Notiz oder gespeicherte Ansicht', 'Tags, Notizen oder gespeicherte Ansichten'],
];

function counted(counts: ErasedCounts): readonly string[] {
  return KINDS.flatMap(([kind, one, many]) => (counts[kind] === 0 ? [] : [count(counts[kind], one, many)]));
}

function files({ rewritten, deleted, damagedFiles }: ErasureReport): readonly string[] {
  return [
    ...(rewritten.length === 0
      ? []
      : [`${count(rewritten.length, 'Backup', 'Backups')} ohne diese Daten neu geschrieben`]),
    ...(deleted.length === 0
      ? []
      : [`${count(deleted.length, 'nicht lesbares Backup', 'nicht lesbare Backups')} gelöscht`]),
    ...(damagedFiles === 0 ? [] : [`${count(damagedFiles, 'beschädigte Datei', 'beschädigte Dateien')} gelöscht`]),
  ];
}

const title: Readonly<Record<Erasure['kind'], string>> = {
  draft: 'Diesen Entwurf endgültig löschen?',
  receipt: 'Diesen Beleg endgültig löschen?',
  connection: 'Diese Verbindung mit ihren Entwürfen und Belegen löschen?',
  number: 'Telefonnummer vergessen',
};

const lead: Readonly<Record<Erasure['kind'], string>> = {
  draft:
    'Der Entwurf, seine Empfänger, sein Versionsverlauf, seine Belege und seine Aktualisierungen im Postausgang werden gelöscht.',
  receipt: 'Der Beleg wird mit Anfrage, Antwort und vorherigen Werten gelöscht.',
  connection:
    'Die Verbindung, ihr API-Schlüssel und ihre Benutzer-ID sowie alle zugehörigen Entwürfe, Belege und Aktualisierungen werden gelöscht.',
  number:
    'Empfänger, die die Nummer haben oder erwähnen, werden aus allen Entwürfen entfernt. Bearbeitungen und Kopien von Kampagnen, die sie erwähnen, werden ebenfalls entfernt, zusammen mit den Bearbeitungsverläufen und eingereihten Aktualisierungen dieser Entwürfe. Belege behalten Zeit und Ergebnis, aber nicht Anfrage und Antwort. Sperrlisten behalten die Nummer, damit sie nicht wieder angerufen wird.',
};

/** Deleting for good: questions, previews and the report. */
export const erasure: typeof english = {
  title,
  lead,
  deletePermanently: 'Endgültig löschen',
  deletePermanentlyOf: (draft) => `${draft} endgültig löschen`,
  deleteReceipt: 'Beleg löschen',
  alsoDrafts: 'Entwürfe und Belege auch löschen…',
  forgetNumber: 'Telefonnummer vergessen',
  forgetLead: 'Löscht alles, was auf diesem Computer zu einer Telefonnummer gespeichert ist, auch in Backups.',
  phone: 'Telefonnummer',
  phoneHint: 'Mit Ländervorwahl, zum Beispiel +1 415 555 0100',
  badPhone: 'Das ist keine vollständige Telefonnummer. Beginnen Sie mit + und der Ländervorwahl.',
  preview: 'Zeigen, was gelöscht wird',
  counting: 'Zu löschende Daten werden gezählt…',
  willDelete: 'Auf diesem Computer, jetzt:',
  nothing: 'Nichts in den aktuellen Daten.',
  copies: 'Betroffene Backups:',
  noCopies: 'Keine Backups sind betroffen.',
  counted,
  files,
  unreachable:
    'Das kann nicht rückgängig gemacht werden. Exportierte Dateien und Daten auf dem Server sind nicht betroffen: Die App kann sie nicht erreichen.',
  reloads: 'Danach lädt die App neu. Ein laufender Import wird beendet.',
  confirm: 'Endgültig löschen',
  doneTitle: 'Endgültig gelöscht',
  done: (report, isKeyLeft) =>
    `${[...counted(report.counts), ...files(report)].join(', ') || 'Nichts gefunden'}. Exportierte Dateien und Daten auf dem Server sind nicht betroffen.${
      isKeyLeft
        ? ' Der Schlüsselbund konnte API-Schlüssel und Benutzer-ID der Verbindung nicht löschen. Die App versucht es automatisch erneut.'
        : ''
    }`,
};
