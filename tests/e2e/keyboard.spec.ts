import type { Locator, Page } from '@playwright/test';
import { API_KEY, expect, test, USER_ID } from './support/fixtures';

/** Presses Tab until the element has the focus; fails when it never gets it. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluateAll((all) => all.some((one) => one === document.activeElement))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the focus never came to ${String(target)}`);
}

test('goes from first run to a verified push without a mouse', async ({ server, appPage }) => {
  const { page, firstRun, newDraft, editor, right } = appPage;
  await firstRun.heading.waitFor();
  await tabTo(page, firstRun.connectionName);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('By keyboard');
  await tabTo(page, firstRun.baseUrl);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(server.baseUrl);
  await tabTo(page, firstRun.apiKey);
  await page.keyboard.type(API_KEY);
  await tabTo(page, firstRun.userId);
  await page.keyboard.type(USER_ID);
  await tabTo(page, firstRun.save);
  await page.keyboard.press('Enter');
  await appPage.navigation.waitFor();

  await page.keyboard.press('Control+N');
  await newDraft.dialog.waitFor();
  await tabTo(page, newDraft.campaignId);
  await page.keyboard.type('cmp_store_opening');
  await tabTo(page, newDraft.submit);
  await page.keyboard.press('Enter');
  await newDraft.dialog.waitFor({ state: 'hidden' });

  await editor.name.waitFor();
  await tabTo(page, editor.name);
  await page.keyboard.type('Named by keyboard');
  await tabTo(page, editor.time('Start time'));
  await page.keyboard.type('2027-03-02 06:00');
  await tabTo(page, editor.returningGreeting);
  await page.keyboard.press('Space');
  await tabTo(page, editor.maxConcurrency);
  await page.keyboard.type('300');
  await expect(right.problems.filter({ hasText: 'Max concurrency' })).toBeVisible();

  await page.keyboard.press('F8');
  await expect(editor.maxConcurrency).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('30');
  await page.keyboard.press('Control+Enter');
  await expect(right.changes).toHaveCount(0);
  expect((await server.updates())[0]?.body).toMatchObject({
    name: 'Named by keyboard',
    use_returning_greeting: true,
    max_concurrency: 30,
  });
});
