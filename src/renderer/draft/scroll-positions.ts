import type { AppState } from '../state/app-state.svelte';

/** How far each draft of a window is scrolled, in CSS pixels. Forgotten with the window. */
const positions = new WeakMap<AppState, Map<string, number>>();

export function noteScroll(app: AppState, draftId: string, top: number): void {
  const known = positions.get(app) ?? new Map<string, number>();
  known.set(draftId, top);
  positions.set(app, known);
}

/** How far the draft was scrolled when it was left; 0 if it was not open yet. */
export function scrollOf(app: AppState, draftId: string): number {
  return positions.get(app)?.get(draftId) ?? 0;
}
