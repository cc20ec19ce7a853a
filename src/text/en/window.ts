import type { StorageReason } from '@domain/errors/errors';

const SAVED_DATA = 'Everything that was saved before is still on this computer.';

/** What a native message box says. */
export interface Message {
  readonly title: string;
  readonly detail: string;
}

/**
 * Texts of the native parts: menu entries that the system knows by role, and what is said when
 * there is no page to say it.
 */
export const window = {
  roles: {
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    pasteAndMatchStyle: 'Paste as plain text',
    selectAll: 'Select all',
    reload: 'Reload',
    toggleDevTools: 'Developer tools',
    resetZoom: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    togglefullscreen: 'Full screen',
    minimize: 'Minimise',
    zoom: 'Zoom',
    front: 'Bring all to front',
    close: 'Close window',
    quit: 'Quit Campaign Desk',
    services: 'Services',
    hide: 'Hide Campaign Desk',
    hideOthers: 'Hide others',
    unhide: 'Show all',
  },
  /** What the sandbox's connection is called at first. */
  sandboxName: 'Sandbox',
  openDataFolder: 'Open data folder',
  copyLink: 'Copy link',
  noSuggestions: 'No suggestions',
  addToDictionary: 'Add to dictionary',
  openRecent: 'Open recent',
  recentDrafts: 'Recent drafts',
  needAttention: (drafts: number): string =>
    drafts === 1 ? '1 draft needs attention' : `${String(drafts)} drafts need attention`,
  draftFiles: 'Campaign Desk drafts',
  contactFiles: 'Contacts (CSV, TSV, Excel)',
  allFiles: 'All files',
  quit: 'Quit',
  keepWorking: 'Keep working',
  newerSchema: (found: number, known: number, folder: string): Message => ({
    title: 'This data was created by a newer version of Campaign Desk',
    detail:
      `The drafts in ${folder} were last opened by a newer version. Nothing has been changed. ` +
      `Install the latest version of Campaign Desk, then start it. This version can read data format ${String(known)}, but the data uses format ${String(found)}. ` +
      `Backups from before updates are in the folder “backups” there.`,
  }),
  unusable: (reason: StorageReason, folder: string): Message => ({
    title: 'Campaign Desk can’t use its data folder',
    detail: `${unusable[reason]} The folder is ${folder}. ${SAVED_DATA}`,
  }),
  noFolder: (folder: string): Message => ({
    title: 'Campaign Desk can’t use its data folder',
    detail: `The folder ${folder} can’t be created or written to. Check that it exists and belongs to you, then restart the app.`,
  }),
  foreignFolder: (folder: string): Message => ({
    title: 'Campaign Desk can’t use its data folder',
    detail: `The folder ${folder}, or something in it, belongs to another user of this computer, who could change your drafts and connections. Nothing was read. Make yourself the owner of everything in it, or choose another folder, then restart the app.`,
  }),
  originQuestion: {
    title: (origin: string): string => `Connect to ${origin}?`,
    detail:
      'Campaign Desk hasn’t connected to this address before. Your API key and user ID will be sent to it. Connect only if you were given this address.',
    connect: 'Connect',
  },
  unexpectedError: (reference: string, logFile: string): Message => ({
    title: 'Campaign Desk ran into a problem',
    detail: `${SAVED_DATA} You can keep working. If something looks wrong, restart the app. Details are in the log under ${reference}: ${logFile}`,
  }),
  frozen: {
    title: 'The window isn’t responding',
    detail: `${SAVED_DATA} You can wait, or reload the window. Only what you typed in the last moment may be lost.`,
    wait: 'Wait',
    reload: 'Reload window',
  },
  draftPageCrashed: {
    title: 'The draft’s window crashed twice in a row',
    detail: `${SAVED_DATA} The window was closed. You can open the draft again.`,
  },
  pageCrashed: { title: 'The window crashed twice in a row', detail: `${SAVED_DATA} Restart the app.` },
};

const unusable: Readonly<Record<StorageReason, string>> = {
  'disk-full': 'The disk is full. Free up some space, then restart the app.',
  'read-only':
    'It can’t be written to. Check its permissions and that its disk isn’t mounted read-only, then restart the app.',
  busy: 'Another program has the database open. Close that program, then restart the app.',
  gone: 'It is missing. Reconnect its drive or network share, then restart the app.',
  damaged: 'The database is damaged and couldn’t be set aside. Move the folder manually, then restart the app.',
  failed: 'The database couldn’t be opened. Check the disk, then restart the app.',
};
