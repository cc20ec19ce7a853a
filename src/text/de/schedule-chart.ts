import type { scheduleChart as english } from '../en/schedule-chart';
import { count } from './count';

/** The chart of a draft’s schedule and its description. */
export const scheduleChart: typeof english = {
  both: (start, end, length) => `Läuft von ${start} bis ${end}, mit einer Dauer von ${length}.`,
  onlyStart: (start) => `Beginnt ${start}; die Endzeit ist unbekannt.`,
  onlyEnd: (end) => `Endet ${end}; die Startzeit ist unbekannt.`,
  startsIn: (length) => `Beginnt in ${length}.`,
  startedAgo: (length) => `Vor ${length} begonnen.`,
  endedAgo: (length) => `Vor ${length} beendet.`,
  none: 'Legen Sie eine Start- oder Endzeit fest, um den Zeitplan hier zu sehen.',
  now: 'Die senkrechte Linie markiert die aktuelle Zeit.',
  nowLabel: 'jetzt',
  finish: 'Die grüne Marke zeigt, wann wahrscheinlich alle angerufen sind.',
  /** In the dative, for after `in`, `vor` and `von`. */
  length: (days, hours, minutes) =>
    [
      days > 0 ? count(days, 'Tag', 'Tagen') : '',
      hours > 0 ? count(hours, 'Stunde', 'Stunden') : '',
      minutes > 0 && days === 0 ? count(minutes, 'Minute', 'Minuten') : '',
    ]
      .filter(Boolean)
      .join(' ') || 'weniger als einer Minute',
};
