import { fold } from '@kernel/fold';
import type { MenuPoint } from '../../state/context-menu.svelte';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The distance that a menu keeps from the window's edges, in CSS pixels. */
const MARGIN = 8;

/** Where a menu opens so that all of it is in the window: above or left of the point if need be. */
export function fitted(at: MenuPoint, menu: Size, view: Size): MenuPoint {
  const along = (start: number, size: number, length: number): number => {
    const before = start + size > length - MARGIN ? start - size : start;
    return Math.max(MARGIN, Math.min(before, length - MARGIN - size));
  };
  return { x: along(at.x, menu.width, view.width), y: along(at.y, menu.height, view.height) };
}

/** Which entry a key moves to: arrows go around, a letter to the next that begins with it. */
export function entryAfter(labels: readonly string[], now: number, key: string): number | null {
  const count = labels.length;
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (now + 1) % count;
    case 'ArrowUp':
      return (Math.max(now, 0) - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
  }
  if (Array.from(key).length !== 1) return null;
  const letter = fold(key);
  const order = Array.from({ length: count }, (_, step) => (now + 1 + step) % count);
  return order.find((index) => fold(labels[index] ?? '').startsWith(letter)) ?? null;
}
