import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTIONS } from '@contract/actions';
import { exactOption, matchOptions } from '@renderer/kernel/match-options';
import { matchesShortcut } from '@renderer/ui/shortcut';
import { ariaShortcut, shortcutLabel } from '@renderer/ui/shortcut-label';
import { stepNumber, wholeNumber } from '@renderer/ui/step-number';

describe('stepping a number', () => {
  const limits = { min: 3, max: 60 };

  test('moves by one step at most, and never out of the limits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.constantFrom(-10, -1, 1, 10), (now, by) => {
        const next = Number(stepNumber(String(now), by, limits));
        expect(Math.abs(next - now)).toBeLessThanOrEqual(Math.abs(by));
        expect(Math.sign(next - now)).not.toBe(-Math.sign(by));
        if (now >= limits.min && now <= limits.max) {
          expect(next).toBeGreaterThanOrEqual(limits.min);
          expect(next).toBeLessThanOrEqual(limits.max);
        }
      }),
    );
  });

  test('returns towards the limits from a number outside, one step at a time', () => {
    expect(stepNumber('300', 1, { min: 1, max: 200 })).toBe('300');
    expect(stepNumber('300', -1, { min: 1, max: 200 })).toBe('299');
  });

  test('starts at the lower limit if the field is empty', () => {
    expect(stepNumber('', 1, { min: 1, max: 200 })).toBe('1');
    expect(stepNumber(' ', -1, {})).toBe('0');
    expect(stepNumber('8', 1, { min: 1, max: 200 })).toBe('9');
  });

  test('keeps text that is not a number', () => {
    for (const typed of ['a dozen', '1e2', '1.0', '12 000']) expect(stepNumber(typed, 1, limits)).toBe(typed);
  });

  test('leaves other number formats to validation', () => {
    for (const typed of ['1e2', '1.0', '0x10', '12 000', '']) expect(wholeNumber(typed)).toBeNull();
  });
});

describe('suggestions', () => {
  const zones = ['UTC', 'America/New_York', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'].map((value) => ({
    value,
  }));

  test('find a city by its plain name', () => {
    expect(matchOptions(zones, 'new york').map(({ value }) => value)).toEqual(['America/New_York']);
    expect(matchOptions(zones, 'berl').map(({ value }) => value)).toEqual(['Europe/Berlin']);
  });

  test('list matches at the beginning first', () => {
    const options = ['not on', 'on', 'upon'].map((value) => ({ value }));
    expect(matchOptions(options, 'on').map(({ value }) => value)).toEqual(['on', 'not on', 'upon']);
  });

  test('accept a text typed in full in any case', () => {
    expect(exactOption(zones, 'europe/berlin')?.value).toBe('Europe/Berlin');
    expect(exactOption(zones, 'Europe')).toBeNull();
  });
});

describe('shortcuts', () => {
  const press = (key: string, held: Partial<KeyboardEvent> = {}): KeyboardEvent =>
    // Only what is read of a key press; a real one exists in browsers alone.
    ({
      key,
      code: '',
      ctrlKey: false,
      metaKey: false,
      shiftKey: false,
      altKey: false,
      ...held,
    }) as KeyboardEvent;

  test('mean Ctrl on Linux and Windows and Cmd on a Mac', () => {
    expect(matchesShortcut(press('n', { ctrlKey: true }), 'CmdOrCtrl+N', 'linux')).toBe(true);
    expect(matchesShortcut(press('n', { metaKey: true }), 'CmdOrCtrl+N', 'linux')).toBe(false);
    expect(matchesShortcut(press('n', { metaKey: true }), 'CmdOrCtrl+N', 'darwin')).toBe(true);
    expect(matchesShortcut(press('n', { ctrlKey: true }), 'CmdOrCtrl+N', 'darwin')).toBe(false);
  });

  test('need exactly the keys that they name', () => {
    expect(matchesShortcut(press('n', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+N', 'linux')).toBe(false);
    expect(matchesShortcut(press('K', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+Shift+K', 'linux')).toBe(true);
    expect(matchesShortcut(press('n'), 'CmdOrCtrl+N', 'linux')).toBe(false);
    expect(matchesShortcut(press('F8'), 'F8', 'linux')).toBe(true);
  });

  test('are written as people and as assistive technology read them', () => {
    expect(shortcutLabel('CmdOrCtrl+Shift+K', 'linux')).toBe('Ctrl Shift K');
    expect(shortcutLabel('CmdOrCtrl+Shift+K', 'darwin')).toBe('⌘⇧K');
    expect(ariaShortcut('CmdOrCtrl+N', 'linux')).toBe('Control+N');
  });

  test('are unique to an action', () => {
    expect(new Set(ACTIONS.flatMap(({ keys }) => keys)).size).toBe(ACTIONS.flatMap(({ keys }) => keys).length);
  });
});
