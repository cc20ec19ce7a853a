import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type LayoutName, LAYOUTS } from '../../fixtures/keyboard-layouts';

const run = promisify(execFile);

/** X11's numbers of the physical keys that tests press. */
const KEYCODES = {
  ControlLeft: 37,
  ShiftLeft: 50,
  AltRight: 108,
  CapsLock: 66,
  Digit1: 10,
  KeyQ: 24,
  KeyW: 25,
  KeyT: 28,
  KeyY: 29,
  KeyI: 31,
  KeyZ: 52,
  KeyC: 54,
  KeyV: 55,
  KeyM: 58,
  Comma: 59,
  Slash: 61,
} as const;
export type NativeKey = keyof typeof KEYCODES;

/**
 * Sets the layout of the display that the tests run on, as a user does in the system's settings.
 */
export async function setLayout(name: LayoutName): Promise<void> {
  const [layout, variant = ''] = LAYOUTS[name];
  await run('setxkbmap', [layout, '-variant', variant]);
}

/** Presses physical keys on that display: all but the last are held while the last is pressed. */
export async function pressNative(...keys: readonly NativeKey[]): Promise<void> {
  const codes = keys.map((key) => String(KEYCODES[key]));
  const held = codes.slice(0, -1);
  await run('xdotool', [
    ...held.flatMap((code) => ['keydown', code]),
    'key',
    codes.at(-1) ?? '',
    ...held.toReversed().flatMap((code) => ['keyup', code]),
  ]);
}

export function isNativeKey(code: string): code is NativeKey {
  return code in KEYCODES;
}
