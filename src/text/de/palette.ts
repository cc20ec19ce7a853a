import type { palette as english } from '../en/palette';
import { amount, count } from './count';

/** The command palette. */
export const palette: typeof english = {
  title: 'Befehlspalette',
  search: 'Befehle durchsuchen',
  placeholder: 'Aktionen, Entwürfe, Felder, Einstellungen … suchen',
  list: 'Befehle',
  groups: {
    recent: 'Zuletzt verwendet',
    drafts: 'Entwürfe',
    views: 'Ansichten',
    actions: 'Aktionen',
    fields: 'Felder dieses Entwurfs',
    connections: 'Verbindungen',
    settings: 'Einstellungen',
    help: 'Benutzerhandbuch',
    texts: 'In Texten und Notizen der Entwürfe',
    recipients: 'Empfänger dieses Entwurfs',
    receipts: 'Verlauf',
  },
  fieldsOf: (draft) => `Felder von ${draft}`,
  showAll: (total, group) => `Alle ${amount(total)} anzeigen: ${group}`,
  tooMany: (shown, total) =>
    `${amount(shown)} von ${amount(total)} angezeigt. Tippen Sie weiter, um die übrigen zu sehen.`,
  found: (results) => (results === 0 ? 'Keine Ergebnisse' : count(results, 'Ergebnis', 'Ergebnisse')),
  nothing: (typed) => `Nichts passt zu „${typed}“.`,
  connectTo: (name) => `${name} verwenden`,
  inUse: 'In Verwendung',
  position: (position) => `Empfänger ${amount(position)}`,
  settings: {
    connections: 'api-schlüssel benutzer-id server basis-url zugangsdaten schlüsselbund geheimnisse proxys passwörter',
    sandbox: 'testserver',
    startup: 'anmeldung start öffnen autostart',
    discarded: 'gelöscht wiederherstellen papierkorb',
    sending: 'offline mitteilungen benachrichtigungen warteschlange',
    appearance: 'design dunkel hell farben thema dichte kompakt',
    times: 'zeitzone datum uhr format',
    suppression:
      'nicht anrufen opt-out blacklist kürzlich kontaktiert doppelt mehrfach angerufen einwilligung zustimmung',
    messages: 'platzhalter vorlage',
    spelling: 'rechtschreibung wörterbuch sprache wörter',
    history: 'belege behalten aufbewahren',
    backups: 'wiederherstellen kopien sicherungen',
    encryption: 'verschlüsseln wiederherstellungsschlüssel',
    data: 'ordner löschen vergessen telefonnummer datenschutz',
    updates: 'version suchen',
    diagnostics: 'protokoll bericht exportieren',
  },
  toMove: 'zum Bewegen',
  toRun: 'zum Ausführen',
  allShortcuts: 'für alle Tastenkürzel',
};
