/** How high a row of the table is drawn, in CSS pixels; the styles say the same. */
export const ROW_HEIGHT = 30;

/** Browsers stop at about 33 million pixels, and count less exactly long before that. */
const MAX_SPACE = 6_000_000;

/**
 * So far from both ends a pixel of the scroll bar is a pixel of the rows, so that the first and
 * last rows are reached without a jump.
 */
const EVEN = 200_000;

/** `rows` to scroll through in a window that is `view` pixels high. */
export interface Extent {
  readonly rows: number;
  readonly view: number;
}

/** Where the scroll bar stands, and which pixel of all rows is at the upper edge of the window. */
export interface ScrollPosition {
  readonly scrollTop: number;
  readonly top: number;
}

export const START: ScrollPosition = { scrollTop: 0, top: 0 };

/** The height of what the browser scrolls: that of all rows, or the most that it can. */
export const spaceOf = ({ rows }: Extent): number => Math.min(rows * ROW_HEIGHT, MAX_SPACE);

const lastTop = ({ rows, view }: Extent): number => Math.max(0, rows * ROW_HEIGHT - view);
const lastScrollTop = (extent: Extent): number => Math.max(0, spaceOf(extent) - extent.view);
const between = (low: number, value: number, high: number): number => Math.min(Math.max(low, value), high);

/** The pixel of the rows that belongs to a position of the scroll bar. */
function topOf(scrollTop: number, extent: Extent): number {
  const [ends, rows] = [lastScrollTop(extent), lastTop(extent)];
  if (scrollTop <= EVEN || ends === rows) return between(0, scrollTop, rows);
  if (scrollTop >= ends - EVEN) return between(0, rows - (ends - scrollTop), rows);
  return EVEN + ((scrollTop - EVEN) * (rows - 2 * EVEN)) / (ends - 2 * EVEN);
}

/** The reverse of it. */
function scrollTopOf(top: number, extent: Extent): number {
  const [ends, rows] = [lastScrollTop(extent), lastTop(extent)];
  if (top <= EVEN || ends === rows) return between(0, top, ends);
  if (top >= rows - EVEN) return between(0, ends - (rows - top), ends);
  return EVEN + ((top - EVEN) * (ends - 2 * EVEN)) / (rows - 2 * EVEN);
}

/**
 * Where the rows stand after the browser scrolled. A turn of the wheel moves the rows by as many
 * pixels, whatever a pixel of the scroll bar stands for; a leap, as of the bar's thumb, goes where
 * the bar says.
 */
export function scrolled(from: ScrollPosition, scrollTop: number, extent: Extent): ScrollPosition {
  const by = scrollTop - from.scrollTop;
  const atAnEnd = scrollTop <= 0 || scrollTop >= lastScrollTop(extent);
  const leaps = atAnEnd || Math.abs(by) > Math.max(extent.view, 400);
  return { scrollTop, top: leaps ? topOf(scrollTop, extent) : between(0, from.top + by, lastTop(extent)) };
}

/**
 * The position that shows a pixel of the rows at the upper edge, as far as there are rows below it.
 */
export function positionAt(top: number, extent: Extent): ScrollPosition {
  const wanted = between(0, top, lastTop(extent));
  return { scrollTop: scrollTopOf(wanted, extent), top: wanted };
}

/** The nearest position in which a row can be seen whole. */
export function positionShowing(row: number, from: ScrollPosition, extent: Extent): ScrollPosition {
  const upper = row * ROW_HEIGHT;
  if (upper < from.top) return positionAt(upper, extent);
  if (upper + ROW_HEIGHT > from.top + extent.view) return positionAt(upper + ROW_HEIGHT - extent.view, extent);
  return from;
}

/** The rows to draw: those in sight and a few beyond both edges. `end` is exclusive. */
export function rowsInSight(
  { top }: ScrollPosition,
  { rows, view }: Extent,
): { readonly start: number; readonly end: number } {
  const BEYOND = 4;
  const first = Math.floor(top / ROW_HEIGHT);
  return {
    start: between(0, first - BEYOND, rows),
    end: between(0, first + Math.ceil(view / ROW_HEIGHT) + 1 + BEYOND, rows),
  };
}
