import type { Change } from '@domain/changes/change';
import { type ChangeDiff, diffOf } from '@domain/diff/change-diff';
import type { JsonDifference } from '@domain/diff/json';
import type { ChangeValues } from './change-values';
import { jsonLine, jsonSummary, type JsonWords } from './json-differences';
import { textSummary, type TextWords } from './text-differences';

/** What a language says about changes, apart from their values. */
export interface ChangeWords extends JsonWords, TextWords {
  /** `before`: the value that is cleared; `null` if it is not known. */
  readonly isCleared: (before: string | null) => string;
  readonly recipientsSent: (count: number) => string;
}

/** Texts for whole changes in the review. */
export function changeSentences(words: ChangeWords, values: ChangeValues) {
  /**
   * A change in plain words, to stand after the field's name. Times in the given zone; `diff` if it
   * is known already.
   */
  function sentence(change: Change, zone: string, diff: ChangeDiff | null = diffOf(change)): string {
    switch (change.after.kind) {
      case 'clear':
        return words.isCleared(change.before === undefined ? null : values.beforeText(change, zone));
      case 'recipients':
        return words.recipientsSent(change.after.count);
      case 'unreadable':
        return values.afterText(change, zone);
      case 'value':
        if (diff?.kind === 'text') return textSummary(words, diff.parts);
        if (diff?.kind === 'json') return jsonSummary(words, diff.differences);
        return `${values.beforeText(change, zone)} → ${values.afterText(change, zone)}`;
    }
  }
  return { sentence, jsonLine: (difference: JsonDifference): string => jsonLine(words, difference) };
}
