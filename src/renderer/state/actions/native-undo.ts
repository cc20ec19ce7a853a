import { dialogIsOpen } from './shortcuts';

/**
 * Where undo and redo go to the draft that is open, and not to what is typed in the control with
 * the focus.
 */
const DRAFT = '[data-undo="draft"]';
const TYPED = 'input, textarea, [contenteditable="true"]';

/**
 * Whether what has the focus is a text of its own, such as a search or a dialog's field, which
 * undoes its own typing.
 */
export function undoesItself(): boolean {
  const focused = document.activeElement;
  return dialogIsOpen() || (focused !== null && focused.matches(TYPED) && focused.closest(DRAFT) === null);
}
