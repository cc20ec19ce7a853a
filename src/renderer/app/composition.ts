/** The part of a `KeyboardEvent` that tells whether an input method is using the key. */
interface CompositionKey {
  readonly type: string;
  readonly key: string;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/**
 * The virtual key code of a press that an input method (Japanese, Chinese, Korean, …) is
 * processing.
 */
const PROCESSED_KEY_CODE = 229;

function isComposition({ isComposing, keyCode }: CompositionKey): boolean {
  return isComposing || keyCode === PROCESSED_KEY_CODE;
}

/**
 * Hides keys that belong to an input method from the whole page: Enter confirms a candidate there
 * and Escape discards one, so neither may submit a form, pick an option or close a dialog. Listen
 * for `keydown` and `keypress` on the window, in capture.
 */
export function guardComposition(event: KeyboardEvent): void {
  if (!isComposition(event)) return;
  event.stopPropagation();
  // Chromium submits a form at the key press, and empties a search box at the key down of Escape.
  const isDefaultUnwanted = event.type === 'keypress' ? event.key === 'Enter' : event.key === 'Escape';
  if (isDefaultUnwanted) event.preventDefault();
}
