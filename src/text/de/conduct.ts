import type { conduct as english, conductSentence as englishSentence } from '../en/conduct';
import { areaName } from '../shared/area-name';
import { amount, count } from './count';

/** Rules that ask for consent, for what is said at the start, or for few calls. */
export const conduct: typeof english = {
  title: 'Einwilligung und Offenlegung',
  description:
    'Probleme zeigt diese Regeln als Hinweise, und nur für Empfänger dieser Orte. Die App weiß nicht, wozu ein Anruf dient und welche Ausnahmen gelten.',
  automated: 'automatische und KI-Anrufe',
  demands: {
    consent: 'Vorherige Einwilligung',
    'written-consent': 'Vorherige Einwilligung, für Werbung schriftlich',
    caller: 'Sagen, wer anruft',
    ai: 'Sagen, dass eine KI spricht',
    'way-out': 'Eine Abmeldung anbieten',
  },
  cap: (calls, hours) =>
    `Höchstens ${count(calls, 'Anruf', 'Anrufe')} in ${hours % 24 === 0 && hours > 24 ? count(hours / 24, 'Tag', 'Tagen') : count(hours, 'Stunde', 'Stunden')}`,
  area: (area) => areaName('de', area),
  filter: (area, rows, lacking) =>
    lacking ? `${areaName('de', area)} ohne Einwilligung` : `${areaName('de', area)} ${amount(rows)}`,
};

/** What Problems says of a rule. */
export const conductSentence: typeof englishSentence = (problem) => {
  const { area, title, isLaw, isVerified } = problem;
  const who = `${count(problem.count, 'Empfänger', 'Empfänger')} (${conduct.area(area)})`;
  const source = `${title}${isLaw ? '' : ', Richtlinie'}${isVerified ? '' : ', ungeprüft'}`;
  switch (problem.demand) {
    case 'consent':
    case 'written-consent': {
      const asks = `${who}: Eine vorherige Einwilligung wird verlangt${problem.demand === 'consent' ? '' : ', für Werbung schriftlich'} (${source})`;
      return problem.isMarked
        ? `${asks}. Ohne Einwilligung laut den markierten Spalten: ${amount(problem.lacking)}.`
        : `${asks}. Keine Spalte ist als Einwilligung markiert, daher ist sie von keinem bekannt.`;
    }
    case 'caller':
      return `${who}: Zu Beginn soll gesagt werden, wer anruft (${source}). Die Eröffnungsnachricht scheint das nicht zu tun.`;
    case 'ai':
      return `${who}: Es soll gesagt werden, dass eine KI spricht (${source}). Die Eröffnungsnachricht scheint das nicht zu tun.`;
    case 'way-out':
      return `${who}: Eine Abmeldung soll angeboten werden (${source}). Die Eröffnungsnachricht scheint das nicht zu tun.`;
    case 'cap':
      return `${who}: ${conduct.cap(problem.calls, problem.hours)} (${source}). Die Kampagne hat eine Wiederholungsregel. Was deren Schlüssel bedeuten, ist nicht dokumentiert: Prüfen Sie, wie oft sie anruft.`;
  }
};
