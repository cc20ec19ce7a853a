import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ListUpload } from './model/list-upload';
import { untrustedServer } from './support/bad-servers';
import { API_KEY, expect, type RunningApp, test, USER_ID } from './support/fixtures';
import { PROXY_USER, startProxy } from './support/proxy-server';
import { VERIFIED } from './support/texts';
import { uploadServer } from './support/upload-server';

const PASSWORD = 'pass phrase 4711-ä';

async function signIn({ page }: RunningApp, password: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Sign in to proxy' });
  await dialog.getByRole('textbox', { name: 'Proxy user name' }).fill(PROXY_USER);
  await dialog.getByLabel('Proxy password').fill(password);
  await dialog.getByRole('button', { name: 'Save sign-in' }).click();
}

test('names a proxy that requires a sign-in and stores the sign-in in the keychain', async ({
  start,
  server,
  dataDir,
}) => {
  const proxy = await startProxy(PASSWORD);
  const first = await start({ args: proxy.args });
  await first.firstRun.fill({ name: 'Behind the proxy', baseUrl: server.baseUrl, apiKey: API_KEY, userId: USER_ID });
  await first.firstRun.test.click();
  await expect(first.page.getByRole('main')).toContainText('Your network’s proxy requires a sign-in.');
  await expect(first.page.getByText(`The proxy ${proxy.address} requires a sign-in.`)).toBeVisible();
  expect(await server.requests()).toEqual([]);

  await first.page.getByRole('main').getByRole('button', { name: 'Sign in to proxy' }).click();
  await signIn(first, 'wrong');
  await first.firstRun.test.click();
  await expect(first.page.getByText(`The proxy ${proxy.address} rejected the stored`)).toBeVisible();
  expect(await server.requests()).toEqual([]);

  await first.page.getByRole('main').getByRole('button', { name: 'Sign in to proxy' }).click();
  await signIn(first, PASSWORD);
  await first.firstRun.test.click();
  await expect(first.page.getByRole('main')).toContainText('Connected. You’re signed in as');
  await first.firstRun.save.click();
  await first.openCampaign(server, 'cmp_march_renewals');
  await first.editor.name.fill('Through the proxy');
  await first.right.pushNow();
  await expect(first.right.panel).toContainText(VERIFIED.title);
  await first.app.close();
  const refused = proxy.refused();

  const second = await start({ args: proxy.args });
  await second.editor.name.fill('Through the proxy again');
  await second.right.pushNow();
  await expect(second.right.panel).toContainText(VERIFIED.title);
  expect(proxy.refused()).toBeGreaterThan(refused);
  expect((await server.updates()).map(({ body }) => body)).toEqual([
    { name: 'Through the proxy' },
    { name: 'Through the proxy again' },
  ]);

  await second.go('Settings');
  // Other tests may have left other proxies in the keychain.
  const forget = second.page.getByRole('button', { name: `Forget sign-in for ${proxy.address}` });
  await forget.click();
  await expect(forget).toHaveCount(0);
  await expect(second.page.getByRole('button', { name: `Sign in to proxy ${proxy.address}` })).toHaveCount(0);
  await second.app.close();
  const log = await readFile(join(dataDir, 'logs', 'main.log'), 'utf8');
  expect(log).not.toContain(PASSWORD);
  const database = await readFile(join(dataDir, 'campaign-desk.db'), 'latin1');
  expect(database).not.toContain('pass phrase 4711');
  await proxy.close();
});

test('sends an upload through a proxy that requires a sign-in, with the stored one', async ({ start, server }) => {
  const proxy = await startProxy(PASSWORD);
  const receiver = await uploadServer();
  const appPage = await start({ args: proxy.args });
  await appPage.connectAndOpen(
    { baseUrl: receiver.baseUrl, campaign: (id) => server.campaign(id) },
    { apiKey: API_KEY, userId: USER_ID },
    'cmp_store_opening',
  );
  await appPage.recipients.addRow(1, { phone: '+14155550100' });
  const list = new ListUpload(appPage.page);
  await list.open();
  await list.upload.click();
  await expect(list.dialog.getByRole('alert')).toContainText('Your network’s proxy requires a sign-in');
  await expect(list.dialog.getByRole('alert')).toContainText('Nothing was sent.');
  expect(receiver.begun()).toBe(0);
  await list.close();
  await appPage.go('Settings');
  await appPage.page
    .getByRole('button', { name: `Sign in to proxy ${proxy.address}` })
    .first()
    .click();
  await signIn(appPage, PASSWORD);
  await appPage.go('Drafts');
  await list.open();
  await list.upload.click();
  await expect(list.dialog).toContainText('Uploaded. The draft’s recipient list ID is now list_uploaded');
  expect(receiver.requests).toMatchObject([{ headers: { authorization: `Bearer ${API_KEY}` } }]);
  await proxy.close();
  await receiver.close();
});

test('opens a tunnel through a proxy that requires a sign-in only with it', async ({ start }) => {
  const proxy = await startProxy(PASSWORD);
  const server = await untrustedServer();
  const appPage = await start({ args: proxy.args });
  await appPage.firstRun.fill({ name: 'Secure', baseUrl: server.baseUrl, apiKey: API_KEY, userId: USER_ID });
  await appPage.firstRun.test.click();
  await expect(appPage.page.getByRole('main')).toContainText('Your network’s proxy requires a sign-in.');
  await appPage.page.getByRole('main').getByRole('button', { name: 'Sign in to proxy' }).click();
  await signIn(appPage, PASSWORD);
  await appPage.firstRun.test.click();
  // The tunnel stands: now it is the server's certificate that is refused.
  await expect(appPage.page.getByRole('main')).toContainText('doesn’t trust the server’s certificate');
  await server.close();
  await proxy.close();
});
