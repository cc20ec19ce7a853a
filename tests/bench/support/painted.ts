import type { Page } from '@playwright/test';

/** How long after its event a key is on the screen, as the page itself sees it. */
export async function painted(page: Page, press: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    document.body.dataset['painted'] = '';
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          setTimeout(() => (document.body.dataset['painted'] = String(performance.now() - timeStamp)));
        });
      },
      { capture: true, once: true },
    );
  });
  await press();
  await page.waitForFunction(() => document.body.dataset['painted'] !== '');
  return page.evaluate(() => Number(document.body.dataset['painted']));
}
