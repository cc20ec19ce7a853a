import type { Locator, Page } from '@playwright/test';
import { expect, oneDesk, test } from './support/fixtures';

const CAMPAIGN = 'cmp_march_renewals';
const shared = oneDesk();

/** Both sides have changed the same field, and each another one, and the outbox has found it. */
async function disputed(): Promise<void> {
  const { desk, server } = shared();
  await desk.go('Drafts');
  await desk.openCampaign(server, CAMPAIGN);
  await desk.editor.maxConcurrency.fill('24');
  await desk.editor.name.fill('Win-back Q2');
  await server.edit(CAMPAIGN, { max_concurrency: 12, campaign_context: 'Lapsed in the last 90 days.' });
  await desk.right.queue.click();
  await expect(desk.drafts.open).toContainText('Conflict');
  await expect(desk.drafts.open).toContainText('1 field to decide');
  await desk.page.getByRole('button', { name: 'Decide', exact: true }).click();
  await desk.outbox.conflicts.table.waitFor();
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the focus never came to ${String(target)}`);
}

test('the table says what each side has, and what merges by itself', async () => {
  const { desk } = shared();
  await disputed();
  const { conflicts } = desk.outbox;
  await expect(desk.page.getByRole('heading', { name: 'Decide 1 field' })).toBeVisible();
  await expect(desk.page.getByText('2 other changes merge by themselves')).toBeVisible();
  await expect(conflicts.row('Max concurrency').getByRole('cell')).toHaveText(['8', '24', '12']);
  await expect(conflicts.row('Name')).toContainText('merged');
  await expect(conflicts.row('Campaign context')).toContainText('Lapsed in the last 90 days.');
  await expect(conflicts.resolve).toHaveAttribute('aria-disabled', 'true');
  await expect(desk.outbox.log.first()).toContainText('conflict');
  await desk.outbox.row('Win-back Q2').getByRole('button', { name: 'Cancel' }).click();
  await expect(desk.outbox.waiting).toHaveCount(0);
});

test('what is disputed by nobody merges by itself, and the receipt lists what drifted', async () => {
  const { desk, server } = shared();
  await desk.go('Drafts');
  await desk.openCampaign(server, CAMPAIGN);
  await desk.editor.name.fill('Win-back Q2');
  await server.edit(CAMPAIGN, { max_concurrency: 12 });
  await desk.right.queue.click();
  await expect(desk.drafts.open).toContainText('Pushed');
  await desk.go('Outbox');
  await desk.outbox.sent.first().getByRole('button').click();
  const drifted = desk.page.getByRole('table', { name: 'Changed by somebody else' });
  await expect(drifted.getByRole('row').filter({ hasText: 'Max concurrency' })).toContainText(/8\s*12/);
  expect(await server.campaign(CAMPAIGN)).toMatchObject({ name: 'Win-back Q2', max_concurrency: 12 });
});

for (const { which, sent, left } of [
  { which: 'Mine', sent: { name: 'Win-back Q2', max_concurrency: 24 }, left: 24 },
  { which: 'Server', sent: { name: 'Win-back Q2' }, left: 12 },
  { which: 'Original', sent: { name: 'Win-back Q2', max_concurrency: 8 }, left: 8 },
] as const) {
  test(`${which} is taken, and only what follows from it is sent`, async () => {
    const { desk, server } = shared();
    await disputed();
    const { conflicts } = desk.outbox;
    await conflicts.take('Max concurrency', which).check();
    await expect(conflicts.request).toContainText('"name": "Win-back Q2"');
    await conflicts.resolve.click();
    await expect(desk.outbox.waiting).toHaveCount(0);
    await expect(desk.outbox.sent.first()).toContainText('Pushed');
    expect((await server.updates()).at(-1)?.body).toEqual(sent);
    expect(await server.campaign(CAMPAIGN)).toMatchObject({
      name: 'Win-back Q2',
      max_concurrency: left,
      campaign_context: 'Lapsed in the last 90 days.',
    });
  });
}

test('a new value is typed, checked and sent, with the keyboard alone', async () => {
  const { desk, server } = shared();
  await disputed();
  const { page } = desk;
  const { conflicts } = desk.outbox;
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
  await expect(desk.outbox.waiting).toHaveCount(0);
  expect(await server.campaign(CAMPAIGN)).toMatchObject({ name: 'Win-back Q2', max_concurrency: 18 });
});

test('all is taken from the server: nothing is sent, and undo brings the edits back', async () => {
  const { desk, server } = shared();
  await disputed();
  await desk.outbox.conflicts.takeServer.click();
  await expect(desk.outbox.waiting).toHaveCount(0);
  expect(await server.updates()).toEqual([]);
  await desk.go('Drafts');
  await expect(desk.editor.maxConcurrency).toHaveValue('12');
  await expect(desk.right.changes).toHaveCount(0);
  await desk.editor.name.focus();
  await desk.page.keyboard.press('Control+Z');
  await expect(desk.editor.name).toHaveValue('Win-back Q2');
  await expect(desk.right.changes).toHaveCount(2);
});
