import type { Page } from '@playwright/test';

/** What a press leads to: an element that matches is on the page, or none is any more. */
export type Until = { readonly shown: string } | { readonly gone: string };

/**
 * Presses a button of the open dialog by the beginning of its text. Resolves to how long it took
 * until its result was painted, in milliseconds. Asks for no layout of its own, which would
 * lengthen the task that shows the result.
 */
export function press(page: Page, text: string, until: Until): Promise<number> {
  return page.evaluate(
    async ([beginning, result]) => {
      const button = [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')].find((each) =>
        each.textContent.trim().startsWith(beginning),
      );
      if (button === undefined || button.disabled) throw new Error(`no button “${beginning}” can be pressed`);
      const began = performance.now();
      button.click();
      await new Promise<void>((done) => {
        const watcher = new MutationObserver(() => {
          const isShown = document.querySelector('shown' in result ? result.shown : result.gone) !== null;
          if (isShown !== 'shown' in result) return;
          watcher.disconnect();
          requestAnimationFrame(() => setTimeout(done));
        });
        watcher.observe(document, { subtree: true, childList: true, attributes: true });
      });
      return performance.now() - began;
    },
    [text, until] as const,
  );
}
