import type { ActionId } from '@contract/action-ids';
import { type Action, ACTIONS, keysOf, type Shortcuts } from '@contract/actions';
import { type KeyPress, matchesShortcut, type Platform } from '../../ui/shortcut';
import type { ActionHandlers } from './action-handlers.svelte';

/** Dialogs have text fields, so these act in them as well. */
const TYPING_ACTIONS: readonly ActionId[] = ['undo', 'redo'];

/** What takes typed characters, so that a key without a modifier belongs to it. */
const TAKES_CHARACTERS =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable="true"], [role="grid"], [role="listbox"], [role="combobox"], [role="menu"], [role="textbox"]';

/** Which action a press is for; `null` if for none. */
export function actionFor(press: KeyPress, platform: Platform, shortcuts: Shortcuts): Action | null {
  const isMatch = (keys: string): boolean =>
    matchesShortcut(press, keys, platform) && !(keys.length === 1 && charactersAreTaken());
  return ACTIONS.find((action) => keysOf(action, shortcuts, platform).some(isMatch)) ?? null;
}

/**
 * Runs the action whose keys were pressed. On macOS this also keeps the press from the menu, which
 * would run it again. While a dialog is open, nothing behind it acts.
 */
export function runShortcut(
  event: KeyboardEvent,
  actions: ActionHandlers,
  keyboard: { readonly platform: Platform; readonly shortcuts: Shortcuts },
): void {
  if (event.defaultPrevented || event.isComposing) return;
  const action = actionFor(event, keyboard.platform, keyboard.shortcuts);
  if (action === null || dialogIsOpen() || !actions.has(action.id)) return;
  event.preventDefault();
  if (event.repeat && action.repeats !== true) return;
  actions.run(action.id);
}

/** Runs an action chosen in the native menu, which stays usable while a dialog is open. */
export function runMenuAction(id: ActionId, actions: ActionHandlers): void {
  if (TYPING_ACTIONS.includes(id) || !dialogIsOpen()) actions.run(id);
}

export function dialogIsOpen(): boolean {
  return (
    document.querySelector('[role="dialog"][data-dialog-content][data-state="open"], [role="alertdialog"]') !== null
  );
}

function charactersAreTaken(): boolean {
  let focused = document.activeElement;
  // The editors of long texts are in shadow trees.
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused?.closest(TAKES_CHARACTERS) != null;
}
