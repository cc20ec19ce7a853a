import { faultSentences, type FaultWords } from '../shared/fault-sentences';
import { count } from './count';
import { fieldTexts } from './fields';

const words: FaultWords = {
  choices: {
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
  },
  kinds: {
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
  },
  afterMs: (ms) => `nach ${ms} ms`,
  everyMs: (ms) => `alle ${ms} ms`,
  status: (status) => `Gibt ${status} zurück`,
  cutAfter: (bytes) => `Bricht die Antwort nach ${count(bytes, 'Byte', 'Bytes')} ab`,
  ignores: (fields) => `Ignoriert ${fields}`,
  whom: { PATCH: 'nur Aktualisierungen', GET: 'nur Lesezugriffe' },
  applied: 'Anfrage ausgeführt',
  untilRemoved: 'bis sie entfernt wird',
  more: (requests) => `noch ${count(requests, 'Anfrage', 'Anfragen')}`,
};

/** What each fault can be called, before it is chosen. */
export const faultChoices = words.choices;

/** What single faults do. */
export const faultTexts = faultSentences(words, (field) => fieldTexts[field].label);
