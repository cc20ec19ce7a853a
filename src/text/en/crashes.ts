import type { CrashKind } from '@domain/crashes/crash';

const KINDS: Record<CrashKind, string> = {
  main: 'Campaign Desk didn’t end as usual',
  exception: 'An unexpected error in Campaign Desk',
  page: 'The window crashed and was loaded again',
  'page-hung': 'The window didn’t respond and was loaded again',
  program: 'A background process crashed',
};

const KEPT = 'A report is kept on this computer. Nothing was sent.';

const NOTICES: Record<CrashKind, string> = {
  main: `It may have crashed, or the computer may have been turned off. Your saved drafts are safe. ${KEPT}`,
  exception: `Your saved drafts are safe. ${KEPT}`,
  page: `Your saved drafts are safe. ${KEPT}`,
  'page-hung': `Your saved drafts are safe. ${KEPT}`,
  program: `What it worked on may have to be started again. ${KEPT}`,
};

/** Crash reports: the notice after a crash, and the list in Settings. */
export const crashes = {
  title: 'Crash reports',
  lead: 'They stay on this computer and are never sent. The newest 20 are kept.',
  none: 'No crashes recorded.',
  columns: { at: 'Date', what: 'What happened', version: 'Version', view: 'View' },
  kinds: KINDS,
  view: 'View',
  viewOf: (time: string): string => `View the crash report of ${time}`,
  dialogTitle: 'Crash report',
  dialogText:
    'Versions and the last lines of the log, without API keys, campaigns, recipients, names, phone numbers or folder names. Nothing is sent anywhere.',
  report: 'Report',
  reading: 'Reading the report…',
  copy: 'Copy',
  copied: 'Crash report copied.',
  delete: 'Delete',
  deleted: 'Crash report deleted.',
  review: 'Review',
  noticeTitle: (kind: CrashKind, time: string): string =>
    kind === 'main' ? `Campaign Desk didn’t end as usual on ${time}` : `${KINDS[kind]} on ${time}`,
  notice: NOTICES,
  severalTitle: (amount: number): string => `${String(amount)} new crash reports`,
  several: 'Your saved drafts are safe. The reports are kept on this computer. Nothing was sent.',
};
