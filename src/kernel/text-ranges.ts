/** A piece of a text by its offsets; the end is not a part of it. */
export type Range = readonly [start: number, end: number];

/** Returns ranges in the order of the text; those that overlap or touch become one. */
export function mergeRanges(ranges: readonly Range[]): readonly Range[] {
  const ordered = ranges.toSorted(([one], [other]) => one - other);
  return ordered.reduce<readonly Range[]>((done, [start, end]) => {
    const last = done.at(-1);
    if (last === undefined || start > last[1]) return [...done, [start, end]];
    return [...done.slice(0, -1), [last[0], Math.max(last[1], end)]];
  }, []);
}

/** A text in pieces, those that matched marked; their texts together are the text. */
export function markedPieces(
  text: string,
  ranges: readonly Range[],
): readonly { readonly text: string; readonly isMatch: boolean }[] {
  let at = 0;
  const pieces = ranges.flatMap(([start, end]) => {
    const before = { text: text.slice(at, start), isMatch: false };
    at = end;
    return [before, { text: text.slice(start, end), isMatch: true }];
  });
  return [...pieces, { text: text.slice(at), isMatch: false }].filter((piece) => piece.text !== '');
}
