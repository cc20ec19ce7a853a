import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_WINDOW,
  fitInto,
  MAX_DRAFT_WINDOWS,
  MINIMUM_SIZE,
  minimumSize,
  placeOfDraft,
  positionWindow,
  readWindowState,
  withDraftPlace,
} from '@main/window/window-state';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 };
const SECOND = { x: 1920, y: 0, width: 1280, height: 1024 };
const DRAFT = '0f8a4f6e-3f0a-4a52-9f57-2f4d5c1b7a10';
const bounds = { x: 100, y: 50, width: 1200, height: 800 };

describe('a stored window state', () => {
  test('is read as stored', () => {
    const drafts = [{ draftId: DRAFT, bounds, maximized: false, isOpen: true }];
    const state = {
      bounds,
      maximized: true,
      drafts,
      theme: 'dark',
      language: 'en',
      noGraphicsSince: 1_795_000_000_000,
    };
    expect(readWindowState(JSON.stringify(state))).toEqual(state);
  });

  test('falls back value by value', () => {
    expect(readWindowState('{"bounds":{"x":1},"maximized":"yes","theme":"light","noGraphicsSince":"never"}')).toEqual({
      bounds: null,
      maximized: false,
      drafts: [],
      theme: 'light',
      language: null,
      noGraphicsSince: null,
    });
    expect(readWindowState('{"language":"xx"}').language).toBeNull();
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

describe('the windows of drafts', () => {
  const place = { draftId: DRAFT, bounds, maximized: false, isOpen: false };
  const idOf = (number: number): string => `0f8a4f6e-3f0a-4a52-9f57-${String(number).padStart(12, '0')}`;

  test('are read one by one, and what is no place of a draft is left out', () => {
    const drafts = [place, { ...place, draftId: 'x' }, 1, null, { draftId: idOf(1), bounds: 'x', isOpen: 'yes' }];
    expect(readWindowState(JSON.stringify({ drafts })).drafts).toEqual([
      place,
      { draftId: idOf(1), bounds: null, maximized: false, isOpen: false },
    ]);
    expect(readWindowState('{"drafts":{"length":3}}').drafts).toEqual([]);
  });

  test('open where they stood, and for the first time a little beside the main window', () => {
    const state = { ...DEFAULT_WINDOW, bounds, drafts: [{ ...place, bounds: SECOND }] };
    expect(placeOfDraft(state, DRAFT).bounds).toEqual(SECOND);
    expect(placeOfDraft(state, idOf(1))).toEqual({ bounds: { ...bounds, x: 132, y: 82 }, maximized: false });
    expect(placeOfDraft(DEFAULT_WINDOW, DRAFT).bounds).toBeNull();
  });

  test('are remembered once each, the newest first, and only so many', () => {
    const places = Array.from({ length: MAX_DRAFT_WINDOWS }, (_, number) => ({ ...place, draftId: idOf(number) }));
    expect(withDraftPlace(places, { ...place, draftId: idOf(3), isOpen: true })).toHaveLength(MAX_DRAFT_WINDOWS);
    const more = withDraftPlace(places, place);
    expect(more).toHaveLength(MAX_DRAFT_WINDOWS);
    expect(more[0]).toEqual(place);
    expect(more.at(-1)?.draftId).toBe(idOf(MAX_DRAFT_WINDOWS - 2));
  });
});
