import { commonPart } from '@domain/text/common-part';

/** What to replace in a text to get another one. */
export interface ReplacedSpan {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * The one span whose replacement turns `before` into `after`, as small as a common beginning and
 * end make it; `null` for equal texts.
 */
export function replacedSpan(before: string, after: string): ReplacedSpan | null {
  if (before === after) return null;
  const { start, end } = commonPart(before, after);
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
