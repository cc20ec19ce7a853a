import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTIONS } from '@shared/actions';
import { exactOption, matchOptions } from '../../../src/renderer/ui/match-options';
import { ariaShortcut, matchesShortcut, shortcutLabel } from '../../../src/renderer/ui/shortcut';
import { stepNumber, wholeNumber } from '../../../src/renderer/ui/step-number';

describe('stepping a number', () => {
  test('stays inside the limits and is always a whole number', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), (typed, by) => {
        const stepped = wholeNumber(stepNumber(typed, by, { min: 3, max: 60 }));
        expect(stepped).toBeGreaterThanOrEqual(3);
        expect(stepped).toBeLessThanOrEqual(60);
      }),
    );
  });

  test('starts at the lower limit where nothing readable is typed', () => {
    expect(stepNumber('a dozen', 1, { min: 1, max: 200 })).toBe('1');
    expect(stepNumber('', -1, {})).toBe('0');
    expect(stepNumber('8', 1, { min: 1, max: 200 })).toBe('9');
  });

  test('leaves other spellings of numbers to validation', () => {
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

  test('put what begins with the typed text first', () => {
    const options = ['not on', 'on', 'upon'].map((value) => ({ value }));
    expect(matchOptions(options, 'on').map(({ value }) => value)).toEqual(['on', 'not on', 'upon']);
  });

  test('take a text typed in full in any case', () => {
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

  test('are found by the place of the key where Alt changes its character', () => {
    expect(matchesShortcut(press('¡', { altKey: true, code: 'Digit1' }), 'Alt+1', 'darwin')).toBe(true);
  });

  test('are told as people and as assistive technology read them', () => {
    expect(shortcutLabel('CmdOrCtrl+Shift+K', 'linux')).toBe('Ctrl Shift K');
    expect(shortcutLabel('CmdOrCtrl+Shift+K', 'darwin')).toBe('⌘⇧K');
    expect(ariaShortcut('CmdOrCtrl+N', 'linux')).toBe('Control+N');
  });

  test('of two actions are never the same', () => {
    expect(new Set(ACTIONS.map(({ accelerator }) => accelerator)).size).toBe(ACTIONS.length);
  });
});
