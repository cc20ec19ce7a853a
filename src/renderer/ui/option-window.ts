/** How many options are drawn above and below the visible ones. */
const OVERSCAN = 8;
/** A list of up to so many options is drawn whole. */
const MAX_DRAWN_WHOLE = 60;

/** The options that are drawn, `end` not included. */
export interface OptionWindow {
  readonly start: number;
  readonly end: number;
}

/**
 * Returns which of `count` options of equal height a list draws. Heights and `scrollTop` are in CSS
 * pixels. A list that is not laid out yet (`optionHeight` 0) draws its first options.
 */
export function optionsInSight(
  count: number,
  { scrollTop, height, optionHeight }: { scrollTop: number; height: number; optionHeight: number },
): OptionWindow {
  if (count <= MAX_DRAWN_WHOLE) return { start: 0, end: count };
  if (optionHeight <= 0) return { start: 0, end: Math.min(count, 3 * OVERSCAN) };
  const first = Math.floor(scrollTop / optionHeight);
  const start = Math.max(0, Math.min(first, count) - OVERSCAN);
  return { start, end: Math.min(count, first + Math.ceil(height / optionHeight) + OVERSCAN) };
}

/** Returns the scroll position nearest to the present one that shows the whole option. */
export function scrollToOption(
  index: number,
  { scrollTop, height, optionHeight }: { scrollTop: number; height: number; optionHeight: number },
): number {
  const top = index * optionHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + optionHeight - height);
}
