import { type Language, LANGUAGES } from '@domain/system/languages';

/** A rectangle in device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Size = Pick<Rectangle, 'width' | 'height'>;

/** Where a window stood when it was closed. */
export interface WindowPlace {
  readonly bounds: Rectangle | null;
  readonly maximized: boolean;
}

/** Where the window of a draft stood, and whether it was still open when the app quit. */
export interface DraftWindowPlace extends WindowPlace {
  readonly draftId: string;
  readonly isOpen: boolean;
}

/**
 * What the next start needs before the database is open: where the windows stood, and in which
 * theme, in which language and how they were drawn, so that they open quickly and without a flash.
 */
export interface WindowState extends WindowPlace {
  /** The one that was closed last comes first. */
  readonly drafts: readonly DraftWindowPlace[];
  readonly theme: 'system' | 'light' | 'dark';
  /** The language that the user chose; `null`: the system's. */
  readonly language: Language | null;
  /**
   * When a start found no graphics hardware, in milliseconds since 1970; `null` if it was found,
   * or was not looked for yet.
   */
  readonly noGraphicsSince: number | null;
}

export const DEFAULT_WINDOW: WindowState = {
  bounds: null,
  maximized: false,
  drafts: [],
  theme: 'system',
  language: null,
  noGraphicsSince: null,
};
/** How many windows of drafts are remembered. */
export const MAX_DRAFT_WINDOWS = 50;
/** Half of a small laptop's screen at 200 %, where 683 by 384 pixels are all there is. */
export const MINIMUM_SIZE: Size = { width: 480, height: 300 };
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
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
    ...placeOf(stored),
    drafts: draftPlaces(stored['drafts']),
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    language: LANGUAGES.find((language) => language === stored['language']) ?? null,
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

/** How far a window without a remembered place stands from the one that it would cover. */
const CASCADE = 32;

/** Returns where a draft's window stood, or a place beside the main window's. */
export function placeOfDraft({ bounds, drafts }: WindowState, draftId: string): WindowPlace {
  const known = drafts.find((each) => each.draftId === draftId);
  if (known !== undefined) return known;
  const beside = bounds === null ? null : { ...bounds, x: bounds.x + CASCADE, y: bounds.y + CASCADE };
  return { bounds: beside, maximized: false };
}

/** Remembers a draft's window as the newest; the oldest ones are forgotten. */
export function withDraftPlace(
  drafts: readonly DraftWindowPlace[],
  place: DraftWindowPlace,
): readonly DraftWindowPlace[] {
  return [place, ...drafts.filter(({ draftId }) => draftId !== place.draftId)].slice(0, MAX_DRAFT_WINDOWS);
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

function placeOf(stored: Readonly<Record<string, unknown>>): WindowPlace {
  return { bounds: rectangle(stored['bounds']), maximized: stored['maximized'] === true };
}

function draftPlaces(value: unknown): readonly DraftWindowPlace[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [];
  return all.slice(0, MAX_DRAFT_WINDOWS).flatMap((each) => {
    const stored = record(each);
    const { draftId } = stored;
    if (typeof draftId !== 'string' || !UUID.test(draftId)) return [];
    return [{ draftId, ...placeOf(stored), isOpen: stored['isOpen'] === true }];
  });
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
