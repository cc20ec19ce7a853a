import type { AudienceFilter, AudienceRow } from '@domain/recipients/audience';
import type { recipientsTable as english } from '../en/recipients-table';
import { amount, count } from './count';
import { toFile } from './exports';
import { recipientsClipboard, rowsOf } from './recipients-clipboard';

const problems: Readonly<Record<AudienceRow['problems'][number], string>> = {
  'bad-number': 'Keine gültige Nummer',
  repeated: 'Doppelte Nummer',
  'bad-metadata': 'Metadaten sind kein JSON-Objekt',
  'bad-overrides': 'Anpassungen sind kein JSON-Objekt',
};

const problemFilters: Readonly<Record<NonNullable<AudienceFilter['problem']>, string>> = {
  any: 'Irgendein Problem',
  'bad-number': 'Keine gültige Nummer',
  repeated: 'Doppelte Nummer',
  'bad-json': 'Kein JSON-Objekt',
};

/** The table of recipients, its search and what is known about all rows. */
export const recipientsTable: typeof english = {
  label: 'Empfänger im Entwurf',
  hint: 'Pfeiltasten bewegen, Eingabetaste bearbeitet, Leertaste wählt aus, Strg A wählt alle aus, Strg C kopiert, Strg V fügt Zellen ein, Entf entfernt.',
  asTable: 'Als Tabelle anzeigen',
  openWide: 'In voller Breite öffnen',
  wideTitle: 'Empfänger',
  leaveWide: 'Zurück zum Entwurf',
  asRows: 'Zeilenweise anzeigen',
  columns: {
    position: 'Nr.',
    phone: 'Telefonnummer',
    overrides: 'Anpassungen',
    problems: 'Probleme',
  },
  problems,
  loading: 'Wird geladen…',
  unreadable: 'Kein JSON-Objekt',
  editCell: (column, row) => `${column}, Zeile ${amount(row)}`,
  openRow: (row) => `Zeile ${amount(row)} öffnen`,

  search: {
    label: 'Empfänger suchen',
    text: 'Nummern und Metadaten durchsuchen',
    problem: 'Problem',
    anyRow: 'Mit oder ohne Probleme',
    problems: problemFilters,
    country: 'Land',
    anyCountry: 'Alle Länder',
    variable: 'Variable',
    anyVariable: 'Alle Variablen',
    has: (key) => `mit ${key}`,
    lacks: (key) => `ohne ${key}`,
    clear: 'Filter löschen',
    found: (matching, total) =>
      matching === total
        ? total === 1
          ? '1 Zeile'
          : `Alle ${rowsOf(total)}`
        : `${amount(matching)} von ${rowsOf(total)}`,
    none: 'Keine Ergebnisse. Löschen Sie die Filter, um alle Zeilen zu sehen.',
  },

  selection: {
    selected: (rows) => `${rowsOf(rows)} ausgewählt`,
    all: (rows) => (rows === 1 ? '1 Zeile ausgewählt' : `Alle ${rowsOf(rows)} ausgewählt`),
    selectAll: (rows) =>
      rows === 1 ? '1 Ergebnis auswählen' : `Alle ${count(rows, 'Ergebnis', 'Ergebnisse')} auswählen`,
    clear: 'Auswahl aufheben',
    remove: 'Ausgewählte löschen',
    tooMany: (most) =>
      `Einzeln lassen sich bis zu ${amount(most)} Zeilen auswählen. Wählen Sie stattdessen alle Ergebnisse aus (Strg A).`,
  },
  clipboard: recipientsClipboard,
  filter: {
    label: 'Filter',
    all: (rows) => `Alle ${amount(rows)}`,
    outsideHours: (rows) => `Außerhalb der Zeiten ${amount(rows)}`,
    outsideRule: (title, rows) => `${title === '' ? 'Übliche Zeiten' : title} ${amount(rows)}`,
    problems: (rows) => `Probleme ${amount(rows)}`,
  },
  removed: (rows) => `${count(rows, 'Empfänger', 'Empfänger')} entfernt`,
  movedOn: 'Die Tabelle hat sich geändert. Prüfen Sie sie und löschen Sie dann erneut.',

  row: {
    title: (row) => `Zeile ${amount(row)}`,
    previous: 'Vorherige Zeile',
    next: 'Nächste Zeile',
    heard: 'Eröffnungsnachricht für diese Zeile',
    remove: 'Zeile entfernen',
    done: 'Fertig',
  },
  hears: (row) => `Vorschau für Zeile ${amount(row)}`,

  overview: {
    title: 'Übersicht',
    coverage: 'Abdeckung',
    placeholder: 'in der Eröffnungsnachricht',
    covered: (have, total) => `${amount(have)} von ${amount(total)}`,
    lacking: (key, rows) => `${amount(rows)} ohne ${key}: ${rows === 1 ? 'die Zeile' : 'diese Zeilen'} anzeigen`,
    lackingShort: (rows) => `${amount(rows)} ohne`,
    noKeys: 'Keine Zeile hat Metadaten, und die Eröffnungsnachricht hat keine Platzhalter.',
    countries: 'Nach Land',
    noCountries: 'Keine Zeile hat eine gültige Nummer.',
    numbers: 'Telefonnummern',
    valid: 'Gültig',
    notValid: 'Ungültig',
    nowhere: 'Unbekanntes Land',
    otherCountries: (countries) => count(countries, 'weiteres Land', 'weitere Länder'),
    countryRows: (rows, share) => `${amount(rows)} (${share})`,
    showCountry: (country, rows) => `${country}: ${rowsOf(rows)} anzeigen`,
  },

  export: {
    csv: 'CSV exportieren',
    json: 'JSON exportieren',
    callable: 'CSV ohne Zurückgehaltene exportieren',
    /** `done`: what was exported. */
    leftOut: (heldBack, done) =>
      `${done}. ${heldBack === 0 ? 'Niemand wird zurückgehalten.' : `${count(heldBack, 'Zeile wird', 'Zeilen werden')} zurückgehalten und ${heldBack === 1 ? 'fehlt' : 'fehlen'} darin.`}`,
    done: (file, rows, holdsUserId) => `${rowsOf(rows)} exportiert ${toFile(file, holdsUserId)}`,
  },
};
