import type * as english from '../en/outbox-footer';
import { review } from './review';

/** Beside the button that queues a draft. */
export const footer: typeof english.footer = {
  queue: 'Zum Senden einreihen',
  whenOnline: '„Zum Senden einreihen“ sendet, sobald Sie online sind.',
  whenWorkOffline: '„Offline arbeiten“ ist ein. „Zum Senden einreihen“ sendet, sobald Sie es ausschalten.',
  whenResumed:
    'Die Warteschlange ist angehalten. „Zum Senden einreihen“ sendet, sobald sie fortgesetzt wird, „Jetzt übertragen“ sofort.',
  queued: 'Eingereiht. Wird automatisch gesendet.',
  queuedOffline: 'Eingereiht. Wird gesendet, sobald Sie online sind.',
  queuedWorkOffline: 'Eingereiht. Wird gesendet, sobald Sie „Offline arbeiten“ ausschalten.',
  queuedPaused: 'Eingereiht. Wird gesendet, sobald die Warteschlange fortgesetzt wird.',
  sending: review.pushing,
  waiting: (time) => `Eingereiht. Neuer Versuch um ${time}.`,
  edited: 'Seit dem Einreihen bearbeitet. Drücken Sie erneut „Zum Senden einreihen“, um zu senden.',
  held: (why) => `Im Postausgang: ${why}.`,
  conflict: 'Felder wurden hier und auf dem Server geändert. Lösen Sie das im Postausgang.',
  rejected: 'Der Server hat die Aktualisierung abgelehnt. Korrigieren Sie den Entwurf und reihen Sie ihn erneut ein.',
  blocked: 'Eingereiht. Wartet auf Zugangsdaten.',
  queuedNow: 'Zum Senden eingereiht',
};

/** Asked once before a campaign that makes calls is sent. */
export const running: typeof english.running = {
  title: 'Diese Kampagne läuft',
  text: 'Mit diesen Einstellungen wird gerade angerufen. Die Änderungen können für Anrufe gelten, sobald der Server sie annimmt.',
  queue: 'Trotzdem einreihen',
  push: 'Trotzdem übertragen',
};
