import type { Action } from '@shared/actions';

export type Platform = 'linux' | 'darwin' | 'win32';

const NAMES: Readonly<Record<string, string>> = {
  Enter: '↵',
  Backspace: '⌫',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
};
const MAC: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥' };
const OTHER: Readonly<Record<string, string>> = { CmdOrCtrl: 'Ctrl' };

/** An accelerator as a person reads it: `Ctrl N`, `⌘N`. */
export function shortcutLabel(accelerator: Action['accelerator'], platform: Platform): string {
  const names = platform === 'darwin' ? MAC : OTHER;
  const parts = accelerator.split('+').map((part) => names[part] ?? NAMES[part] ?? part);
  return parts.join(platform === 'darwin' ? '' : ' ');
}

/** The same for `aria-keyshortcuts`. */
export function ariaShortcut(accelerator: Action['accelerator'], platform: Platform): string {
  return accelerator.replace('CmdOrCtrl', platform === 'darwin' ? 'Meta' : 'Control');
}

/** Whether a key press is an accelerator. The key's place counts beside its character, since Alt changes characters on a Mac. */
export function matchesShortcut(event: KeyboardEvent, accelerator: Action['accelerator'], platform: Platform): boolean {
  const parts = accelerator.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (name: string): boolean => parts.slice(0, -1).includes(name);
  const mac = platform === 'darwin';
  if (mac && wants('Ctrl')) return false;
  if (event.ctrlKey !== (!mac && (wants('CmdOrCtrl') || wants('Ctrl')))) return false;
  if (event.metaKey !== (mac && wants('CmdOrCtrl'))) return false;
  if (event.shiftKey !== wants('Shift') || event.altKey !== wants('Alt')) return false;
  const pressed = event.key.toLowerCase();
  return pressed === key.toLowerCase() || event.code === `Digit${key}` || event.code === `Key${key}`;
}
