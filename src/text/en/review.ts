import type { CommandShell } from '@domain/wire/curl-command';
import { isolated } from '@kernel/text/isolated';
import { amount, count } from './count';
import { toFile } from './exports';
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
  noChanges: 'Fields that you edit appear here.',
  changeTexts: reviewChanges,
  goTo: (label: string): string => `Go to ${label}`,
  /** At the end of an error, and of a warning. */
  goToIt: { error: 'Go to', warning: 'Show', advice: 'Show' },

  problems: 'Problems',
  blocking: (errors: number): string => count(errors, 'blocker', 'blockers'),
  noneBlocking: 'no blockers',
  noProblems: 'None.',
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

  /** The review on paper, or as a PDF. */
  printed: {
    save: 'Save as PDF…',
    printedAt: 'Printed',
    noConnection: 'None',
    noChanges: 'No field has changed.',
    before: 'Before',
    after: 'After',
    undocumented: 'Not documented by the API',
    saved: (file: string, holdsUserId: boolean): string => `Review saved ${toFile(file, holdsUserId)}`,
  },

  /** The outcome of a push that went well, and what the server confirmed. */
  confirmed: (title: string, fields: readonly string[]): string =>
    fields.length === 0 ? title : `${title}: ${fields.join(', ')}`,
  receipt: 'Receipt',
  undoPush: 'Undo push',
  discrepancies: 'Not applied by the server',
  sentValue: 'Sent',
  answeredValue: 'Response',
  olderKeys: 'Use older schedule field names',
  olderKeysHint:
    'Older versions of the API’s documentation call them schedule_start_time and schedule_end_time. This changes the connection for all its drafts.',
  olderKeysDone: 'The older schedule field names are now used. Push again.',

  request: 'Request',
  exactRequest: 'sent exactly as shown',
  notYet: 'not sent until all problems are fixed',
  body: 'Body',
  curl: 'cURL (credentials hidden)',
  shell: 'Shell of the cURL command',
  shells: SHELL_NAMES,
  commandTooLong: {
    posix: 'This command is longer than most systems accept. Copy the JSON into a file and use --data @file.',
    cmd: 'This command is longer than Command Prompt accepts (8,191 characters). Choose PowerShell.',
    powershell: '',
  },
  bytes: (bytes: number): string => `${amount(bytes)} ${bytes === 1 ? 'byte' : 'bytes'}`,
  truncated: 'Only the beginning is shown. Copy includes everything.',
  copyJson: 'Copy JSON',
  copyCurl: 'Copy cURL',
  copiedJson: 'JSON copied',
  copiedCurl: (shell: CommandShell): string => `cURL copied for ${SHELL_NAMES[shell]}`,
  nothingToSend: 'Nothing to send: no field has changed.',
  noConnection: 'Choose a connection for this draft to see where the request is sent.',

  history: 'Pushes of this campaign',
  noHistory: 'Nothing pushed yet.',
  backToList: 'All pushes',

  push: 'Push now',
  pushing: 'Sending…',
  ready: (changes: number, campaign: string, connection: string): string =>
    `Sends ${count(changes, 'field', 'fields')} to ${isolated(campaign)} on ${isolated(connection)}.`,
  offline: 'You appear to be offline. Use Queue for sync instead.',
  reasons: {
    notReviewed: 'Checking your last edit…',
    nothing: 'Nothing to send: no field has changed.',
    errors: (errors: number): string =>
      errors === 1
        ? 'Fix 1 problem to push. Press F8 to go to it.'
        : `Fix ${String(errors)} problems to push. Press F8 to go to them.`,
    noConnection: 'Choose a connection for this draft first.',
    workOffline: 'Work offline is on, so nothing is sent now.',
    notStored: 'Your latest edits aren’t saved yet, so nothing was sent.',
  },
  toSettings: 'Enter credentials',
  blockedPress: (reason: string): string => `Not sent. ${reason}`,
};
