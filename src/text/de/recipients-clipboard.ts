import type * as english from '../en/recipients-clipboard';
import { amount, count } from './count';

export const rowsOf: typeof english.rowsOf = (rows) => count(rows, 'Zeile', 'Zeilen');

/** Copying from the table of recipients and pasting into it. */
export const recipientsClipboard: typeof english.recipientsClipboard = {
  copy: 'Kopieren',
  copyWithHeadings: 'Mit Überschriften kopieren',
  copied: (rows) => `${rowsOf(rows)} kopiert`,
  tooManyToCopy: (most) =>
    `Es lassen sich bis zu ${amount(most)} Zeilen kopieren. Exportieren Sie die Empfänger, um alle zu erhalten.`,
  pasted: (changed, added) =>
    [
      changed > 0 ? `${rowsOf(changed)} geändert` : '',
      added > 0 ? `${count(added, 'Empfänger', 'Empfänger')} hinzugefügt` : '',
    ]
      .filter(Boolean)
      .join(', '),
  nothing: 'Die Tabelle enthält diese Werte schon.',
  refused: (refusal) => {
    switch (refusal.kind) {
      case 'too-many-rows':
        return `Es wurde nichts eingefügt: Hier lassen sich bis zu ${amount(refusal.most)} Zeilen einfügen. Verwenden Sie für mehr „Empfänger importieren“.`;
      case 'too-many-columns':
        return `Es wurde nichts eingefügt: Es sind ${count(refusal.columns, 'Spalte', 'Spalten')}, ab dieser Zelle gibt es aber nur ${amount(refusal.most)}. Fügen Sie weiter links ein oder verwenden Sie „Empfänger importieren“.`;
      case 'api-key':
        return 'Es wurde nichts eingefügt: Eine Zelle sieht wie ein API-Schlüssel aus.';
      case 'unreadable-row':
        return `Es wurde nichts eingefügt: Die Metadaten von Zeile ${amount(refusal.position)} sind kein JSON-Objekt. Korrigieren Sie zuerst diese Zeile.`;
    }
  },
  askTitle: (values) => `${count(values, 'Wert', 'Werte')} ersetzen?`,
  askText: 'Die eingefügten Zellen ersetzen vorhandene Werte. Sie können das in einem Schritt rückgängig machen.',
  replace: 'Ersetzen',
};
