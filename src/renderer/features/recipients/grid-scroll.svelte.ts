import {
  positionAt,
  positionShowing,
  ROW_HEIGHT,
  rowsInSight,
  scrolled,
  type ScrollPosition,
  spaceOf,
  START,
} from './scroll-space';

/** How high the headings are, and what is left for the scroll bar, in CSS pixels. */
const HEADINGS = 30;
const SCROLL_BAR = 14;

const px = (pixels: number): string => `${String(pixels)}px`;

/** Which rows of a table are in sight, and where they are drawn. */
export class GridScroll {
  readonly #rows: () => number;
  /** What scrolls; `undefined` before it is there. */
  element = $state<HTMLElement>();
  /** How high that is inside, in CSS pixels. */
  height = $state(0);
  position = $state.raw<ScrollPosition>(START);
  readonly extent = $derived.by(() => ({ rows: this.#rows(), view: Math.max(0, this.height - HEADINGS) }));
  readonly sight = $derived(rowsInSight(this.position, this.extent));
  /** The rows to draw, from 0. */
  readonly drawn = $derived(
    Array.from({ length: this.sight.end - this.sight.start }, (_, index) => this.sight.start + index),
  );
  readonly space = $derived(px(spaceOf(this.extent)));
  readonly transform = $derived.by(() => {
    const { scrollTop, top } = this.position;
    return `translateY(${px(scrollTop - top + this.sight.start * ROW_HEIGHT)})`;
  });

  /** @param maxRows how many rows are visible at first */
  constructor(rows: () => number, maxRows: number) {
    this.#rows = rows;
    this.height = maxRows * ROW_HEIGHT;
  }

  /** How many rows Page Up and Page Down move by. */
  get page(): number {
    return Math.max(1, Math.floor(this.extent.view / ROW_HEIGHT) - 1);
  }

  /** How high the table is drawn with at most so many rows. */
  outerHeight(maxRows: number): string {
    return px(Math.min(this.#rows(), maxRows) * ROW_HEIGHT + HEADINGS + SCROLL_BAR);
  }

  /** Has a row in sight. */
  show(row: number): void {
    if (row < 0) return;
    // Measured again: right after the first rows came, it is higher than when it was measured last.
    const view = Math.max(0, (this.element?.clientHeight ?? this.height) - HEADINGS);
    this.#goTo(positionShowing(row, this.position, { rows: this.#rows(), view }));
  }

  /** The browser scrolls. */
  follow(scrollTop: number): void {
    this.position = scrolled(this.position, scrollTop, this.extent);
  }

  /** The browser has scrolled: the bar stands for the rows that are shown. */
  settle(): void {
    this.#goTo(positionAt(this.position.top, this.extent));
  }

  /** Fewer rows may be left than were scrolled to. */
  stayWithin(): void {
    if (positionAt(this.position.top, this.extent).top !== this.position.top) this.settle();
  }

  #goTo(next: ScrollPosition): void {
    this.position = next;
    if (this.element) this.element.scrollTop = next.scrollTop;
  }
}
