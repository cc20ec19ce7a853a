/** What a press acts on; a box for text only takes the focus. */
const PRESSED = 'button, a[href], summary, input[type="checkbox"], input[type="radio"], [role="tab"], [role="switch"]';

/** How far a pointer moves in a press that is meant to stay where it is, in CSS pixels. */
const SLOP_PX = 8;

interface Press {
  readonly control: HTMLElement;
  readonly x: number;
  readonly y: number;
  readonly box: DOMRect;
}

/**
 * A press on a control also takes the focus from another one, whose message may come or go then and
 * move the control away before the press ends: the browser gives its click to nobody. What was
 * pressed gets it here. Only if the control has moved and the pointer has not: a user who drags off
 * a button does not want it. Listen for `pointerdown` and `pointerup` on the window, in capture.
 */
export function keepPresses(): Record<'down' | 'up', (event: PointerEvent) => void> {
  let press: Press | null = null;
  return {
    down: ({ target, button, clientX: x, clientY: y }) => {
      const control = target instanceof Element && button === 0 ? target.closest<HTMLElement>(PRESSED) : null;
      press = control === null ? null : { control, x, y, box: control.getBoundingClientRect() };
    },
    up: ({ target, clientX, clientY }) => {
      const ended = press;
      press = null;
      if (ended === null || !(target instanceof Node) || ended.control.contains(target)) return;
      const { control, x, y, box } = ended;
      const { left, top } = control.getBoundingClientRect();
      const hasMoved = control.isConnected && (left !== box.left || top !== box.top);
      if (hasMoved && Math.hypot(clientX - x, clientY - y) <= SLOP_PX) control.click();
    },
  };
}
