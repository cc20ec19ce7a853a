import type { BadBaseUrlTexts } from '../shared/error-messages';

/** What is wrong with the base URL of a connection. */
export const badBaseUrl: BadBaseUrlTexts = {
  'not-a-url': {
    title: 'Das ist keine vollständige Adresse',
    help: 'Beginnen Sie mit https://, zum Beispiel https://api.staging.kathan.tech.',
  },
  'http-needs-loopback': {
    title: 'Unverschlüsseltes http ist nur für diesen Computer erlaubt',
    help: 'Verwenden Sie https. Über unverschlüsseltes http könnte Ihr Schlüssel abgefangen werden. Nur localhost und 127.0.0.1 sind ohne https erlaubt.',
  },
  scheme: {
    title: 'Hier funktionieren nur Webadressen',
    help: 'Verwenden Sie eine Adresse, die mit https:// beginnt.',
  },
  credentials: {
    title: 'Die Adresse enthält einen Benutzernamen oder ein Passwort',
    help: 'Entfernen Sie diesen Teil. API-Schlüssel und Benutzer-ID haben eigene Felder.',
  },
  query: {
    title: 'Die Adresse enthält Abfrageparameter',
    help: 'Entfernen Sie das Fragezeichen und alles danach.',
  },
  fragment: { title: 'Die Adresse enthält ein Fragment', help: 'Entfernen Sie das Rautezeichen (#) und alles danach.' },
  placeholder: {
    title: 'Die Adresse enthält eine Variable oder einen Platzhalter',
    help: 'Ersetzen Sie ihn durch die echte Adresse oder wählen Sie unten eine Verbindung.',
  },
  'api-key': {
    title: 'Die Adresse enthält einen API-Schlüssel',
    help: 'Es wurde nichts gespeichert. Geben Sie den Schlüssel im Feld „API-Schlüssel“ ein und hier nur die Adresse.',
  },
  managed: {
    title: 'Die Adresse der Sandbox kann nicht geändert werden',
    help: 'Die App legt sie beim Start der Sandbox fest. Fügen Sie für einen anderen Server eine Verbindung hinzu.',
  },
};
