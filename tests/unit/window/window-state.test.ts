import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_WINDOW, MINIMUM_SIZE, placeWindow, readWindowState } from '../../../src/main/window/window-state';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 };
const SECOND = { x: 1920, y: 0, width: 1280, height: 1024 };
const bounds = { x: 100, y: 50, width: 1200, height: 800 };

describe('a stored window state', () => {
  test('is read as it was stored', () => {
    const state = { bounds, maximized: true, theme: 'dark', noGraphicsSince: 1_795_000_000_000 };
    expect(readWindowState(JSON.stringify(state))).toEqual(state);
  });

  test('falls back part by part', () => {
    expect(readWindowState('{"bounds":{"x":1},"maximized":"yes","theme":"light","noGraphicsSince":"never"}')).toEqual({
      bounds: null,
      maximized: false,
      theme: 'light',
      noGraphicsSince: null,
    });
  });

  test('of any text is a state', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { bounds: read, maximized, theme } = readWindowState(text);
        expect(read === null || Object.values(read).every(Number.isSafeInteger)).toBe(true);
        expect(typeof maximized).toBe('boolean');
        expect(['system', 'light', 'dark']).toContain(theme);
      }),
    );
    expect(readWindowState('')).toEqual(DEFAULT_WINDOW);
  });
});

describe('the window opens', () => {
  test('where it stood', () => {
    expect(placeWindow(bounds, [SCREEN])).toEqual(bounds);
    const onSecond = { ...bounds, x: 2000 };
    expect(placeWindow(onSecond, [SCREEN, SECOND])).toEqual(onSecond);
  });

  test('in its old size where its screen is gone', () => {
    expect(placeWindow({ ...bounds, x: 2000 }, [SCREEN])).toEqual({ width: 1200, height: 800 });
  });

  test('no larger than the screen and no smaller than it can be used', () => {
    expect(placeWindow({ ...bounds, width: 9000, height: 9000 }, [SCREEN])).toMatchObject({
      width: 1920,
      height: 1080,
    });
    expect(placeWindow({ ...bounds, width: 1, height: 1 }, [{ ...SCREEN, x: -50, width: 2000 }])).toEqual({
      ...MINIMUM_SIZE,
    });
    expect(placeWindow(null, [{ ...SCREEN, width: 1000, height: 700 }])).toEqual({ width: 1000, height: 700 });
  });

  test('with its title bar within reach', () => {
    for (const lost of [{ y: -200 }, { y: 1060 }, { x: 1900 }, { x: -1190 }]) {
      expect(placeWindow({ ...bounds, ...lost }, [SCREEN])).not.toHaveProperty('x');
    }
  });
});
