import type { refresh as english } from '../en/refresh';
import { connections } from './connections';
import { count } from './count';

const notRead: typeof english.notRead = (why, timeOf) => {
  switch (why.reason) {
    case 'not-offered':
      return 'Dieser Server unterstützt das Lesen von Kampagnen nicht. Alles andere funktioniert weiterhin. In den Einstellungen können Sie es erneut prüfen lassen.';
    case 'not-found':
      return why.known
        ? 'Der Server hat diese Kampagne nicht mehr.'
        : 'Der Server antwortete „nicht gefunden“: Er hat keine Kampagne mit dieser ID oder unterstützt das Lesen von Kampagnen nicht.';
    case 'sign-in':
      return 'Der Server hat API-Schlüssel oder Benutzer-ID abgelehnt. Prüfen Sie beide in den Einstellungen.';
    case 'rate-limit':
      return connections.test.rateLimited(why.retryAt === null ? null : timeOf(why.retryAt));
    case 'refused':
      return `Der Server hat das Lesen der Kampagne abgelehnt (${String(why.status)}${why.detail === '' ? '' : `: ${why.detail}`}).`;
    case 'unreadable':
      return 'Die Antwort ist nicht diese Kampagne. Ihr bisheriger Stand bleibt erhalten.';
    case 'network':
      return connections.test.network[why.network];
  }
};

/** Reading a campaign again, and what changed on the server meanwhile. */
export const refresh: typeof english = {
  button: 'Neu laden',
  busy: 'Lädt neu…',
  hint: 'Liest die Kampagne erneut vom Server. Ihre Bearbeitungen bleiben erhalten.',
  notOffered: 'Dieser Server unterstützt das Lesen von Kampagnen nicht.',
  offline: 'Dieser Computer ist offline. „Neu laden“ braucht den Server, alles andere funktioniert weiterhin.',
  workOffline: '„Offline arbeiten“ ist eingeschaltet, daher wird nichts vom Server abgerufen.',
  whilePushing:
    'Gerade läuft eine Übertragung dieses Entwurfs. Ihre Antwort wird neuer sein als das, was „Neu laden“ lesen würde.',
  unchanged: 'Neu geladen. Auf dem Server hat sich nichts geändert.',
  firstCopy: 'Aktuelle Werte vom Server geladen.',
  drifted: (fields) => `Neu geladen. ${count(fields, 'Feld hat', 'Felder haben')} sich auf dem Server geändert.`,
  notRead,
  drift: {
    title: 'Auf dem Server geändert',
    since: (time) => `auf dem Server seit ${time}`,
    was: 'Vorher',
    is: 'Jetzt',
    edited: 'Sie haben dieses Feld auch geändert. Ihr Wert wird gesendet.',
    atField: (before) => `Seit Ihrem Stand auf dem Server geändert, vorher: ${before}`,
    dismiss: 'Serveränderungen ausblenden',
  },
  setting: {
    label: 'Kampagnen lesen',
    states: {
      unknown: 'Noch nicht geprüft. Ob sich Kampagnen lesen lassen, sagt die API-Dokumentation nicht.',
      yes: 'Von diesem Server unterstützt.',
      no: 'Von diesem Server nicht unterstützt.',
    },
    again: 'Beim nächsten „Neu laden“ prüfen',
    done: 'Beim nächsten „Neu laden“ wird erneut geprüft.',
  },
};
