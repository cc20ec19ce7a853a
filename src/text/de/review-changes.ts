import type { Change } from '@domain/changes/change';
import { type ChangeDiff, diffOf } from '@domain/diff/change-diff';
import type { JsonDifference, JsonPath } from '@domain/diff/json';
import type { TextPart } from '@domain/diff/text-diff';
import { countWords } from '@domain/diff/text-tokens';
import { looksAlike, revealed } from '@domain/text/hidden-characters';
import { withLf } from '@domain/text/line-ends';
import type { JsonValue } from '@kernel/json/json';
import { writeJson } from '@kernel/json/json-codec';
import type { reviewChanges as english } from '../en/review-changes';
import { changeTexts } from './campaign-changes';
import { amount, count } from './count';

const MAX_VALUE_LENGTH = 120;

function jsonText(value: JsonValue): string {
  const text = writeJson(value);
  return revealed(
    text.length <= MAX_VALUE_LENGTH ? text : `${text.slice(0, MAX_VALUE_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`,
  );
}

/**
 * A place in a JSON value as people write it: `backoff.seconds`, `on[1]`; the value itself is `der
 * ganze Wert`.
 */
function pathText(path: JsonPath): string {
  if (path.length === 0) return 'der ganze Wert';
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
  if (first === undefined) return 'gleicher Inhalt, andere Reihenfolge';
  const verb = { added: ' hinzugefügt', removed: ' entfernt', changed: '' }[first.kind];
  return `${jsonLine(first)}${verb}${others.length === 0 ? '' : ` und ${moreDifferences(others.length)}`}`;
}

const moreDifferences = (others: number): string => count(others, 'weiterer Unterschied', 'weitere Unterschiede');

function countOf(parts: readonly TextPart[], kind: TextPart['kind']): number {
  return parts.reduce((words, part) => (part.kind === kind ? words + countWords(part.text) : words), 0);
}

function textSummary(parts: readonly TextPart[]): string {
  const before = textOf(parts, 'removed');
  const after = textOf(parts, 'added');
  const removed = countOf(parts, 'removed');
  const added = countOf(parts, 'added');
  const counts = [
    removed > 0 ? `${wordsOf(removed)} entfernt` : '',
    added > 0 ? `${wordsOf(added)} hinzugefügt` : '',
  ].filter((part) => part !== '');
  if (counts.length > 0 && !looksAlike(before, after)) return counts.join(', ');
  if (withLf(before) === withLf(after)) return 'nur Zeilenenden unterscheiden sich';
  return looksAlike(before, after)
    ? 'nur Abstände oder unsichtbare Zeichen unterscheiden sich'
    : 'nur Abstände oder Satzzeichen unterscheiden sich';
}

const wordsOf = (words: number): string => count(words, 'Wort', 'Wörter');

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
      return change.before === undefined
        ? 'wird geleert'
        : `wird geleert, vorher: ${changeTexts.beforeText(change, zone)}`;
    case 'recipients':
      return `${count(change.after.count, 'Empfänger wird', 'Empfänger werden')} gesendet`;
    case 'unreadable':
      return changeTexts.afterText(change, zone);
    case 'value':
      if (diff?.kind === 'text') return textSummary(diff.parts);
      if (diff?.kind === 'json') return jsonSummary(diff.differences);
      return `${changeTexts.beforeText(change, zone)} → ${changeTexts.afterText(change, zone)}`;
  }
}

const recipientLines: typeof english.recipientLines = (facts) => {
  const keys = Object.entries(facts.keys);
  const shown = keys.slice(0, 5).map(([key, filled]) => `${key} in ${amount(filled)}`);
  const more = keys.length > shown.length ? ` und ${amount(keys.length - shown.length)} weitere` : '';
  return [
    ...(facts.badNumbers.count > 0
      ? [`${count(facts.badNumbers.count, 'Nummer ist', 'Nummern sind')} ungültig`]
      : facts.count > 0
        ? ['Alle Nummern sind gültig']
        : []),
    ...(facts.duplicates.count > 0
      ? [`${count(facts.duplicates.count, 'Zeile wiederholt', 'Zeilen wiederholen')} eine frühere Nummer`]
      : []),
    ...(facts.badJson.count > 0 ? [`${count(facts.badJson.count, 'Zelle ist', 'Zellen sind')} kein JSON-Objekt`] : []),
    ...(keys.length > 0 ? [`Metadaten: ${shown.join(', ')}${more}`] : []),
    'Sie ersetzen möglicherweise die vorhandenen Empfänger oder kommen zu ihnen hinzu (nicht dokumentiert).',
  ];
};

/** How changes read in the review. */
export const reviewChanges: typeof english = {
  sentence,
  jsonLine,
  recipientLines,
  bodySize: (size) => `Gesamtgröße der Aktualisierung: ${size}`,
  samples: 'Erste Zeilen',
  added: 'hinzugefügt:',
  removed: 'entfernt:',
  changedTo: 'geändert:',
  unchanged: (words) => `${wordsOf(words)} unverändert`,
  countWords,
  showAll: (characters) => `Alles anzeigen (${count(characters, 'weiteres Zeichen', 'weitere Zeichen')})`,
  showAllLines: (lines) => `Alle anzeigen (${moreDifferences(lines)})`,
};
