import type { draftBatch as english } from '../en/draft-batch';
import { amount, count } from './count';

const draftsOf = (drafts: number): string => count(drafts, 'Entwurf', 'Entwürfe');

/** One action on several drafts. */
export const draftBatch: typeof english = {
  bar: 'Ausgewählte Entwürfe',
  selected: (drafts) => `${amount(drafts)} ausgewählt`,
  isSelected: 'ausgewählt',
  clear: 'Auswahl aufheben',
  actions: { push: 'Übertragen', queue: 'Einreihen', refresh: 'Neu laden', tag: 'Tags', discard: 'Verwerfen' },
  title: {
    push: (drafts) => `${draftsOf(drafts)} übertragen?`,
    queue: (drafts) => `${draftsOf(drafts)} zum Senden einreihen?`,
    refresh: (drafts) => `${draftsOf(drafts)} neu laden?`,
    tag: (drafts) => `Tags für ${draftsOf(drafts)}`,
    discard: (drafts) => `${draftsOf(drafts)} verwerfen?`,
  },
  lead: {
    push: 'Jeder Entwurf wird einzeln gesendet, und nur, wenn er sich auch allein übertragen ließe. Laufende Kampagnen werden nicht gesendet. Übertragen Sie diese aus ihrem Entwurf.',
    queue: 'Jeder Entwurf wird einzeln eingereiht, und nur, wenn er sich auch allein einreihen ließe.',
    refresh: 'Jede Kampagne wird erneut vom Server gelesen. Ihre Bearbeitungen bleiben erhalten.',
    tag: 'Wählen Sie Tags, die diesen Entwürfen hinzugefügt oder von ihnen entfernt werden. Tags werden nie gesendet.',
    discard: 'Sie können das rückgängig machen und die Entwürfe auch später in den Einstellungen wiederherstellen.',
  },
  confirm: {
    push: 'Alle übertragen',
    queue: 'Alle einreihen',
    refresh: 'Alle neu laden',
    tag: 'Auf alle anwenden',
    discard: 'Alle verwerfen',
  },
  list: 'Entwürfe und Ergebnisse',
  working: 'Läuft…',
  waiting: 'Wartet',
  stop: 'Stoppen',
  stopped: 'Nicht begonnen',
  done: 'Fertig',
  discarded: 'Verworfen',
  tagged: 'Tags geändert',
};
