import type { keep as english } from '../en/keep';
import { amount, count } from './count';

const days = (number: number): string => count(number, 'Tag', 'Tage');

/** After `seit`, `nach` and the like. */
const daysDative = (number: number): string => count(number, 'Tag', 'Tagen');

const lastDaily = (backups: number): string =>
  backups === 1 ? 'das neueste tägliche Backup' : `die letzten ${amount(backups)} täglichen Backups`;

/** For how long receipts, discarded drafts and backups are kept. */
export const keep: typeof english = {
  forEver: 'Für immer',
  someDays: 'Für eine Anzahl von Tagen',
  badDays: 'Geben Sie eine ganze Zahl von 1 bis 3650 ein.',
  apply: 'Anwenden',
  remove: 'Löschen',
  receipts: {
    label: 'Belege aufbewahren',
    hint: 'Ältere Belege werden automatisch gelöscht. Der letzte Beleg eines Entwurfs bleibt so lange wie der Entwurf.',
    days: 'Belege aufbewahren (Tage)',
    apply: 'Tage für Belege anwenden',
    kept: (limit) =>
      limit === null ? 'Belege werden für immer aufbewahrt.' : `Belege werden ${days(limit)} lang aufbewahrt.`,
    removeTitle: (receipts) => `${count(receipts, 'Beleg', 'Belege')} löschen?`,
    removeText: (limit) =>
      `Sie sind älter als ${days(limit)} und lassen sich nicht wiederherstellen. Um eine Kopie zu behalten, exportieren Sie sie vorher im Verlauf. Entwürfe sind nicht betroffen.`,
  },
  discarded: {
    label: 'Verworfene Entwürfe aufbewahren',
    hint: 'Danach werden sie innerhalb von zwei Tagen automatisch gelöscht. Ihre Belege bleiben im Verlauf. Backups enthalten sie weiterhin, bis auch diese gelöscht werden.',
    days: 'Verworfene Entwürfe aufbewahren (Tage)',
    apply: 'Tage für verworfene Entwürfe anwenden',
    kept: (limit) =>
      limit === null
        ? 'Verworfene Entwürfe bleiben, bis Sie sie löschen.'
        : `Verworfene Entwürfe werden nach ${daysDative(limit)} gelöscht.`,
    removeTitle: (drafts) => `${count(drafts, 'verworfenen Entwurf', 'verworfene Entwürfe')} löschen?`,
    removeText: (limit) =>
      `Sie wurden vor mehr als ${daysDative(limit)} verworfen. Danach lassen sie sich nicht mehr wiederherstellen, außer aus einem Backup, das sie enthält.`,
  },
  backups: {
    label: 'Backups aufbewahren',
    hint: 'Ältere Backups jedes Typs werden automatisch gelöscht, aber nie das neueste.',
    days: 'Backups aufbewahren (Tage)',
    apply: 'Tage für Backups anwenden',
    kept: (limit) =>
      limit === null
        ? 'Backups werden nicht wegen ihres Alters gelöscht.'
        : `Backups werden ${days(limit)} lang aufbewahrt.`,
    removeTitle: (backups) => `${count(backups, 'Backup', 'Backups')} löschen?`,
    removeText: (limit) =>
      `Sie sind älter als ${days(limit)} oder überschreiten die Anzahl der aufbewahrten Backups. Sie lassen sich nicht wiederherstellen.`,
    daily: 'Tägliche Backups aufbewahren',
    applyDaily: 'Anzahl täglicher Backups anwenden',
    badDaily: 'Geben Sie eine ganze Zahl von 1 bis 60 ein.',
    dailyBackupsSet: (backups) => `Aufbewahrt ${backups === 1 ? 'wird' : 'werden'} ${lastDaily(backups)}.`,
    removeDailyText: (backups) =>
      `Danach ${backups === 1 ? 'wird' : 'werden'} nur ${lastDaily(backups)} aufbewahrt. Gelöschte Backups lassen sich nicht wiederherstellen.`,
  },
};
