import type { Locator } from '@playwright/test';
import { expect, type RunningDesk, test } from './support/fixtures';
import { pressNative } from './support/native-keyboard';
import { expectGoneFromMemory, placesInMemory } from './support/page-memory';
import { PROXY_USER, startProxy } from './support/proxy-server';

const KEY = 'sk_live_raw_memory_3b9d51e7c2a4';
const USER = 'user_raw_memory_58c1e9d2';

/**
 * By real keys: what Playwright fills in, and the text of an element that it expects something of,
 * travel through the page's process in messages of its own.
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

/** Copies a text, and forgets it again once it was pasted: the clipboard belongs to all tests. */
async function pasteInto(
  desk: RunningDesk,
  box: ReturnType<RunningDesk['page']['locator']>,
  text: string,
  paste: () => Promise<unknown> = () => desk.page.keyboard.press('ControlOrMeta+v'),
): Promise<void> {
  await copyText(desk, text);
  await box.focus();
  await paste();
  await expect(box).toHaveValue(/hidden_in_app_/);
  await copyText(desk, '');
}

async function copyText(desk: RunningDesk, text: string): Promise<void> {
  await desk.app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
  await expect.poll(() => desk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(text);
}

const commandFor = (baseUrl: string): string =>
  [
    'curl --request PATCH',
    `--url ${baseUrl}/campaign/cmp_march_renewals`,
    `--header 'Authorization: Bearer ${KEY}'`,
    `--header 'X-User-ID: ${USER}'`,
    `--data '{"name": "Pasted", "max_concurrency": 12}'`,
  ].join(' \\\n  ');

test('an API key and a user ID that are pasted never reach the page, and the connection gets them', async ({
  start,
  serve,
}) => {
  const server = await serve({ apiKey: KEY, userId: USER });
  const desk = await start();
  const { firstRun } = desk;
  await firstRun.connectionName.fill('Pasted');
  await firstRun.baseUrl.fill(server.baseUrl);
  // Each into the other’s box first: they are recognised, and put right by one press.
  await pasteInto(desk, firstRun.apiKey, USER);
  await pasteInto(desk, firstRun.userId, `export KATHAN_KEY='${KEY}'`);
  await firstRun.root.getByRole('button', { name: 'Swap them' }).first().click();
  await firstRun.root.getByRole('button', { name: 'Use only the key' }).click();
  await expect(firstRun.userId).toHaveValue(/^user_hidden_in_app_[0-9a-f]{16}_e9d2$/);
  await firstRun.test.click();
  await firstRun.root.getByRole('status').getByText('Key accepted').waitFor();
  await firstRun.save.click();
  await desk.navigation.waitFor();
  await expectGoneFromMemory(desk, KEY, 'a pasted key');
  await expectGoneFromMemory(desk, USER, 'a pasted user ID');
  await desk.openCampaign(server, 'cmp_march_renewals');
  await desk.editor.name.fill('Works');
  await desk.right.pushNow();
  expect(await server.campaign('cmp_march_renewals')).toMatchObject({ name: 'Works' });
});

test('the key and the user ID of a pasted command never reach the page, and its connection gets them', async ({
  start,
  serve,
}) => {
  const [mine, other] = [await serve(), await serve({ apiKey: KEY, userId: USER })];
  const desk = await start();
  await desk.connect(mine);
  const { newDraft, page } = desk;
  await newDraft.open.click();
  await pasteInto(desk, newDraft.campaignText, commandFor(other.baseUrl));
  const found = newDraft.dialog.getByRole('group', { name: 'What the command holds' });
  await expect(found).toContainText(
    `The command changes 2 fields of the campaign cmp_march_renewals at ${other.baseUrl}. It holds an API key and a user ID.`,
  );
  expect((await placesInMemory(desk, 'max_concurrency": 12')).length).toBeGreaterThan(0);
  // Not even while the command is in its field, and before garbage was collected.
  expect(await placesInMemory(desk, KEY)).toEqual([]);
  expect(await placesInMemory(desk, USER)).toEqual([]);

  // Taken back and done again, as anything else that is typed.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(newDraft.campaignText).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(newDraft.campaignText).toHaveValue(/Bearer sk_live_hidden_in_app_/);
  await found.getByRole('checkbox').check();
  await newDraft.submit.click();
  await newDraft.dialog.waitFor({ state: 'hidden' });
  await expect(desk.editor.name).toHaveValue('Pasted');
  await desk.right.pushNow();
  expect(await other.campaign('cmp_march_renewals')).toMatchObject({ name: 'Pasted', max_concurrency: 12 });
  await expectGoneFromMemory(desk, KEY, 'a pasted command');
  await expectGoneFromMemory(desk, USER, 'a pasted command');
});

test('whatever the user pastes by, secrets stay out of the page', async ({ desk, server }) => {
  await desk.connect(server);
  const { newDraft, page, app } = desk;
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
    await pasteInto(desk, box, command, paste);
    await expect(box, what).toHaveValue(/X-User-ID: user_hidden_in_app_/);
    await newDraft.cancel.click();
    await newDraft.dialog.waitFor({ state: 'hidden' });
  }
  await expectGoneFromMemory(desk, KEY, 'pasted in every way');
  await expectGoneFromMemory(desk, USER, 'pasted in every way');
});

test('a script of the page gets nothing of the clipboard without a key press', async ({ desk, server }) => {
  await desk.connect(server);
  const { newDraft, page } = desk;
  await newDraft.open.click();
  await newDraft.campaignText.focus();
  await copyText(desk, commandFor(server.baseUrl));
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
  await copyText(desk, '');
});

test('a placeholder that outlived its secret is refused, and makes nothing', async ({ desk, server }) => {
  await desk.connect(server);
  const { newDraft } = desk;
  await newDraft.open.click();
  await pasteInto(desk, newDraft.campaignText, commandFor(server.baseUrl));
  const marked = await newDraft.campaignText.inputValue();
  await newDraft.cancel.click();
  await newDraft.dialog.waitFor({ state: 'hidden' });
  await newDraft.open.click();
  await newDraft.campaignText.fill(marked);
  const found = newDraft.dialog.getByRole('group', { name: 'What the command holds' });
  await found.getByRole('checkbox').check();
  await newDraft.submit.click();
  await expect(newDraft.dialog).toContainText('A pasted API key or user ID is no longer available');
  await newDraft.campaignText.fill(marked.replace('"Pasted"', `"${/sk_live\w+/.exec(marked)?.[0] ?? ''}"`));
  await newDraft.submit.click();
  await expect(newDraft.dialog).toContainText('A hidden API key or user ID stands in the campaign’s values');
  expect(await server.updates()).toEqual([]);
});

test('text that is dragged in from elsewhere is not taken by a box that may take secrets', async ({ desk, server }) => {
  await desk.connect(server);
  const { newDraft, page } = desk;
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
});

test('pasting into such a box is otherwise as anywhere else', async ({ desk, server }) => {
  await desk.connect(server);
  const { newDraft, page } = desk;
  const box = newDraft.campaignText;
  const caret = (): Promise<readonly (number | null)[]> =>
    box.evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd]);
  const paste = async (text: string, expected: string): Promise<void> => {
    await copyText(desk, text);
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
  await copyText(desk, '');
  await page.keyboard.press('ControlOrMeta+v');
  await page.getByRole('region', { name: 'Notifications' }).getByText('Nothing was pasted').waitFor();
  await expect(box).toHaveValue(lines);
});

test('text of the page itself can be dragged into such a box', async ({ desk, server }) => {
  await desk.connect(server);
  const { newDraft, page } = desk;
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
