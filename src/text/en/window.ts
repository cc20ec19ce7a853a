import type { StorageReason } from '@domain/errors/errors';

const kept = 'Everything that was saved before is still on this computer.';

/** What a native message box says. */
export interface Said {
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
    about: 'About Campaign Desk',
    services: 'Services',
    hide: 'Hide Campaign Desk',
    hideOthers: 'Hide others',
    unhide: 'Show all',
  },
  /** What the sandbox's connection is called at first. */
  sandboxName: 'Sandbox',
  openDataFolder: 'Open data folder',
  draftFiles: 'Campaign Desk drafts',
  contactFiles: 'Contacts (CSV, TSV, Excel)',
  allFiles: 'All files',
  quit: 'Quit',
  keepWorking: 'Keep working',
  newerSchema: (found: number, known: number, folder: string): Said => ({
    title: 'This data belongs to a newer Campaign Desk',
    detail:
      `The drafts in ${folder} were last opened by a newer version. Nothing has been changed. ` +
      `Install a Campaign Desk that knows format ${String(found)} or a later one, then start it; this one knows formats up to ${String(known)}. ` +
      `Copies from before updates are in the folder “backups” there.`,
  }),
  unusable: (reason: StorageReason, folder: string): Said => ({
    title: 'Campaign Desk cannot use its data folder',
    detail: `${unusable[reason]} The folder is ${folder}. ${kept}`,
  }),
  noFolder: (folder: string): Said => ({
    title: 'Campaign Desk cannot use its data folder',
    detail: `The folder ${folder} cannot be created or written to. Check that it exists and belongs to you, then start again.`,
  }),
  foreignFolder: (folder: string): Said => ({
    title: 'Campaign Desk can’t use its data folder',
    detail: `The folder ${folder}, or something in it, belongs to another user of this computer, who could change your drafts and connections. Nothing was read. Make yourself the owner of everything in it, or choose another folder, then start again.`,
  }),
  originQuestion: {
    title: (origin: string): string => `Connect to ${origin}?`,
    detail:
      'Campaign Desk hasn’t connected to this address before. Your API key and user ID will be sent to it. Connect only if you were given this address.',
    connect: 'Connect',
  },
  mistake: (reference: string, logFile: string): Said => ({
    title: 'Something went wrong inside Campaign Desk',
    detail: `${kept} You can keep working; if something looks odd, quit and start again. The log has details under ${reference}: ${logFile}`,
  }),
  frozen: {
    title: 'The window does not respond',
    detail: `${kept} You can wait, or load the window again; only what was typed in the last moment may be lost.`,
    wait: 'Wait',
    reload: 'Load again',
  },
  pageGone: { title: 'The window stopped working twice in a row', detail: `${kept} Quit and start again.` },
};

const unusable: Readonly<Record<StorageReason, string>> = {
  'disk-full': 'The disk is full. Free some space, then start again.',
  'read-only':
    'It cannot be written to. Check its permissions and that its disk is not mounted read-only, then start again.',
  busy: 'Another program has the database open. Close that program, then start again.',
  gone: 'It is not there any more. Bring its drive or network back, then start again.',
  damaged: 'The database is damaged and could not be moved aside. Move the folder away by hand, then start again.',
  failed: 'The database could not be opened. Check the disk, then start again.',
};
