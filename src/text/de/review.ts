import type { CommandShell } from '@domain/wire/curl-command';
import { isolated } from '@kernel/text/isolated';
import type { review as english } from '../en/review';
import { count } from './count';
import { toFile } from './exports';
import { reviewChanges } from './review-changes';

const SHELL_NAMES: Readonly<Record<CommandShell, string>> = {
  posix: 'bash und zsh',
  cmd: 'Eingabeaufforderung (cmd.exe)',
  powershell: 'PowerShell unter Windows',
};

/** The right column: what changes, what is wrong, what is sent, and the push itself. */
export const review: typeof english = {
  column: 'Prüfen und übertragen',
  tabs: { review: 'Prüfung', request: 'Anfrage', history: 'Verlauf' },
  open: 'Prüfung',
  openSummary: (changes, errors, warnings) =>
    [
      count(changes, 'Änderung', 'Änderungen'),
      errors > 0 ? count(errors, 'Fehler', 'Fehler') : '',
      warnings > 0 ? count(warnings, 'Warnung', 'Warnungen') : '',
    ]
      .filter(Boolean)
      .join(', '),
  close: 'Prüfung schließen',

  checking: 'Ihre letzte Bearbeitung wird geprüft…',
  changes: 'Änderungen',
  onlyThese: 'nur diese werden gesendet',
  noChanges: 'Hier erscheinen die Felder, die Sie bearbeiten.',
  changeTexts: reviewChanges,
  goTo: (label) => `Gehe zu ${label}`,
  goToIt: { error: 'Zum Feld', warning: 'Zeigen', advice: 'Zeigen' },

  problems: 'Probleme',
  blocking: (errors) => count(errors, 'blockiert', 'blockieren'),
  noneBlocking: 'nichts blockiert',
  noProblems: 'Keine.',
  acknowledge: 'Bestätigen',
  acknowledgeNamed: (warning) => `Bestätigen: ${warning}`,
  acknowledgedWarnings: (warnings) => count(warnings, 'bestätigte Warnung', 'bestätigte Warnungen'),
  showAgain: 'Wieder anzeigen',
  showAgainNamed: (warning) => `Wieder anzeigen: ${warning}`,
  copyMarkdown: 'Als Markdown kopieren',
  copiedMarkdown: 'Prüfung als Markdown kopiert',
  markdown: {
    title: (title) => `Änderungen an ${title}`,
    campaign: 'Kampagne',
    connection: 'Verbindung',
    zone: 'Zeitzone der Zeiten',
    acknowledged: 'Bestätigte Warnungen',
  },

  printed: {
    save: 'Als PDF speichern…',
    printedAt: 'Gedruckt',
    noConnection: 'Keine',
    noChanges: 'Kein Feld ist geändert.',
    before: 'Vorher',
    after: 'Nachher',
    undocumented: 'Von der API nicht dokumentiert',
    saved: (file, holdsUserId) => `Prüfung gespeichert ${toFile(file, holdsUserId)}`,
  },

  confirmed: (title, fields) => (fields.length === 0 ? title : `${title}: ${fields.join(', ')}`),
  receipt: 'Beleg',
  undoPush: 'Übertragung zurücknehmen',
  discrepancies: 'Vom Server nicht übernommen',
  sentValue: 'Gesendet',
  answeredValue: 'Antwort',
  olderKeys: 'Ältere Zeitplan-Feldnamen verwenden',
  olderKeysHint:
    'Ältere Versionen der API-Dokumentation nennen sie schedule_start_time und schedule_end_time. Das ändert die Verbindung für alle ihre Entwürfe.',
  olderKeysDone: 'Ab jetzt werden die älteren Zeitplan-Feldnamen verwendet. Übertragen Sie erneut.',

  request: 'Anfrage',
  exactRequest: 'wird genau so gesendet',
  notYet: 'wird erst gesendet, wenn alle Probleme behoben sind',
  body: 'Inhalt',
  curl: 'cURL (ohne Zugangsdaten)',
  shell: 'Shell des cURL-Befehls',
  shells: SHELL_NAMES,
  commandTooLong: {
    posix:
      'Dieser Befehl ist länger, als die meisten Systeme annehmen. Kopieren Sie das JSON in eine Datei und verwenden Sie --data @datei.',
    cmd: 'Dieser Befehl ist länger, als die Eingabeaufforderung annimmt (8.191 Zeichen). Wählen Sie PowerShell.',
    powershell: '',
  },
  bytes: (bytes) => count(bytes, 'Byte', 'Bytes'),
  truncated: 'Nur der Anfang wird angezeigt. Beim Kopieren ist alles enthalten.',
  copyJson: 'JSON kopieren',
  copyCurl: 'cURL kopieren',
  copiedJson: 'JSON kopiert',
  copiedCurl: (shell) => `cURL kopiert für ${SHELL_NAMES[shell]}`,
  nothingToSend: 'Nichts zu senden: Kein Feld wurde geändert.',
  noConnection: 'Wählen Sie eine Verbindung für diesen Entwurf, um zu sehen, wohin die Anfrage geht.',

  history: 'Übertragungen dieser Kampagne',
  noHistory: 'Noch nichts übertragen.',
  backToList: 'Alle Übertragungen',

  push: 'Jetzt übertragen',
  pushing: 'Wird gesendet…',
  ready: (changes, campaign, connection) =>
    `Sendet ${count(changes, 'Feld', 'Felder')} an ${isolated(campaign)} auf ${isolated(connection)}.`,
  offline: 'Sie sind anscheinend offline. Verwenden Sie stattdessen „Zum Senden einreihen“.',
  reasons: {
    notReviewed: 'Ihre letzte Bearbeitung wird geprüft…',
    nothing: 'Nichts zu senden: Kein Feld wurde geändert.',
    errors: (errors) =>
      errors === 1
        ? 'Beheben Sie zum Übertragen 1 Problem. Mit F8 gehen Sie dorthin.'
        : `Beheben Sie zum Übertragen ${String(errors)} Probleme. Mit F8 gehen Sie dorthin.`,
    noConnection: 'Wählen Sie zuerst eine Verbindung für diesen Entwurf.',
    workOffline: '„Offline arbeiten“ ist eingeschaltet, daher wird jetzt nichts gesendet.',
    notStored: 'Ihre letzten Bearbeitungen sind noch nicht gespeichert, daher wurde nichts gesendet.',
  },
  toSettings: 'Zugangsdaten eingeben',
  blockedPress: (reason) => `Nicht gesendet. ${reason}`,
};
