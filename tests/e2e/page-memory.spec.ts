import { expect, test, type RunningDesk } from './support/fixtures';
import { expectGoneFromMemory, placesInMemory } from './support/page-memory';
import { PROXY_USER, startProxy } from './support/proxy-server';

const KEY = 'sk_live_raw_memory_3b9d51e7c2a4';
const USER = 'user_raw_memory_58c1e9d2';

/**
 * By real keys: what Playwright fills in, and the text of an element that it expects something of, travel through the page's process
 * in messages of its own.
 */
async function typeInto(
  desk: RunningDesk,
  box: ReturnType<RunningDesk['page']['locator']>,
  text: string,
): Promise<void> {
  await box.focus();
  await desk.page.keyboard.type(text);
}

test('secrets that are typed leave no copy in the memory of the page’s process', async ({ start, serve, server }) => {
  const other = await serve({ apiKey: KEY, userId: USER });
  const desk = await start();
  const { firstRun, page } = desk;
  await firstRun.connectionName.fill('Typed');
  await firstRun.baseUrl.fill(server.baseUrl);
  await typeInto(desk, firstRun.apiKey, KEY);
  await typeInto(desk, firstRun.userId, USER);
  // What the page does hold is found, so that nothing found means something.
  expect((await placesInMemory(desk, KEY)).length).toBeGreaterThan(0);
  expect((await placesInMemory(desk, 'Connect to Kathan')).length).toBeGreaterThan(0);
  await firstRun.test.click();
  await firstRun.root.getByRole('status').getByText('refused').waitFor();
  await firstRun.baseUrl.fill(other.baseUrl);
  await firstRun.save.click();
  await desk.navigation.waitFor();
  await expectGoneFromMemory(desk, KEY, 'a failed test, then saved');
  await expectGoneFromMemory(desk, USER, 'the user ID');

  await desk.go('Settings');
  const { dialog } = desk.settings;
  for (const button of ['Cancel', 'Store']) {
    await page.getByRole('button', { name: 'Replace API key' }).click();
    await typeInto(desk, dialog.getByLabel('New API key'), `${KEY}_2`);
    await dialog.getByRole('button', { name: button }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expectGoneFromMemory(desk, KEY, button);
  }
});

test('an API key that is pasted into its box leaves none either', async ({ start, serve }) => {
  const server = await serve({ apiKey: KEY, userId: USER });
  const desk = await start();
  const { firstRun, page } = desk;
  await firstRun.connectionName.fill('Pasted');
  await firstRun.baseUrl.fill(server.baseUrl);
  await typeInto(desk, firstRun.userId, USER);
  await desk.app.evaluate(({ clipboard }, key) => clipboard.writeText(key), KEY);
  await firstRun.apiKey.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(async () => (await placesInMemory(desk, KEY)).length).toBeGreaterThan(0);
  await desk.app.evaluate(({ clipboard }) => clipboard.clear());
  await firstRun.save.click();
  await desk.navigation.waitFor();
  await expectGoneFromMemory(desk, KEY, 'a pasted key');
});

test('a proxy’s password that is typed leaves none either', async ({ start, server }) => {
  const password = 'pass phrase 4711 raw memory';
  const proxy = await startProxy(password);
  const desk = await start({ args: proxy.args });
  await desk.firstRun.fill({ name: 'P', baseUrl: server.baseUrl, apiKey: 'sk_live_x1', userId: 'user_x1' });
  await desk.firstRun.test.click();
  await desk.page.getByRole('main').getByRole('button', { name: 'Sign in to proxy' }).click();
  const dialog = desk.page.getByRole('dialog', { name: 'Sign in to proxy' });
  await dialog.getByRole('textbox', { name: 'Proxy user name' }).fill(PROXY_USER);
  await typeInto(desk, dialog.getByLabel('Proxy password'), password);
  await dialog.getByRole('button', { name: 'Save sign-in' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expectGoneFromMemory(desk, password, 'a proxy’s password');
  // All tests of a run share one keychain, and Settings lists every proxy in it.
  await desk.page.evaluate(async (address) => {
    type Command = (input: unknown) => Promise<unknown>;
    const bridge = (window as unknown as Record<string, Record<string, Command>>)['campaignDesk'] ?? {};
    await bridge['proxies.forget']?.({ proxy: address });
  }, proxy.address);
  await proxy.close();
});
