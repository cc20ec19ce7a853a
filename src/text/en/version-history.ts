import type { FieldName } from '@domain/fields/fields';
import { versionSentences } from '../shared/version-sentences';
import { changeTexts } from './campaign-changes';
import { amount, count } from './count';
import { fieldTexts } from './fields';

const recipients = (rows: number): string => count(rows, 'recipient', 'recipients');

const sentences = versionSentences(
  {
    serverValue: (value) => (value === null ? 'the server’s value' : `${value} (the server’s value)`),
    recipientsSent: 'this draft’s recipients are sent',
    quoted: (text) => `“${text}”`,
    labelOf: (field) => fieldTexts[field].label,
    rows: {
      added: (rows) => `${recipients(rows)} added`,
      removed: (rows) => `${recipients(rows)} removed`,
      changed: (rows) => `${recipients(rows)} changed`,
    },
    unknownCountry: 'unknown country',
    countries: (counts) => `Numbers by country: ${counts}`,
    amount,
    zone: (zone) => `Times shown in ${zone}`,
    pushed: (fields) => `Pushed: ${fields}`,
  },
  changeTexts,
);

/** The history of a draft's edits. */
export const versionHistory = {
  title: 'Version history',
  description: 'All edits to this draft, newest first. Restoring a version is also an edit, so you can undo it.',
  list: 'Edits',
  loading: 'Loading the version history…',
  empty: 'No edits in this draft yet.',
  more: 'Show older edits',
  now: 'Current',
  undone: 'Undone',
  beginning: 'Oldest version',
  beginningHint: 'Before the oldest edit that is kept. Up to 1,000 edits are kept.',
  restore: 'Restore this version',
  restoreNamed: (entry: string): string => `Restore this version: ${entry}`,
  restored: 'An earlier version was restored.',
  causes: { 'taken-back': 'Restored', reverted: 'Reverted', resolved: 'Conflict resolved' },
  preview: 'What this would change',
  nothingChanges: 'No difference from now.',
  confirm: 'Restore version',
  unknown: (fields: readonly FieldName[]): string =>
    `These fields were pushed since, and the server’s previous values are unknown, so they stay as they are: ${sentences.labels(fields)}`,
  rowsChange: (steps: number): string => `Recipients change (${count(steps, 'step', 'steps')})`,
  lines: sentences.lines,
  differences: sentences.differences,
};
