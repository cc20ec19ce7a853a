import type { Problem } from '@domain/changes/problem';
import { clockText } from '@domain/time/date-format';
import type { outsideHours as english, spansNights as englishNights } from '../en/outside-hours';
import { amount } from './count';

type OutsideHours = Extract<Problem, { code: 'outside-hours' }>;

/** A schedule that is outside of the calling hours of some recipients. */
export const outsideHours: typeof english = (problem) => {
  const { count, total } = problem;
  const verb = count === 1 ? 'könnte' : 'könnten';
  const who = `${amount(count)} von ${amount(total)} ${total === 1 ? 'Empfänger' : 'Empfängern'} ${verb} ${whenText(problem)} angerufen werden`;
  return `${who} (${sourceText(problem)}). Ändern Sie den Zeitplan oder lassen Sie diese Empfänger weg.`;
};

function whenText({ when, minute }: OutsideHours): string {
  const time = clockText({ hour: Math.floor((minute ?? 0) / 60), minute: (minute ?? 0) % 60 });
  switch (when) {
    case 'before':
      return `vor ${time} Uhr ihrer Zeit`;
    case 'after':
      return `nach ${time} Uhr ihrer Zeit`;
    case 'closed-day':
      return 'an einem Tag ohne Anrufe';
    case 'mixed':
      return 'außerhalb ihrer Anrufzeiten';
  }
}

function sourceText({ title, isLaw, isVerified }: OutsideHours): string {
  if (title === '') return 'übliche Zeiten für Orte ohne bekannte Regel';
  return `${title}${isLaw ? '' : ', Richtlinie'}${isVerified ? '' : ', ungeprüft'}`;
}

/** A schedule that goes on through the night. */
export const spansNights: typeof englishNights = ({ hasEnd, count, total }) => {
  const why = hasEnd ? 'Der Zeitplan geht über die Nacht' : 'Ohne Endzeit geht der Zeitplan über die Nacht';
  const verb = count === 1 ? 'könnte' : 'könnten';
  return `${why}. Die Dokumentation der API sagt nicht, ob Anrufe dann ruhen. Falls nicht, ${verb} ${amount(count)} von ${amount(total)} ${total === 1 ? 'Empfänger' : 'Empfängern'} außerhalb ihrer Zeiten angerufen werden.`;
};
