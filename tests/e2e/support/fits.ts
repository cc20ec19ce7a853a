import { setTimeout } from 'node:timers/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** What may be wider than its place: tables and code, which scroll sideways by themselves. */
const SCROLLS_SIDEWAYS = '[role="grid"], pre, .cm-scroller, table, :has(> table:only-child)';

/** Returns what is cut off at a side of the window, and panes that have to be scrolled sideways. */
export async function tooWide(page: Page, shown: string): Promise<readonly string[]> {
  const wide = await page.evaluate((sideways) => {
    const describe = (element: Element): string =>
      `${element.tagName} ${(element.getAttribute('class') ?? '').slice(0, 40)} ${element.textContent.trim().slice(0, 30)}`;
    const isClipped = (element: Element): boolean => {
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        const { overflowX, clipPath } = getComputedStyle(around);
        if (clipPath !== 'none') return true;
        const { left, right } = around.getBoundingClientRect();
        if (overflowX !== 'visible' && left >= -1 && right <= innerWidth + 1) return true;
      }
      return getComputedStyle(element).clipPath !== 'none';
    };
    return [...document.body.querySelectorAll('*')].flatMap((element) => {
      if (!element.checkVisibility() || element.closest(sideways) !== null) return [];
      const { left, right, width } = element.getBoundingClientRect();
      const outside = width > 0 && (left < -1 || right > innerWidth + 1) && !isClipped(element);
      const { overflowX } = getComputedStyle(element);
      const scrolls = ['auto', 'scroll'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
      return outside || (scrolls && element.clientWidth > 0) ? [describe(element)] : [];
    });
  }, SCROLLS_SIDEWAYS);
  return wide.map((line) => `${shown}, too wide: ${line}`);
}

/** A busy machine takes seconds to lay out a page again. */
const LAYOUT_LIMIT_MS = 10_000;
const LAYOUT_PAUSE_MS = 100;

/**
 * Repeats a check until it finds nothing, and returns what it still finds after ten seconds: after
 * a new size or language the page is laid out in several steps.
 */
export async function inTheEnd(check: () => Promise<readonly string[]>): Promise<readonly string[]> {
  const end = performance.now() + LAYOUT_LIMIT_MS;
  for (;;) {
    const found = await check();
    if (found.length === 0 || performance.now() > end) return found;
    await setTimeout(LAYOUT_PAUSE_MS);
  }
}

/** Returns controls that cannot be scrolled to where a click hits them. */
function outOfReach(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const dialogs = [...document.querySelectorAll('[role="dialog"]')].filter((dialog) => dialog.checkVisibility());
    const root = dialogs.at(-1) ?? document.querySelector('aside.drawer') ?? document.body;
    const controls = 'button, input, select, textarea, a[href], [role="combobox"], [role="switch"], [role="tab"]';
    return [...root.querySelectorAll<HTMLElement>(controls)].flatMap((control) => {
      const around = control.closest('label');
      // A button that only keeps its place until it is needed cannot be pressed by anyone.
      const shown =
        control.checkVisibility({ visibilityProperty: true }) && getComputedStyle(control).clipPath === 'none';
      if (!shown || control.closest('[aria-hidden="true"], [inert], [data-toast], .skip') !== null) return [];
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, top, width, height } = control.getBoundingClientRect();
      if (width < 2 || height < 2) return [];
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      // A message at the edge can be closed.
      const reached =
        hit !== null &&
        (control.contains(hit) ||
          around?.contains(hit) === true ||
          hit.contains(control) ||
          // Its own buttons for the mouse lie on it.
          (control.parentElement?.contains(hit) === true && hit.closest('[aria-hidden="true"]') !== null) ||
          hit.closest('.toasts') !== null);
      const label = control instanceof HTMLInputElement ? control.labels?.[0]?.textContent : undefined;
      const name = control.ariaLabel ?? label ?? control.textContent;
      return reached
        ? []
        : [`${control.tagName} ${name.trim().slice(0, 40)}, covered by ${hit?.outerHTML.slice(0, 80) ?? ''}`];
    });
  });
}

/**
 * Fails unless a screen or dialog works in the window's size, with its main action in sight or
 * reached by scrolling its pane.
 */
export async function expectFits(page: Page, place: string, mainAction: Locator): Promise<void> {
  await mainAction.first().waitFor();
  expect(await inTheEnd(() => tooWide(page, place))).toEqual([]);
  expect(await inTheEnd(() => outOfReach(page)), `${place}: out of reach`).toEqual([]);
  await mainAction.first().scrollIntoViewIfNeeded();
  // Not 1: a pane that is scrolled by whole pixels cuts off half of one.
  await expect(mainAction.first(), `${place}: main action`).toBeInViewport({ ratio: 0.95 });
  const isHit = (): Promise<boolean> =>
    mainAction.first().evaluate((action) => {
      const { left, top, width, height } = action.getBoundingClientRect();
      const tree = action.getRootNode();
      const hit = (tree instanceof ShadowRoot ? tree : document).elementFromPoint(left + width / 2, top + height / 2);
      return hit !== null && (action.contains(hit) || hit.closest('.toasts') !== null);
    });
  await expect.poll(isHit, `${place}: main action covered`).toBe(true);
}
