import type { Attachment } from 'svelte/attachments';
import { distanceTo, placeAmong, type RowPlace, type ScrollPlace } from '../../draft/scroll-positions';

interface Kept {
  readonly read: () => ScrollPlace | null;
  readonly note: (place: ScrollPlace | null) => void;
}

/** Brings the field back to the top of the editor that is noted as its place. */
export function restorePlace(pane: HTMLElement, { read }: Pick<Kept, 'read'>): void {
  const place = read();
  const scroller = scrollerOf(pane);
  if (scroller === null) return;
  if (place === null) {
    scroller.scrollTop = 0;
    return;
  }
  const row = rowsOf(pane).find(({ field }) => field === place.field);
  if (row !== undefined && row.height > 0) scroller.scrollTop = Math.round(scroller.scrollTop + distanceTo(place, row));
}

/**
 * Notes which field is at the top of the editor while the user scrolls, and keeps it there while
 * the pane around the editor changes its size, as by the window, zoom or a column beside it.
 */
export function keepPlace(kept: Kept): Attachment<HTMLElement> {
  return (pane) => {
    let size = sizeOf(pane);
    /** Where it was brought, which is no scrolling of the user. */
    let broughtTo = -1;
    const scrolled = (): void => {
      const scroller = scrollerOf(pane);
      // A pane of another size was scrolled by that; it is brought back at once.
      if (scroller === null || sizeOf(pane) !== size || scroller.scrollTop === broughtTo) return;
      broughtTo = -1;
      kept.note(scroller.scrollTop === 0 ? null : placeAmong(rowsOf(pane)));
    };
    const watcher = new ResizeObserver(() => {
      if (sizeOf(pane) === size) return;
      size = sizeOf(pane);
      restorePlace(pane, kept);
      broughtTo = scrollerOf(pane)?.scrollTop ?? -1;
    });
    watcher.observe(pane);
    // The editor scrolls, or in the lowest windows the pane; the event does not bubble.
    pane.addEventListener('scroll', scrolled, { capture: true, passive: true });
    return () => {
      watcher.disconnect();
      pane.removeEventListener('scroll', scrolled, { capture: true });
    };
  };
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): string => `${String(clientWidth)} ${String(clientHeight)}`;

/** What scrolls the editor; `null` while another screen is in its place. */
function scrollerOf(pane: HTMLElement): HTMLElement | null {
  const main = pane.querySelector<HTMLElement>(':scope > main');
  if (main === null || main.hidden) return null;
  return getComputedStyle(main).overflowY === 'visible' ? pane : main;
}

function rowsOf(pane: HTMLElement): readonly RowPlace[] {
  const bars = pane.querySelector<HTMLElement>('[data-bars]');
  const isSticky = bars !== null && getComputedStyle(bars).position === 'sticky';
  const line = isSticky ? bars.getBoundingClientRect().bottom : pane.getBoundingClientRect().top;
  return [...pane.querySelectorAll<HTMLElement>('main [data-field]')].map((row) => {
    const { top, height, width } = row.getBoundingClientRect();
    return { field: row.dataset['field'] ?? '', top: top - line, height, width };
  });
}
