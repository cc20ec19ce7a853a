import type { ImportMode } from '@domain/recipients/audience';
import type { ColumnUse, Quote } from '@domain/recipients/import';
import type { HiddenRows } from '@domain/recipients/import-notes';
import { isolated } from '@kernel/text/isolated';
import type { recipientsImport as english, RowCount } from '../en/recipients-import';
import { amount, count } from './count';
import { encodings } from './encodings';
import { toFile } from './exports';
import { importCleaning } from './import-cleaning';
import { importNumbers } from './import-numbers';

/** What the dialog says about hidden rows before all rows are read. */
function hiddenRows({ count: rows, isComplete }: HiddenRows, isIncluded: boolean): string {
  const what = `${isComplete ? '' : 'Mindestens '}${count(rows, 'ausgeblendete Zeile', 'ausgeblendete Zeilen')} dieses Blatts`;
  return `${what} ${rows === 1 ? 'wird' : 'werden'} ${isIncluded ? 'einbezogen' : 'übersprungen'}.`;
}

const rowsOf = (rows: number): string => count(rows, 'Zeile', 'Zeilen');
const recipientsOf = (rows: number): string => count(rows, 'Empfänger', 'Empfänger');

const delimiters: Readonly<Record<string, string>> = {
  ',': 'Komma',
  ';': 'Semikolon',
  '\t': 'Tabulator',
  '|': 'Senkrechter Strich',
};

const quotes: Readonly<Record<Quote, string>> = {
  '"': 'Doppelte Anführungszeichen "',
  "'": "Einfache Anführungszeichen '",
  none: 'Keine',
};

const uses: Readonly<Record<ColumnUse['use'], string>> = {
  phone: 'Telefonnummer',
  metadata: 'Metadaten',
  'all-metadata': 'Metadaten (JSON-Objekt)',
  override: 'Assistent-Anpassung',
  overrides: 'Assistent-Anpassungen (JSON-Objekt)',
  leave: 'Überspringen',
};

const modes: Readonly<Record<ImportMode, { readonly label: string; readonly hint: string }>> = {
  replace: { label: 'Ersetzen', hint: 'Entfernt die jetzigen Empfänger und verwendet die aus der Datei.' },
  append: { label: 'Anhängen', hint: 'Behält die jetzigen Empfänger und fügt neue Nummern am Ende hinzu.' },
  update: {
    label: 'Nach Nummer aktualisieren',
    hint: 'Aktualisiert Empfänger mit gleicher Nummer, behält ihre übrigen Felder und fügt neue Nummern hinzu.',
  },
};

/** A number that is only reckoned must not look as if it were counted. */
const about = ({ rows, isExact }: RowCount): string =>
  isExact ? rowsOf(rows) : `etwa ${rowsOf(rows < 1000 ? rows : Number(rows.toPrecision(3)))}`;

const rowName = (line: number, _isSheet: boolean): string => `Zeile ${amount(line)}`;

/** Seconds as people say them. */
function duration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 90 ? `${String(seconds)} s` : `${String(Math.round(seconds / 60))} Min.`;
}

/** From someone's spreadsheet to checked rows: the dialog of an import. */
export const recipientsImport: typeof english = {
  open: 'Empfänger importieren',
  title: 'Empfänger importieren',
  choose: {
    lead: 'Aus einer CSV-, TSV- oder Excel-Datei (.xlsx). Sie sehen jede Änderung, bevor etwas importiert wird.',
    file: 'Datei wählen',
    drop: 'Oder legen Sie eine Datei auf dem Fenster ab.',
    paste: 'Oder Zellen hier einfügen',
    pastePlaceholder: 'Kopieren Sie Zellen samt Kopfzeile aus Ihrer Tabellenkalkulation und fügen Sie sie hier ein.',
    another: 'Andere Datei wählen',
    reading: 'Datei wird gelesen…',
  },
  pasted: 'Eingefügte Zellen',
  notHere: 'Öffnen Sie zuerst einen Entwurf und legen Sie dann die Datei ab, um Empfänger in ihn zu importieren.',
  oneFile: 'Es lässt sich nur eine Datei auf einmal importieren. Die erste wurde verwendet.',

  steps: { label: 'Schritte des Imports', names: ['Datei', 'Spalten und Länder', 'Ergebnis'] },
  back: 'Zurück zu den Spalten',

  about: (rows, columns) => `${rows === null ? '' : `${about(rows)}, `}${count(columns, 'Spalte', 'Spalten')}`,

  format: {
    title: 'Dateiformat',
    hint: 'Automatisch erkannt. Ändern Sie es, wenn die Vorschau falsch aussieht.',
    change: 'Format ändern',
    keep: 'Format ausblenden',
    summary: (parts) =>
      [
        parts.sheet === undefined ? '' : `Blatt „${isolated(parts.sheet)}“`,
        parts.delimiter ?? '',
        parts.encoding ?? '',
        parts.header === null ? 'keine Kopfzeile' : `Kopfzeile in Zeile ${amount(parts.header)}`,
      ]
        .filter(Boolean)
        .join(', '),
    encoding: 'Zeichencodierung',
    delimiter: 'Trennzeichen',
    otherDelimiter: 'Anderes',
    delimiterText: 'Zeichen, die trennen',
    badDelimiter:
      'Geben Sie 1 bis 4 Zeichen ein, die keine Buchstaben, Ziffern, Anführungszeichen, Pluszeichen oder Backslashes sind.',
    quote: 'Anführungszeichen',
    escape: 'Anführungszeichen im Wert',
    escapes: { doubled: 'Verdoppelt ""', backslash: 'Backslash \\"' },
    sheet: 'Blatt',
    sheetName: (name, isHidden) => (isHidden ? `${isolated(name)} (ausgeblendet)` : name),
    hiddenRows,
    includeHidden: 'Ausgeblendete Zeilen einbeziehen',
    header: 'Kopfzeile',
    noHeader: 'Keine: Jede Zeile ist ein Kontakt',
    headerRow: (line, cells, isSheet) =>
      `${rowName(line, isSheet)}: ${cells
        .map((cell) => cell.trim())
        .filter(Boolean)
        .join(', ')}`,
    firstRow: 'Erster Kontakt',
    rowName,
    encodings,
    question: 'Welche Zeilen sehen richtig aus?',
    questionHelp:
      'Die Zeichencodierung der Datei lässt sich nicht erkennen. Wählen Sie die Zeilen, die richtig aussehen, oder eine andere Zeichencodierung aus der Liste. Vorher wird nichts gelesen.',
    delimiters,
    quotes,
  },

  numbers: importNumbers,

  mapping: {
    title: 'Spalten zuordnen',
    table: 'Erste Zeilen der Datei',
    line: 'Zeile',
    verdict: 'Ergebnis',
    column: (name) => `${isolated(name)} wird zu`,
    nameOf: (column) => `Name von ${column} in den Metadaten`,
    pathOf: (column) => `Pfad von ${column} in den Assistent-Anpassungen`,
    pathPlaceholder: 'assistant.voice',
    uses,
    hiddenColumn: 'Im Blatt ausgeblendet',
    marks: {
      uncalculated: 'Formel ohne Wert',
      rounded: 'Von der Tabellenkalkulation gerundet',
      error: 'Fehler in der Tabellenkalkulation',
      overlong: 'Zu lang',
    },
    noPhone: 'Wählen Sie die Spalte mit den Telefonnummern.',
    tooManyPhones: 'Höchstens 12 Spalten können Telefonnummern enthalten.',
    order: (name) => `Reihenfolge von ${isolated(name)}`,
    place: (place) => (place === 1 ? 'Zuerst versuchen' : `Als Nummer ${amount(place)} versuchen`),
    duplicateTarget: 'Wird schon ganz oder teilweise von einer früheren Spalte verwendet.',
    badName: 'Geben Sie einen Namen mit höchstens 200 Zeichen ein.',
    badPath: 'Geben Sie einen Pfad aus höchstens 8 Namen mit Punkten dazwischen ein.',
    country: 'Standardland',
    noCountry: 'Keines (Nummern ohne Ländervorwahl ablehnen)',
    keep: 'Doppelte Nummern',
    keepFirst: 'erste behalten',
    keepLast: 'letzte behalten',
  },

  mode: { title: 'Vorhandene Empfänger', rowsHere: (rows) => `jetzt ${rowsOf(rows)}`, ...modes },

  verdicts: {
    accepted: 'OK',
    repaired: (what) => `Repariert: ${what.join(', ')}`,
    rejected: (why) => `Abgelehnt: ${why}`,
  },

  check: (rows) => (rows === null ? 'Alle Zeilen prüfen' : `${capitalized(about(rows))} prüfen`),
  running: {
    label: 'Alle Zeilen werden gelesen',
    rows: rowsOf,
    rate: (rows) => `${rowsOf(rows)} pro Sekunde`,
    left: (ms) => `noch etwa ${duration(ms)}`,
    cancel: 'Abbrechen',
  },

  report: {
    title: 'Ergebnis',
    list: 'Zeilen nach Ergebnis',
    accepted: 'Angenommen',
    repaired: 'Automatisch korrigiert',
    heldBack: 'Auf Sperrlisten',
    heldBackHint: 'Importiert, aber zurückgehalten: fehlen in jeder Aktualisierung und jedem Hochladen',
    duplicate: 'Übersprungene Duplikate',
    there: 'Schon im Entwurf',
    rejected: 'Abgelehnt',
    blank: 'Leere Zeilen',
    lines: (lines, total) =>
      `${total === 1 ? 'Zeile' : 'Zeilen'} ${lines.map(amount).join(', ')}${total > lines.length ? ', …' : ''}`,
    firstLines: (lines, total) => `(die ersten ${amount(lines)} von ${amount(total)})`,
    save: 'Abgelehnte Zeilen speichern…',
    saveNoted: 'Zu prüfende Zeilen speichern…',
    saved: (file, holdsUserId) => `Abgelehnte Zeilen gespeichert ${toFile(file, holdsUserId)}`,
    savedNoted: (file, holdsUserId) => `Zu prüfende Zeilen gespeichert ${toFile(file, holdsUserId)}`,
    readSummary: (counts, ms) => `${rowsOf(counts.rows)} in ${duration(ms)} gelesen`,
  },
  cleaning: importCleaning,
  changes: (changes, mode) => {
    const parts = [
      changes.added > 0 ? `${recipientsOf(changes.added)} hinzugefügt` : '',
      changes.changed > 0 ? `${recipientsOf(changes.changed)} ${mode === 'replace' ? 'ersetzt' : 'geändert'}` : '',
      changes.kept > 0 ? `${recipientsOf(changes.kept)} behalten` : '',
      changes.removed > 0 ? `${recipientsOf(changes.removed)} entfernt` : '',
    ].filter(Boolean);
    return parts.length === 0 ? 'Es ändert sich nichts.' : `Das wird sich ändern: ${parts.join(', ')}.`;
  },
  nothing:
    'Es lassen sich keine Zeilen importieren. Die Gründe stehen oben. Ändern Sie die Spalten oder die Datei und prüfen Sie erneut.',
  commit: (rows) => `${recipientsOf(rows)} importieren`,
  commitEmpty: 'Importieren',
  cancelled: 'Import abgebrochen. Ihre Empfänger sind unverändert.',
  done: (changes) => {
    const parts = [
      changes.added > 0 ? `${amount(changes.added)} hinzugefügt` : '',
      changes.changed > 0 ? `${amount(changes.changed)} geändert` : '',
      changes.removed > 0 ? `${amount(changes.removed)} entfernt` : '',
    ].filter(Boolean);
    return `Importiert: ${parts.length === 0 ? 'nichts geändert' : parts.join(', ')}`;
  },
};

function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
