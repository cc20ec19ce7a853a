import type { Note } from '@domain/recipients/import-notes';
import type { Rejection, Repair } from '@domain/recipients/import-reasons';
import type { imports as english } from '../en/imports';
import { unreadable } from './unreadable';

const rejections: Readonly<Record<Rejection, string>> = {
  'no-number': 'Keine Telefonnummer',
  'invalid-number': 'Keine gültige Telefonnummer',
  'short-number': 'Kurznummer (3 bis 5 Ziffern), von anderswo nicht anrufbar',
  'no-country-code': 'Keine Ländervorwahl: Wählen Sie das Land dieser Nummern',
  'scientific-notation': 'Von der Tabellenkalkulation gerundet, daher fehlen Ziffern',
  'spreadsheet-error': 'Fehlerwert der Tabellenkalkulation, zum Beispiel #REF!',
  'formula-without-value':
    'Formel ohne gespeicherten Wert: Öffnen Sie die Arbeitsmappe in einer Tabellenkalkulation und speichern Sie sie',
  extension: 'Die Nummer hat eine Durchwahl, die nicht gewählt werden kann',
  'too-few-cells': 'Weniger Zellen als Spalten',
  'too-many-cells': 'Mehr Zellen als Spalten',
  'unterminated-quote': 'Ein Anführungszeichen wird geöffnet, aber nicht geschlossen',
  'stray-quote': 'Text nach einem schließenden Anführungszeichen',
  'cell-too-long': 'Der Wert ist zu lang',
  'row-too-long': 'Die Zeile ist zu lang',
  'bad-encoding': 'Ungültige Zeichen für diese Zeichencodierung',
  'control-character': 'Steuerzeichen',
  'bad-json': 'Kein JSON-Objekt',
  'repeated-header': 'Wiederholte Kopfzeile',
  letters: 'Buchstaben in der Nummer: Schreiben Sie sie mit Ziffern',
  'text-beside-number': 'Anderer Text neben der Nummer',
  'ambiguous-number': 'Lässt sich als zwei verschiedene Nummern lesen',
  'missing-plus': 'Keine Nummer im Standardland: im Ausland gültig, falls ein Pluszeichen fehlt',
  'repeated-key': 'Derselbe Schlüssel mehrfach in einem JSON-Objekt',
};

const repairs: Readonly<Record<Repair, string>> = {
  trimmed: 'Leerzeichen um einen Wert entfernt',
  punctuation: 'Leerzeichen, Punkte, Striche oder Klammern in der Nummer entfernt',
  digits: 'Nicht lateinische Ziffern umgewandelt',
  'lost-plus': 'Fehlendes Pluszeichen ergänzt',
  'leading-zeros': 'Auslandsvorwahl (zum Beispiel 00 oder 011) durch + ersetzt',
  national: 'Vorwahl des Standardlands ergänzt',
  'scientific-notation': 'Wissenschaftliche Schreibweise ausgeschrieben',
  'decimal-point': 'Dezimalstelle mit Nullen entfernt',
  apostrophe: 'Apostroph am Anfang entfernt',
  'text-formula': 'Formel um den Text entfernt',
  'tel-link': 'tel:, whatsapp: oder ein anderer Link um die Nummer entfernt',
  'national-prefix': 'Nationale Vorwahlziffer nach der Ländervorwahl entfernt',
  prefix: 'Präfix p: von Werbeplattformen aus der Nummer entfernt',
  label: 'Bezeichnung neben der Nummer entfernt, zum Beispiel Tel. oder (privat)',
  'two-readings': 'Auf zwei Arten lesbar: durch die Spalte oder Ihre Antwort entschieden',
  'first-of-several': 'Erste gültige von mehreren Nummern einer Zelle verwendet',
  'one-of-several': 'Je Nummer einer Zelle eine Zeile angelegt',
  'number-left-out': 'Eine weitere Nummer der Zelle ist ungültig und wurde übersprungen',
  'other-column': 'Nummer aus der nächsten Telefonspalte genommen',
  'empty-word': 'NULL, nan, N/A oder Ähnliches als leer behandelt',
  'html-entity': 'HTML-Entitäten umgewandelt',
  mojibake: 'Beschädigte Umlaute oder Akzente repariert',
};

const notes: Readonly<Record<Note, string>> = {
  'empty-word': 'Mit NULL, nan, N/A oder Ähnlichem als Wert importiert',
  'html-entity': 'Mit HTML-Entitäten wie &eacute; importiert',
  mojibake: 'Mit beschädigten Umlauten oder Akzenten wie Ã¶ importiert',
  'hidden-row': 'Übersprungen, weil das Blatt sie ausblendet',
  'formula-without-value': 'Ohne Wert importiert, weil eine Formel keinen gespeicherten Wert hat',
  'spreadsheet-error': 'Ohne Wert importiert, weil die Tabellenkalkulation einen Fehler wie #N/A zeigt',
  comment: 'Kommentarzeilen übersprungen',
  'comment-mark': 'Importiert, obwohl die Zeile wie ein Kommentar beginnt (#, // oder --)',
  'rounded-number': 'Zahlen mit mehr als 15 Ziffern, deren letzte die Tabellenkalkulation ersetzt hat',
};

const noted: typeof english.noted = {
  duplicate: 'Als Duplikat übersprungen',
  heldBack: 'Von einer Sperrliste oder einer Regel zurückgehalten',
};

/** What happens to rows on their way from a file to an audience. */
export const imports: typeof english = { rejections, repairs, notes, noted, unreadable };
