import type { Page } from '@playwright/test';
import { API_KEY, expect, sharedApp, test } from './support/fixtures';
import { setNetwork } from './support/network';
import { catchNotifications } from './support/notifications';
import { activeConnection, type Queued, queueDrafts } from './support/queue-drafts';
import { startServer, type TestServer } from './support/server';

const CAMPAIGN = 'cmp_march_renewals';
const NAME = 'March renewals';

// For tests that leave the queue empty and running.
const shared = sharedApp();

/**
 * Updates that nobody disputes: each changes another field of its campaign, as long as there are
 * fields.
 */
async function updatesOf(server: TestServer, amount: number): Promise<readonly Queued[]> {
  const campaigns = await server.campaigns();
  const values = [
    ['campaign_context', 'Changed by the outbox'],
    ['max_concurrency', 33],
    ['machine_detection_timeout_seconds', 21],
    ['opening_message_template', 'Hello {{first_name}}'],
  ] as const;
  return Array.from({ length: amount }, (_, index) => {
    const campaign = campaigns[index % campaigns.length] ?? {};
    const [field, value] = values[Math.floor(index / campaigns.length)] ?? ['name', `Named ${String(index)}`];
    return { campaignId: String(campaign['id']), campaignText: JSON.stringify(campaign), field, value };
  });
}

async function queueNewDrafts(page: Page, server: TestServer, amount: number): Promise<void> {
  await queueDrafts(page, await activeConnection(page), await updatesOf(server, amount));
}

test('sends an update queued offline automatically once online, also after a restart', async ({ start }) => {
  const before = await startServer();
  const first = await start();
  await first.connect(before);
  await first.openCampaign(before, CAMPAIGN);
  await setNetwork(first.app, false);
  await expect(first.status).toContainText('Offline');
  await first.editor.name.fill('Written in a tunnel');
  await expect(first.right.column).toContainText('Queue for sync sends it as soon as you’re online');
  await first.right.queue.click();
  await expect(first.right.column).toContainText('Queued. It’s sent when you’re online.');
  await expect(first.drafts.open).toContainText('Queued');
  await expect(first.drafts.open).toContainText('sent when you’re online');
  await expect(first.status).toContainText('1 queued');
  expect(await before.updates()).toEqual([]);
  // Quitting asks nothing. The network stays away: until it is gone for the app's own eyes nobody
  // listens there.
  await first.app.close();
  const { port } = before;
  await before.close();

  const second = await start();
  await setNetwork(second.app, false);
  const notifications = await catchNotifications(second.app);
  await expect(second.status).toContainText('Offline');
  await second.go('Outbox');
  await expect(second.outbox.row('Written in a tunnel')).toContainText('Sent when you’re online');
  await expect(second.outbox.main).toContainText('"name": "Written in a tunnel"');
  await expect(second.outbox.log.last()).toContainText('Queued while offline');

  const server = await startServer({ port });
  await setNetwork(second.app, true);
  await expect(second.outbox.sent).toContainText('Pushed');
  await expect(second.outbox.waiting).toHaveCount(0);
  await expect(second.outbox.log.filter({ hasText: 'Sent' }).first()).toContainText('verified');
  expect((await server.updates()).map(({ body }) => body)).toEqual([{ name: 'Written in a tunnel' }]);
  await expect
    .poll(notifications.shown)
    .toEqual([{ title: 'All queued updates were sent', body: '1 update was sent.' }]);
  await second.go('Drafts');
  await expect(second.right.changes).toHaveCount(0);
  await expect(second.drafts.open).toContainText('Pushed');
  await server.close();
});

test('asks once for credentials for 20 queued updates, and new credentials release them all', async ({ start }) => {
  const first = await startServer();
  const appPage = await start();
  await appPage.connect(first);
  const { port } = first;
  const updates = await updatesOf(first, 20);
  await first.close();
  // The key that the app has is revoked; the same server knows another one now.
  const server = await startServer({ port, apiKey: 'sk_live_e2e_replaced_0c1d2e3f', rateLimit: 'off' });
  await queueDrafts(appPage.page, await activeConnection(appPage.page), updates);
  await appPage.go('Outbox');
  const notice = appPage.page.getByText('Test server needs attention');
  await expect(notice).toHaveCount(1);
  await expect(appPage.outbox.row('Needs sign-in').first()).toBeVisible();
  await expect(appPage.navigation.getByRole('link', { name: 'Outbox' })).toContainText('20');
  const taken = async () => (await server.updates()).filter(({ status }) => status === 200);
  expect(await taken()).toEqual([]);

  await appPage.page
    .getByRole('complementary', { name: 'Outbox' })
    .getByRole('button', { name: 'Open Settings' })
    .click();
  await appPage.settings.replace('Test server', 'API key', 'sk_live_e2e_replaced_0c1d2e3f');
  await appPage.go('Outbox');
  await expect(appPage.outbox.sent).toHaveCount(20);
  await expect(appPage.outbox.waiting).toHaveCount(0);
  await expect(notice).toHaveCount(0);
  expect(await taken()).toHaveLength(20);
  await server.close();
});

test('sends 30 updates under a limit of 10 a minute without a single rejection', async ({ appPage, serve }) => {
  // A minute of this server is over in two seconds.
  const server = await serve({ rateLimit: 10, rateWindowMs: 2_000, offersGet: false });
  await appPage.connect(server);
  await queueNewDrafts(appPage.page, server, 30);
  await appPage.go('Outbox');
  await expect(appPage.outbox.sent).toHaveCount(30, { timeout: 40_000 });
  const requests = await server.requests();
  expect(requests.filter(({ status }) => status === 429)).toEqual([]);
  expect(requests.filter(({ method }) => method === 'PATCH')).toHaveLength(30);
});

test('pauses and resumes the queue, cancels an update, and keeps the draft’s edits', async () => {
  const { appPage, server } = shared();
  await appPage.go('Outbox');
  await appPage.outbox.pause.click();
  await appPage.go('Drafts');
  await appPage.openCampaign(server, 'cmp_planetarium');
  await appPage.editor.maxConcurrency.fill('31');
  await expect(appPage.right.column).toContainText('The queue is paused.');
  await appPage.right.queue.click();
  await expect(appPage.right.column).toContainText('It’s sent when the queue is resumed');
  await appPage.go('Outbox');
  const row = appPage.outbox.row('Planetarium');
  await expect(row).toContainText('Sent when the queue is resumed');
  await row.getByRole('button', { name: 'Cancel' }).click();
  await expect(appPage.outbox.waiting).toHaveCount(0);
  await expect(appPage.notifications).toContainText('Its edits are in the draft');
  await appPage.go('Drafts');
  await expect(appPage.editor.maxConcurrency).toHaveValue('31');
  await expect(appPage.right.changes).toHaveCount(1);
  await appPage.right.queue.click();
  await appPage.go('Outbox');
  await expect(row).toBeVisible();
  expect(await server.updates()).toEqual([]);
  await appPage.outbox.resume.click();
  await expect(appPage.outbox.sent.filter({ hasText: 'Planetarium' })).toHaveCount(1);
  expect(await server.campaign('cmp_planetarium')).toMatchObject({ max_concurrency: 31 });
});

test('holds an update that was edited after queueing until it is queued again', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, CAMPAIGN);
  await setNetwork(appPage.app, false);
  await appPage.editor.maxConcurrency.fill('31');
  await appPage.right.queue.click();
  await expect(appPage.drafts.open).toContainText('Queued');
  await appPage.editor.campaignContext.fill('Not looked at yet');
  await expect(appPage.drafts.open).toContainText('edited since it was queued');
  await expect(appPage.right.column).toContainText('Press Queue for sync again to send it.');
  await setNetwork(appPage.app, true);
  await expect(appPage.status).toContainText('Online');
  // Taken back, it is what was queued and goes.
  await appPage.editor.revert('Campaign context').click();
  await expect(appPage.drafts.open).toContainText('Pushed');
  expect((await server.updates()).map(({ body }) => body)).toEqual([{ max_concurrency: 31 }]);
});

test('Work offline holds everything back, also after a restart, until it is turned off', async ({ start, server }) => {
  const first = await start();
  await first.connect(server);
  await first.openCampaign(server, CAMPAIGN);
  await first.page.keyboard.press('Control+Shift+O');
  await expect(first.status).toContainText('Working offline');
  await first.editor.maxConcurrency.fill('31');
  await expect(first.right.push).toHaveAttribute('aria-disabled', 'true');
  await first.right.queue.click();
  await expect(first.right.column).toContainText('It’s sent when you turn off Work offline');
  const seen = (await server.requests()).length;
  await first.app.close();

  const second = await start();
  await expect(second.status).toContainText('Working offline');
  await second.go('Outbox');
  await expect(second.outbox.row(NAME)).toContainText('Sent when you go online');
  expect(await server.requests()).toHaveLength(seen);
  await second.go('Settings');
  const workOffline = second.page.getByRole('switch', { name: 'Work offline' });
  await expect(workOffline).toBeChecked();
  await workOffline.click();
  await second.go('Outbox');
  await expect(second.outbox.sent).toHaveCount(1);
  expect(await server.campaign(CAMPAIGN)).toMatchObject({ max_concurrency: 31 });
});

test('asks once before sending to a running campaign', async () => {
  const { appPage, server } = shared();
  const id = String((await server.campaigns()).find(({ status }) => status === 'running')?.['id']);
  await appPage.openCampaign(server, id);
  await appPage.editor.maxConcurrency.fill('31');
  const question = appPage.page.getByRole('dialog', { name: 'This campaign is running' });
  await appPage.right.queue.click();
  await expect(question).toContainText('Calls are being made with these settings');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toBeHidden();
  expect(await server.updates()).toEqual([]);
  await appPage.right.push.click();
  await question.getByRole('button', { name: 'Cancel' }).click();
  await appPage.right.queue.click();
  await question.getByRole('button', { name: 'Queue anyway' }).click();
  await expect(appPage.drafts.open).toContainText('Pushed');
  await expect(question).toBeHidden();
  expect(await server.updates()).toHaveLength(1);
});

test('Revert this push creates a draft with the previous values and lists what changed since', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_store_opening');
  const drafts = await appPage.drafts.all.count();
  const before = await server.campaign('cmp_store_opening');
  await appPage.editor.maxConcurrency.fill('31');
  await appPage.right.pushNow();
  await appPage.editor.maxConcurrency.fill('33');
  await appPage.right.pushNow();
  await expect(appPage.right.changes).toHaveCount(0);
  // The first of the two, which the second has gone beyond since.
  await appPage.right.tab('History').click();
  await expect(appPage.right.receipts).toHaveCount(2);
  await appPage.right.receipts.last().click();
  await appPage.page.getByRole('button', { name: 'Revert this push' }).click();
  await expect(appPage.notifications).toContainText('1 field has changed since');
  await expect(appPage.page.getByRole('list', { name: 'Changed on server' })).toContainText(
    /Max concurrency\s*Was\s*31\s*Is now\s*33/,
  );
  await expect(appPage.drafts.all).toHaveCount(drafts + 1);
  await expect(appPage.editor.maxConcurrency).toHaveValue(String(before['max_concurrency']));
  await expect(appPage.right.changes).toHaveCount(1);
  await appPage.right.pushNow();
  expect(await server.campaign('cmp_store_opening')).toMatchObject({ max_concurrency: before['max_concurrency'] });
});

test('checks the campaign after a cut-off response if it can be read, otherwise resends: the receipt says which', async ({
  appPage,
  serve,
}) => {
  const readable = await serve();
  await appPage.connect(readable);
  await appPage.openCampaign(readable, CAMPAIGN);
  await appPage.editor.maxConcurrency.fill('31');
  await readable.fault({ kind: 'cut', afterBytes: 10, method: 'PATCH', times: 1 });
  await appPage.right.queue.click();
  await appPage.go('Outbox');
  await expect(appPage.outbox.main).toContainText('Already saved: reading the campaign showed');
  await expect(appPage.outbox.log.first()).toContainText('already saved');
  expect(await readable.updates()).toHaveLength(1);

  const unreadable = await serve({ offersGet: false });
  await appPage.add({ name: 'Without reading', baseUrl: unreadable.baseUrl });
  await appPage.go('Drafts');
  await appPage.openCampaign(unreadable, 'cmp_store_opening');
  await appPage.editor.maxConcurrency.fill('31');
  await unreadable.fault({ kind: 'cut', afterBytes: 10, method: 'PATCH', times: 1 });
  await appPage.right.queue.click();
  await expect(appPage.drafts.open).toContainText('Pushed');
  await appPage.go('Outbox');
  await appPage.outbox.sent.filter({ hasText: 'Store opening' }).getByRole('button').click();
  await expect(appPage.outbox.main).toContainText('Repeated: an earlier attempt ended without a response');
  expect(await unreadable.updates()).toHaveLength(2);
});

test('notifies about what needs attention and opens it, and can be turned off', async ({ appPage, server }) => {
  await appPage.connect(server);
  const notifications = await catchNotifications(appPage.app);
  await appPage.openCampaign(server, CAMPAIGN);
  await appPage.editor.maxConcurrency.fill('31');
  await server.edit(CAMPAIGN, { max_concurrency: 12 });
  await appPage.right.queue.click();
  await expect(appPage.drafts.open).toContainText('Conflict');
  await expect
    .poll(async () => (await notifications.shown()).map(({ title }) => title))
    .toEqual(['1 update needs your attention']);
  await appPage.go('Settings');
  await notifications.click(0);
  await expect(appPage.settings.heading).toBeHidden();
  await expect(appPage.page.getByText('1 field was changed here and on the server').first()).toBeVisible();

  await appPage.go('Settings');
  await appPage.page.getByRole('switch', { name: 'Notifications' }).click();
  await appPage.go('Drafts');
  await appPage.openCampaign(server, 'cmp_store_opening');
  await appPage.editor.maxConcurrency.fill('31');
  await server.edit('cmp_store_opening', { max_concurrency: 12 });
  await appPage.right.queue.click();
  await expect(appPage.drafts.open).toContainText('Conflict');
  await expect(appPage.status).toContainText('2 conflicts');
  expect(await notifications.shown()).toHaveLength(1);
});

test('keeps a rejected key out of everything the outbox stores or shows', async ({ appPage, server }) => {
  await appPage.connect(server);
  await server.fault({ kind: 'status', status: 401, detail: `The key ${API_KEY} is revoked` });
  await appPage.openCampaign(server, CAMPAIGN);
  await appPage.editor.maxConcurrency.fill('31');
  await appPage.right.queue.click();
  await appPage.go('Outbox');
  await expect(appPage.outbox.row(NAME)).toContainText('Needs sign-in');
  await expect(appPage.page.locator('body')).not.toContainText(API_KEY);
});
