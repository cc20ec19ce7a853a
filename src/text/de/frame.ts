import { isolated } from '@kernel/text/isolated';
import type { frame as english } from '../en/frame';
import { amount, count } from './count';

/** The frame around everything: landmarks, common field texts, status bar, notices, toasts. */
export const frame: typeof english = {
  clear: 'Leeren',
  clearField: (label) => `${label} leeren`,
  revert: 'Zurücksetzen',
  revertField: (label) => `${label} zurücksetzen`,
  changed: 'Geändert.',
  serverHas: 'vorher',
  serverUnknown: 'kein Serverstand',
  atLimit: (limit) => `Die Grenze ist ${amount(limit)}.`,
  on: 'Ein',
  off: 'Aus',
  notSet: 'Nicht gesetzt',
  severity: { error: 'Fehler:', warning: 'Warnung:', advice: 'Hinweis:' },
  noSuggestions: 'Kein Treffer',
  noSuggestionsFree: 'Kein Treffer. Mit der Eingabetaste übernehmen Sie Ihren Text.',
  pickDay: (label) => `Tag für ${label} auswählen`,
  notADay: 'Geben Sie einen Tag ein, zum Beispiel 2. März 2027 oder heute.',
  notATimeOfDay: 'Geben Sie eine Uhrzeit ein, zum Beispiel 9:30 oder 14 Uhr.',
  showAll: (total) => `Alle ${total} anzeigen`,
  showFewer: 'Weniger anzeigen',
  dismiss: 'Schließen',
  notifications: 'Mitteilungen',

  skipToContent: 'Zum Inhalt springen',
  navigation: 'Hauptnavigation',
  sidebar: 'Verbindung und Entwürfe',
  sidebarWidth: 'Breite der Seitenleiste',
  showSidebar: 'Seitenleiste einblenden',
  hideSidebar: 'Seitenleiste ausblenden',
  closeWindow: 'Fenster schließen',
  draftGone: 'Dieser Entwurf wurde verworfen',
  draftGoneHint:
    'Stellen Sie ihn in den Einstellungen unter „Verworfene Entwürfe“ wieder her. Dann erscheint er wieder hier.',
  windowTitle: (part, app) => `${part} · ${app}`,

  partFailed: 'Dieser Teil konnte nicht angezeigt werden',
  partFailedHint:
    'Nichts, was Sie eingegeben haben, ist verloren, und der Rest des Fensters funktioniert. Versuchen Sie es erneut oder öffnen Sie eine andere Ansicht.',
  tryAgain: 'Erneut versuchen',
  unknownZoneTitle: 'Zeitzone',
  unknownZone: (zone) =>
    zone === ''
      ? 'Die App erkennt die Zeitzone dieses Computers nicht. Es gilt UTC, bis Sie eine andere wählen.'
      : `Die App erkennt die Zeitzone dieses Computers (${zone}) nicht. Es gilt UTC, bis Sie eine andere wählen.`,
  unknownLocaleTitle: 'Regionales Format',
  unknownLocale: (locale) =>
    `Die App erkennt das regionale Format dieses Computers (${isolated(locale)}) nicht. Wochen beginnen am Montag.`,
  saveFolderTitle: 'Dokumentenordner',
  saveFolder: {
    downloads:
      'Ihr Dokumentenordner kann nicht verwendet werden. Speichern-Dialoge öffnen sich deshalb im Download-Ordner.',
    home: 'Ihr Dokumenten- und Ihr Download-Ordner können nicht verwendet werden. Speichern-Dialoge öffnen sich deshalb in Ihrem Benutzerordner.',
    temp: 'Ihr Benutzerordner kann nicht verwendet werden. Speichern-Dialoge öffnen sich im Ordner für temporäre Dateien. Wählen Sie einen anderen Ordner, weil Dateien darin gelöscht werden können.',
    none: 'Kein Ordner für Ihre Dateien kann verwendet werden. Wählen Sie jedes Mal einen Ordner, wenn Sie eine Datei speichern.',
  },
  clockIsOffTitle: 'Uhr',
  clockIsOff:
    'Die Uhr dieses Computers zeigt ein Jahr an, das nicht stimmen kann. Stellen Sie die Uhr, bevor Sie etwas planen oder senden.',
  chooseZone: 'Zeitzone wählen',

  startFailed: 'Campaign Desk konnte Ihre Daten nicht laden',
  startFailedHint: 'Auf dem Datenträger wurde nichts geändert. Schließen Sie das Fenster und starten Sie die App neu.',

  notices: {
    damagedTitle: 'Die Datenbank war beschädigt',
    damaged: (movedTo, saved) =>
      (saved.drafts + saved.connections + saved.receipts + saved.lists === 0
        ? 'Nichts darin ließ sich lesen, daher sind Entwürfe und Verlauf leer.'
        : `Wiederhergestellt: ${[
            count(saved.drafts, 'Entwurf', 'Entwürfe') +
              (saved.partial === 0 ? '' : ` (davon ${amount(saved.partial)} unvollständig; vor dem Übertragen prüfen)`),
            count(saved.receipts, 'Beleg', 'Belege'),
            count(saved.connections, 'Verbindung', 'Verbindungen'),
            ...(saved.lists === 0
              ? []
              : [count(saved.lists, 'Sperrliste', 'Sperrlisten') + partialLists(saved.partialLists)]),
          ].join(', ')}.`) +
      ` Die beschädigte Datei bleibt als ${movedTo} erhalten. Ein Backup enthält möglicherweise mehr.`,
    keychainTitle: 'Der Schlüsselbund wartet',
    keychain:
      'Ihr System fragt vermutlich nach dem Passwort des Schlüsselbunds, vielleicht in einem Fenster hinter diesem. Die App macht weiter, sobald Sie es eingeben.',
    restoredTitle: 'Ein Backup wurde wiederhergestellt',
    restored: (time) =>
      `Entwürfe, Belege und Einstellungen sind auf dem Stand vom ${time}. Das neueste Backup enthält Ihre Daten von unmittelbar vor der Wiederherstellung.`,
    toBackups: 'Backups anzeigen',
    interruptedTitle: 'Campaign Desk wurde während des Sendens geschlossen',
    interrupted: (pushes) =>
      pushes === 1
        ? '1 Übertragung hatte noch keine Antwort und ist deshalb möglicherweise beim Server angekommen. Sehen Sie sich ihren Entwurf und im Verlauf ihren Beleg an.'
        : `${amount(pushes)} Übertragungen hatten noch keine Antwort und sind deshalb möglicherweise beim Server angekommen. Sehen Sie sich ihre Entwürfe und im Verlauf ihre Belege an.`,
    toHistory: 'Verlauf öffnen',
    notShownTitle: 'Ein Entwurf wurde nicht geöffnet',
    notShown: (title) =>
      `Beim letzten Mal wurde Campaign Desk beim Öffnen von „${title}“ geschlossen. Der Entwurf ist gespeichert, wurde diesmal aber nicht geöffnet. Öffnen Sie ihn erneut oder exportieren Sie seine Rohdaten, bevor Sie ihn verwerfen.`,
    openAgain: 'Entwurf öffnen',
  },

  status: {
    name: 'Status',
    online: 'Online',
    offline: 'Offline',
    offlineHint: 'Sie können weiter bearbeiten. Aktualisierungen werden gesendet, sobald Sie wieder online sind.',
    workOffline: 'Arbeitet offline',
    notConnected: 'Nicht verbunden',
    unreachable: 'Server antwortet nicht',
    queued: (updates) => `${amount(updates)} eingereiht`,
    conflicts: (conflicts) => count(conflicts, 'Konflikt', 'Konflikte'),
    needAttention: (updates) => `${amount(updates)} zu klären`,
    requestsLeft: (remaining, limit) => `Noch ${amount(remaining)} von ${amount(limit)} Anfragen in dieser Minute`,
    saved: (time) => `Gespeichert ${time}`,
    connection: (name) => `Verbindung: ${isolated(name)}`,
    noConnection: 'Keine Verbindung',
    hints: {
      test: 'Verbindung testen',
      network: 'Einstellung „Offline arbeiten“ öffnen',
      outbox: 'Postausgang öffnen',
      conflict: 'Konflikt lösen',
      connection: 'Verbindung wechseln',
      saved: 'Versionsverlauf öffnen',
    },
  },

  dates: {
    months: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'],
    weekdays: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
    dayMonth: (day, month) => `${day}. ${month}`,
    dayMonthYear: (day, month, year) => `${day}. ${month} ${year}`,
    monthDay: (month, day) => `${month} ${day}`,
    monthDayYear: (month, day, year) => `${month} ${day}, ${year}`,
    halfDay: (time, isAfternoon) => `${time} ${isAfternoon ? 'nachm.' : 'vorm.'}`,
    dayAndTime: (day, time) => `${day}, ${time}`,
    weekdayAndTime: (weekday, time) => `${weekday}, ${time}`,
  },
  ago: {
    now: 'gerade eben',
    minutes: (minutes) => `vor ${String(minutes)} Min.`,
    hours: (hours) => `vor ${String(hours)} Std.`,
    yesterday: (time) => `gestern ${time}`,
  },
};

/** What is said of suppression lists that were recovered in part. */
const partialLists = (lists: number): string =>
  lists === 0 ? '' : ` (davon ${amount(lists)} unvollständig; vor dem Übertragen erneut importieren)`;
