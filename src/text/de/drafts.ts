import { isolated } from '@kernel/text/isolated';
import type { drafts as english } from '../en/drafts';
import { count } from './count';
import { draftBatch } from './draft-batch';
import { newDraft } from './new-draft';
import { pastedCommand } from './pasted-command';

/** The list of drafts and the ways to create one. */
export const drafts: typeof english = {
  list: 'Entwürfe',
  search: 'Entwürfe durchsuchen',
  searchPlaceholder: 'Suchen',
  noMatch: (typed) => `Kein Entwurf passt zu „${typed}“.`,
  matches: (drafts) => count(drafts, 'Entwurf gefunden', 'Entwürfe gefunden'),
  filter: 'Entwürfe anzeigen',
  filters: { all: 'Alle', changed: 'Geändert', attention: 'Zu klären' },
  noneIn: { all: '', changed: 'Kein Entwurf enthält Änderungen.', attention: 'Es ist nichts zu klären.' },
  untitled: 'Name unbekannt',
  order: 'Entwürfe sortieren',
  orders: { edited: 'Zuletzt bearbeitet', name: 'Name', state: 'Status' },
  withoutConnection: 'Keine Verbindung',
  edited: 'bearbeitet',
  pinned: 'angeheftet',

  pill: {
    noChanges: 'Unverändert',
    changes: (changes) => count(changes, 'Änderung', 'Änderungen'),
    queued: 'Eingereiht',
    sending: 'Wird gesendet',
    waiting: 'Wartet',
    conflict: 'Konflikt',
    rejected: 'Abgelehnt',
    needsSignIn: 'Anmeldung nötig',
    pushed: 'Übertragen',
  },

  new: newDraft,

  command: pastedCommand,

  samples: {
    title: 'Beispielkampagnen',
    lead: 'Wählen Sie eine, um daraus einen Entwurf zu erstellen.',
    starting: 'Sandbox wird gestartet…',
    retry: 'Erneut versuchen',
    status: (status) => `Status ${status}`,
  },

  home: {
    make: 'Entwurf erstellen',
    title: 'Kein Entwurf geöffnet',
    lead: 'Wählen Sie links einen aus oder erstellen Sie einen neuen.',
    emptyTitle: 'Noch keine Entwürfe',
    emptyLead:
      'Ein Entwurf enthält Ihre Änderungen an einer Kampagne. Jeder Tastenanschlag wird auf diesem Computer gespeichert, auch offline.',
  },

  discarded: (title) => `„${isolated(title)}“ wurde verworfen.`,
  discardedAll: (drafts) => `${count(drafts, 'Entwurf wurde', 'Entwürfe wurden')} verworfen.`,

  batch: draftBatch,
};
