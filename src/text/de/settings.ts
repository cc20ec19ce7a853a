import { isolated } from '@kernel/text/isolated';
import type { settings as english } from '../en/settings';
import { backups } from './backups';
import { count } from './count';
import { keep } from './keep';

/** The settings screen. */
export const settings: typeof english = {
  title: 'Einstellungen',
  sections: 'Abschnitte der Einstellungen',
  sectionNames: {
    connections: 'Verbindungen',
    sandbox: 'Sandbox',
    sending: 'Senden',
    appearance: 'Erscheinungsbild',
    contact: 'Einwilligung und Kontakte',
    times: 'Sprache und Zeiten',
    messages: 'Eröffnungsnachrichten',
    spelling: 'Rechtschreibung',
    startup: 'Systemstart',
    history: 'Verlauf',
    discarded: 'Verworfene Entwürfe',
    backups: 'Backups',
    encryption: 'Verschlüsselung',
    data: 'Daten auf diesem Computer',
    updates: 'Updates',
    diagnostics: 'Diagnose',
  },
  connections: {
    title: 'Verbindungen',
    none: 'Noch keine Verbindungen. Entwürfe erstellen und bearbeiten können Sie auch ohne.',
    add: 'Verbindung hinzufügen',
    active: 'Aktiv',
    use: 'Diese Verbindung verwenden',
    drafts: (drafts) => count(drafts, 'Entwurf', 'Entwürfe'),
    edit: 'Bearbeiten',
    editOf: (name) => `${isolated(name)} bearbeiten`,
    editTitle: 'Verbindung bearbeiten',
    name: 'Name der Verbindung',
    baseUrl: 'Basis-URL',
    baseUrlNote:
      'Wenn Sie Schema, Host oder Port ändern, werden zuerst der gespeicherte Schlüssel und die Benutzer-ID entfernt, damit sie nie an einen anderen Server gesendet werden.',
    save: 'Änderungen speichern',
    scheduleKeys: 'Zeitplan-Feldnamen',
    scheduleKeysHint:
      'Die aktuelle API-Dokumentation verwendet scheduleStartTime und scheduleEndTime, ältere Versionen schedule_start_time und schedule_end_time. Wechseln Sie, wenn der Server die Zeiten ignoriert.',
    camelCase: 'Aktuell: scheduleStartTime',
    snakeCase: 'Älter: schedule_start_time',
    credentials: 'Zugangsdaten',
    apiKey: 'API-Schlüssel',
    userId: 'Benutzer-ID',
    reading: 'Schlüsselbund wird geprüft…',
    absent: 'Nicht gespeichert',
    stored: (tail) => (tail === '' ? 'Gespeichert' : `Gespeichert, endet auf ${tail}`),
    keptIn: { keychain: 'im Schlüsselbund des Systems', session: 'im Arbeitsspeicher, bis die App geschlossen wird' },
    replaceApiKey: 'API-Schlüssel ersetzen',
    replaceUserId: 'Benutzer-ID ersetzen',
    replaceTitle: { apiKey: 'API-Schlüssel ersetzen', userId: 'Benutzer-ID ersetzen' },
    newApiKey: 'Neuer API-Schlüssel',
    newUserId: 'Neue Benutzer-ID',
    store: 'Speichern',
    test: 'Verbindung testen',
    delete: 'Verbindung löschen',
    deleteTitle: (name) => `${isolated(name)} löschen?`,
    deleteText: (drafts) =>
      drafts === 0
        ? 'API-Schlüssel und Benutzer-ID werden aus dem Schlüsselbund entfernt. Es gibt keine zugehörigen Entwürfe. Die Belege bleiben im Verlauf.'
        : `API-Schlüssel und Benutzer-ID werden aus dem Schlüsselbund entfernt. ${count(drafts, 'zugehöriger Entwurf bleibt', 'zugehörige Entwürfe bleiben')} ohne Verbindung auf diesem Computer. Sie können später eine andere wählen. Die Belege bleiben im Verlauf.`,
    deleted: (name, drafts) =>
      drafts === 0
        ? `${isolated(name)} wurde gelöscht.`
        : `${isolated(name)} wurde gelöscht. ${count(drafts, 'Entwurf hat', 'Entwürfe haben')} jetzt keine Verbindung.`,
    sandboxNote: 'Ein lokaler Testserver. Er startet automatisch, und Sie brauchen kein Konto.',
    saved: 'Gespeichert.',
  },
  keychain: {
    title: 'Schlüsselbund',
    checking: 'Wird geprüft…',
    usable: 'Der Schlüsselbund ist verfügbar.',
    check: 'Erneut prüfen',
  },
  appearance: {
    title: 'Erscheinungsbild',
    theme: 'Design',
    themes: { system: 'System', light: 'Hell', dark: 'Dunkel' },
    density: 'Dichte',
    densities: { comfortable: 'Komfortabel', compact: 'Kompakt' },
  },
  language: {
    title: 'Sprache',
    label: 'Sprache',
    system: (language) => `Wie auf diesem Computer (${language})`,
  },
  time: {
    title: 'Zeiten',
    zone: 'Standardzeitzone',
    zoneHint:
      'Zeiten werden in dieser Zeitzone eingegeben und angezeigt und in UTC gesendet. Jeder Entwurf kann seine eigene haben.',
    system: (value) => `Wie auf diesem Computer (${value})`,
    dateFormat: 'Datumsformat',
    timeFormat: 'Uhrzeitformat',
    hours: (example, clock) => (clock === '12-hour' ? `12 Stunden (${example})` : `24 Stunden (${example})`),
    firstDay: 'Erster Tag der Woche',
    days: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  },
  history: { title: 'Verlauf' },
  keep,
  placeholders: {
    title: 'Eröffnungsnachrichten',
    style: 'Schreibweise der Platzhalter',
    hint: 'Nur für Vorschauen und Warnungen. Ihr Text wird gesendet, wie Sie ihn eingeben. Kathan dokumentiert seine Platzhalter-Syntax nicht, aber {{name}} ist anderswo üblich.',
  },
  sync: {
    title: 'Senden',
    workOffline: 'Offline arbeiten',
    workOfflineHint:
      'Bis Sie dies ausschalten, wird nichts gesendet oder abgerufen: keine Aktualisierungen, kein „Neu laden“, kein Verbindungstest. Bearbeiten und Einreihen geht weiterhin. Bleibt nach einem Neustart eingeschaltet.',
    notifications: 'Mitteilungen',
    notificationsHint:
      'Benachrichtigt Sie, wenn eine Aktualisierung zu klären ist und wenn nach einer Offline-Zeit alle eingereihten Aktualisierungen gesendet wurden. Mitteilungen zeigen nie Kampagnennamen oder Werte.',
  },
  data: {
    title: 'Daten auf diesem Computer',
    folder: 'Datenordner',
    lead: 'Entwürfe, Belege und Einstellungen liegen in einer Datenbank in diesem Ordner. API-Schlüssel und Benutzer-IDs nicht.',
    open: 'Ordner öffnen',
  },
  backups,
  discarded: {
    title: 'Verworfene Entwürfe',
    none: 'Keine verworfenen Entwürfe.',
    restore: 'Wiederherstellen',
    restoreOf: (title) => `${isolated(title)} wiederherstellen`,
    restored: (title) => `„${isolated(title)}“ wurde wiederhergestellt.`,
    deletedOn: (day) => `Wird nach dem ${day} gelöscht`,
  },
  about: (app, version) => `${app} ${version}`,
};
