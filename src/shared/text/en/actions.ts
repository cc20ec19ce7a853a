import type { ActionId } from '../../actions';

/** Names of the actions, as menus and the palette show them, and of the menus themselves. */
export const actions = {
  menus: { file: 'File', edit: 'Edit', draft: 'Draft', go: 'Go', view: 'View', window: 'Window', help: 'Help' },
  names: {
    undo: 'Undo',
    redo: 'Redo',
    'time-line': 'Time line',
    'new-draft': 'New draft',
    'import-drafts': 'Import drafts…',
    'export-draft': 'Export draft…',
    'duplicate-draft': 'Duplicate draft…',
    'push-now': 'Push now',
    'refresh-draft': 'Refresh',
    'discard-draft': 'Discard draft',
    'undo-discard': 'Undo discard',
    'next-draft': 'Next draft',
    'previous-draft': 'Previous draft',
    'focus-search': 'Search drafts',
    'go-drafts': 'Drafts',
    'go-history': 'History',
    'go-settings': 'Settings',
    'next-problem': 'Next problem',
    'show-review': 'Review',
    'show-request': 'Request',
    'show-history': 'History of this campaign',
    'switch-connection': 'Switch connection',
    'sandbox-faults': 'Sandbox faults',
  } satisfies Record<ActionId, string>,
};
