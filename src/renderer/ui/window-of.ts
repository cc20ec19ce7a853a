/**
 * Where rows of given heights stand: `tops[i]` is the upper edge of row i, the last entry the whole
 * height. All in CSS pixels.
 */
export function topsOf(heights: readonly number[]): readonly number[] {
  const tops = [0];
  let edge = 0;
  for (const height of heights) {
    edge += height;
    tops.push(edge);
  }
  return tops;
}

/** The index of the row that holds a distance from the top. */
function rowAt(tops: readonly number[], distance: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= distance) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The rows to draw for a scroll position, with a few beyond both edges so that scrolling shows no
 * gaps. `end` is exclusive.
 */
export function windowOf(
  tops: readonly number[],
  view: { readonly scrollTop: number; readonly height: number },
): { readonly start: number; readonly end: number } {
  const BEYOND = 6;
  const count = tops.length - 1;
  return {
    start: Math.max(0, rowAt(tops, view.scrollTop) - BEYOND),
    end: Math.min(count, rowAt(tops, view.scrollTop + view.height) + 1 + BEYOND),
  };
}
