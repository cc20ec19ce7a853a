import type { HeldReason } from '@domain/sync/outbox';
import { MAX_ATTEMPTS } from '@domain/sync/outbox';
import type * as english from '../en/outbox-status';
import { count } from './count';
import { footer } from './outbox-footer';

const ATTENTION = 'Zu klären';

/** Why an update is held: on the pill, in a sentence and in full. */
export const HELD: typeof english.HELD = {
  edited: {
    pill: 'Bearbeitet',
    short: 'seit dem Einreihen bearbeitet',
    title: 'Dieser Entwurf wurde nach dem Einreihen bearbeitet',
    help: 'Ihre neuen Bearbeitungen wurden nicht geprüft, daher wird nichts gesendet. Drücken Sie im Entwurf „Zum Senden einreihen“, um sie einzuschließen, oder machen Sie sie rückgängig, um die Aktualisierung wie eingereiht zu senden.',
  },
  running: {
    pill: ATTENTION,
    short: 'die Kampagne läuft',
    title: 'Diese Kampagne läuft',
    help: 'Mit diesen Einstellungen wird gerade angerufen. Senden Sie nur, wenn die Änderungen für laufende Anrufe gelten sollen.',
  },
  'unknown-recipients': {
    pill: ATTENTION,
    short: 'Empfänger sind möglicherweise schon gespeichert',
    title: 'Der Server hat diese Empfänger möglicherweise schon',
    help: 'Ein früherer Versuch endete ohne Antwort. Die API-Dokumentation sagt nicht, ob erneut gesendete Empfänger die früheren ersetzen oder zu ihnen hinzukommen. Personen könnten also zweimal angerufen werden. Prüfen Sie die Kampagne in Kathan, bevor Sie erneut senden.',
  },
  'gave-up': {
    pill: ATTENTION,
    short: 'keine automatischen Versuche mehr',
    title: 'Keine automatischen Versuche mehr',
    help: `Nach ${String(MAX_ATTEMPTS)} Versuchen oder 24 Stunden war das Senden nicht gelungen. Das Zustellprotokoll zeigt, was geschah. Senden Sie jetzt oder brechen Sie ab.`,
  },
  'has-errors': {
    pill: ATTENTION,
    short: 'ein Problem muss behoben werden',
    title: 'Zuerst muss ein Problem im Entwurf behoben werden',
    help: 'Nach dem Einreihen ist etwas ungültig geworden, zum Beispiel eine Startzeit, die jetzt vorbei ist. Öffnen Sie den Entwurf und korrigieren Sie es.',
  },
  restored: {
    pill: ATTENTION,
    short: 'stammt aus einem Backup',
    title: 'Diese Aktualisierung stammt aus einem Backup',
    help: 'Möglicherweise wurde sie gesendet, seit das Backup erstellt wurde. Prüfen Sie das und senden Sie sie dann oder brechen Sie ab.',
  },
  'no-connection': {
    pill: ATTENTION,
    short: 'keine Verbindung',
    title: 'Die Verbindung wurde gelöscht',
    help: 'Öffnen Sie den Entwurf, wählen Sie eine andere Verbindung und reihen Sie ihn erneut ein.',
  },
  'other-campaign': {
    pill: ATTENTION,
    short: 'der Server hat eine andere Kampagne geändert',
    title: 'Laut Antwort wurde eine andere Kampagne geändert',
    help: 'Die Antwort auf diese Aktualisierung enthält die ID einer anderen Kampagne, die möglicherweise mit Ihren Änderungen anruft. Prüfen Sie beide Kampagnen in Kathan, bevor Sie erneut senden oder abbrechen.',
  },
  'unreadable-response': {
    pill: ATTENTION,
    short: 'die Antwort ist nicht lesbar',
    title: 'Der Server hat die Aktualisierung angenommen, aber seine Antwort ist nicht lesbar',
    help: 'Sie wurde einmal gesendet und wird nicht automatisch erneut gesendet. Prüfen Sie die Kampagne in Kathan und senden Sie dann erneut oder brechen Sie ab.',
  },
  'not-showable': {
    pill: ATTENTION,
    short: 'der Entwurf kann nicht angezeigt werden',
    title: 'Ein Teil dieses Entwurfs ist zu groß oder zu tief verschachtelt, um ihn anzuzeigen',
    help: 'Es wird nichts gesendet, was Sie nicht prüfen können. Im Entwurf können Sie die Rohdaten exportieren oder ihn verwerfen.',
  },
  'all-held-back': {
    pill: ATTENTION,
    short: 'alle Empfänger werden zurückgehalten',
    title: 'Alle Empfänger werden zurückgehalten',
    help: 'Jeder Empfänger wird zurückgehalten, und sonst enthält die Aktualisierung nichts. Es wurde nichts gesendet. Fügen Sie Empfänger hinzu oder brechen Sie die Aktualisierung ab.',
  },
};

/** Why nothing of a connection leaves. */
export const blocked: typeof english.blocked = (why) => {
  switch (why.reason) {
    case 'sign-in':
      return {
        title: 'Der Server hat API-Schlüssel oder Benutzer-ID abgelehnt',
        help: 'Alle Aktualisierungen für diese Verbindung warten. Ersetzen Sie die Zugangsdaten in den Einstellungen, dann geht das Senden automatisch weiter.',
      };
    case 'no-credentials':
      return {
        title: 'API-Schlüssel und Benutzer-ID fehlen',
        help: 'Alle Aktualisierungen für diese Verbindung warten. Geben Sie beide in den Einstellungen ein, dann geht das Senden automatisch weiter.',
      };
    case 'keychain':
      return {
        title:
          why.keychain === 'locked' ? 'Der Schlüsselbund ist gesperrt' : 'Der Schlüsselbund kann nicht gelesen werden',
        help: 'Alle Aktualisierungen für diese Verbindung warten auf API-Schlüssel und Benutzer-ID. Entsperren Sie den Schlüsselbund oder sehen Sie in den Einstellungen nach. Danach geht das Senden automatisch weiter.',
      };
  }
};

/** What is said of an update that is held. */
export const held: typeof english.held = (why: HeldReason) => {
  const { pill, title, help, short } = HELD[why];
  return { pill, title, help, short, footer: why === 'edited' ? footer.edited : footer.held(short) };
};

/** What is said of an update whose connection is blocked. */
export const blockedStatus: typeof english.blockedStatus = (why) => ({
  ...blocked(why),
  pill: 'Anmeldung nötig',
  short: 'wartet auf Zugangsdaten',
  footer: footer.blocked,
});

const SENDING_SOON = {
  title: 'Wird bald gesendet',
  help: 'Das geschieht automatisch. Sie müssen nichts tun.',
};

/** What is said of an update in every other status. */
export const status: typeof english.status = {
  queued: () => ({
    ...SENDING_SOON,
    pill: 'Eingereiht',
    short: 'wird automatisch gesendet',
    footer: footer.queued,
  }),
  behind: () => ({
    pill: 'Eingereiht',
    title: 'Wartet auf eine frühere Aktualisierung derselben Kampagne',
    help: 'Aktualisierungen einer Kampagne werden in der Reihenfolge gesendet, in der sie eingereiht wurden.',
    short: 'nach einer früheren',
    footer: footer.queued,
  }),
  sending: () => ({
    pill: 'Wird gesendet',
    title: 'Wird gesendet…',
    help: 'Das Ergebnis erscheint hier.',
    short: 'wird gesendet',
    footer: footer.sending,
  }),
  waiting: ({ time, left }) => ({
    pill: `erneut um ${time}`,
    title: `Neuer Versuch um ${time},${left}`,
    help: 'Der letzte Versuch ist fehlgeschlagen, wahrscheinlich nur vorübergehend. Es ist nichts verloren.',
    short: `neuer Versuch um ${time}`,
    footer: footer.waiting(time),
  }),
  conflict: ({ fields }) => ({
    pill: 'Konflikt',
    title: `${count(fields, 'Feld wurde', 'Felder wurden')} hier und auf dem Server geändert`,
    help: 'Es wurde nichts gesendet. Wählen Sie, welche Werte bleiben sollen.',
    short: `${count(fields, 'Feld', 'Felder')} zu entscheiden`,
    footer: footer.conflict,
  }),
  rejected: () => ({
    pill: 'Abgelehnt',
    title: 'Der Server hat die Aktualisierung abgelehnt',
    help: 'Korrigieren Sie sie im Entwurf und reihen Sie sie erneut ein, oder brechen Sie ab.',
    short: 'abgelehnt',
    footer: footer.rejected,
  }),
  done: ({ time }) => ({
    pill: 'Gesendet',
    title: `Gesendet um ${time}`,
    help: 'Der Beleg zeigt die Antwort des Servers.',
    short: '',
    footer: null,
  }),
  cancelled: ({ time }) => ({
    pill: 'Abgebrochen',
    title: `Abgebrochen um ${time}`,
    help: 'Die Bearbeitungen sind im Entwurf.',
    short: '',
    footer: null,
  }),
};

/** What is said while a queue is blocked, or open. */
export const queueStatus: typeof english.queueStatus = {
  open: { ...SENDING_SOON, short: null, before: null, after: footer.queued },
  offline: {
    title: 'Wird gesendet, sobald Sie online sind',
    help: 'Das geschieht automatisch, sobald eine Verbindung besteht.',
    short: 'wird gesendet, sobald Sie online sind',
    before: footer.whenOnline,
    after: footer.queuedOffline,
  },
  'work-offline': {
    title: 'Wird gesendet, sobald Sie online gehen',
    help: '„Offline arbeiten“ ist eingeschaltet, daher wird nichts gesendet.',
    short: 'wird gesendet, sobald Sie online gehen',
    before: footer.whenWorkOffline,
    after: footer.queuedWorkOffline,
  },
  paused: {
    title: 'Wird gesendet, sobald die Warteschlange fortgesetzt wird',
    help: 'Die Warteschlange ist angehalten, daher wird nichts gesendet.',
    short: 'Warteschlange ist angehalten',
    before: footer.whenResumed,
    after: footer.queuedPaused,
  },
  unreachable: {
    title: 'Wird gesendet, sobald der Server antwortet',
    help: 'Der Server wird regelmäßig geprüft, und dann wird automatisch gesendet.',
    short: null,
    before: footer.whenOnline,
    after: footer.queuedOffline,
  },
  limited: {
    title: 'Wartet, bis sie an der Reihe ist',
    help: 'Der Server nimmt pro Minute nur eine begrenzte Zahl von Anfragen an, und die Warteschlange hält sich daran.',
    short: null,
    before: null,
    after: footer.queued,
  },
};
