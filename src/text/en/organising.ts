import { MAX_VIEWS } from '@domain/draft/saved-view';
import { MAX_NOTE_LENGTH, MAX_TAG_LENGTH, MAX_TAGS } from '@domain/draft/tags';
import { isolated } from '@kernel/text/isolated';
import type { Message } from '../shared/message';
import { amount, count } from './count';

export const tooManyTags: Message = {
  title: `A draft can have up to ${amount(MAX_TAGS)} tags`,
  help: 'Nothing was changed. Remove one of its tags first.',
};

export const tooManyViews: Message = {
  title: `Up to ${amount(MAX_VIEWS)} views can be saved`,
  help: 'Nothing was changed. Delete a view that you no longer use, then save this one.',
};

/** Tags, private notes and saved views. */
export const organising = {
  tags: {
    title: 'Tags',
    lead: 'Tags help you find drafts. They’re never sent. Exported draft files contain them.',
    none: 'Add tags',
    listOf: (tags: readonly string[]): string => `Tags: ${tags.map(isolated).join(', ')}`,
    more: (tags: number): string => `+${amount(tags)}`,
    find: 'Find or add a tag',
    list: 'Tags in use',
    add: (tag: string): string => `Add “${isolated(tag)}”`,
    tooLong: `A tag can have up to ${amount(MAX_TAG_LENGTH)} characters.`,
    noneYet: 'No tags yet. Type a name and press Enter.',
    noMatch: 'No tag matches. Press Enter to add it.',
    some: (tag: string, drafts: number): string => `${isolated(tag)}, on some of ${amount(drafts)} drafts`,
    filterBy: (tag: string): string => `Only drafts tagged ${isolated(tag)}`,
    remove: (tag: string): string => `Stop filtering by ${isolated(tag)}`,
    noDraft: 'No draft matches these filters.',
    done: 'Done',
  },

  note: {
    title: 'Private note',
    lead: 'Only for you. It’s never sent to the server. Exported draft files and backups contain it.',
    label: 'Note',
    add: 'Add a private note',
    edit: (start: string): string => `Private note: ${isolated(start)}`,
    placeholder: 'What you want to remember about this campaign',
    // Not while the page loads: the first number of this size loads the system's number formats.
    get tooLong(): string {
      return `Not saved: a note can have up to ${amount(MAX_NOTE_LENGTH)} characters.`;
    },
    palette: 'Private note',
  },

  views: {
    menu: 'Tags and views',
    all: 'All drafts',
    save: 'Save this view…',
    saveTitle: 'Save this view',
    saveLead: 'A view remembers the filter, the tags, the search and the order of the list.',
    name: 'View name',
    needName: 'Enter a name.',
    nameTaken: 'Another view has this name.',
    create: 'Save view',
    saved: (name: string): string => `View “${isolated(name)}” was saved.`,
    edit: 'Edit tags and views…',
    palette: (name: string): string => `Show view: ${isolated(name)}`,
    parts: (parts: readonly string[]): string => parts.join(', '),
    searchFor: (typed: string): string => `“${isolated(typed)}”`,
  },

  edit: {
    title: 'Tags and views',
    lead: 'A change of a tag applies to every draft and view that has it.',
    tags: 'Tags',
    noTags: 'No draft has tags yet.',
    views: 'Saved views',
    noViews: 'No views are saved yet.',
    tagName: (tag: string): string => `Name of the tag ${isolated(tag)}`,
    viewName: (name: string): string => `Name of the view ${isolated(name)}`,
    delete: 'Delete',
    deleteTag: (tag: string): string => `Delete the tag ${isolated(tag)}`,
    deleteView: (name: string): string => `Delete the view ${isolated(name)}`,
    sure: (drafts: number): string => `Remove it from ${count(drafts, 'draft', 'drafts')}?`,
    keep: 'Keep',
    badName: `Enter a name with up to ${amount(MAX_TAG_LENGTH)} characters.`,
  },

  /** One action on all selected drafts, in their context menu and the palette. */
  selected: {
    menu: (drafts: number): string => count(drafts, 'selected draft', 'selected drafts'),
    push: (drafts: number): string => `Push ${count(drafts, 'draft', 'drafts')}…`,
    queue: (drafts: number): string => `Queue ${count(drafts, 'draft', 'drafts')} for sync…`,
    refresh: (drafts: number): string => `Refresh ${count(drafts, 'draft', 'drafts')}…`,
    tag: (drafts: number): string => `Tag ${count(drafts, 'draft', 'drafts')}…`,
    discard: (drafts: number): string => `Discard ${count(drafts, 'draft', 'drafts')}…`,
    clear: 'Clear selection',
  },
};
