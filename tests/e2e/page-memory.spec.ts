import type { Locator } from '@playwright/test';
import { expect, type RunningApp, sharedApp, test } from './support/fixtures';
import { pressNative } from './support/native-keyboard';
import { countInMemory, expectGoneFromMemory } from './support/page-memory';
import { PROXY_USER, startProxy } from './support/proxy-server';

const KEY = 'sk_live_raw_memory_3b9d51e7c2a4';
const USER = 'user_raw_memory_58c1e9d2';

// For tests that do not search the memory of its page.
const shared = sharedApp();

/**
 * By real keys: what Playwright fills in, and the text of an element that it expects something of,
 * travel through the page's process in messages of its own.
 */
async function typeInto(
  appPage: RunningApp,
  box: ReturnType<RunningApp['page']['locator']>,
  text: string,
): Promise<void> {
  await box.focus();
  await appPage.page.keyboard.type(text);
}

test('leaves no copy of typed secrets in the memory of the page’s process', async ({ start, serve, server }) => {
  const other = await serve({ apiKey: KEY, userId: USER });
  const appPage = await start();
  const { firstRun, page } = appPage;
  await firstRun.connectionName.fill('Typed');
  await firstRun.baseUrl.fill(server.baseUrl);
  await typeInto(appPage, firstRun.apiKey, KEY);
  await typeInto(appPage, firstRun.userId, USER);
  // What the page does hold is found, so that nothing found means something.
  expect((await countInMemory(appPage, KEY)).length).toBeGreaterThan(0);
  expect((await countInMemory(appPage, 'Connect to Kathan')).length).toBeGreaterThan(0);
  await firstRun.test.click();
  await firstRun.root.getByRole('status').getByText('rejected').waitFor();
  await firstRun.baseUrl.fill(other.baseUrl);
  await firstRun.save.click();
  await appPage.navigation.waitFor();
  await expectGoneFromMemory(appPage, KEY, 'a failed test, then saved');
  await expectGoneFromMemory(appPage, USER, 'the user ID');

  await appPage.go('Settings');
  const { dialog } = appPage.settings;
  for (const button of ['Cancel', 'Save']) {
    await page.getByRole('button', { name: 'Replace API key' }).click();
    await typeInto(appPage, dialog.getByLabel('New API key'), `${KEY}_2`);
    await dialog.getByRole('button', { name: button }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expectGoneFromMemory(appPage, KEY, button);
  }
});

/** Copies a text, and forgets it again once it was pasted: the clipboard belongs to all tests. */
async function pasteInto(
  appPage: RunningApp,
  box: ReturnType<RunningApp['page']['locator']>,
  text: string,
  paste: () => Promise<unknown> = () => appPage.page.keyboard.press('ControlOrMeta+v'),
): Promise<void> {
  await copyText(appPage, text);
  await box.focus();
  await paste();
  await expect(box).toHaveValue(/hidden_in_app_/);
  await copyText(appPage, '');
}

async function copyText(appPage: RunningApp, text: string): Promise<void> {
  await appPage.app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
  await expect.poll(() => appPage.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(text);
}

const commandFor = (baseUrl: string): string =>
  [
    'curl --request PATCH',
    `--url ${baseUrl}/campaign/cmp_march_renewals`,
    `--header 'Authorization: Bearer ${KEY}'`,
    `--header 'X-User-ID: ${USER}'`,
    `--data '{"name": "Pasted", "max_concurrency": 12}'`,
  ].join(' \\\n  ');

test('keeps a pasted API key and user ID out of the page, and gives them to the connection', async ({
  start,
  serve,
}) => {
  const server = await serve({ apiKey: KEY, userId: USER });
  const appPage = await start();
  const { firstRun } = appPage;
  await firstRun.connectionName.fill('Pasted');
  await firstRun.baseUrl.fill(server.baseUrl);
  // Each into the other’s box first: they are recognised, and put right by one press.
  await pasteInto(appPage, firstRun.apiKey, USER);
  await pasteInto(appPage, firstRun.userId, `export KATHAN_KEY='${KEY}'`);
  await firstRun.root.getByRole('button', { name: 'Swap them' }).first().click();
  await firstRun.root.getByRole('button', { name: 'Use only the key' }).click();
  await expect(firstRun.userId).toHaveValue(/^user_hidden_in_app_[0-9a-f]{16}_e9d2$/);
  await firstRun.test.click();
  await firstRun.root.getByRole('status').getByText('Connected. You’re signed in as').waitFor();
  await firstRun.save.click();
  await appPage.navigation.waitFor();
  await expectGoneFromMemory(appPage, KEY, 'a pasted key');
  await expectGoneFromMemory(appPage, USER, 'a pasted user ID');
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await appPage.editor.name.fill('Works');
  await appPage.right.pushNow();
  expect(await server.campaign('cmp_march_renewals')).toMatchObject({ name: 'Works' });
});

test('keeps the key and user ID of a pasted command out of the page, and gives them to its connection', async ({
  start,
  serve,
}) => {
  const [mine, other] = [await serve(), await serve({ apiKey: KEY, userId: USER })];
  const appPage = await start();
  await appPage.connect(mine);
  const { newDraft, page } = appPage;
  await newDraft.open.click();
  await pasteInto(appPage, newDraft.campaignText, commandFor(other.baseUrl));
  const found = newDraft.dialog.getByRole('group', { name: 'Found in this command' });
  await expect(found).toContainText(
    `The command changes 2 fields of the campaign cmp_march_renewals at ${other.baseUrl}. It contains an API key and a user ID.`,
  );
  expect((await countInMemory(appPage, 'max_concurrency": 12')).length).toBeGreaterThan(0);
  // Not even while the command is in its field, and before garbage was collected.
  expect(await countInMemory(appPage, KEY)).toEqual([]);
  expect(await countInMemory(appPage, USER)).toEqual([]);

  // Taken back and done again, as anything else that is typed.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(newDraft.campaignText).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(newDraft.campaignText).toHaveValue(/Bearer sk_live_hidden_in_app_/);
  await found.getByRole('checkbox').check();
  await newDraft.submit.click();
  await newDraft.dialog.waitFor({ state: 'hidden' });
  await expect(appPage.editor.name).toHaveValue('Pasted');
  await appPage.right.pushNow();
  expect(await other.campaign('cmp_march_renewals')).toMatchObject({ name: 'Pasted', max_concurrency: 12 });
  await expectGoneFromMemory(appPage, KEY, 'a pasted command');
  await expectGoneFromMemory(appPage, USER, 'a pasted command');
});

test('keeps secrets out of the page however the user pastes', async ({ appPage, server }) => {
  await appPage.connect(server);
  const { newDraft, page, app } = appPage;
  const command = commandFor(server.baseUrl);
  const box = newDraft.campaignText;
  for (const [what, paste] of [
    ['Shift+Insert', () => page.keyboard.press('Shift+Insert')],
    ['as plain text', () => page.keyboard.press('ControlOrMeta+Shift+v')],
    [
      'the menu',
      () =>
        app.evaluate(({ Menu, BrowserWindow }) => {
          const edit = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
          edit?.find(({ label }) => label === 'Paste')?.click({}, BrowserWindow.getAllWindows()[0]);
        }),
    ],
    [
      'the middle button',
      async () => {
        await app.evaluate(({ clipboard }, text) => {
          const { selection } = clipboard as { selection?: typeof clipboard };
          const write = clipboard.writeText.bind(clipboard) as (text: string, type: 'selection') => unknown;
          return selection === undefined ? write(text, 'selection') : selection.writeText(text);
        }, command);
        await box.click({ button: 'middle' });
      },
    ],
    ['the keyboard of the system', () => pressNative('ControlLeft', 'KeyV')],
  ] as const) {
    await newDraft.open.click();
    await pasteInto(appPage, box, command, paste);
    await expect(box, what).toHaveValue(/X-User-ID: user_hidden_in_app_/);
    await closeForm(appPage);
  }
  await expectGoneFromMemory(appPage, KEY, 'pasted in every way');
  await expectGoneFromMemory(appPage, USER, 'pasted in every way');
});

async function closeForm({ newDraft }: RunningApp): Promise<void> {
  await newDraft.cancel.click();
  await newDraft.dialog.waitFor({ state: 'hidden' });
}

test('gives a script nothing of the clipboard without a key press', async () => {
  const { appPage, server } = shared();
  const { newDraft, page } = appPage;
  await newDraft.open.click();
  await newDraft.campaignText.focus();
  await copyText(appPage, commandFor(server.baseUrl));
  const answers = await page.evaluate(async () => {
    type Command = (input: unknown) => Promise<unknown>;
    const bridge = (window as unknown as Record<string, Record<string, Command>>)['campaignDesk'] ?? {};
    const paste = () => bridge['secrets.paste']?.({ target: 'text', before: '', after: '' });
    const box = document.activeElement;
    const keys = { key: 'v', code: 'KeyV', ctrlKey: true, metaKey: true, bubbles: true, cancelable: true };
    box?.dispatchEvent(new KeyboardEvent('keydown', keys));
    const first = await paste();
    box?.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true }));
    return JSON.stringify([first, await paste(), await paste()]);
  });
  expect(answers).toBe(JSON.stringify(Array(3).fill({ ok: true, value: { isInserted: false } })));
  await expect(newDraft.campaignText).toHaveValue('');
  // One key press is one paste: the page cannot have it again.
  await page.keyboard.press('ControlOrMeta+v');
  await expect(newDraft.campaignText).toHaveValue(/hidden_in_app_/);
  const pasted = await newDraft.campaignText.inputValue();
  const again = await page.evaluate(async () => {
    type Command = (input: unknown) => Promise<unknown>;
    const bridge = (window as unknown as Record<string, Record<string, Command>>)['campaignDesk'] ?? {};
    return bridge['secrets.paste']?.({ target: 'text', before: '', after: '' });
  });
  expect(again).toEqual({ ok: true, value: { isInserted: false } });
  await expect(newDraft.campaignText).toHaveValue(pasted);
  await copyText(appPage, '');
  await closeForm(appPage);
});

test('rejects a placeholder whose secret has expired, and creates nothing', async () => {
  const { appPage, server } = shared();
  const { newDraft } = appPage;
  await newDraft.open.click();
  await pasteInto(appPage, newDraft.campaignText, commandFor(server.baseUrl));
  const marked = await newDraft.campaignText.inputValue();
  await closeForm(appPage);
  await newDraft.open.click();
  await newDraft.campaignText.fill(marked);
  const found = newDraft.dialog.getByRole('group', { name: 'Found in this command' });
  await found.getByRole('checkbox').check();
  await newDraft.submit.click();
  await expect(newDraft.dialog).toContainText('A pasted API key or user ID is no longer available');
  await newDraft.campaignText.fill(marked.replace('"Pasted"', `"${/sk_live\w+/.exec(marked)?.[0] ?? ''}"`));
  await newDraft.submit.click();
  await expect(newDraft.dialog).toContainText('The campaign’s values contain a hidden API key or user ID');
  expect(await server.updates()).toEqual([]);
  await closeForm(appPage);
});

test('rejects text dragged from elsewhere into a field that may take secrets', async () => {
  const { appPage, server } = shared();
  const { newDraft, page } = appPage;
  await newDraft.open.click();
  const session = await page.context().newCDPSession(page);
  const drag = async (type: 'dragEnter' | 'dragOver' | 'drop', over: Locator, text: string): Promise<void> => {
    const bounds = await over.boundingBox();
    if (bounds === null) throw new Error('the box is not on the screen');
    const data = { items: [{ mimeType: 'text/plain', data: text }], dragOperationsMask: 1 };
    await session.send('Input.dispatchDragEvent', { type, x: bounds.x + 20, y: bounds.y + 12, data });
  };
  for (const box of [newDraft.campaignText, newDraft.campaignId]) {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await drag(type, box, commandFor(server.baseUrl));
    await page.getByRole('region', { name: 'Notifications' }).getByText('Text can’t be dropped here').waitFor();
    await expect(box).toHaveValue('');
  }
  await expect(newDraft.campaignId).toHaveValue('');
  await closeForm(appPage);
});

test('pastes into such a field as anywhere else otherwise', async () => {
  const { appPage } = shared();
  const { newDraft, page } = appPage;
  const box = newDraft.campaignText;
  const caret = (): Promise<readonly (number | null)[]> =>
    box.evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd]);
  const paste = async (text: string, expected: string): Promise<void> => {
    await copyText(appPage, text);
    await page.keyboard.press('ControlOrMeta+v');
    await expect(box).toHaveValue(expected);
  };
  await newDraft.open.click();
  await box.focus();
  await page.keyboard.type('one word');
  // In a word, at the beginning, and in the place of what is selected.
  await page.keyboard.press('ArrowLeft');
  await paste('<>', 'one wor<>d');
  await expect.poll(caret).toEqual([9, 9]);
  await page.keyboard.press('Home');
  await paste('é\r\n😀', 'é\n😀one wor<>d');
  await expect.poll(caret).toEqual([4, 4]);
  await paste('!', 'é\n😀!one wor<>d');
  await page.keyboard.press('Shift+ArrowRight');
  await paste('0', 'é\n😀!0ne wor<>d');
  // Each paste is one step, and the caret stands where it was.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(box).toHaveValue('é\n😀!one wor<>d');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(box).toHaveValue('é\n😀one wor<>d');
  await expect.poll(caret).toEqual([4, 4]);
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(box).toHaveValue('one word');
  await expect.poll(caret).toEqual([7, 7]);
  // As fast for many lines as the browser’s own way.
  const lines = 'line\n'.repeat(3_000);
  await page.keyboard.press('ControlOrMeta+a');
  await paste(lines, lines);
  await copyText(appPage, '');
  await page.keyboard.press('ControlOrMeta+v');
  await page.getByRole('region', { name: 'Notifications' }).getByText('Nothing was pasted').waitFor();
  await expect(box).toHaveValue(lines);
  await closeForm(appPage);
});

test('allows dragging the page’s own text into such a field', async () => {
  const { appPage } = shared();
  const { newDraft, page } = appPage;
  await newDraft.open.click();
  await newDraft.campaignId.fill('cmp_dragged');
  await newDraft.campaignId.selectText();
  const from = await newDraft.campaignId.boundingBox();
  const to = await newDraft.campaignText.boundingBox();
  if (from === null || to === null) throw new Error('the boxes are not on the screen');
  await page.mouse.move(from.x + 30, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 30, to.y + 15, { steps: 5 });
  await page.mouse.up();
  await expect(newDraft.campaignText).toHaveValue('cmp_dragged');
  await closeForm(appPage);
});

test('leaves no copy of a typed proxy password either', async ({ start, server }) => {
  const password = 'pass phrase 4711 raw memory';
  const proxy = await startProxy(password);
  const appPage = await start({ args: proxy.args });
  await appPage.firstRun.fill({ name: 'P', baseUrl: server.baseUrl, apiKey: 'sk_live_x1', userId: 'user_x1' });
  await appPage.firstRun.test.click();
  await appPage.page.getByRole('main').getByRole('button', { name: 'Sign in to proxy' }).click();
  const dialog = appPage.page.getByRole('dialog', { name: 'Sign in to proxy' });
  await dialog.getByRole('textbox', { name: 'Proxy user name' }).fill(PROXY_USER);
  await typeInto(appPage, dialog.getByLabel('Proxy password'), password);
  await dialog.getByRole('button', { name: 'Save sign-in' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expectGoneFromMemory(appPage, password, 'a proxy’s password');
  // All tests of a run share one keychain, and Settings lists every proxy in it.
  await appPage.page.evaluate(async (address) => {
    type Command = (input: unknown) => Promise<unknown>;
    const bridge = (window as unknown as Record<string, Record<string, Command>>)['campaignDesk'] ?? {};
    await bridge['proxies.forget']?.({ proxy: address });
  }, proxy.address);
  await proxy.close();
});
