import type { callingHours as english } from '../en/calling-hours';
import { amount, count } from './count';

const recipients = (rows: number): string => count(rows, 'Empfänger', 'Empfänger');
const ofRecipients = (rows: number): string => count(rows, 'Empfänger', 'Empfängern');

/** When recipients can be called by their own clocks. */
export const callingHours: typeof english = {
  title: 'Anrufzeiten',
  inside: 'innerhalb ihrer Zeiten',
  outside: 'außerhalb',
  table: 'Empfänger nach Stunde',
  hour: 'Stunde',
  insideColumn: 'Innerhalb ihrer Zeiten',
  outsideColumn: 'Außerhalb',
  byHour: (day, zone) => `Empfänger nach Stunde, ${day}, Zeit in ${zone}`,
  byHourOfDay: (zone) => `Empfänger nach Tageszeit, am ungünstigsten Tag, Zeit in ${zone}`,
  noSchedule: 'Legen Sie eine Startzeit fest, um zu sehen, wer außerhalb seiner Zeiten angerufen würde.',
  noEnd: 'Es ist keine Endzeit festgelegt, daher sind die ersten 24 Stunden zu sehen.',
  cut: (days) => `Geprüft werden die ersten ${amount(days)} Tage.`,
  summary: (outside, total) =>
    outside === 0
      ? `Keine bekannte Anrufzeit liegt außerhalb der Zeiten von ${ofRecipients(total)}.`
      : `${amount(outside)} von ${ofRecipients(total)} ${outside === 1 ? 'könnte' : 'könnten'} außerhalb ihrer Zeiten angerufen werden.`,
  unknown: (rows) =>
    `Die Ortszeit von ${ofRecipients(rows)} ist unbekannt, etwa bei gebührenfreien Nummern. Sie werden nicht mitgezählt.`,
  attachedList: 'Die Empfänger der zugeordneten Liste kennt diese App nicht. Sie werden nicht geprüft.',
  clocksChange: (zones) => `Während des Zeitplans werden Uhren umgestellt: ${zones}.`,
  all: (from, to, day) => `Von ${from} bis ${to} am ${day} können alle angerufen werden.`,
  most: (from, to, day) => `Von ${from} bis ${to} am ${day} können 95 % angerufen werden.`,
  noneForAll: 'In den nächsten Tagen gibt es keine Zeit, zu der alle angerufen werden können.',
  use: 'Diese Zeiten verwenden',
  useNamed: (from, to) => `Diese Zeiten verwenden: ${from} bis ${to}`,
  used: 'Der Zeitplan wurde auf diese Zeiten gesetzt',
  places: 'Ortszeiten',
  place: 'Wo',
  rows: 'Empfänger',
  atStart: 'Beim Start',
  atEnd: 'Am Ende',
  zones: (zones) => count(zones, 'Zone', 'Zonen'),
  nowhere: 'Unbekannt',
  showAll: (places) => `Alle ${amount(places)} Orte anzeigen`,
  showRows: 'Diese Empfänger anzeigen',
  known: (byNumber, byColumn, columns) =>
    byColumn === 0
      ? 'Ortszeiten sind nur aus den Telefonnummern bekannt. Mobilnummern ziehen um, daher ist eine Spalte mit Zeitzone oder Bundesstaat verlässlicher.'
      : `Ortszeiten: ${recipients(byColumn)} aus ${columns}, ${amount(byNumber)} aus der Telefonnummer.`,
  column: (name) => `Spalte „${name}“`,
  rules: {
    open: 'Regeln …',
    title: 'Regeln für Anrufzeiten',
    description:
      'Diese Regeln markieren nur Empfänger. Sie sind keine Rechtsberatung und nicht vollständig. Ungeprüfte Regeln wurden nicht mit ihrer Primärquelle verglichen.',
    noConnection: 'Dieser Entwurf hat keine Verbindung, daher lassen sich seine Regeln nicht ändern.',
    columns: 'Spalten mit Zeitzone, Bundesstaat oder Land verwenden',
    broken: (names) =>
      `Diese Regeln lassen sich nicht lesen und werden nicht angewendet: ${names}. Beim Speichern einer Änderung werden sie entfernt.`,
    usual: 'Übliche Zeiten, wo keine Regel bekannt ist',
    law: 'Gesetz',
    guideline: 'Richtlinie',
    verified: (day) => `am ${day} mit der Quelle verglichen`,
    unverified: (day) => `ungeprüft, Stand ${day}`,
    noHolidays: 'keine an Feiertagen',
    weekdays: 'Mo–Fr',
    saturday: 'Sa',
    sunday: 'So',
    daily: 'Täglich',
    noCalls: 'keine Anrufe',
    own: (day) => `eigene Regel vom ${day}`,
    changed: 'mit Zeiten, die Sie geändert haben',
    form: {
      add: 'Regel hinzufügen',
      changeShort: 'Zeiten ändern',
      change: (rule) => `Zeiten ändern: ${rule}`,
      resetShort: 'Zeiten zurücksetzen',
      reset: (rule) => `Zeiten zurücksetzen: ${rule}`,
      removeShort: 'Entfernen',
      remove: (rule) => `Entfernen: ${rule}`,
      save: 'Regel speichern',
      country: 'Land',
      region: 'Bundesstaat oder Provinz',
      wholeCountry: 'Ganzes Land',
      name: 'Name',
      nameExample: 'Gesetz, Richtlinie oder Hausregel',
      kind: 'Art',
      source: 'Quelle (optional)',
      days: { weekdays: 'Montag bis Freitag', saturday: 'Samstag', sunday: 'Sonntag' },
      hint: 'Ortszeiten, etwa 9–17 oder 10–13, 14–20. Leer: keine Anrufe.',
      noHolidays: 'Keine Anrufe an landesweiten Feiertagen, soweit sie bekannt sind',
      issues: {
        weekdays: 'Geben Sie Zeiten wie 9–17 ein oder nichts.',
        saturday: 'Geben Sie Zeiten wie 9–17 ein oder nichts.',
        sunday: 'Geben Sie Zeiten wie 9–17 ein oder nichts.',
        country: 'Wählen Sie ein Land.',
        title: 'Geben Sie einen Namen ein.',
        source: 'Geben Sie eine Adresse ein, die mit https:// beginnt, oder nichts.',
      },
    },
  },
};
