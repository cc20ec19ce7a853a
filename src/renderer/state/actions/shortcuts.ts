import { type ActionId, ACTIONS } from '@contract/actions';
import { matchesShortcut, type Platform } from '../../ui/shortcut';
import type { ActionHandlers } from './action-handlers';

/** Dialogs have text fields, so these act in them as well. */
const TYPING_ACTIONS: readonly ActionId[] = ['undo', 'redo'];
/** What a held key repeats; every other action runs once for each press. */
const REPEATABLE_ACTIONS: readonly ActionId[] = ['undo', 'redo', 'next-draft', 'previous-draft', 'next-problem'];

/**
 * Runs the action whose keys were pressed. On macOS this also keeps the press from the menu, which
 * would run it again. While a dialog is open, nothing behind it acts.
 */
export function runShortcut(event: KeyboardEvent, actions: ActionHandlers, platform: Platform): void {
  if (event.defaultPrevented || event.isComposing) return;
  const action = ACTIONS.find(({ accelerator, also }) =>
    [accelerator, also].some((keys) => keys !== undefined && matchesShortcut(event, keys, platform)),
  );
  if (action === undefined || dialogIsOpen() || !actions.has(action.id)) return;
  event.preventDefault();
  if (event.repeat && !REPEATABLE_ACTIONS.includes(action.id)) return;
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
