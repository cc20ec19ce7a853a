import type { timePhraseRefused as english } from '../en/time-phrases';

/** Why a typed time is not accepted, and what to type instead. */
export const timePhraseRefused: typeof english = (refusal) => {
  switch (refusal.code) {
    case 'unknown-word':
      return `„${refusal.word}“ wird nicht verstanden. ${EXAMPLE}`;
    case 'not-understood':
      return `Das ist kein Datum mit Uhrzeit, das die App versteht. ${EXAMPLE}`;
    case 'two-digit-year':
      return `Geben Sie das Jahr mit vier Ziffern ein. „${refusal.year}“ könnte auch etwas anderes bedeuten.`;
    case 'other-calendar':
      return `„${refusal.word}“ gehört zu einem anderen Kalender. Geben Sie das gregorianische Jahr ein, zum Beispiel 2027-03-02 14:00.`;
    case 'no-such-date':
      return 'Dieses Datum gibt es nicht. Prüfen Sie Tag, Monat und Jahr.';
    case 'no-such-clock':
      return 'Diese Uhrzeit gibt es nicht. Schreiben Sie 14:00 oder 14 Uhr.';
    case 'no-day':
      return 'Ergänzen Sie einen Tag, zum Beispiel morgen 9:30 oder 2. März 2027, 9:30.';
    case 'week-without-day':
      return 'Ergänzen Sie einen Tag dieser Woche, zum Beispiel Montag nächster Woche 9:00.';
    case 'no-hour':
      return refusal.word === ''
        ? 'Ergänzen Sie eine Uhrzeit, zum Beispiel 14:00.'
        : `„${refusal.word}“ ist keine genaue Uhrzeit. Ergänzen Sie eine, zum Beispiel morgen 20:00.`;
    case 'half-of-day':
      return `${String(refusal.hour)} könnte morgens oder später sein. Schreiben Sie ${twoWays(refusal)}.`;
    case 'bare-number':
      return `„${refusal.number}“ könnte ein Tag oder eine Uhrzeit sein. Schreiben Sie ein vollständiges Datum oder eine Uhrzeit wie 14:00 oder 14 Uhr.`;
    case 'hour-outside-part':
      return `Die Uhrzeit passt nicht zu „${refusal.word}“. Schreiben Sie die Zeit wie 14:00.`;
    case 'midnight':
      return 'Mitternacht könnte der Anfang oder das Ende dieses Tages sein. Schreiben Sie 00:00 für den Anfang oder 24:00 für das Ende.';
    case 'weekday-of-date':
      return `${refusal.date} ist ein anderer Wochentag. Prüfen Sie das Datum.`;
    case 'two-days':
      return `Das könnte ${refusal.first} oder ${refusal.second} sein. Geben Sie das Datum ein.`;
    case 'several-times':
      return 'Das enthält mehr als eine Zeit. Geben Sie nur eine ein.';
    case 'several-readings':
      return `Das hat mehr als eine Bedeutung. ${EXAMPLE}`;
    case 'abbreviation':
      return `In ${refusal.zone} gilt ${refusal.name} zu dieser Zeit nicht, und auch andere Orte verwenden ${refusal.name}. Geben Sie eine UTC-Abweichung wie UTC+01:00 ein oder ändern Sie die Zeitzone.`;
    case 'unknown-zone':
      return `Die Zeitzone „${refusal.name}“ ist unbekannt. Geben Sie eine UTC-Abweichung wie UTC+01:00 ein.`;
    case 'offset-of-zone':
      return `Diese UTC-Abweichung gilt in ${refusal.zone} zu dieser Zeit nicht. Entfernen Sie eines von beiden.`;
    case 'no-such-local-time':
      return `Diese Zeit gibt es in ${refusal.zone} nicht, weil die Uhren vorgestellt werden.`;
    case 'twice':
      return `Diese Zeit kommt in ${refusal.zone} zweimal vor. Ergänzen Sie eine UTC-Abweichung wie UTC+01:00.`;
  }
};

const EXAMPLE = 'Schreiben Sie 2027-03-02 14:00, 2. März 2027, 14 Uhr oder morgen 9:30.';

function twoWays({ hour, minute }: { readonly hour: number; readonly minute: number }): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(hour % 12)}:${two(minute)} oder ${two((hour % 12) + 12)}:${two(minute)}`;
}
