import type { Locator, Page } from '@playwright/test';
import { expect, sharedApp, test } from './support/fixtures';

const CAMPAIGN = 'cmp_march_renewals';
const shared = sharedApp();

/** Both sides have changed the same field, and each another one, and the outbox has found it. */
async function disputed(): Promise<void> {
  const { appPage, server } = shared();
  await appPage.go('Drafts');
  await appPage.openCampaign(server, CAMPAIGN);
  await appPage.editor.maxConcurrency.fill('24');
  await appPage.editor.name.fill('Win-back Q2');
  await server.edit(CAMPAIGN, { max_concurrency: 12, campaign_context: 'Lapsed in the last 90 days.' });
  await appPage.right.queue.click();
  await expect(appPage.drafts.open).toContainText('Conflict');
  await expect(appPage.drafts.open).toContainText('1 field to resolve');
  await appPage.page.getByRole('button', { name: 'Resolve', exact: true }).click();
  await appPage.outbox.conflicts.table.waitFor();
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the focus never came to ${String(target)}`);
}

test('shows both sides of a conflict and what merges automatically', async () => {
  const { appPage } = shared();
  await disputed();
  const { conflicts } = appPage.outbox;
  await expect(appPage.page.getByRole('heading', { name: 'Resolve 1 field' })).toBeVisible();
  await expect(appPage.page.getByText('2 other changes merge automatically')).toBeVisible();
  await expect(conflicts.row('Max concurrency').getByRole('cell')).toHaveText(['8', '24', '12']);
  await expect(conflicts.row('Name')).toContainText('merged');
  await expect(conflicts.row('Campaign context')).toContainText('Lapsed in the last 90 days.');
  await expect(conflicts.resolve).toHaveAttribute('aria-disabled', 'true');
  await expect(appPage.outbox.log.first()).toContainText('conflict');
  await appPage.outbox.main.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(appPage.page.getByText('won’t be sent')).toBeVisible();
  await expect(appPage.outbox.waiting).toHaveCount(0);
});

test('gives an opened conflict the whole width, and brings the list back', async () => {
  const { appPage } = shared();
  await disputed();
  const { conflicts, waiting } = appPage.outbox;
  const list = appPage.page.getByRole('complementary', { name: 'Outbox' });
  await expect(list).toBeHidden();
  const edges = await conflicts
    .row('Max concurrency')
    .getByRole('cell')
    .evaluateAll((cells) =>
      cells.map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        const { bottom } = [...range.getClientRects()].at(-1) ?? cell.getBoundingClientRect();
        return { width: cell.clientWidth, bottom: Math.round(bottom) };
      }),
    );
  for (const { width, bottom } of edges) {
    expect(width).toBeGreaterThan(180);
    expect(bottom).toBe(edges[0]?.bottom);
  }
  // The first line of each row has one baseline in all columns, that of the field's name too.
  const baselines = await conflicts.table.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll('th, td')].flatMap((cell) => {
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT, {
          acceptNode: ({ data, parentElement }: Text) =>
            data.trim() === '' || (parentElement?.offsetWidth ?? 0) <= 1
              ? NodeFilter.FILTER_REJECT
              : NodeFilter.FILTER_ACCEPT,
        });
        const first = texts.nextNode();
        if (first === null) return [];
        const mark = document.createElement('span');
        mark.style.display = 'inline-block';
        first.parentNode?.insertBefore(mark, first);
        const { bottom } = mark.getBoundingClientRect();
        mark.remove();
        return [Math.round(bottom)];
      }),
    ),
  );
  expect(baselines.length).toBeGreaterThan(2);
  expect(baselines).toEqual(baselines.map((row) => row.map(() => row[0])));

  await appPage.page.keyboard.press('Escape');
  await expect(list).toBeVisible();
  await expect(waiting).toHaveCount(1);
  await expect(conflicts.table).toBeVisible();
  await waiting.getByRole('button', { name: 'Cancel' }).click();
  await expect(waiting).toHaveCount(0);
});

test('merges undisputed changes automatically and lists changed fields in the receipt', async () => {
  const { appPage, server } = shared();
  await appPage.go('Drafts');
  await appPage.openCampaign(server, CAMPAIGN);
  await appPage.editor.name.fill('Win-back Q2');
  await server.edit(CAMPAIGN, { max_concurrency: 12 });
  await appPage.right.queue.click();
  await expect(appPage.drafts.open).toContainText('Pushed');
  await appPage.go('Outbox');
  await appPage.outbox.sent.first().getByRole('button').click();
  const drifted = appPage.page.getByRole('table', { name: 'Changed on server' });
  await expect(drifted.getByRole('row').filter({ hasText: 'Max concurrency' })).toContainText(/8\s*12/);
  expect(await server.campaign(CAMPAIGN)).toMatchObject({ name: 'Win-back Q2', max_concurrency: 12 });
});

for (const { which, sent, left } of [
  { which: 'Mine', sent: { name: 'Win-back Q2', max_concurrency: 24 }, left: 24 },
  { which: 'Server', sent: { name: 'Win-back Q2' }, left: 12 },
  { which: 'Original', sent: { name: 'Win-back Q2', max_concurrency: 8 }, left: 8 },
] as const) {
  test(`sends only what follows from choosing ${which}`, async () => {
    const { appPage, server } = shared();
    await disputed();
    const { conflicts } = appPage.outbox;
    await conflicts.take('Max concurrency', which).check();
    await expect(conflicts.request).toContainText('"name": "Win-back Q2"');
    await conflicts.resolve.click();
    await expect(appPage.outbox.waiting).toHaveCount(0);
    await expect(appPage.outbox.sent.first()).toContainText('Pushed');
    expect((await server.updates()).at(-1)?.body).toEqual(sent);
    expect(await server.campaign(CAMPAIGN)).toMatchObject({
      name: 'Win-back Q2',
      max_concurrency: left,
      campaign_context: 'Lapsed in the last 90 days.',
    });
  });
}

test('checks and sends a typed new value with the keyboard alone', async () => {
  const { appPage, server } = shared();
  await disputed();
  const { page } = appPage;
  const { conflicts } = appPage.outbox;
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+2');
  await tabTo(page, conflicts.take('Max concurrency', 'New value'));
  await page.keyboard.press('Space');
  const typed = page.getByRole('spinbutton', { name: 'New value for max concurrency' });
  await tabTo(page, typed);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('300');
  await expect(page.getByText('must be 200 or less').first()).toBeVisible();
  await expect(conflicts.resolve).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('18');
  await expect(conflicts.request).toContainText('"max_concurrency": 18');
  await tabTo(page, conflicts.resolve);
  await page.keyboard.press('Enter');
  await expect(appPage.outbox.waiting).toHaveCount(0);
  expect(await server.campaign(CAMPAIGN)).toMatchObject({ name: 'Win-back Q2', max_concurrency: 18 });
});

test('takes all values from the server: sends nothing, and undo restores the edits', async () => {
  const { appPage, server } = shared();
  await disputed();
  await appPage.outbox.conflicts.acceptServer.click();
  await expect(appPage.outbox.waiting).toHaveCount(0);
  expect(await server.updates()).toEqual([]);
  await appPage.go('Drafts');
  await expect(appPage.editor.maxConcurrency).toHaveValue('12');
  await expect(appPage.right.changes).toHaveCount(0);
  await appPage.editor.name.focus();
  await appPage.page.keyboard.press('Control+Z');
  await expect(appPage.editor.name).toHaveValue('Win-back Q2');
  await expect(appPage.right.changes).toHaveCount(2);
});
