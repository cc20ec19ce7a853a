import type { Page } from '@playwright/test';

/** Where what users, servers and the system wrote is shown, and code: none of it has a language. */
const NOT_OURS = [
  '[dir="auto"], bdi, code, pre, kbd, time, svg, style, script, .cm-editor, [translate="no"]',
  // What was announced stays in its language.
  '.toasts, [aria-live], [role="status"], [role="alert"]',
].join();

/**
 * Returns texts on the screen, and names of what is on it, that have letters without accents while
 * the accented texts are shown: they are not in the catalogue.
 */
export async function unlocalisedTexts(page: Page, shown: string): Promise<readonly string[]> {
  const found = await page.evaluate((notOurs) => {
    const isEnglish = (text: string): boolean =>
      /[A-Za-z]{2}/.test(
        text.replaceAll(/\u2068[^\u2069]*\u2069/g, '').replaceAll(/https?:\S+|\S+@\S+|\bCampaign Desk\b/g, ''),
      );
    const lines = new Set<string>();
    const report = (element: Element, text: string): void => {
      if (!isEnglish(text) || element.closest(notOurs) !== null || !element.checkVisibility()) return;
      lines.add(`${element.tagName.toLowerCase()}.${element.classList[0] ?? ''}: ${text.trim().slice(0, 80)}`);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const { parentElement, textContent } = texts.currentNode;
      if (parentElement !== null && textContent !== null) report(parentElement, textContent);
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
      for (const element of document.querySelectorAll(`[${name}]`)) report(element, element.getAttribute(name) ?? '');
    return [...lines];
  }, NOT_OURS);
  return found.map((line) => `${shown}, not localised: ${line}`);
}

/** Returns controls, labels and headings whose text is cut off without a sign of it. */
export async function clippedTexts(page: Page, shown: string): Promise<readonly string[]> {
  const found = await page.evaluate(() => {
    const isCut = (element: HTMLElement): boolean => {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      const isWide = element.scrollWidth > element.clientWidth + 1;
      const isHigh = element.scrollHeight > element.clientHeight + 2 && overflowY === 'hidden';
      return (isWide && !(overflowX === 'hidden' && textOverflow === 'ellipsis')) || isHigh;
    };
    const texts = 'button, label, legend, dt, dd, p, h1, h2, h3, th, [role="tab"], [role="option"], [role="menuitem"]';
    return [...document.querySelectorAll<HTMLElement>(texts)]
      .filter((element) => element.checkVisibility() && getComputedStyle(element).clipPath === 'none')
      .filter((element) => element.closest('[aria-hidden="true"], .cm-editor') === null && element.clientWidth > 2)
      .filter(isCut)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.innerText.trim().slice(0, 80)}`);
  });
  return found.map((line) => `${shown}, clipped: ${line}`);
}
