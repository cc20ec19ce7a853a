import type { Change } from '@domain/changes/change';
import { type ChangeDiff, diffOf } from '@domain/diff/change-diff';
import type { JsonDifference, JsonPath } from '@domain/diff/json';
import type { TextPart } from '@domain/diff/text-diff';
import { countWords } from '@domain/diff/text-tokens';
import type { RecipientFacts } from '@domain/fields/recipients';
import { looksAlike, revealed } from '@domain/text/hidden-characters';
import { withLf } from '@domain/text/line-ends';
import type { JsonValue } from '@kernel/json/json';
import { writeJson } from '@kernel/json/json-codec';
import { changeTexts } from './campaign-changes';
import { amount } from './count';

const plural = (count: number, one: string, many: string): string => `${amount(count)} ${count === 1 ? one : many}`;

const MAX_VALUE_LENGTH = 120;

function jsonText(value: JsonValue): string {
  const text = writeJson(value);
  return revealed(
    text.length <= MAX_VALUE_LENGTH ? text : `${text.slice(0, MAX_VALUE_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`,
  );
}

/**
 * A place in a JSON value as people write it: `backoff.seconds`, `on[1]`; the value itself is `the
 * whole value`.
 */
function pathText(path: JsonPath): string {
  if (path.length === 0) return 'the whole value';
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${String(part)}]`;
    const plain = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(part);
    if (!plain) return `${text}[${writeJson(part)}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
}

function jsonLine(difference: JsonDifference): string {
  const path = revealed(pathText(difference.path));
  switch (difference.kind) {
    case 'added':
      return `${path}: ${jsonText(difference.after)}`;
    case 'removed':
      return `${path}: ${jsonText(difference.before)}`;
    case 'changed':
      return `${path}: ${jsonText(difference.before)} → ${jsonText(difference.after)}`;
  }
}

function jsonSummary(differences: readonly JsonDifference[]): string {
  const [first, ...others] = differences;
  if (first === undefined) return 'same content, different order';
  const verb = { added: ' added', removed: ' removed', changed: '' }[first.kind];
  return `${jsonLine(first)}${verb}${others.length === 0 ? '' : `, and ${plural(others.length, 'more difference', 'more differences')}`}`;
}

function countOf(parts: readonly TextPart[], kind: TextPart['kind']): number {
  return parts.reduce((words, part) => (part.kind === kind ? words + countWords(part.text) : words), 0);
}

function textSummary(parts: readonly TextPart[]): string {
  const before = textOf(parts, 'removed');
  const after = textOf(parts, 'added');
  const removed = countOf(parts, 'removed');
  const added = countOf(parts, 'added');
  const counts = [
    removed > 0 ? `${plural(removed, 'word', 'words')} removed` : '',
    added > 0 ? `${plural(added, 'word', 'words')} added` : '',
  ].filter((part) => part !== '');
  if (counts.length > 0 && !looksAlike(before, after)) return counts.join(', ');
  if (withLf(before) === withLf(after)) return 'only line endings differ';
  return looksAlike(before, after)
    ? 'only spacing or invisible characters differ'
    : 'only spacing or punctuation differs';
}

/** What of a comparison is of one kind; longer texts are looked at in their beginning. */
const textOf = (parts: readonly TextPart[], kind: 'removed' | 'added'): string =>
  parts.reduce((text, part) => (part.kind === kind ? text + part.text : text), '').slice(0, 20_000);

/**
 * A change in plain words, to stand after the field's name. Times in the given zone; `diff` where
 * it is known already.
 */
function sentence(change: Change, zone: string, diff: ChangeDiff | null = diffOf(change)): string {
  switch (change.after.kind) {
    case 'clear':
      return change.before === undefined ? 'is cleared' : `is cleared, from ${changeTexts.beforeText(change, zone)}`;
    case 'recipients':
      return change.after.count === 1 ? '1 recipient is sent' : `${amount(change.after.count)} recipients are sent`;
    case 'unreadable':
      return changeTexts.afterText(change, zone);
    case 'value':
      if (diff?.kind === 'text') return textSummary(diff.parts);
      if (diff?.kind === 'json') return jsonSummary(diff.differences);
      return `${changeTexts.beforeText(change, zone)} → ${changeTexts.afterText(change, zone)}`;
  }
}

function recipientLines(facts: RecipientFacts): readonly string[] {
  const keys = Object.entries(facts.keys);
  const shown = keys.slice(0, 5).map(([key, filled]) => `${key} in ${amount(filled)}`);
  const more = keys.length > shown.length ? `, and ${amount(keys.length - shown.length)} more` : '';
  return [
    ...(facts.badNumbers.count > 0
      ? [`${plural(facts.badNumbers.count, 'number is', 'numbers are')} not valid`]
      : facts.count > 0
        ? ['All numbers are valid']
        : []),
    ...(facts.duplicates.count > 0
      ? [`${plural(facts.duplicates.count, 'row repeats', 'rows repeat')} an earlier number`]
      : []),
    ...(facts.badJson.count > 0 ? [`${plural(facts.badJson.count, 'cell isn’t', 'cells aren’t')} a JSON object`] : []),
    ...(keys.length > 0 ? [`Metadata: ${shown.join(', ')}${more}`] : []),
    'They may replace the existing recipients or be added to them (not documented).',
  ];
}

/** How changes read in the review. */
export const reviewChanges = {
  sentence,
  jsonLine,
  recipientLines,
  bodySize: (size: string): string => `Total size of the update: ${size}`,
  samples: 'First rows',
  added: 'added:',
  removed: 'removed:',
  changedTo: 'changed:',
  unchanged: (words: number): string => `${plural(words, 'word', 'words')} unchanged`,
  countWords,
  showAll: (characters: number): string => `Show all (${plural(characters, 'more character', 'more characters')})`,
  showAllLines: (lines: number): string => `Show all (${plural(lines, 'more difference', 'more differences')})`,
};
