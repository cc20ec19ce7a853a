import type { ConnectionErrors } from '../shared/error-messages';
import { badBaseUrl } from './bad-base-url';
import { keychainErrors } from './keychain-errors';

/** The errors of connections, their credentials and their addresses. */
export const connectionErrors: ConnectionErrors = {
  'name-taken': {
    title: 'Eine andere Verbindung hat diesen Namen',
    help: 'Wählen Sie einen anderen. Groß- und Kleinschreibung wird nicht unterschieden.',
  },
  'bad-base-url': (e) => badBaseUrl[e.reason],
  'no-credentials': {
    title: 'API-Schlüssel oder Benutzer-ID fehlt',
    help: 'Geben Sie beide in den Einstellungen unter dieser Verbindung ein. Sie bleiben nicht erhalten, wenn sie „nur für diese Sitzung“ galten oder der Host der Basis-URL geändert wurde.',
  },
  'credentials-for-other-address': (e) => ({
    title: 'Der gespeicherte API-Schlüssel gehört zu einer anderen Adresse',
    help: `Es wurde nichts gesendet, auch Ihr API-Schlüssel nicht. Der Schlüssel wurde für ${e.address} eingegeben, aber diese Verbindung zeigt jetzt auf eine andere Adresse. Prüfen Sie ihre Basis-URL in den Einstellungen. Wenn sie stimmt, ersetzen Sie API-Schlüssel und Benutzer-ID.`,
  }),
  'address-not-confirmed': (e) => ({
    title: `Sie haben die Verbindung mit ${e.address} abgelehnt`,
    help: 'Es wurde nichts gesendet oder gespeichert. Prüfen Sie die Basis-URL und versuchen Sie es erneut.',
  }),
  'pasted-secret-gone': {
    title: 'Ein eingefügter API-Schlüssel oder eine Benutzer-ID ist nicht mehr verfügbar',
    help: 'Es wurde nichts gespeichert oder gesendet. Das Feld enthält einen Platzhalter, und wofür er steht, bleibt nur erhalten, solange das Formular offen ist. Fügen Sie den Wert erneut ein.',
  },
  'no-connection': {
    title: 'Dieser Entwurf hat keine Verbindung',
    help: 'Wählen Sie eine Verbindung für ihn. Alle Ihre Bearbeitungen sind auf diesem Computer sicher.',
  },
  keychain: (e) => keychainErrors[e.reason],
};
