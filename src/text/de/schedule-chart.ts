import type { scheduleChart as english } from '../en/schedule-chart';
import { count } from './count';

/** The chart of a draft’s schedule and its description. */
export const scheduleChart: typeof english = {
  both: (start, end, length) => `Läuft von ${start} bis ${end}, Dauer: ${length}.`,
  onlyStart: (start) => `Beginnt ${start}; die Endzeit ist unbekannt.`,
  onlyEnd: (end) => `Endet ${end}; die Startzeit ist unbekannt.`,
  startsIn: (length) => `Zeit bis zum Beginn: ${length}.`,
  startedAgo: (length) => `Zeit seit dem Beginn: ${length}.`,
  endedAgo: (length) => `Zeit seit dem Ende: ${length}.`,
  none: 'Legen Sie eine Start- oder Endzeit fest, um den Zeitplan hier zu sehen.',
  now: 'Die senkrechte Linie markiert die aktuelle Zeit.',
  nowLabel: 'jetzt',
  length: (days, hours, minutes) =>
    [
      days > 0 ? count(days, 'Tag', 'Tage') : '',
      hours > 0 ? count(hours, 'Stunde', 'Stunden') : '',
      minutes > 0 && days === 0 ? count(minutes, 'Minute', 'Minuten') : '',
    ]
      .filter(Boolean)
      .join(' ') || 'weniger als eine Minute',
};
