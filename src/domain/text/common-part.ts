/** How much two texts share at their ends, in UTF-16 code units. The two parts never overlap. */
export interface CommonPart {
  readonly start: number;
  readonly end: number;
}

/** So much is compared at once, which takes a fraction of the time of unit by unit. */
const BLOCK = 4096;

/** The longest common beginning of two texts, and the longest common end of what is left. */
export function commonPart(before: string, after: string): CommonPart {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start + BLOCK <= most && before.slice(start, start + BLOCK) === after.slice(start, start + BLOCK))
    start += BLOCK;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  const left = most - start;
  let end = 0;
  while (end + BLOCK <= left && blockBefore(before, end) === blockBefore(after, end)) end += BLOCK;
  while (end < left && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) {
    end += 1;
  }
  return { start, end };
}

const blockBefore = (text: string, end: number): string => text.slice(text.length - end - BLOCK, text.length - end);
