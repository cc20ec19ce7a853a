import { fieldOfKey } from '@domain/fields/request-keys';
import type { FaultChoice } from '@domain/sandbox/fault-choices';
import type { Fault } from '@domain/sandbox/faults';
import type { sandbox as english } from '../en/sandbox';
import { count } from './count';
import { fieldTexts } from './fields';

const choices: Readonly<Record<FaultChoice, string>> = {
  latency: 'Antwortet verspätet',
  'status-400': 'Gibt 400 Bad Request zurück',
  'status-401': 'Gibt 401 Unauthorized zurück',
  'status-404': 'Gibt 404 Not Found zurück',
  'status-409': 'Gibt 409 Conflict zurück',
  'status-422': 'Gibt 422 Unprocessable Entity zurück',
  'status-429': 'Gibt 429 Too Many Requests zurück',
  'status-500': 'Gibt 500 Internal Server Error zurück',
  'status-503': 'Gibt 503 Service Unavailable zurück',
  html: 'Gibt eine HTML-Seite zurück',
  redirect: 'Leitet zu einer anderen Adresse weiter',
  garbage: 'Gibt ungültiges JSON zurück',
  empty: 'Gibt eine leere Antwort zurück',
  oversized: 'Gibt eine riesige Antwort zurück',
  reset: 'Setzt die Verbindung zurück',
  cut: 'Bricht die Antwort ab',
  'slow-body': 'Sendet die Antwort langsam',
  ignore: 'Ignoriert ein Feld',
  'respell-times': 'Gibt Zeiten in einem anderen Format zurück',
  'snake-case-only': 'Nimmt nur die älteren Zeitplan-Feldnamen an',
  'no-get': 'Unterstützt das Lesen von Kampagnen nicht',
};

/** Short names of the faults' kinds in the list of requests. */
const kinds: Readonly<Record<Fault['kind'], string>> = {
  latency: 'verspätet',
  status: 'Status',
  html: 'HTML',
  redirect: 'Weiterleitung',
  garbage: 'ungültiges JSON',
  empty: 'leer',
  oversized: 'riesig',
  reset: 'zurückgesetzt',
  cut: 'abgebrochen',
  'slow-body': 'langsam',
  ignore: 'Feld ignoriert',
  'respell-times': 'Zeitformat',
  'snake-case-only': 'nur ältere Namen',
  'no-get': 'kein Lesen',
};

function isKind(kind: string): kind is Fault['kind'] {
  return Object.hasOwn(kinds, kind);
}

/** What a waiting fault does, in one line without its target. */
function what(fault: Fault): string {
  switch (fault.kind) {
    case 'latency':
      return `${choices.latency}, nach ${String(fault.ms)} ms`;
    case 'status': {
      const known = `status-${String(fault.status)}`;
      const text = isChoice(known) ? choices[known] : `Gibt ${String(fault.status)} zurück`;
      return fault.retryAfter === undefined ? text : `${text}, Retry-After: ${fault.retryAfter}`;
    }
    case 'html':
      return `${choices.html} (${String(fault.status)})`;
    case 'redirect':
      return `${choices.redirect} (${String(fault.status)})`;
    case 'oversized':
      return `${choices.oversized} (${String(Math.round(fault.bytes / 1024 / 1024))} MB)`;
    case 'cut':
      return `Bricht die Antwort nach ${count(fault.afterBytes, 'Byte', 'Bytes')} ab`;
    case 'slow-body':
      return `${choices['slow-body']}, alle ${String(fault.everyMs)} ms`;
    case 'ignore':
      return `Ignoriert ${[...new Set(fault.fields.map(labelOf))].join(', ')}`;
    default:
      return choices[fault.kind];
  }
}

function isChoice(text: string): text is FaultChoice {
  return Object.hasOwn(choices, text);
}

function labelOf(key: string): string {
  const field = fieldOfKey(key);
  return field === null ? key : fieldTexts[field].label;
}

function whom({ method, path }: Fault): string | null {
  const requests = method === 'PATCH' ? 'nur Aktualisierungen' : method === 'GET' ? 'nur Lesezugriffe' : method;
  return [requests, path].filter((part) => part !== undefined).join(', ') || null;
}

/** The panel that makes the sandbox misbehave. */
export const sandbox: typeof english = {
  title: 'Sandbox',
  lead: 'Simulieren Sie Serverprobleme und sehen Sie, wie Campaign Desk damit umgeht. Betroffen ist nur die lokale Sandbox.',
  switcher: 'Serverfehler simulieren',
  notInUse: 'Störungen betreffen nur die Sandbox. Wechseln Sie zuerst zu ihrer Verbindung.',
  tryAgain: 'Erneut versuchen',
  choices,
  form: {
    title: 'Störung hinzufügen',
    fault: 'Störung',
    amount: {
      ms: 'Millisekunden bis zur Antwort',
      'retry-seconds': 'Sekunden in Retry-After',
      megabytes: 'Megabyte',
      bytes: 'Bytes bis zum Abbruch',
      'pause-ms': 'Millisekunden zwischen den Teilen',
    },
    range: (min, max) => `${String(min)} bis ${String(max)}`,
    field: 'Ignoriertes Feld',
    requests: 'Anfragen',
    whom: { all: 'Alle Anfragen', PATCH: 'Nur Aktualisierungen (PATCH)', GET: 'Nur Lesezugriffe (GET)' },
    until: 'Dauer',
    untils: { times: 'Für die nächsten Anfragen', removed: 'Bis sie entfernt wird' },
    times: 'Anzahl der Anfragen',
    applied: 'Anfrage trotzdem ausführen',
    appliedHint: 'Die Aktualisierung wird gespeichert. Nur die Antwort ist gestört.',
    add: 'Störung hinzufügen',
    added: (fault) => `Hinzugefügt: ${fault}.`,
    notANumber: (min, max) => `Geben Sie eine ganze Zahl von ${String(min)} bis ${String(max)} ein.`,
  },
  active: {
    title: 'Aktive Störungen',
    none: 'Keine. Die Sandbox antwortet normal.',
    what,
    about: (fault) =>
      [
        whom(fault),
        'applied' in fault && fault.applied ? 'Anfrage ausgeführt' : null,
        fault.times === undefined ? 'bis sie entfernt wird' : `noch ${count(fault.times, 'Anfrage', 'Anfragen')}`,
      ]
        .filter((part) => part !== null)
        .join(' · '),
    remove: 'Entfernen',
    removeNamed: (fault) => `Entfernen: ${fault}`,
    removeAll: 'Alle Störungen entfernen',
  },
  log: {
    title: 'Letzte Anfragen',
    lead: 'Neueste zuerst, laufend aktualisiert.',
    none: 'Keine Anfragen seit dem Start der Sandbox.',
    columns: { time: 'Zeit', method: 'Methode', path: 'Pfad', status: 'Status', faults: 'Störungen' },
    noStatus: 'keine Antwort',
    noFault: 'keine',
    kind: (kind) => (isKind(kind) ? kinds[kind] : kind),
  },
  somebody: {
    title: 'Fremde Änderung simulieren',
    lead: 'Ändert eine Kampagne direkt in der Sandbox. Nach „Neu laden“ zeigt der Editor sie unter „Auf dem Server geändert“.',
    campaign: 'Kampagne',
    field: 'Feld',
    value: 'Neuer Wert',
    now: (value) => `Jetzt: ${value}`,
    hints: {
      text: 'Leer lassen für null',
      integer: 'Eine ganze Zahl; leer lassen für null',
      switch: 'on oder off',
      object: 'Ein JSON-Objekt',
      time: 'Zum Beispiel 2027-03-02T14:00:00Z; leer lassen für null',
    },
    wrong: {
      integer: 'Geben Sie eine ganze Zahl ein.',
      switch: 'Geben Sie on oder off ein.',
      object: 'Geben Sie ein JSON-Objekt ein, zum Beispiel {"max_attempts": 3}.',
    },
    change: 'In der Sandbox anwenden',
    changed: (field, value) => `In der Sandbox ist ${field} jetzt ${value}.`,
  },
};
