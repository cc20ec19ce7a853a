import type { ActionId, ActionMenu } from '@contract/action-ids';

/** Words that stay small inside a title, as in "Paste as Plain Text". */
const SMALL_WORDS = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to']);

/** Names of the actions, as menus and the palette show them, and of the menus themselves. */
export const actions = {
  menus: { file: 'File', edit: 'Edit', draft: 'Draft', go: 'Go', view: 'View', window: 'Window', help: 'Help' },
  /** The same as groups of actions. */
  groups: {
    file: 'Files and sending',
    edit: 'Editing',
    draft: 'Draft',
    go: 'Go to',
    view: 'Review',
    help: 'Help',
  } satisfies Record<ActionMenu, string>,
  names: {
    undo: 'Undo',
    redo: 'Redo',
    'spelling-language': 'Spelling language…',
    'version-history': 'Version history',
    'new-draft': 'New draft',
    'import-drafts': 'Import drafts…',
    'export-draft': 'Export draft…',
    'print-review': 'Print review…',
    'save-review-pdf': 'Save review as PDF…',
    'duplicate-draft': 'Duplicate draft…',
    'copy-draft-link': 'Copy link to draft',
    'open-in-window': 'Open in new window',
    'push-now': 'Push now',
    'queue-for-sync': 'Queue for sync',
    'send-now': 'Send all queued now',
    'pause-queue': 'Pause queue',
    'work-offline': 'Work offline',
    'refresh-draft': 'Refresh',
    'import-recipients': 'Import recipients…',
    'export-recipients': 'Export recipients as CSV…',
    'upload-list': 'Upload as recipient list…',
    'discard-draft': 'Discard draft',
    'undo-discard': 'Restore last discarded draft',
    'next-draft': 'Next draft',
    'previous-draft': 'Previous draft',
    'next-attention': 'Next draft that needs attention',
    'pin-draft': 'Pin draft',
    'edit-tags': 'Tags…',
    'edit-note': 'Private note…',
    'focus-search': 'Find draft…',
    'command-palette': 'Command palette…',
    'go-drafts': 'Drafts',
    'go-outbox': 'Outbox',
    'go-history': 'History',
    'go-settings': 'Settings',
    'next-problem': 'Next problem',
    'show-review': 'Review',
    'show-request': 'Request',
    'show-history': 'History of this campaign',
    'next-pane': 'Next pane',
    'previous-pane': 'Previous pane',
    'switch-connection': 'Switch connection',
    'sandbox-faults': 'Simulate server errors',
    'user-guide': 'User guide',
    'whats-new': 'What’s new',
    'show-shortcuts': 'Keyboard shortcuts',
    'open-data-folder': 'Open data folder',
    about: 'About Campaign Desk',
  } satisfies Record<ActionId, string>,
  /** Further words by which the palette finds an action. */
  keywords: {
    'spelling-language': 'spell check dictionary',
    'new-draft': 'create add campaign',
    'push-now': 'send publish submit',
    'queue-for-sync': 'outbox later',
    'send-now': 'sync retry',
    'pause-queue': 'stop resume',
    'work-offline': 'disconnect online network',
    'refresh-draft': 'reload read server copy',
    'discard-draft': 'delete remove',
    'undo-discard': 'undelete recover',
    'version-history': 'timeline changes restore',
    'import-recipients': 'contacts csv excel phone numbers',
    'export-draft': 'save file',
    'print-review': 'paper',
    'save-review-pdf': 'print export file',
    'import-drafts': 'open file',
    'go-settings': 'preferences options',
    'edit-tags': 'label category',
    'edit-note': 'memo comment remark',
    'user-guide': 'help manual documentation how',
    'whats-new': 'changelog changes release',
    'show-shortcuts': 'keys keyboard help',
    'sandbox-faults': 'faults test',
  } satisfies Partial<Record<ActionId, string>> as Readonly<Partial<Record<ActionId, string>>>,
  /** In the application menu of macOS. */
  settingsOnMac: 'Settings…',
  /** A label as menus of macOS write it: every word but the small ones begins with a capital. */
  inTitleCase: (label: string): string =>
    label
      .split(' ')
      .map((word, index) =>
        index > 0 && SMALL_WORDS.has(word) ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
      )
      .join(' '),
};
