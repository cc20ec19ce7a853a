import type { Page } from '@playwright/test';

/**
 * From the click on a draft in the list until its name stands in the box and the page is laid out,
 * in milliseconds.
 */
export function opening(page: Page, name: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const row = [...document.querySelectorAll('button')].find(
      (button) => button.querySelector(`[title^="${wanted} · "]`) !== null,
    );
    if (row === undefined) throw new Error(`“${wanted}” is not in the list`);
    const began = performance.now();
    row.click();
    await new Promise<void>((done) => {
      new MutationObserver((_changes, watcher) => {
        const box = document.querySelector<HTMLInputElement>('[data-field="name"] input');
        if (box?.value !== wanted) return;
        watcher.disconnect();
        // Has the page laid out. Painting is left out, because one of the two windows is behind the
        // other.
        box.getBoundingClientRect();
        done();
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    return performance.now() - began;
  }, name);
}

/**
 * From the click on the draft of a campaign until rows of its recipients are on the page, in
 * milliseconds.
 */
export function openingRecipients(page: Page, campaignId: string): Promise<number> {
  return page.evaluate(async (campaign) => {
    const row = [...document.querySelectorAll('button')].find(
      (button) => button.querySelector(`[title^="${campaign}"]`) !== null,
    );
    if (row === undefined) throw new Error(`the draft of ${campaign} is not in the list`);
    const began = performance.now();
    row.click();
    await new Promise<void>((done) => {
      new MutationObserver((_changes, watcher) => {
        const shown = document.querySelector<HTMLElement>('[role="grid"] [data-row]');
        if (shown === null) return;
        watcher.disconnect();
        shown.getBoundingClientRect();
        done();
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    return performance.now() - began;
  }, campaignId);
}
