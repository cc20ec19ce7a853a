import type { finish as english } from '../en/finish';
import { amount, count } from './count';

/** An estimate of when the calls of a draft end. */
export const finish: typeof english = {
  title: 'Wird sie fertig?',
  at: (day, time) => `${day}, ${time}`,
  percent: (whole) => `${amount(whole)} %`,
  noSchedule: 'Legen Sie eine Startzeit fest, um zu schätzen, wann die Anrufe enden.',
  noConcurrency: 'Die maximale Zahl gleichzeitiger Anrufe ist unbekannt, also lässt sich nur die nötige schätzen.',
  finishes: (best, worst) => `Schätzung: Alle Anrufe enden zwischen ${best} und ${worst}.`,
  probablyFinishes: (middle, left) =>
    `Schätzung: Alle Anrufe enden etwa ${middle}; dauern sie lange, bleiben am Ende ${left} der Empfänger übrig.`,
  hardlyFinishes: (best, left) =>
    `Schätzung: Am Ende bleiben ${left} der Empfänger übrig; sind die Anrufe kurz, enden alle bis ${best}.`,
  neverFinishes: (best, worst) => `Schätzung: Am Ende bleiben ${best} bis ${worst} der Empfänger übrig.`,
  never: (share) =>
    `${share} der Empfänger können zu keiner Zeit des Zeitplans innerhalb ihrer Zeiten angerufen werden.`,
  callLength: 'Dauer eines angenommenen Anrufs',
  answerRate: 'Angenommene Anrufe',
  seconds: 'Sekunden',
  percentSign: '%',
  atLeast: 'Mindestens',
  atMost: 'Höchstens',
  outOfRange: (max) => `Geben Sie ganze Zahlen von 1 bis ${amount(max)} ein.`,
  lowAboveHigh: 'Die erste Zahl darf nicht größer als die zweite sein.',
  table: 'Schätzung des Endes',
  case: 'Wenn Anrufe',
  cases: { best: 'kurz sind', middle: 'mittellang sind', worst: 'lang sind' },
  finished: 'Alle angerufen bis',
  left: 'Am Ende übrig',
  needed: 'Nötige gleichzeitige Anrufe',
  notFinished: 'nicht im Zeitplan',
  unknown: 'unbekannt',
  moreThan: (lines) => `mehr als ${amount(lines)}`,
  assumes: 'Was diese Schätzung annimmt',
  assumed: {
    lines:
      'Es laufen immer so viele Anrufe, wie gleichzeitig erlaubt sind. Die Dokumentation der API sagt nicht, wie Anrufe verteilt und in welcher Reihenfolge sie geführt werden.',
    hours:
      'Empfänger werden nur innerhalb ihrer Anrufzeiten angerufen, solche mit unbekannter Ortszeit jederzeit. Die Dokumentation der API sagt nicht, dass sie Anrufzeiten einhält.',
    ring: (seconds) =>
      `Jeder Anruf klingelt im Mittel ${count(seconds, 'Sekunde', 'Sekunden')}. Dauer und Annahme sind, was Sie oben eingegeben haben, aus keinen Anrufen gelernt.`,
    noRetries:
      'Niemand wird zweimal angerufen: Die Wiederholungsregel hat keinen Schlüssel, der für eine Zahl von Anrufen üblich ist.',
    retries: (calls, key) =>
      `Wer nicht abnimmt, wird insgesamt ${count(calls, 'Mal', 'Mal')} angerufen, nach „${key}“ in der Wiederholungsregel, deren Schlüssel nicht dokumentiert sind. Pausen zwischen Anrufen zählen nicht.`,
    inline: 'Es zählen nur die Empfänger in diesem Entwurf, und zwar alle: Schon geführte Anrufe sind unbekannt.',
    cut: (days) => `Höchstens ${count(days, 'Tag wird', 'Tage werden')} geschätzt.`,
  },
};
