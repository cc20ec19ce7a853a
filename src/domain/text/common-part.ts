/** How much two texts share at their ends, in UTF-16 code units. The two parts never overlap. */
export interface CommonPart {
  readonly start: number;
  readonly end: number;
}

/** The longest common beginning of two texts, and the longest common end of what is left. */
export function commonPart(before: string, after: string): CommonPart {
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
  return { start, end };
}
