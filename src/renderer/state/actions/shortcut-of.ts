import { type ActionId, actionOf, keysOf } from '@contract/actions';
import { ariaShortcut, shortcutLabel } from '../../ui/shortcut';
import type { AppState } from '../app-state.svelte';

/** An action's keys, as a user reads them and as `aria-keyshortcuts` wants them. */
export interface ShortcutHint {
  /** Empty if the action has no keys. */
  readonly label: string;
  readonly aria: string | undefined;
}

/** The first keys of an action as the user has them now. Reactive: call it in `$derived` or markup. */
export function shortcutOf(id: ActionId, app: Pick<AppState, 'platform' | 'settings'>): ShortcutHint {
  const [keys] = keysOf(actionOf(id), app.settings.current.shortcuts);
  if (keys === undefined) return { label: '', aria: undefined };
  return { label: shortcutLabel(keys, app.platform), aria: ariaShortcut(keys, app.platform) };
}
