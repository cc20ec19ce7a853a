import { ACTIONS } from '@shared/actions';
import type { ActionHandlers } from '../state/action-handlers';
import { matchesShortcut, type Platform } from '../ui/shortcut';

/**
 * Runs the action whose keys were pressed and keeps the press from reaching the menu, which would run it again. While a dialog
 * is open nothing behind it acts.
 */
export function runShortcut(event: KeyboardEvent, actions: ActionHandlers, platform: Platform): void {
  if (event.defaultPrevented || event.isComposing) return;
  const action = ACTIONS.find(({ accelerator, also }) =>
    [accelerator, also].some((keys) => keys !== undefined && matchesShortcut(event, keys, platform)),
  );
  if (action === undefined || dialogIsOpen() || !actions.has(action.id)) return;
  event.preventDefault();
  actions.run(action.id);
}

export function dialogIsOpen(): boolean {
  return (
    document.querySelector('[role="dialog"][data-dialog-content][data-state="open"], [role="alertdialog"]') !== null
  );
}
