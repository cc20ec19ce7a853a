let height = $state(0);

/** How much space dialogs leave below them, in pixels. Reactive. */
export const spaceBelowDialogs = (): number => height;

/**
 * Leaves space below dialogs for what stands there. Not as a property of the document, with which
 * the styles of the whole page would have to be found again.
 */
export function leaveBelowDialogs(pixels: number): void {
  height = pixels;
}
