import type { Page } from '@playwright/test';

/** The least width and height of a pointer's target, in CSS pixels: WCAG 2.2, criterion 2.5.8. */
const LEAST = 24;

const ROLES = [
  ...['button', 'checkbox', 'combobox', 'gridcell', 'link', 'menuitem', 'menuitemcheckbox', 'menuitemradio'],
  ...['option', 'radio', 'searchbox', 'slider', 'spinbutton', 'switch', 'tab', 'textbox'],
];
const CONTROLS = [
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [contenteditable="true"]',
  ...ROLES.map((role) => `[role="${role}"]`),
].join();

/**
 * The targets on the screen, or in the open dialog or drawer, that are smaller than 24 by 24 pixels
 * and too close to others: name and size, one line each. A small one is fine if a circle of 24
 * pixels around its centre meets no other target and no such circle of another small one. Links
 * within a sentence may be as high as its lines; a control that does the same as a larger one says
 * so by `aria-hidden`, as the steppers of a number field do. Not measured: the edge of the sidebar.
 */
export async function smallTargets(page: Page, shown: string): Promise<readonly string[]> {
  const found = await page.evaluate(
    ({ controls, least }) => {
      interface Box {
        readonly left: number;
        readonly top: number;
        readonly right: number;
        readonly bottom: number;
      }
      const dialogs = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"]')];
      const root =
        dialogs.findLast((dialog) => dialog.checkVisibility()) ??
        document.querySelector('aside.drawer') ??
        document.body;
      const isInSentence = (element: Element): boolean =>
        element.matches('a, button') &&
        getComputedStyle(element).display === 'inline' &&
        [...(element.parentElement?.childNodes ?? [])].some(
          (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
        );
      /** A label is part of what it labels. */
      const boxOf = (element: Element): Box => {
        const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
        const boxes = [element, ...labels].map((one) => one.getBoundingClientRect());
        return {
          left: Math.min(...boxes.map(({ left }) => left)),
          top: Math.min(...boxes.map(({ top }) => top)),
          right: Math.max(...boxes.map(({ right }) => right)),
          bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
        };
      };
      const targets = [...root.querySelectorAll(controls)]
        .filter(
          (element) =>
            element.checkVisibility({ visibilityProperty: true }) &&
            element.closest('[aria-hidden="true"], [inert], .skip') === null &&
            getComputedStyle(element).clipPath === 'none' &&
            !isInSentence(element),
        )
        .map((element) => ({ element, box: boxOf(element) }))
        .filter(({ box }) => box.right > box.left && box.bottom > box.top);
      const isSmall = ({ left, top, right, bottom }: Box): boolean =>
        right - left < least - 0.5 || bottom - top < least - 0.5;
      const centreOf = ({ left, top, right, bottom }: Box) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
      /** The distance from a point to the nearest one of a box. */
      const distance = (point: { x: number; y: number }, { left, top, right, bottom }: Box): number =>
        Math.hypot(Math.max(left - point.x, 0, point.x - right), Math.max(top - point.y, 0, point.y - bottom));
      const isTooClose = (one: (typeof targets)[number], other: (typeof targets)[number]): boolean => {
        if (one.element.contains(other.element) || other.element.contains(one.element)) return false;
        const centre = centreOf(one.box);
        if (distance(centre, other.box) < least / 2 - 0.5) return true;
        const { x, y } = centreOf(other.box);
        return isSmall(other.box) && Math.hypot(centre.x - x, centre.y - y) < least - 0.5;
      };
      /** A control may take presses further out than it is drawn. */
      const isLargerThanDrawn = ({ element }: (typeof targets)[number]): boolean => {
        element.scrollIntoView({ block: 'center', inline: 'center' });
        const { x, y } = centreOf(element.getBoundingClientRect());
        const reach = least / 2 - 0.5;
        return [-reach, 0, reach].every((right) =>
          [-reach, 0, reach].every((down) => {
            const hit = document.elementFromPoint(x + right, y + down);
            return hit !== null && element.contains(hit);
          }),
        );
      };
      return targets
        .filter(
          (one) =>
            isSmall(one.box) &&
            !isLargerThanDrawn(one) &&
            targets.some((other) => other !== one && isTooClose(one, other)),
        )
        .map(({ element, box }) => {
          const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
          const size = `${String(Math.round(box.right - box.left))}×${String(Math.round(box.bottom - box.top))}`;
          return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${name}" ${size}`;
        });
    },
    { controls: CONTROLS, least: LEAST },
  );
  return found.map((target) => `${shown}: ${target}`);
}
