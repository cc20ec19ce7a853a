import { MAX_VIEWS } from '@domain/draft/saved-view';
import { MAX_NOTE_LENGTH, MAX_TAG_LENGTH, MAX_TAGS } from '@domain/draft/tags';
import { isolated } from '@kernel/text/isolated';
import type { organising as english } from '../en/organising';
import type { Message } from '../shared/message';
import { amount, count } from './count';

export const tooManyTags: Message = {
  title: `Ein Entwurf kann bis zu ${amount(MAX_TAGS)} Tags haben`,
  help: 'Es wurde nichts geändert. Entfernen Sie zuerst eines seiner Tags.',
};

export const tooManyViews: Message = {
  title: `Es lassen sich bis zu ${amount(MAX_VIEWS)} Ansichten speichern`,
  help: 'Es wurde nichts geändert. Löschen Sie eine Ansicht, die Sie nicht mehr brauchen, und speichern Sie dann diese.',
};

const draftsOf = (drafts: number): string => count(drafts, 'Entwurf', 'Entwürfe');

/** Tags, private notes and saved views. */
export const organising: typeof english = {
  tags: {
    title: 'Tags',
    lead: 'Mit Tags finden Sie Entwürfe wieder. Sie werden nie gesendet. Exportierte Entwurfsdateien enthalten sie.',
    none: 'Tags hinzufügen',
    listOf: (tags) => `Tags: ${tags.map(isolated).join(', ')}`,
    more: (tags) => `+${amount(tags)}`,
    find: 'Tag suchen oder hinzufügen',
    list: 'Verwendete Tags',
    add: (tag) => `„${isolated(tag)}“ hinzufügen`,
    tooLong: `Ein Tag kann bis zu ${amount(MAX_TAG_LENGTH)} Zeichen haben.`,
    noneYet: 'Noch keine Tags. Geben Sie einen Namen ein und drücken Sie die Eingabetaste.',
    noMatch: 'Kein Tag passt. Drücken Sie die Eingabetaste, um es hinzuzufügen.',
    some: (tag, drafts) => `${isolated(tag)}, bei einigen von ${amount(drafts)} Entwürfen`,
    filterBy: (tag) => `Nur Entwürfe mit dem Tag ${isolated(tag)}`,
    remove: (tag) => `Nicht mehr nach ${isolated(tag)} filtern`,
    noDraft: 'Kein Entwurf passt zu diesen Filtern.',
    done: 'Fertig',
  },

  note: {
    title: 'Private Notiz',
    lead: 'Nur für Sie. Sie wird nie an den Server gesendet. Exportierte Entwurfsdateien und Backups enthalten sie.',
    label: 'Notiz',
    add: 'Private Notiz hinzufügen',
    edit: (start) => `Private Notiz: ${isolated(start)}`,
    placeholder: 'Was Sie sich zu dieser Kampagne merken möchten',
    // Not while the page loads: the first number of this size loads the system's number formats.
    get tooLong(): string {
      return `Nicht gespeichert: Eine Notiz kann bis zu ${amount(MAX_NOTE_LENGTH)} Zeichen haben.`;
    },
    palette: 'Private Notiz',
  },

  views: {
    menu: 'Tags und Ansichten',
    all: 'Alle Entwürfe',
    save: 'Diese Ansicht speichern…',
    saveTitle: 'Diese Ansicht speichern',
    saveLead: 'Eine Ansicht merkt sich den Filter, die Tags, die Suche und die Reihenfolge der Liste.',
    name: 'Name der Ansicht',
    needName: 'Geben Sie einen Namen ein.',
    nameTaken: 'Eine andere Ansicht hat diesen Namen.',
    create: 'Ansicht speichern',
    saved: (name) => `Die Ansicht „${isolated(name)}“ wurde gespeichert.`,
    edit: 'Tags und Ansichten bearbeiten…',
    palette: (name) => `Ansicht zeigen: ${isolated(name)}`,
    parts: (parts) => parts.join(', '),
    searchFor: (typed) => `„${isolated(typed)}“`,
  },

  edit: {
    title: 'Tags und Ansichten',
    lead: 'Ein geändertes Tag ändert sich in jedem Entwurf und jeder Ansicht, die es hat.',
    tags: 'Tags',
    noTags: 'Noch kein Entwurf hat Tags.',
    views: 'Gespeicherte Ansichten',
    noViews: 'Noch keine Ansicht gespeichert.',
    tagName: (tag) => `Name des Tags ${isolated(tag)}`,
    viewName: (name) => `Name der Ansicht ${isolated(name)}`,
    delete: 'Löschen',
    deleteTag: (tag) => `Tag ${isolated(tag)} löschen`,
    deleteView: (name) => `Ansicht ${isolated(name)} löschen`,
    sure: (drafts) => `Aus ${count(drafts, 'Entwurf', 'Entwürfen')} entfernen?`,
    keep: 'Behalten',
    badName: `Geben Sie einen Namen mit bis zu ${amount(MAX_TAG_LENGTH)} Zeichen ein.`,
  },

  selected: {
    menu: (drafts) => count(drafts, 'ausgewählter Entwurf', 'ausgewählte Entwürfe'),
    push: (drafts) => `${draftsOf(drafts)} übertragen…`,
    queue: (drafts) => `${draftsOf(drafts)} zum Senden einreihen…`,
    refresh: (drafts) => `${draftsOf(drafts)} neu laden…`,
    tag: (drafts) => `Tags für ${draftsOf(drafts)}…`,
    discard: (drafts) => `${draftsOf(drafts)} verwerfen…`,
    clear: 'Auswahl aufheben',
  },
};
