import type { find as english } from '../en/find';
import { amount } from './count';

/** Suchen und ersetzen. */
export const find: typeof english = {
  inText: 'Im Text suchen',
  onScreen: 'Auf diesem Bildschirm suchen',
  query: 'Suchen',
  replacement: 'Ersetzen durch',
  options: {
    matchCase: 'Groß- und Kleinschreibung beachten',
    wholeWord: 'Ganzes Wort',
    isPattern: 'Regulärer Ausdruck',
  },
  next: 'Nächster Treffer',
  previous: 'Vorheriger Treffer',
  close: 'Suche schließen',
  replace: 'Ersetzen',
  replaceAll: 'Alle ersetzen',
  count: (current, total) => (current === 0 ? `${amount(total)} gefunden` : `${amount(current)} von ${amount(total)}`),
  many: (current, limit) =>
    current === 0 ? `Mehr als ${amount(limit)} gefunden` : `${amount(current)} von mehr als ${amount(limit)}`,
  none: 'Keine Treffer',
  invalid: 'Das ist kein gültiger regulärer Ausdruck.',
  slow: 'Das dauert zu lange. Versuchen Sie einen einfacheren Ausdruck.',
  replaced: (amountReplaced) => `${amount(amountReplaced)} ersetzt`,
  onlyInTexts: 'Setzen Sie die Einfügemarke in einen langen Text, um darin zu ersetzen.',
};
