import { expect, sharedApp, test } from './support/fixtures';
import { problemTexts, texts, VERIFIED } from './support/texts';

const shared = sharedApp();

test('shows the review as a drawer at 960 by 600, with everything reachable', async () => {
  const { appPage, server } = shared();
  const { editor, right, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await appPage.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(960, 600);
  });
  const review = page.getByRole('button', { name: texts.review.open, exact: true });
  await expect(review).toBeVisible();
  await expect(right.column).toBeHidden();
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([960, 600]);

  await editor.maxConcurrency.fill('300');
  await expect(review).toHaveAccessibleDescription('1 change, 1 error');
  await expect(right.push).toHaveAttribute('aria-disabled', 'true');
  await review.click();
  await expect(right.column).toBeVisible();
  await expect(right.column).toBeInViewport();
  await expect(right.changes).toHaveCount(1);
  await right
    .problem(problemTexts({ severity: 'error', code: 'too-large', field: 'max_concurrency', limit: 200, value: 300 }))
    .click();
  // The drawer gives the place back to the field.
  await expect(right.column).toBeHidden();
  await expect(editor.maxConcurrency).toBeFocused();
  await expect(editor.maxConcurrency).toBeInViewport();

  await editor.maxConcurrency.fill('30');
  await page.keyboard.press('Alt+2');
  await expect(right.panel).toContainText('"max_concurrency": 30');
  await page.keyboard.press('Escape');
  await expect(right.column).toBeHidden();
  await expect(review).toBeFocused();

  await right.pushNow();
  await expect(page.getByRole('status').filter({ hasText: VERIFIED.title }).first()).toBeAttached();
  await review.click();
  await expect(right.panel).toContainText(VERIFIED.title);
  await page.getByRole('button', { name: texts.review.close }).click();
  await expect(right.column).toBeHidden();
  expect((await server.updates()).map((update) => update.body)).toEqual([{ max_concurrency: 30 }]);
});

test('needs no sideways scrolling in any part of the page at that size', async () => {
  const { appPage, server } = shared();
  const { page } = appPage;
  await appPage.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(960, 600);
  });
  await appPage.openCampaign(server, 'cmp_claims_follow_up');
  await appPage.recipients.addRow(1, { phone: '+14155550100' });
  for (const place of ['Drafts', 'Outbox', 'History', 'Settings'] as const) {
    await appPage.go(place);
    const tooWide = await page.evaluate(() => {
      const main = document.getElementById('main');
      return [document.documentElement, main].flatMap((element) =>
        element === null || element.scrollWidth <= element.clientWidth ? [] : [element.tagName],
      );
    });
    expect(tooWide, place).toEqual([]);
  }
});
