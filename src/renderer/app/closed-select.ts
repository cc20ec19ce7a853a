const MOVING_KEYS: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const JUMPING_KEYS: readonly string[] = ['Home', 'End', 'PageUp', 'PageDown'];

/**
 * Keeps a key from changing a closed select unseen, as Chromium does outside of macOS: arrows and
 * letters open it instead. An open one handles its keys itself and does not send them here. Listen
 * for `keydown` on the window, in capture.
 */
export function guardClosedSelect(event: KeyboardEvent): void {
  const select = event.target;
  if (!(select instanceof HTMLSelectElement) || select.multiple) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (JUMPING_KEYS.includes(event.key)) event.preventDefault();
  if (!MOVING_KEYS.includes(event.key) && !/^[^ ]$/u.test(event.key)) return;
  event.preventDefault();
  select.showPicker();
}
