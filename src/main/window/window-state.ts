/** A rectangle in device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the next start needs before the database is open: where the window stood, and in which theme and how it was drawn, so that it opens quickly and without a flash. */
export interface WindowState {
  readonly bounds: Rectangle | null;
  readonly maximized: boolean;
  readonly theme: 'system' | 'light' | 'dark';
  /** When a start found no graphics hardware, in milliseconds since 1970; `null` where it was found, or was not looked for yet. */
  readonly noGraphicsSince: number | null;
}

export const DEFAULT_WINDOW: WindowState = { bounds: null, maximized: false, theme: 'system', noGraphicsSince: null };
export const MINIMUM_SIZE = { width: 860, height: 560 } as const;
const DEFAULT_SIZE = { width: 1360, height: 860 } as const;
/** How much of a remembered window must still be on a screen, so that it can be taken hold of. */
const REACHABLE = 100;

/** Reads a stored state; every part that is damaged falls back on its own. By hand, because schemas are not loaded yet at this point. */
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

/** Where to open the window: where it stood if that can be reached on one of these screens, otherwise where the system likes. */
export function placeWindow(
  remembered: Rectangle | null,
  workAreas: readonly Rectangle[],
): Partial<Rectangle> & { readonly width: number; readonly height: number } {
  if (remembered === null) return fitting(DEFAULT_SIZE, workAreas[0]);
  const area = workAreas.find((each) => reachable(remembered, each));
  const size = fitting(remembered, area ?? workAreas[0]);
  return area === undefined ? size : { ...size, x: remembered.x, y: remembered.y };
}

function fitting(
  size: { width: number; height: number },
  area: Rectangle | undefined,
): { width: number; height: number } {
  return {
    width: Math.max(MINIMUM_SIZE.width, Math.min(size.width, area?.width ?? size.width)),
    height: Math.max(MINIMUM_SIZE.height, Math.min(size.height, area?.height ?? size.height)),
  };
}

function reachable(window: Rectangle, area: Rectangle): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  // The title bar is what one takes hold of, so its top edge must be inside.
  const top = window.y >= area.y && window.y <= area.y + area.height - REACHABLE;
  return across >= REACHABLE && top;
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
