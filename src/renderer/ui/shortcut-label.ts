import { text } from '../kernel/text';
import type { Platform } from './shortcut';

const NAMES: Readonly<Record<string, string>> = {
  Enter: '↵',
  Backspace: '⌫',
};
const MAC: Readonly<Record<string, string>> = {
  CmdOrCtrl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
};

/** An accelerator as it is written on the keys: `Ctrl N`, `⌘N`, in German `Strg N`. */
export function shortcutLabel(
  accelerator: string,
  platform: Platform,
  keyNames: Readonly<Record<string, string>> = text.shortcuts.keyNames,
): string {
  const names = platform === 'darwin' ? MAC : keyNames;
  const parts = accelerator.split('+').map((part) => names[part] ?? NAMES[part] ?? part);
  return parts.join(platform === 'darwin' ? '' : ' ');
}

/** The same for `aria-keyshortcuts`. */
export function ariaShortcut(accelerator: string, platform: Platform): string {
  return accelerator.replace('CmdOrCtrl', platform === 'darwin' ? 'Meta' : 'Control');
}
