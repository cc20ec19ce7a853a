import { expect, sharedApp, test } from './support/fixtures';

const CAMPAIGN = 'cmp_march_renewals';

const shared = sharedApp();

test('Refresh shows each field that someone else changed and keeps local edits', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, CAMPAIGN);
  const { editor, right, page } = appPage;
  await editor.name.fill('My own name for it');
  await server.edit(CAMPAIGN, { name: 'Somebody else’s name', max_concurrency: 31 });

  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(appPage.notifications).toContainText('2 fields changed on the server');
  const drift = page.getByRole('list', { name: 'Changed on server' }).locator(':scope > li');
  await expect(drift).toHaveCount(2);
  await expect(drift.filter({ hasText: 'Max concurrency' })).toContainText(/Was\s*8\s*Is now\s*31/);
  await expect(drift.filter({ hasText: 'Somebody else’s name' })).toContainText('You changed this field too');
  await expect(editor.maxConcurrency).toHaveValue('31');
  await expect(editor.field('max_concurrency')).toContainText('it was 8');
  await expect(editor.name).toHaveValue('My own name for it');
  await expect(right.changes).toHaveCount(1);
  await expect(right.changes).toContainText('Somebody else’s name');

  // By the keyboard, and seen through to a push.
  await page.getByRole('button', { name: 'Dismiss server changes' }).press('Enter');
  await expect(drift).toHaveCount(0);
  await page.keyboard.press('Control+r');
  await expect(appPage.notifications).toContainText('Nothing changed on the server');
  await right.pushNow();
  expect(await server.campaign(CAMPAIGN)).toMatchObject({ name: 'My own name for it', max_concurrency: 31 });
});

test('keeps server changes after a restart', async () => {
  const { appPage: first, server, restart } = shared();
  await first.openCampaign(server, CAMPAIGN);
  await server.edit(CAMPAIGN, { max_concurrency: 31 });
  await first.page.getByRole('button', { name: 'Refresh' }).click();
  await expect(first.page.getByRole('list', { name: 'Changed on server' })).toBeVisible();
  await first.app.close();
  const again = await restart();
  await expect(again.page.getByRole('list', { name: 'Changed on server' }).getByText('Max concurrency')).toBeVisible();
});

test('asks a server without reading support once, and everything else works', async ({ appPage, serve }) => {
  const server = await serve({ offersGet: false });
  await appPage.connect(server);
  await appPage.openCampaign(server, CAMPAIGN);
  const { page, editor, right } = appPage;
  const refresh = page.getByRole('button', { name: 'Refresh' });
  await refresh.click();
  await expect(appPage.notifications).toContainText('This server doesn’t support reading campaigns');
  await expect(refresh).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+r');
  const reads = async () => (await server.requests()).filter(({ method }) => method === 'GET').length;
  expect(await reads()).toBe(1);

  await editor.maxConcurrency.fill('9');
  await right.pushNow();
  await expect(right.changes).toHaveCount(0);
  expect(await server.campaign(CAMPAIGN)).toMatchObject({ max_concurrency: 9 });

  await appPage.go('Settings');
  await expect(page.getByText('Not supported by this server.')).toBeVisible();
  await page.getByRole('button', { name: 'Check again on next Refresh' }).click();
  await expect(page.getByText('Not checked yet.')).toBeVisible();
  await appPage.go('Drafts');
  await refresh.click();
  await expect.poll(reads).toBe(2);
});
