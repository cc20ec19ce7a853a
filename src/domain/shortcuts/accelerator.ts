import { z } from 'zod';

/** Keys that are named instead of written. */
const NAMED_KEYS = ['Enter', 'Backspace', 'Delete', 'Insert', 'Home', 'End', 'PageUp', 'PageDown'] as const;

const KEY = new RegExp(`^(?:[A-Z0-9]|[,./;\\[\\]?]|F(?:[1-9]|1[0-9]|2[0-4])|${NAMED_KEYS.join('|')})$`);
/** The order in which modifiers are written. */
const MODIFIERS = ['CmdOrCtrl', 'Ctrl', 'Alt', 'Shift'] as const;
type Modifier = (typeof MODIFIERS)[number];

export interface Accelerator {
  readonly modifiers: readonly Modifier[];
  readonly key: string;
}

/** The parts of a shortcut in Electron's notation (`CmdOrCtrl+Shift+K`); `null` if it is none. */
export function parseAccelerator(text: string): Accelerator | null {
  const parts = text.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1);
  const ordered = MODIFIERS.filter((modifier) => modifiers.includes(modifier));
  return KEY.test(key) && ordered.join() === modifiers.join() ? { modifiers: ordered, key } : null;
}

/** A shortcut as settings and files have it. */
const acceleratorSchema = z
  .string()
  .max(40)
  .refine((text) => parseAccelerator(text) !== null);

/** At most so many keys run one action. */
const MAX_KEYS_PER_ACTION = 4;

/** Keys by the id of their action. Ids that this version does not know stay and do nothing. */
export const shortcutsSchema = z
  .record(z.string().regex(/^[a-z-]{1,40}$/), z.array(acceleratorSchema).max(MAX_KEYS_PER_ACTION))
  .refine((shortcuts) => Object.keys(shortcuts).length <= 200);

/**
 * Why keys cannot be given to an action. `typing`: they type a character; `editing`: they edit text
 * or move in it; `system`: the system or the window uses them.
 */
export type ReservedReason = 'typing' | 'editing' | 'system';

const EDITING_LETTERS = ['A', 'C', 'V', 'X'];
const MOVING_KEYS = ['Home', 'End', 'Backspace', 'Delete', 'Insert'];
const WINDOW_KEYS = ['Q', 'W', 'M', '0'];
/** What macOS does with Cmd, and with Cmd and Shift (pictures of the screen). */
const MAC_KEYS = ['H'];
const MAC_SHIFT_KEYS = ['3', '4', '5', '6'];

/** Why a shortcut is reserved on a system; `null` if it is free to use. */
export function reservedReason(
  { modifiers, key }: Accelerator,
  platform: 'linux' | 'darwin' | 'win32',
): ReservedReason | null {
  const has = (modifier: Modifier): boolean => modifiers.includes(modifier);
  const isMac = platform === 'darwin';
  const isFunctionKey = /^F\d+$/.test(key);
  const isOnly = (...names: readonly Modifier[]): boolean => modifiers.join() === names.join();
  if (modifiers.length === 0 || isOnly('Shift')) {
    if (key === 'F10' || key === 'F11') return 'system';
    if (key === 'PageUp' || key === 'PageDown' || key === 'Enter' || MOVING_KEYS.includes(key)) return 'editing';
    return isFunctionKey || key === '?' ? null : 'typing';
  }
  if (has('Ctrl') && isMac) return 'system';
  // On other systems Ctrl and Alt together are AltGr, which types characters.
  if (has('Alt') && (has('CmdOrCtrl') || has('Ctrl')) && !isMac) return 'typing';
  if (isOnly('Alt') || isOnly('Alt', 'Shift')) {
    if (key === 'F4' || key === 'Enter') return 'system';
    if (MOVING_KEYS.includes(key)) return 'editing';
    return isMac && key.length === 1 && !/\d/.test(key) ? 'typing' : null;
  }
  if (isOnly('CmdOrCtrl')) {
    if (EDITING_LETTERS.includes(key) || MOVING_KEYS.includes(key)) return 'editing';
    if (WINDOW_KEYS.includes(key) || (isMac && MAC_KEYS.includes(key))) return 'system';
  }
  if (isOnly('CmdOrCtrl', 'Shift')) {
    if (key === 'V' || key === 'Home' || key === 'End') return 'editing';
    if (isMac && MAC_SHIFT_KEYS.includes(key)) return 'system';
  }
  return null;
}
