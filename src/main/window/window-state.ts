/** A rectangle in device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Size = Pick<Rectangle, 'width' | 'height'>;

/**
 * What the next start needs before the database is open: where the window stood, and in which theme
 * and how it was drawn, so that it opens quickly and without a flash.
 */
export interface WindowState {
  readonly bounds: Rectangle | null;
  readonly maximized: boolean;
  readonly theme: 'system' | 'light' | 'dark';
  /**
   * When a start found no graphics hardware, in milliseconds since 1970; `null` if it was found,
   * or was not looked for yet.
   */
  readonly noGraphicsSince: number | null;
}

export const DEFAULT_WINDOW: WindowState = { bounds: null, maximized: false, theme: 'system', noGraphicsSince: null };
/** Half of a small laptop's screen at 200 %, where 683 by 384 pixels are all there is. */
export const MINIMUM_SIZE: Size = { width: 480, height: 300 };
const DEFAULT_SIZE: Size = { width: 1360, height: 860 };
/** How much of a remembered window must still be on a display, so that a user can drag it. */
const REACHABLE = 100;

/**
 * Reads a stored state; every part that is damaged falls back on its own. By hand, because schemas
 * are not loaded yet at this point.
 */
export function readWindowState(text: string): WindowState {
  const stored = parsed(text);
  const { theme, noGraphicsSince } = stored;
  return {
    bounds: rectangle(stored['bounds']),
    maximized: stored['maximized'] === true,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    noGraphicsSince: Number.isSafeInteger(noGraphicsSince) ? Number(noGraphicsSince) : null,
  };
}

/**
 * Returns where to open the window: where it was if its title bar is on one of these work areas,
 * otherwise where the system puts it. The first work area is the main display's. The window is
 * never larger than its work area.
 */
export function positionWindow(
  remembered: Rectangle | null,
  workAreas: readonly Rectangle[],
): Partial<Rectangle> & Size {
  if (remembered === null) return sizeWithin(DEFAULT_SIZE, workAreas[0]);
  const reached = workAreas.filter((each) => reachable(remembered, each));
  const area = reached.toSorted((a, b) => sharedWidth(remembered, b) - sharedWidth(remembered, a))[0];
  return area === undefined ? sizeWithin(remembered, workAreas[0]) : fitInto(remembered, area);
}

/**
 * Returns the window's bounds moved and shrunk as little as possible to be inside of a work area.
 */
export function fitInto(window: Rectangle, area: Rectangle): Rectangle {
  const size = sizeWithin(window, area);
  const within = (start: number, length: number, from: number, space: number): number =>
    Math.max(from, Math.min(start, from + space - length));
  return {
    x: within(window.x, size.width, area.x, area.width),
    y: within(window.y, size.height, area.y, area.height),
    ...size,
  };
}

/** Returns the least size that a user can give the window: no display may be too small for it. */
export function minimumSize(workAreas: readonly Rectangle[]): Size {
  return workAreas.reduce<Size>(
    (least, area) => ({ width: Math.min(least.width, area.width), height: Math.min(least.height, area.height) }),
    MINIMUM_SIZE,
  );
}

function sizeWithin(size: Size, area: Size = size): Size {
  return {
    width: Math.min(Math.max(MINIMUM_SIZE.width, size.width), area.width),
    height: Math.min(Math.max(MINIMUM_SIZE.height, size.height), area.height),
  };
}

function reachable(window: Rectangle, area: Rectangle): boolean {
  // Users drag a window by its title bar, so its top edge must be inside.
  const top = window.y >= area.y && window.y <= area.y + area.height - REACHABLE;
  return sharedWidth(window, area) >= REACHABLE && top;
}

function sharedWidth(window: Rectangle, area: Rectangle): number {
  return Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
}

function rectangle(value: unknown): Rectangle | null {
  const { x, y, width, height } = record(value);
  if (![x, y, width, height].every((each) => Number.isSafeInteger(each))) return null;
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return record(JSON.parse(text));
  } catch {
    return {};
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
