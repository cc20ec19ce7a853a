let wanted: (() => void) | null = null;

/**
 * Lets `focus` decide what gets the focus when the next dialog closes, instead of what had it
 * before the dialog: for what a dialog has opened behind itself. Held outside of the components,
 * because a dialog that is being removed reads its properties as they were before.
 */
export function focusAfterDialog(focus: () => void): void {
  wanted = focus;
}

/** Returns what `focusAfterDialog` was given, once; `null` if the focus returns as usual. */
export function claimFocusAfterDialog(): (() => void) | null {
  const focus = wanted;
  wanted = null;
  return focus;
}
