import { isNothingReturned } from '@domain/sync/outcome';
import { outcomeRow, type OutcomeText } from '@domain/sync/outcomes';
import { clockText } from '@domain/time/date-format';
import type * as english from '../en/outcomes';

const SAFE = 'Ihre Änderungen bleiben in diesem Entwurf erhalten.';

/** The server may have accepted the update although no response says so. */
const MAYBE =
  'Die Aktualisierung ist möglicherweise trotzdem angekommen. Erneutes Übertragen ist für alles außer Empfängern unbedenklich: Es werden dieselben Werte gesendet. ' +
  'Ob Empfänger die früheren ersetzen oder zu ihnen hinzukommen, sagt die API-Dokumentation nicht.';

const NOT_VERIFIED = `Die Aktualisierung wurde wahrscheinlich gespeichert, aber das ließ sich nicht überprüfen. ${SAFE} Prüfen Sie die Basis-URL der Verbindung und sehen Sie sich die Antwort im Verlauf an. ${MAYBE}`;
const OTHER_CAMPAIGN = `Die Antwort enthält die ID einer anderen Kampagne, die möglicherweise mit Ihren Änderungen anruft. Prüfen Sie beide Kampagnen in Kathan und die Basis-URL der Verbindung, bevor Sie erneut übertragen. ${SAFE}`;

const NOT_READ = { pill: 'Nicht überprüft', help: NOT_VERIFIED };
const REJECTED = 'Abgelehnt';
const NO_RESPONSE = 'Keine Antwort';
const PUSH_AGAIN = 'Drücken Sie „Jetzt übertragen“, um es erneut zu versuchen.';

/** The texts that the table of outcomes refers to. */
const TEXTS: Readonly<Record<OutcomeText, english.OutcomeTexts>> = {
  verified: {
    pill: 'Übertragen',
    title: 'Übertragen und überprüft',
    help: 'Jeder Wert der Antwort wurde mit dem Gesendeten verglichen, und alle stimmen überein.',
  },
  discrepancy: {
    pill: 'Teilweise übernommen',
    title: 'Der Server hat die Anfrage angenommen, aber nicht jede Änderung übernommen',
    help: `Was abweicht, steht weiterhin in diesem Entwurf, neben dem Wert des Servers. ${SAFE} Korrigieren Sie es oder drücken Sie „Jetzt übertragen“, um erneut zu senden.`,
  },
  interrupted: {
    pill: 'Unterbrochen',
    title: 'Die App wurde geschlossen, bevor der Server antwortete',
    help: `${SAFE} ${MAYBE} Drücken Sie „Jetzt übertragen“, um erneut zu senden.`,
  },
  'unreadable: empty': { ...NOT_READ, title: 'Der Server gab 200 mit einer leeren Antwort zurück' },
  'unreadable: no-content': {
    ...NOT_READ,
    title: 'Der Server gab 204 No Content zurück, daher gibt es nichts zu vergleichen',
  },
  'unreadable: html': { ...NOT_READ, title: 'Der Server gab 200 mit einer Webseite zurück' },
  'unreadable: not-json': {
    ...NOT_READ,
    title: 'Der Server gab 200 mit einer Antwort zurück, die kein gültiges JSON ist',
  },
  'unreadable: too-much': {
    ...NOT_READ,
    title: 'Der Server gab 200 mit einer Antwort zurück, die zum Lesen zu groß oder zu tief verschachtelt ist',
  },
  'unreadable: not-a-campaign': {
    ...NOT_READ,
    title: 'Der Server gab 200 mit einer Antwort zurück, die keine Kampagne ist',
  },
  'unreadable: other-campaign': {
    pill: 'Andere Kampagne',
    title: 'Laut Antwort wurde eine andere Kampagne geändert',
    help: OTHER_CAMPAIGN,
  },
  'unreadable: not-understood': {
    ...NOT_READ,
    title: 'Der Server gab 200 mit einer Antwort zurück, die sich nicht verstehen lässt',
  },
  'refused: bad-request': {
    pill: REJECTED,
    title: 'Der Server hat die Anfrage abgelehnt',
    help: 'Lesen Sie die Meldung des Servers, korrigieren Sie die Felder und drücken Sie „Jetzt übertragen“.',
  },
  'refused: sign-in': {
    pill: 'Anmeldung nötig',
    title: 'Der Server hat API-Schlüssel oder Benutzer-ID abgelehnt',
    help: 'Prüfen Sie beide in den Einstellungen („Verbindung testen“ zeigt mehr), ersetzen Sie sie bei Bedarf und drücken Sie „Jetzt übertragen“.',
  },
  'refused: not-found': {
    pill: REJECTED,
    title: 'Der Server hat diese Kampagne nicht gefunden',
    help: 'Prüfen Sie die Kampagnen-ID und ob der Entwurf die richtige Verbindung verwendet. Eine falsche Basis-URL sieht genauso aus.',
  },
  'refused: conflict': {
    pill: REJECTED,
    title: 'Die Kampagne kann in ihrem jetzigen Zustand nicht geändert werden',
    help: 'Vielleicht läuft sie, oder jemand hat sie geändert. Lesen Sie die Meldung des Servers und drücken Sie dann „Jetzt übertragen“.',
  },
  'refused: too-large': {
    pill: REJECTED,
    title: 'Die Aktualisierung ist zu groß für den Server',
    help: 'Senden Sie weniger Empfänger oder ordnen Sie stattdessen eine Empfängerliste zu, und drücken Sie dann „Jetzt übertragen“.',
  },
  'refused: invalid': {
    pill: REJECTED,
    title: 'Der Server hat einige Werte abgelehnt',
    help: 'Die Meldungen stehen bei den Feldern. Korrigieren Sie die Werte und drücken Sie „Jetzt übertragen“.',
  },
  'refused: rate-limit': {
    pill: 'Wartet',
    title: 'Zu viele Anfragen',
    help: 'Warten Sie einen Moment und drücken Sie dann „Jetzt übertragen“.',
  },
  'refused: server-error': {
    pill: 'Serverfehler',
    title: 'Beim Server ist ein Fehler aufgetreten',
    help: 'Ihre Änderungen sind wahrscheinlich nicht die Ursache. Drücken Sie in Kürze „Jetzt übertragen“. Es werden dieselben Werte gesendet.',
  },
  'refused: other': {
    pill: REJECTED,
    title: 'Der Server hat die Aktualisierung abgelehnt',
    help: 'Lesen Sie die Meldung des Servers und prüfen Sie die Basis-URL der Verbindung. Drücken Sie dann „Jetzt übertragen“.',
  },
  'no-answer: offline': {
    pill: NO_RESPONSE,
    title: 'Dieser Computer ist offline',
    help: 'Bearbeiten Sie weiter. Drücken Sie „Jetzt übertragen“, sobald das Netzwerk wieder da ist.',
  },
  'no-answer: dns': {
    pill: NO_RESPONSE,
    title: 'Der Name des Servers wurde nicht gefunden',
    help: 'Prüfen Sie das Netzwerk und die Basis-URL der Verbindung, und drücken Sie dann „Jetzt übertragen“.',
  },
  'no-answer: refused': {
    pill: NO_RESPONSE,
    title: 'Der Server lehnt Verbindungen ab',
    help: 'Vielleicht läuft er nicht, oder der Port in der Basis-URL ist falsch. Prüfen Sie beides und drücken Sie dann „Jetzt übertragen“.',
  },
  'no-answer: reset': { pill: NO_RESPONSE, title: 'Der Server hat die Verbindung geschlossen', help: PUSH_AGAIN },
  'no-answer: tls': {
    pill: NO_RESPONSE,
    title: 'Die Verbindung ist nicht sicher',
    help: 'Dieser Computer vertraut dem Zertifikat des Servers nicht, oder die Adresse unterstützt kein https. Es wurde nichts gesendet, auch Ihr API-Schlüssel nicht. Prüfen Sie die Basis-URL und den Proxy Ihres Netzwerks, und drücken Sie dann „Jetzt übertragen“.',
  },
  'no-answer: timeout': { pill: NO_RESPONSE, title: 'Der Server hat nicht rechtzeitig geantwortet', help: PUSH_AGAIN },
  'no-answer: cut': { pill: NO_RESPONSE, title: 'Die Antwort brach ab', help: PUSH_AGAIN },
  'no-answer: answer-too-large': {
    pill: NO_RESPONSE,
    title: 'Die Antwort ist viel zu groß für diese API',
    help: 'Prüfen Sie die Basis-URL der Verbindung und drücken Sie dann „Jetzt übertragen“.',
  },
  'no-answer: redirect': {
    pill: NO_RESPONSE,
    title: 'Der Server leitet zu einer anderen Adresse weiter',
    help: 'Die App folgt Weiterleitungen nicht, damit Ihr API-Schlüssel nirgendwo anders hin gesendet wird. Korrigieren Sie die Basis-URL der Verbindung und drücken Sie dann „Jetzt übertragen“.',
  },
  'no-answer: proxy-sign-in': {
    pill: NO_RESPONSE,
    title: 'Der Proxy Ihres Netzwerks verlangt eine Anmeldung',
    help: 'Es wurde nichts gesendet. Geben Sie Benutzername und Passwort des Proxys in den Einstellungen unter „Proxys“ ein und drücken Sie dann „Jetzt übertragen“.',
  },
  'no-answer: failed': {
    pill: NO_RESPONSE,
    title: 'Keine Verbindung möglich',
    help: 'Prüfen Sie das Netzwerk und die Basis-URL der Verbindung, und drücken Sie dann „Jetzt übertragen“.',
  },
};

/** Accepted, and the response has nothing that was sent. */
const NOT_COMPARED: english.OutcomeTexts = {
  pill: 'Übertragen',
  title: 'Übertragen, aber nicht überprüft',
  help: 'Der Server hat die Aktualisierung angenommen. Seine Antwort enthält keines der gesendeten Felder, sodass nichts verglichen werden konnte.',
};

function clock(iso: string): string {
  const time = new Date(iso);
  return clockText({ hour: time.getHours(), minute: time.getMinutes(), second: time.getSeconds() });
}

/** The words for what became of a push. Each says that nothing is lost, and what to do next. */
const outcome: typeof english.outcomes.outcome = (o, checks) => {
  const { pill, title, help } = TEXTS[outcomeRow(o).text];
  switch (o.kind) {
    case 'refused': {
      const when = o.retryAt === null ? '' : ` Versuchen Sie es nach ${clock(o.retryAt)} erneut.`;
      return { pill, title: `${title} (${String(o.status)})`, help: `${SAFE}${when} ${help}` };
    }
    case 'no-answer':
      return o.sent === 'no'
        ? { pill: 'Nicht gesendet', title, help: `${SAFE} ${help}` }
        : { pill, title, help: `${SAFE} ${MAYBE} ${help}` };
    case 'verified':
      return isNothingReturned(checks ?? []) ? NOT_COMPARED : { pill, title, help };
    case 'discrepancy':
    case 'unreadable':
    case 'interrupted':
      return { pill, title, help };
  }
};

export const outcomes: typeof english.outcomes = {
  outcome,
  noResponse: (reason) => TEXTS[`no-answer: ${reason}`].title,
  /** Beside fields that the response confirms. `fields` is not empty. */
  notReturned: (fields) => `Nicht in der Antwort und deshalb nicht überprüft: ${fields.join(', ')}.`,
  repeatedKeys: (keys) =>
    keys.length === 1
      ? `Die Antwort des Servers enthält den Schlüssel „${keys.join()}“ mehrfach. Der letzte Wert wurde verwendet.`
      : `Die Antwort des Servers enthält die Schlüssel ${keys.map((key) => `„${key}“`).join(', ')} mehrfach. Jeweils der letzte Wert wurde verwendet.`,
};
