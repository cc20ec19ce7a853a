export type Platform = 'linux' | 'darwin' | 'win32';

/** The part of a `KeyboardEvent` that shortcuts read. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  /** The virtual key code, which follows the system's own rules for shortcuts on a layout. */
  readonly keyCode?: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  getModifierState?(name: string): boolean;
}

/** The physical key that has a punctuation mark on a US keyboard. */
const US_CODES: Readonly<Record<string, string>> = {
  ',': 'Comma',
  '.': 'Period',
  '/': 'Slash',
  ';': 'Semicolon',
  '[': 'BracketLeft',
  ']': 'BracketRight',
};

/**
 * Returns whether a key press is an accelerator. Letters and marks follow the layout if it is
 * Latin; on any other layout the physical key counts. AltGr types characters and is never part of a
 * shortcut.
 */
export function matchesShortcut(press: KeyPress, accelerator: string, platform: Platform): boolean {
  const parts = accelerator.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (name: string): boolean => parts.slice(0, -1).includes(name);
  const mac = platform === 'darwin';
  if (mac && wants('Ctrl')) return false;
  if (press.ctrlKey !== (!mac && (wants('CmdOrCtrl') || wants('Ctrl')))) return false;
  if (press.metaKey !== (mac && wants('CmdOrCtrl'))) return false;
  if (press.altKey !== wants('Alt') || press.getModifierState?.('AltGraph') === true) return false;
  const shiftMatches = press.shiftKey === wants('Shift');
  if (/^[A-Z]$/.test(key)) return shiftMatches && letterOf(press, mac) === key;
  if (key.length > 1) return shiftMatches && press.key === key;
  // Some layouts need Shift for a digit or a mark, so one that was typed with it counts as well.
  // A mark on what is a letter's key to the system belongs to the letter, as on Arabic layouts.
  if (press.key === key) return (shiftMatches || press.shiftKey) && !isAltCode(press) && letterOf(press, mac) === null;
  return shiftMatches && (/^\d$/.test(key) ? isDigitKey(press, key) : isPunctuationKey(press, key));
}

const NAMED = /^(?:Enter|Backspace|Delete|Insert|Home|End|PageUp|PageDown|F\d{1,2})$/;
/** Modifiers as accelerators write them, in that order. */
const HELD = [
  ['CmdOrCtrl', ({ ctrlKey, metaKey }: KeyPress, mac: boolean) => (mac ? metaKey : ctrlKey)],
  ['Ctrl', ({ ctrlKey }: KeyPress, mac: boolean) => mac && ctrlKey],
  ['Alt', ({ altKey }: KeyPress) => altKey],
  ['Shift', ({ shiftKey }: KeyPress) => shiftKey],
] as const;

/**
 * The accelerator that a press would match, as `matchesShortcut` reads it; `null` while only
 * modifiers are held, and for keys that no accelerator can name.
 */
export function acceleratorOf(press: KeyPress, platform: Platform): string | null {
  const mac = platform === 'darwin';
  if (press.getModifierState?.('AltGraph') === true || (!mac && press.metaKey)) return null;
  const held = HELD.filter(([, isHeld]) => isHeld(press, mac)).map(([name]) => name);
  if (press.key === '?' && held.every((name) => name === 'Shift')) return '?';
  const key = keyNameOf(press, mac);
  return key === null ? null : [...held, key].join('+');
}

function keyNameOf(press: KeyPress, mac: boolean): string | null {
  if (NAMED.test(press.key)) return press.key;
  const digit = /^\d$/.exec(press.key)?.[0] ?? /^Digit(\d)$/.exec(press.code)?.[1];
  if (digit !== undefined) return digit;
  const mark = Object.keys(US_CODES).find((one) => press.key === one || isPunctuationKey(press, one));
  return mark ?? letterOf(press, mac);
}

/** The letter that a press stands for in shortcuts, in upper case, or `null`. */
function letterOf(press: KeyPress, mac: boolean): string | null {
  const place = /^Key([A-Z])$/.exec(press.code)?.[1] ?? null;
  const byKeyCode = /^[A-Z]$/.exec(String.fromCharCode(press.keyCode ?? 0))?.[0] ?? null;
  // Option changes the character on a Mac, but not the key code.
  if (mac && press.altKey) return byKeyCode ?? place;
  // Turkish has two letters i; either is the I of a shortcut.
  const letter = press.key === 'ı' || press.key === 'İ' ? 'I' : press.key.toUpperCase();
  if (/^[A-Z]$/.test(letter)) return letter;
  if (isOtherScript(press.key)) return place;
  // An ASCII mark on a letter key: Dvorak's is a mark to the system, Arabic's with Shift is the
  // letter.
  return place !== null && place === byKeyCode ? place : null;
}

/** French and Czech type marks with the digit keys, macOS does so with Option: the key counts. */
function isDigitKey(press: KeyPress, digit: string): boolean {
  return press.code === `Digit${digit}` && !/^\d$/.test(press.key);
}

function isPunctuationKey(press: KeyPress, mark: string): boolean {
  return press.code === US_CODES[mark] && isOtherScript(press.key);
}

/** Alt and digits of the keypad type a character by its number on Windows. */
function isAltCode(press: KeyPress): boolean {
  return press.altKey && press.code.startsWith('Numpad');
}

function isOtherScript(key: string): boolean {
  return /\P{ASCII}/u.test(key) && !/\p{Script=Latin}/u.test(key);
}
