import type { openingTexts as english } from '../en/opening-advice';
import { adviceText } from '../shared/opening-advice';
import { amount, count } from './count';

/** What could be better about an opening message, and how. */
export const openingAdvice = adviceText({
  missing: {
    caller:
      'nennt anscheinend nicht, wer anruft. Nennen Sie die Person oder das Unternehmen, etwa „Hier ist Anna von Acme“.',
    ai: 'sagt anscheinend nicht, dass eine KI spricht. Sagen Sie es am Anfang: Die KI-Verordnung der EU (Art. 50) verlangt, dass Menschen es erfahren.',
    'way-out':
      'bietet anscheinend keinen Ausweg an. Sagen Sie, wie man solche Anrufe beendet, etwa „Sagen Sie Stopp, wenn Sie keine Anrufe möchten“.',
  },
  hard: {
    url: ['Webadresse', 'Webadressen', 'Lassen Sie sie weg oder schreiben Sie sie so, wie man sie spricht'],
    email: ['E-Mail-Adresse', 'E-Mail-Adressen', 'Lassen Sie sie weg oder schreiben Sie sie so, wie man sie spricht'],
    markup: [
      'Auszeichnung',
      'Auszeichnungen',
      'Eine Stimme liest die Zeichen womöglich vor; schreiben Sie reinen Text',
    ],
    amount: ['Betrag in Ziffern', 'Beträge in Ziffern', 'Schreiben Sie ihn so, wie man ihn spricht'],
    date: ['Datum in Ziffern', 'Daten in Ziffern', 'Schreiben Sie es so, wie man es spricht, mit dem Monat als Wort'],
    emoji: ['Emoji', 'Emojis', 'Eine Stimme liest womöglich seinen Namen vor; löschen Sie es'],
    capitals: [
      'Stelle in Großbuchstaben',
      'Stellen in Großbuchstaben',
      'Eine Stimme buchstabiert sie womöglich; schreiben Sie klein',
    ],
  },
  count,
  hardToSpeak: (name, what, example, remedy) =>
    `${name} enthält schwer Sprechbares (${what}): „${example}“. ${remedy}.`,
  nearColumn: (name, key, column) => `${name} verwendet „${key}“, was kein Empfänger hat. Meinten Sie „${column}“?`,
});

/** Advice beside the message itself. */
export const openingTexts: typeof english = {
  brief: {
    caller: 'Anrufer nicht genannt',
    ai: 'KI nicht erwähnt',
    'way-out': 'kein Ausweg',
    url: 'Webadresse',
    email: 'E-Mail-Adresse',
    markup: 'Auszeichnung',
    amount: 'Betrag in Ziffern',
    date: 'Datum in Ziffern',
    emoji: 'Emoji',
    capitals: 'Großbuchstaben',
  },
  unknownKey: (key) => `keine Spalte „${key}“`,
  useColumn: (column) => `„${column}“ verwenden`,
  marked: (issue) => `Womöglich schwer zu sprechen: ${issue}`,
  blank: (rows, all, key) =>
    `${count(rows, 'Empfänger', 'Empfänger')} von ${amount(all)} ${rows === 1 ? 'hat' : 'haben'} keinen Wert für „${key}“:`,
  blankUnknown: 'Die Dokumentation der API sagt nicht, was statt eines fehlenden Werts gesprochen wird.',
  showRows: 'Zeilen zeigen',
  showRowsNamed: (key) => `Zeilen ohne „${key}“ zeigen`,
};
