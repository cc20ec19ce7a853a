import { type ActionId, ACTIONS } from '@contract/actions';
import { ariaShortcut, type Platform, shortcutLabel } from '../../ui/shortcut';

/** An action's keys, as a user reads them and as `aria-keyshortcuts` wants them. */
export function shortcutOf(id: ActionId, platform: Platform): { readonly label: string; readonly aria: string } {
  const accelerator = ACTIONS.find((action) => action.id === id)?.accelerator ?? '';
  return { label: shortcutLabel(accelerator, platform), aria: ariaShortcut(accelerator, platform) };
}
