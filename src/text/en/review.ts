import type { CommandShell } from '@domain/wire/curl-command';
import { isolated } from '@kernel/text/isolated';
import { amount, count } from './count';
import { reviewChanges } from './review-changes';

const SHELL_NAMES: Readonly<Record<CommandShell, string>> = {
  posix: 'bash and zsh',
  cmd: 'Command Prompt (cmd.exe)',
  powershell: 'PowerShell on Windows',
};

/** The right column: what changes, what is wrong, what is sent, and the push itself. */
export const review = {
  column: 'Review and push',
  tabs: { review: 'Review', request: 'Request', history: 'History' },
  open: 'Review',
  openSummary: (changes: number, errors: number, warnings: number): string =>
    [
      count(changes, 'change', 'changes'),
      errors > 0 ? count(errors, 'error', 'errors') : '',
      warnings > 0 ? count(warnings, 'warning', 'warnings') : '',
    ]
      .filter(Boolean)
      .join(', '),
  close: 'Close review',

  checking: 'Checking your last edit…',
  changes: 'Changes',
  onlyThese: 'only these are sent',
  noChanges: 'No changes. Edit a field and it shows here.',
  changeWords: reviewChanges,
  goTo: (label: string): string => `Go to ${label}`,

  problems: 'Problems',
  blocking: (errors: number): string => (errors === 1 ? '1 blocks sending' : `${String(errors)} block sending`),
  noneBlocking: 'none blocks sending',
  noProblems: 'Nothing found.',
  acknowledge: 'Acknowledge',
  acknowledgeNamed: (warning: string): string => `Acknowledge: ${warning}`,
  acknowledgedWarnings: (amount: number): string => count(amount, 'acknowledged warning', 'acknowledged warnings'),
  showAgain: 'Show again',
  showAgainNamed: (warning: string): string => `Show again: ${warning}`,
  copyMarkdown: 'Copy as Markdown',
  copiedMarkdown: 'Review copied as Markdown',
  markdown: {
    title: (title: string): string => `Changes to ${title}`,
    campaign: 'Campaign',
    connection: 'Connection',
    zone: 'Times are shown in',
    acknowledged: 'Acknowledged warnings',
  },

  lastPush: 'Last push',
  discrepancies: 'Not taken by the server',
  sentValue: 'Sent',
  answeredValue: 'Answered',
  olderKeys: 'Send schedule times under their older names',
  olderKeysHint:
    'Older pages of the API call them schedule_start_time and schedule_end_time. This changes the connection for all its drafts.',
  olderKeysDone: 'Schedule times are now sent under their older names. Push again.',

  request: 'Request',
  exactRequest: 'exactly this is sent',
  notYet: 'not sent while a problem blocks it',
  body: 'Body',
  curl: 'cURL, with the key and the user ID left out',
  shell: 'Shell of the cURL command',
  shells: SHELL_NAMES,
  commandTooLong: {
    posix: 'This command is longer than most systems accept. Copy the JSON into a file and use --data @file.',
    cmd: 'This command is longer than Command Prompt accepts (8,191 characters). Choose PowerShell.',
    powershell: '',
  },
  bytes: (bytes: number): string => `${amount(bytes)} ${bytes === 1 ? 'byte' : 'bytes'}`,
  truncated: 'Only the beginning is shown. Copying takes all of it.',
  copyJson: 'Copy JSON',
  copyCurl: 'Copy cURL',
  copiedJson: 'JSON copied',
  copiedCurl: (shell: CommandShell): string => `cURL copied for ${SHELL_NAMES[shell]}`,
  nothingToSend: 'Nothing to send: no field is changed.',
  noConnection: 'Without a connection there is no address to send to.',
  withRows: (rows: number, besides: boolean): string =>
    `${besides ? 'and ' : ''}${count(rows, 'row', 'rows')} of recipients (all of it under Request)`,

  history: 'Pushes of this campaign',
  noHistory: 'Nothing was pushed from here yet.',
  backToList: 'All pushes',

  push: 'Push now',
  pushing: 'Sending…',
  ready: (changes: number, connection: string): string =>
    `${count(changes, 'change goes', 'changes go')} to ${isolated(connection)}.`,
  offline: 'You seem to be offline. Everything is kept here; pushing now will probably fail.',
  reasons: {
    notReviewed: 'Checking your last edit…',
    nothing: 'Nothing is changed, so there is nothing to send.',
    errors: (errors: number): string =>
      errors === 1
        ? 'One problem blocks sending. F8 goes to it.'
        : `${String(errors)} problems block sending. F8 goes to them.`,
    noConnection: 'Choose a connection for this draft first.',
    underWay: 'A push of this draft is under way.',
    workOffline: 'Work offline is on, so nothing is sent now.',
    notStored: 'Not everything is on disk yet, so nothing was sent.',
  },
  toSettings: 'Enter the credentials',
  blockedPress: (reason: string): string => `Not sent. ${reason}`,
};
