import { MAX_ATTEMPTS } from '@domain/sync/outbox';
import { isolated } from '@kernel/text/isolated';
import type { outbox as english } from '../en/outbox';
import { amount, count } from './count';
import { conflict } from './outbox-conflict';
import { footer, running } from './outbox-footer';
import { log, names, NETWORK, shortResponse } from './outbox-log';
import { blocked, blockedStatus, held, queueStatus, status } from './outbox-status';

/** The outbox: what is queued, what was sent, and conflicts. */
export const outbox: typeof english = {
  title: 'Postausgang',
  panel: 'Postausgang',
  waiting: 'Ausstehend',
  sent: 'Gesendet',
  loading: 'Postausgang wird geladen…',
  emptyTitle: 'Der Postausgang ist leer',
  emptyLead:
    'Reihen Sie einen Entwurf mit „Zum Senden einreihen“ ein, auch offline. Er wartet hier und wird automatisch gesendet, sobald Sie online sind.',
  back: 'Alle Aktualisierungen',

  sendNow: 'Jetzt senden',
  cancel: 'Abbrechen',
  pause: 'Warteschlange anhalten',
  resume: 'Warteschlange fortsetzen',
  goOnline: 'Online gehen',
  confirm: 'Trotzdem senden',
  decide: 'Lösen',
  openDraft: 'Entwurf öffnen',
  openReceipt: 'Beleg öffnen',
  toSettings: 'Einstellungen öffnen',
  toDrafts: 'Entwürfe öffnen',
  inOutbox: 'Im Postausgang zeigen',
  cancelled: (title) => `„${isolated(title)}“ wird nicht gesendet. Die Bearbeitungen sind im Entwurf.`,
  workOfflineOn: '„Offline arbeiten“ ist eingeschaltet. Es wird nichts gesendet oder abgerufen.',
  workOfflineOff: '„Offline arbeiten“ ist ausgeschaltet.',

  chart: {
    label: 'Aktualisierungen nach Zustand',
    rates: 'Anfragelimits',
    sent: 'Gesendet',
    sending: 'Wird gesendet',
    waiting: 'Wartet',
    attention: 'Zu klären',
  },

  facts: {
    offline:
      'Dieser Computer ist offline. Eingereihte Aktualisierungen werden automatisch gesendet, sobald das Netzwerk wieder da ist.',
    workOffline: '„Offline arbeiten“ ist eingeschaltet. Es wird nichts gesendet, bis Sie online gehen.',
    paused:
      'Die Warteschlange ist angehalten. Es wird nichts gesendet, bis Sie sie fortsetzen. „Jetzt übertragen“ in einem Entwurf funktioniert weiterhin.',
    unreachable: (connection, reason, time) =>
      `${isolated(connection)} antwortet nicht${reason === null ? '' : ` (${NETWORK[reason]})`}. Neuer Versuch um ${time}.`,
    limited: (connection, time) => `${isolated(connection)}: Anfragelimit erreicht. Das Senden geht um ${time} weiter.`,
    signIn: (connection) => `Zu klären: ${isolated(connection)}`,
  },

  changes: (changes) => count(changes, 'Änderung', 'Änderungen'),
  conflicts: (conflicts) => count(conflicts, 'Konflikt', 'Konflikte'),
  attempt: (attempt) => `Versuch ${String(attempt)} von ${String(MAX_ATTEMPTS)}`,
  since: (time) => `seit ${time}`,
  sentAt: (time) => `gesendet ${time}`,
  shortResponse,
  waitsForCredentials: 'Wartet auf Zugangsdaten',
  nextTryIn: (left) => `Neuer Versuch${left}`,
  lastResponse: (title) => `Letzte Antwort: ${title}`,
  blocked,
  held,
  blockedStatus,
  status,
  queueStatus,
  names,

  inSeconds: (seconds) =>
    seconds < 1 ? ' jetzt' : seconds < 90 ? ` in ${String(seconds)} s` : ` in ${String(Math.round(seconds / 60))} Min.`,
  outsideShort: (outside) => `${amount(outside)} außerhalb der Anrufzeiten`,
  outsideHours: (outside, total) =>
    `Würde jetzt gesendet, könnten ${amount(outside)} von ${amount(total)} Empfängern außerhalb ihrer Anrufzeiten angerufen werden. Wann, zeigt der Entwurf.`,
  unknown:
    'Ein früherer Versuch ist möglicherweise beim Server angekommen. Wenn sich die Kampagne lesen lässt, prüft die App das zuerst. Sonst werden dieselben Werte erneut gesendet, und der Beleg vermerkt es.',
  log,
  willBeSent: 'Was gesendet wird',
  nothingWillBeSent: 'Nichts zu senden: Mit dieser Auswahl hat der Server schon alle Werte.',
  asDecided: 'Vorschau',
  detail: 'Details',

  conflict,
  footer,
  running,
};
