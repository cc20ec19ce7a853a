import type { ActionId } from '@contract/action-ids';
import { actionOf, keysOf, type Shortcuts } from '@contract/actions';
import type { Platform } from '../../ui/shortcut';
import { ariaShortcut, shortcutLabel } from '../../ui/shortcut-label';

/** An action's keys, as a user reads them and as `aria-keyshortcuts` wants them. */
export interface ShortcutHint {
  /** Empty if the action has no keys. */
  readonly label: string;
  readonly aria: string | undefined;
}

/** The part of the app's state that decides about keys. */
interface Keyboard {
  readonly platform: Platform;
  readonly settings: { readonly current: { readonly shortcuts: Shortcuts } };
}

/**
 * The first keys of an action as the user has them now. Reactive: call it in `$derived` or markup.
 */
export function shortcutOf(id: ActionId, app: Keyboard): ShortcutHint {
  const [keys] = keysOf(actionOf(id), app.settings.current.shortcuts, app.platform);
  if (keys === undefined) return { label: '', aria: undefined };
  return { label: shortcutLabel(keys, app.platform), aria: ariaShortcut(keys, app.platform) };
}
