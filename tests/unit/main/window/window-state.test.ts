import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_WINDOW,
  fitInto,
  MINIMUM_SIZE,
  minimumSize,
  positionWindow,
  readWindowState,
} from '@main/window/window-state';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 };
const SECOND = { x: 1920, y: 0, width: 1280, height: 1024 };
const bounds = { x: 100, y: 50, width: 1200, height: 800 };

describe('a stored window state', () => {
  test('is read as stored', () => {
    const state = { bounds, maximized: true, theme: 'dark', noGraphicsSince: 1_795_000_000_000 };
    expect(readWindowState(JSON.stringify(state))).toEqual(state);
  });

  test('falls back value by value', () => {
    expect(readWindowState('{"bounds":{"x":1},"maximized":"yes","theme":"light","noGraphicsSince":"never"}')).toEqual({
      bounds: null,
      maximized: false,
      theme: 'light',
      noGraphicsSince: null,
    });
  });

  test('of any text results in a state', () => {
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
  test('at its old position', () => {
    expect(positionWindow(bounds, [SCREEN])).toEqual(bounds);
    const onSecond = { ...bounds, x: 2000 };
    expect(positionWindow(onSecond, [SCREEN, SECOND])).toEqual(onSecond);
  });

  test('in its old size if its screen is gone', () => {
    expect(positionWindow({ ...bounds, x: 2000 }, [SCREEN])).toEqual({ width: 1200, height: 800 });
  });

  test('no larger than the work area and no smaller than usable', () => {
    expect(positionWindow({ ...bounds, width: 9000, height: 9000 }, [SCREEN])).toEqual(SCREEN);
    expect(positionWindow({ ...bounds, width: 1, height: 1 }, [{ ...SCREEN, x: -50, width: 2000 }])).toMatchObject(
      MINIMUM_SIZE,
    );
    expect(positionWindow(null, [{ ...SCREEN, width: 1000, height: 700 }])).toEqual({ width: 1000, height: 700 });
  });

  test('inside a laptop’s screen at 200 %, even with the bounds from 100 %', () => {
    const area = { x: 0, y: 0, width: 683, height: 344 };
    expect(positionWindow(null, [area])).toEqual({ width: 683, height: 344 });
    expect(positionWindow({ x: 3, y: 20, width: 1360, height: 728 }, [area])).toEqual(area);
  });

  test('on the display that shows most of it', () => {
    expect(positionWindow({ ...bounds, x: 1800 }, [SCREEN, SECOND])).toEqual({ ...bounds, x: 1920 });
    expect(positionWindow({ ...bounds, x: 900 }, [SCREEN, SECOND])).toEqual({ ...bounds, x: 720 });
  });

  test('with its title bar within reach', () => {
    for (const lost of [{ y: -200 }, { y: 1060 }, { x: 1900 }, { x: -1190 }]) {
      expect(positionWindow({ ...bounds, ...lost }, [SCREEN])).not.toHaveProperty('x');
    }
  });
});

const rectangles = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  width: fc.integer({ min: 1, max: 9000 }),
  height: fc.integer({ min: 1, max: 9000 }),
});

test('a window fitted into a work area is inside, whatever both are', () => {
  fc.assert(
    fc.property(rectangles, rectangles, (window, area) => {
      const fitted = fitInto(window, area);
      expect(fitted.x).toBeGreaterThanOrEqual(area.x);
      expect(fitted.y).toBeGreaterThanOrEqual(area.y);
      expect(fitted.x + fitted.width).toBeLessThanOrEqual(area.x + area.width);
      expect(fitted.y + fitted.height).toBeLessThanOrEqual(area.y + area.height);
      expect(fitInto(fitted, area)).toEqual(fitted);
    }),
  );
});

test('the minimum size fits the smallest display', () => {
  expect(minimumSize([SCREEN, { ...SECOND, width: 341, height: 192 }])).toEqual({ width: 341, height: 192 });
  expect(minimumSize([SCREEN])).toEqual(MINIMUM_SIZE);
});
