import { countWords } from '@domain/diff/text-tokens';
import type { reviewChanges as english } from '../en/review-changes';
import { changeSentences } from '../shared/change-sentences';
import { recipientLines, type RecipientWords } from '../shared/recipient-lines';
import { changeTexts } from './campaign-changes';
import { amount, count } from './count';

const moreDifferences = (others: number): string => count(others, 'weiterer Unterschied', 'weitere Unterschiede');
const wordsOf = (words: number): string => count(words, 'Wort', 'Wörter');

const sentences = changeSentences(
  {
    wholeValue: 'der ganze Wert',
    otherOrder: 'gleicher Inhalt, andere Reihenfolge',
    verbs: { added: ' hinzugefügt', removed: ' entfernt', changed: '' },
    moreDifferences: (others) => ` und ${moreDifferences(others)}`,
    wordsRemoved: (words) => `${wordsOf(words)} entfernt`,
    wordsAdded: (words) => `${wordsOf(words)} hinzugefügt`,
    onlyLineEnds: 'nur Zeilenenden unterscheiden sich',
    onlyInvisible: 'nur Abstände oder unsichtbare Zeichen unterscheiden sich',
    onlySpacing: 'nur Abstände oder Satzzeichen unterscheiden sich',
    isCleared: (before) => (before === null ? 'wird geleert' : `wird geleert, vorher: ${before}`),
    recipientsSent: (recipients) => `${count(recipients, 'Empfänger wird', 'Empfänger werden')} gesendet`,
  },
  changeTexts,
);

const recipients: RecipientWords = {
  badNumbers: (numbers) => `${count(numbers, 'Nummer ist', 'Nummern sind')} ungültig`,
  allValid: 'Alle Nummern sind gültig',
  duplicates: (rows) => `${count(rows, 'Zeile wiederholt', 'Zeilen wiederholen')} eine frühere Nummer`,
  badJson: (cells) => `${count(cells, 'Zelle ist', 'Zellen sind')} kein JSON-Objekt`,
  keyIn: (key, filled) => `${key} in ${amount(filled)}`,
  moreKeys: (others) => ` und ${amount(others)} weitere`,
  metadata: (keys) => `Metadaten: ${keys}`,
  notDocumented:
    'Sie ersetzen möglicherweise die vorhandenen Empfänger oder kommen zu ihnen hinzu (nicht dokumentiert).',
};

/** How changes read in the review. */
export const reviewChanges: typeof english = {
  ...sentences,
  recipientLines: (facts) => recipientLines(recipients, facts),
  bodySize: (size) => `Gesamtgröße der Aktualisierung: ${size}`,
  /** The columns of a comparison. */
  sides: { before: 'Vorher', after: 'Nachher' },
  samples: 'Erste Zeilen',
  added: 'hinzugefügt:',
  removed: 'entfernt:',
  changedTo: 'geändert:',
  unchanged: (words) => `${wordsOf(words)} unverändert`,
  countWords,
  showAll: (characters) => `Alles anzeigen (${count(characters, 'weiteres Zeichen', 'weitere Zeichen')})`,
  showAllLines: (lines) => `Alle anzeigen (${moreDifferences(lines)})`,
};
