import type { AppState } from '../state/app-state.svelte';

/** A row of the editor, in pixels below the top of what is visible. */
export interface RowPlace {
  readonly field: string;
  readonly top: number;
  readonly height: number;
  readonly width: number;
}

/** Which field is at the top of the editor, and where: the same at any width of the window. */
export interface ScrollPlace {
  readonly field: string;
  /** How much of its height is above the top, as a share and in pixels; 0 if none is. */
  readonly above: number;
  readonly cut: number;
  /** How far below the top it begins, in pixels; 0 if it begins above. */
  readonly below: number;
  /** How wide it was: as wide again, it is cut at the same pixel, also if its end has changed. */
  readonly width: number;
}

/** Where the draft of each window was left. Forgotten with the window. */
const places = new WeakMap<AppState, Map<string, ScrollPlace>>();

/** `null` is the very top. */
export function noteScroll(app: AppState, draftId: string, place: ScrollPlace | null): void {
  const known = places.get(app) ?? new Map<string, ScrollPlace>();
  if (place === null) known.delete(draftId);
  else known.set(draftId, place);
  places.set(app, known);
}

/** Where the draft was when it was left; `null` at the very top, and if it was not open yet. */
export function scrollOf(app: AppState, draftId: string): ScrollPlace | null {
  return places.get(app)?.get(draftId) ?? null;
}

/** The first row of which something is below the top. A folded one has no height. */
export function placeAmong(rows: readonly RowPlace[]): ScrollPlace | null {
  const first = rows.find(({ top, height }) => height > 0 && top + height > 0);
  if (first === undefined) return null;
  const { field, top, height, width } = first;
  const cut = Math.max(0, -top);
  return { field, above: cut / height, cut, below: Math.max(0, top), width };
}

/** How far to scroll on so that a row is at its place again, in pixels. */
export function distanceTo(place: ScrollPlace, row: RowPlace): number {
  return row.top - place.below + (row.width === place.width ? place.cut : place.above * row.height);
}
