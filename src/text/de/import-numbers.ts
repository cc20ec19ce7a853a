import type { importNumbers as english } from '../en/import-numbers';
import { amount, count } from './count';

const numbersOf = (numbers: number): string => count(numbers, 'Nummer', 'Nummern');

/** Questions and proposals about phone numbers in the import dialog. */
export const importNumbers: typeof english = {
  title: 'Telefonnummern',
  from: (rows, complete) =>
    complete ? `Alle ${amount(rows)} Zeilen` : rows === 1 ? 'Erste Zeile' : `Erste ${amount(rows)} Zeilen`,

  needsCountry: (numbers) =>
    numbers === 1
      ? '1 Nummer hat keine Ländervorwahl und kann noch nicht importiert werden. Wählen Sie ihr Land.'
      : `${numbersOf(numbers)} haben keine Ländervorwahl und können noch nicht importiert werden. Wählen Sie ihr Land.`,
  fits: (valid, of, country) =>
    `${country}: ${amount(valid)} von ${numbersOf(of)} ohne Ländervorwahl ${valid === 1 ? 'ist' : 'sind'} dort gültig.`,
  noFit: (country) => `${country}: Die meisten Nummern ohne Ländervorwahl sind dort nicht gültig.`,
  countries: 'Vorgeschlagene Länder',
  useCountry: (country) => `${country} verwenden`,
  valid: (valid, of) => `${amount(valid)} von ${amount(of)} gültig`,
  suggested: 'vorgeschlagen',
  putPlus: 'Pluszeichen ergänzen',
  plusIsPut: 'Nummern ohne Ländervorwahl erhalten ein Pluszeichen.',
  undoPlus: 'Kein Pluszeichen ergänzen',

  question: (question, numbers, column) =>
    question === 'missingPlus'
      ? `${numbersOf(numbers)} in ${column} ${numbers === 1 ? 'ist' : 'sind'} nur mit einem Pluszeichen davor gültig`
      : `${numbersOf(numbers)} in ${column} ${numbers === 1 ? 'lässt' : 'lassen'} sich auf zwei Arten lesen`,
  mustChoose: 'Wählen Sie vor dem Import eine Antwort. Es wurde noch nichts importiert.',
  decided: (numbers, column, country) =>
    `${numbersOf(numbers)} in ${column} ${numbers === 1 ? 'lässt' : 'lassen'} sich auf zwei Arten lesen. Das Land ergibt sich aus dem Rest der Spalte: ${country}.`,
  asDomestic: (country, example) => `Als inländische Nummern (${country}), zum Beispiel ${example}`,
  asInternational: (example) => `Mit Pluszeichen, zum Beispiel ${example}`,
  leaveOut: 'Diese auslassen',
  readAs: (cell, domestic, international) =>
    `${cell} wird zu ${[domestic, international].filter((each) => each !== null).join(' oder ')}`,

  several: 'Wenn eine Zelle mehrere Nummern enthält',
  severalFirst: 'die erste gültige verwenden',
  severalEach: 'für jede eine Zeile anlegen',

  remembered: {
    title: 'Sie haben schon einmal eine Datei mit diesen Überschriften importiert',
    counts: (accepted, of) =>
      of === 1
        ? `Mit den damaligen Einstellungen würde die erste Zeile ${accepted === 1 ? 'angenommen' : 'nicht angenommen'}.`
        : `Mit den damaligen Einstellungen würden ${amount(accepted)} der ersten ${amount(of)} Zeilen angenommen.`,
    phones: (columns) => `Telefonnummer aus ${columns.join(', dann ')}.`,
    country: (country) => `Standardland: ${country}.`,
    renamed: (names) => `Metadaten: ${names.join(', ')}.`,
    use: 'Diese Einstellungen verwenden',
    dismiss: 'Ignorieren',
  },

  destinations: {
    title: 'Nummern nach Land',
    country: 'Land',
    numbers: 'Nummern',
    none: 'Kein Land (zum Beispiel Satellitentelefone)',
  },
};
