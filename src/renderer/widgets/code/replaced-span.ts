/** What to replace in a text to get another one. */
export interface ReplacedSpan {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The one span whose replacement turns `before` into `after`, as small as a common beginning and end make it; `null` for equal texts. */
export function replacedSpan(before: string, after: string): ReplacedSpan | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < most - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1;
  }
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
