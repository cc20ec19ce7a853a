import type { TransitionConfig } from 'svelte/transition';

/** As `--motion` in tokens.css. */
const MOTION_MS = 120;
/** How far it goes, in CSS pixels: towards the receipt. */
const DISTANCE = 24;

/** What a change does when it leaves the list. */
export interface Leaving {
  /** The server has taken it: a receipt is shown above. */
  readonly isTaken: boolean;
}

/**
 * A change that the server has taken goes up into its receipt. It takes no space on its way, so
 * that nothing else waits for it; any other change is gone at once.
 */
export function leave(item: HTMLElement, { isTaken }: Leaving): TransitionConfig {
  if (!isTaken || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return { duration: 0 };
  const { top, left, width } = placeOf(item);
  Object.assign(item.style, { position: 'absolute', top: px(top), left: px(left), width: px(width) });
  return {
    duration: MOTION_MS,
    css: (stays, gone) => `opacity: ${String(stays)}; transform: translateY(${String(Math.round(gone * -DISTANCE))}px)`,
  };
}

interface Place {
  readonly top: number;
  readonly left: number;
  readonly width: number;
}

/** Where the items of a list stood before the first of them left. */
const places = new WeakMap<Element, ReadonlyMap<Element, Place>>();

function placeOf(item: HTMLElement): Place {
  const list = item.parentElement ?? item;
  const known = places.get(list) ?? placesIn(list);
  return known.get(item) ?? placeNow(item);
}

/** All of them: the second one takes the place of the first as soon as that takes none. */
function placesIn(list: Element): ReadonlyMap<Element, Place> {
  const found = new Map<Element, Place>();
  for (const item of list.children) if (item instanceof HTMLElement) found.set(item, placeNow(item));
  places.set(list, found);
  setTimeout(() => places.delete(list), 0);
  return found;
}

function placeNow({ offsetTop, offsetLeft, offsetWidth }: HTMLElement): Place {
  return { top: offsetTop, left: offsetLeft, width: offsetWidth };
}

const px = (distance: number): string => `${String(distance)}px`;
