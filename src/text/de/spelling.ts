import { isolated } from '@kernel/text/isolated';
import type { spelling as english } from '../en/spelling';

/** Checking spelling. */
export const spelling: typeof english = {
  title: 'Rechtschreibung',
  check: 'Rechtschreibung prüfen',
  checkHint:
    'Falsch geschriebene Wörter werden beim Bearbeiten unterstrichen; das Kontextmenü enthält Vorschläge. Die Wörterbücher sind Teil der App, und nichts wird irgendwohin gesendet.',
  language: 'Sprache',
  languageHint:
    'Für Entwürfe, die keine eigene Sprache haben. Hindi kann nicht geprüft werden, weil es dafür kein Wörterbuch gibt: Wörter in Devanagari werden nie unterstrichen.',
  languages: {
    'en-US': 'Englisch (USA)',
    'en-GB': 'Englisch (Vereinigtes Königreich)',
    'de-DE': 'Deutsch',
    none: 'Keine',
  },
  ofApp: (language) => `Wie die App (${language})`,
  usual: (language) => `Wie in den Einstellungen (${language})`,
  possiblyMisspelled: (words, more) =>
    `Möglicherweise falsch geschrieben: ${words.map(isolated).join(', ')}${more === 0 ? '' : ` und ${String(more)} weitere`}.`,
  own: 'Ihre Wörter',
  noOwn: 'Sie haben noch keine Wörter hinzugefügt. Das geht im Kontextmenü eines unterstrichenen Wortes.',
  remove: 'Entfernen',
  removeOf: (word) => `${isolated(word)} entfernen`,
  added: (word) => `„${isolated(word)}“ wurde Ihrem Wörterbuch hinzugefügt.`,
  dialog: 'Sprache der Rechtschreibung',
  dialogHint: 'Die Texte dieses Entwurfs werden in dieser Sprache geprüft.',
  done: 'Fertig',
  isOff: 'Die Rechtschreibung wird nicht geprüft: Das ist in den Einstellungen ausgeschaltet.',
};
