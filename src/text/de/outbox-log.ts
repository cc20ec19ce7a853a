import type { LogEntry } from '@domain/sync/outbox-log';
import type * as english from '../en/outbox-log';
import { fieldTexts } from './fields';
import { blocked, HELD } from './outbox-status';

/** Why no server was reached, or no response arrived. */
export const NETWORK: typeof english.NETWORK = {
  offline: 'kein Netzwerk',
  dns: 'der Name des Servers wurde nicht gefunden',
  refused: 'der Server lehnt Verbindungen ab',
  reset: 'der Server hat die Verbindung geschlossen',
  tls: 'die Verbindung ist nicht sicher',
  timeout: 'keine rechtzeitige Antwort',
  cut: 'die Antwort brach ab',
  'answer-too-large': 'die Antwort ist zu groß',
  redirect: 'der Server leitet zu einer anderen Adresse weiter',
  'proxy-sign-in': 'der Proxy des Netzwerks verlangt eine Anmeldung',
  failed: 'keine Verbindung möglich',
};

/** What came back, in a few words for a table: a status, or why there is none. */
export const shortResponse: typeof english.shortResponse = (outcome) => {
  switch (outcome.kind) {
    case 'verified':
      return 'überprüft';
    case 'discrepancy':
      return 'teilweise übernommen';
    case 'unreadable':
      return 'nicht lesbar';
    case 'refused':
      return String(outcome.status);
    case 'no-answer':
      return NETWORK[outcome.reason];
    case 'interrupted':
      return 'unbekannt';
  }
};

/** Fields by their labels, in one line. */
export const names: typeof english.names = (fields) => fields.map((field) => fieldTexts[field].label).join(', ');

type Entry<What extends LogEntry['what']> = Extract<LogEntry, { what: What }>;

const entryOf = (what: string, response = ''): english.Happened => ({ what, response });

function checked({ found, drifted }: Entry<'checked'>): english.Happened {
  const read = 'Vor dem Senden den Serverstand gelesen';
  switch (found) {
    case 'unchanged':
      return entryOf(read, 'unverändert');
    case 'changed':
      return entryOf(`${read}. Auf dem Server geändert: ${names(drifted)}`, 'zusammengeführt');
    case 'conflict':
      return entryOf(read, 'Konflikt');
    case 'already-there':
      return entryOf(`${read}: Diese Werte waren schon da, daher wurde nichts gesendet`, 'bereits gespeichert');
  }
}

const CANCELLED: Record<Entry<'cancelled'>['by'], string> = {
  person: 'Abgebrochen. Die Bearbeitungen sind im Entwurf',
  'nothing-left': 'Entfernt: Der Entwurf hat keine Änderungen mehr',
  discarded: 'Entfernt: Der Entwurf wurde verworfen',
  'took-server': 'Entfernt: Die Werte des Servers wurden übernommen',
};

/** One line of the delivery log. `time` writes an instant as the clock's time of day. */
function happened(entry: LogEntry, time: (at: string) => string): english.Happened {
  switch (entry.what) {
    case 'queued':
      return entryOf(`${entry.again ? 'Erneut eingereiht' : 'Eingereiht'}${entry.offline ? ', offline' : ''}`);
    case 'edited':
      return entryOf('Im Entwurf bearbeitet. Wartet auf „Zum Senden einreihen“');
    case 'edits-returned':
      return entryOf('Die Bearbeitungen wurden rückgängig gemacht. Wird wie eingereiht gesendet');
    case 'checked':
      return checked(entry);
    case 'not-checked':
      return entryOf('Der Serverstand konnte vor dem Senden nicht gelesen werden', shortResponse(entry.outcome));
    case 'sent':
      return entryOf(
        `${entry.repeated ? 'Erneut gesendet' : 'Gesendet'}${retry(entry.retryAt, time)}`,
        shortResponse(entry.outcome),
      );
    case 'unreachable':
      return entryOf(`Der Server wurde nicht erreicht${retry(entry.retryAt, time)}`, NETWORK[entry.reason]);
    case 'interrupted':
      return entryOf('Die App wurde geschlossen, bevor der Server antwortete', 'unbekannt');
    case 'back-online':
      return entryOf('Wieder online. Das Senden geht weiter');
    case 'blocked':
      return entryOf(`Wartet auf Zugangsdaten. ${blocked(entry.why).title}`);
    case 'released':
      return entryOf('Zugangsdaten sind verfügbar. Das Senden geht weiter');
    case 'held':
      return entryOf(`Zu klären: ${HELD[entry.why].short}`);
    case 'confirmed':
      return entryOf('Sie haben gewählt, trotzdem zu senden');
    case 'resolved':
      return entryOf('Sie haben den Konflikt gelöst');
    case 'cancelled':
      return entryOf(CANCELLED[entry.by]);
  }
}

const retry = (at: string | null, time: (at: string) => string): string =>
  at === null ? '' : `, neuer Versuch um ${time(at)}`;

/** What happened to an update, a line for each event. */
export const log: typeof english.log = {
  title: 'Zustellprotokoll',
  columns: { time: 'Zeit', what: 'Was geschah', response: 'Antwort' },
  none: 'Bisher ist nichts geschehen.',
  happened,
};
