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
 * A place in a JSON value as people write it: `backoff.seconds`, `on[1]`; the value itself is `पूरा
 * मान`.
 */
function pathText(path: JsonPath): string {
  if (path.length === 0) return 'पूरा मान';
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
  if (first === undefined) return 'सामग्री वही, क्रम अलग';
  const verb = { added: ' जोड़ा गया', removed: ' हटाया गया', changed: '' }[first.kind];
  return `${jsonLine(first)}${verb}${others.length === 0 ? '' : ` और ${amount(others.length)} और अंतर`}`;
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
    removed > 0 ? count(removed, 'शब्द हटाया गया', 'शब्द हटाए गए') : '',
    added > 0 ? count(added, 'शब्द जोड़ा गया', 'शब्द जोड़े गए') : '',
  ].filter((part) => part !== '');
  if (counts.length > 0 && !looksAlike(before, after)) return counts.join(', ');
  if (withLf(before) === withLf(after)) return 'सिर्फ़ लाइन एंडिंग अलग हैं';
  return looksAlike(before, after) ? 'सिर्फ़ स्पेस या अदृश्य वर्ण अलग हैं' : 'सिर्फ़ स्पेस या विराम चिह्न अलग हैं';
}

/** What of a comparison is of one kind; longer texts are looked at in their beginning. */
const textOf = (parts: readonly TextPart[], kind: 'removed' | 'added'): string =>
  parts.reduce((text, part) => (part.kind === kind ? text + part.text : text), '').slice(0, 20_000);

/**
 * A change in plain words, to stand after the field's name. Times in the given zone; `diff` if it
 * is known already.
 */
function sentence(change: Change, zone: string, diff: ChangeDiff | null = diffOf(change)): string {
  switch (change.after.kind) {
    case 'clear':
      return change.before === undefined
        ? 'खाली किया जाएगा'
        : `खाली किया जाएगा, पहले ${changeTexts.beforeText(change, zone)}`;
    case 'recipients':
      return count(change.after.count, 'प्राप्तकर्ता भेजा जाएगा', 'प्राप्तकर्ता भेजे जाएँगे');
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
  const shown = keys.slice(0, 5).map(([key, filled]) => `${amount(filled)} में ${key}`);
  const more = keys.length > shown.length ? ` और ${amount(keys.length - shown.length)} अन्य` : '';
  return [
    ...(facts.badNumbers.count > 0
      ? [count(facts.badNumbers.count, 'नंबर मान्य नहीं है', 'नंबर मान्य नहीं हैं')]
      : facts.count > 0
        ? ['सभी नंबर मान्य हैं']
        : []),
    ...(facts.duplicates.count > 0
      ? [count(facts.duplicates.count, 'पंक्ति में पहले वाला नंबर दोहराया गया है', 'पंक्तियों में पहले वाले नंबर दोहराए गए हैं')]
      : []),
    ...(facts.badJson.count > 0 ? [count(facts.badJson.count, 'सेल JSON ऑब्जेक्ट नहीं है', 'सेल JSON ऑब्जेक्ट नहीं हैं')] : []),
    ...(keys.length > 0 ? [`मेटाडेटा: ${shown.join(', ')}${more}`] : []),
    'हो सकता है कि ये मौजूदा प्राप्तकर्ताओं की जगह ले लें या उनमें जुड़ जाएँ (दस्तावेज़ में नहीं)।',
  ];
}

/** How changes read in the review. */
export const reviewChanges: typeof english = {
  sentence,
  jsonLine,
  recipientLines,
  bodySize: (size) => `अपडेट का कुल आकार: ${size}`,
  samples: 'पहली पंक्तियाँ',
  added: 'जोड़ा गया:',
  removed: 'हटाया गया:',
  changedTo: 'बदला गया:',
  unchanged: (words) => `${count(words, 'शब्द', 'शब्द')} वही`,
  countWords,
  showAll: (characters) => `सब दिखाएँ (${amount(characters)} और वर्ण)`,
  showAllLines: (lines) => `सब दिखाएँ (${amount(lines)} और अंतर)`,
};
