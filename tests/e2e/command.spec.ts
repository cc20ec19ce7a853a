import { expect, sharedApp, test } from './support/fixtures';
import { filesHolding, heapOf } from './support/search';

const KEY = 'sk_live_pasted_4b1d07e2c9a8';
const USER = 'user_pasted_83fe1c20';

const shared = sharedApp();

const commandFor = (baseUrl: string, key = KEY, user = USER): string =>
  [
    'curl --request PATCH',
    `--url ${baseUrl}/campaign/cmp_march_renewals`,
    `--header 'Authorization: Bearer ${key}'`,
    `--header 'X-User-ID: ${user}'`,
    `--data '{"name": "Pasted", "max_concurrency": 12}'`,
  ].join(' \\\n  ');

test('creates a draft and a connection from a pasted command, and stores its secrets only in the keychain', async ({
  serve,
  start,
  dataDir,
}) => {
  const [mine, other] = [await serve(), await serve({ apiKey: KEY, userId: USER })];
  const appPage = await start();
  await appPage.connect(mine);
  const { newDraft, page } = appPage;
  await newDraft.open.click();
  await newDraft.campaignText.fill(commandFor(other.baseUrl));
  const found = newDraft.dialog.getByRole('group', { name: 'Found in this command' });
  await expect(found).toContainText(
    `The command changes 2 fields of the campaign cmp_march_renewals at ${other.baseUrl}. It contains an API key and a user ID.`,
  );
  await expect(found.getByRole('radio', { name: `Add a connection for ${other.baseUrl}` })).toBeChecked();
  const keep = found.getByRole('checkbox');
  await expect(keep).not.toBeChecked();
  await found.getByRole('textbox', { name: 'Connection name' }).fill('test SERVER');
  await keep.check();
  await newDraft.submit.click();
  await expect(newDraft.dialog).toContainText('Another connection has this name');
  await found.getByRole('textbox', { name: 'Connection name' }).fill('From the command');
  await newDraft.submit.press('Enter');
  await newDraft.dialog.waitFor({ state: 'hidden' });

  await expect(appPage.switchConnection).toContainText(/./);
  await expect(appPage.editor.name).toHaveValue('Pasted');
  await appPage.right.pushNow();
  // The other server knows the pasted key only.
  expect(await other.campaign('cmp_march_renewals')).toMatchObject({ name: 'Pasted', max_concurrency: 12 });
  expect(await mine.updates()).toEqual([]);

  const heap = await heapOf(page);
  expect(heap.includes(KEY), 'the page holds the API key').toBe(false);
  expect(heap.includes(USER), 'the page holds the user id').toBe(false);
  await appPage.app.close();
  expect(await filesHolding(dataDir, KEY)).toEqual([]);
  expect(await filesHolding(dataDir, USER)).toEqual([]);
});

test('never offers a key to another server’s connection, and ignores placeholders as secrets', async () => {
  const { appPage, server } = shared();
  const { newDraft } = appPage;
  await newDraft.open.click();
  const found = newDraft.dialog.getByRole('group', { name: 'Found in this command' });
  await newDraft.campaignText.fill(commandFor('https://elsewhere.example.test'));
  await found.getByRole('radio', { name: 'Use Test server instead' }).check();
  await expect(found.getByRole('checkbox')).toHaveCount(0);
  await expect(found).toContainText('they belong to another server');

  await newDraft.campaignText.fill(commandFor(server.baseUrl, '<token>', '<api-key>'));
  await expect(found).toContainText('It contains no API key and no user ID.');
  await expect(found.getByRole('radio', { name: 'Use Test server, which has this address' })).toBeChecked();
  await expect(found.getByRole('checkbox')).toHaveCount(0);
  await newDraft.submit.click();
  await expect(appPage.editor.name).toHaveValue('Pasted');
  await appPage.right.pushNow();
  expect(await server.campaign('cmp_march_renewals')).toMatchObject({ name: 'Pasted' });
});

test('masks and rejects a key entered as a connection’s name, wherever a name is entered', async () => {
  const { appPage } = shared();
  const { newDraft, page } = appPage;
  await newDraft.open.click();
  await newDraft.campaignText.fill(
    `ID=cmp_1; ${commandFor('https://elsewhere.example.test').replace('cmp_march_renewals', '$ID')}`,
  );
  const found = newDraft.dialog.getByRole('group', { name: 'Found in this command' });
  await expect(found).toContainText('the campaign cmp_1 at https://elsewhere.example.test');
  const asked = newDraft.dialog.getByLabel('Connection name');
  await asked.fill(KEY);
  await expect(asked).toHaveAttribute('type', 'password');
  await newDraft.submit.click();
  await expect(newDraft.dialog).toContainText('This looks like an API key, so it wasn’t stored.');
  await newDraft.cancel.click();

  await appPage.go('Settings');
  await appPage.settings.connection('Test server').edit.click();
  const renamed = appPage.settings.editDialog.getByLabel('Connection name');
  const baseUrl = appPage.settings.editDialog.getByLabel('Base URL');
  for (const box of [renamed, baseUrl]) {
    const before = await box.inputValue();
    await box.fill(`https://${KEY}.test`);
    await expect(box).toHaveAttribute('type', 'password');
    await appPage.settings.editDialog.getByRole('button', { name: 'Save changes' }).click();
    await expect(appPage.settings.editDialog).toContainText(/API key/);
    await box.fill(before);
  }
  const fromScript = await page.evaluate(async (name) => {
    type Command = (input: unknown) => Promise<{ ok: boolean }>;
    const bridge = (window as unknown as Record<string, Record<string, Command>>)['campaignDesk'] ?? {};
    return bridge['connections.create']?.({ name, baseUrl: 'https://elsewhere.example.test' });
  }, `Mine ${KEY}`);
  expect(fromScript).toMatchObject({ ok: false, error: { kind: 'invalid-input', path: 'name' } });
  await page.keyboard.press('Escape');
  await expect(appPage.settings.editDialog).toBeHidden();
});

test('lets the user choose one of several requests, joins loose lines, and names unknown keys', async () => {
  const { appPage, server } = shared();
  const { newDraft } = appPage;
  await newDraft.open.click();
  const found = newDraft.dialog.getByRole('group', { name: 'Found in this command' });
  const url = (id: string): string => `${server.baseUrl}/campaign/${id}`;
  await newDraft.campaignText.fill(
    `curl -X PATCH ${url('cmp_march_renewals')} -d '{"name":"First"}' --next -X PATCH ${url('cmp_store_opening')}\n  -d '{"nmae":"x","name":"Second"}'`,
  );
  await found.getByRole('button', { name: 'Join these lines' }).click();
  await newDraft.submit.click();
  await expect(newDraft.dialog).toContainText('The text contains 2 requests');
  await found.getByRole('radio', { name: '2. PATCH cmp_store_opening' }).check();
  await expect(found).toContainText('“nmae” isn’t a field that can be updated. Did you mean “name”?');
  await newDraft.submit.click();
  await newDraft.dialog.waitFor({ state: 'hidden' });
  await expect(appPage.editor.name).toHaveValue('Second');
});

test('offers the ID from an address pasted as a campaign ID, and never shows a key', async () => {
  const { appPage, server } = shared();
  const { newDraft } = appPage;
  await newDraft.open.click();
  const id = newDraft.dialog.getByLabel('Campaign ID', { exact: true });
  await id.fill(KEY);
  await expect(newDraft.dialog).toContainText('This looks like an API key, so it wasn’t stored.');
  await expect(id).toHaveAttribute('type', 'password');
  await expect(newDraft.dialog).not.toContainText(KEY);
  await id.fill('cmp_autumn_survey, cmp_planetarium');
  await expect(newDraft.dialog).toContainText('2 campaigns.');
  await expect(newDraft.dialog.getByRole('button', { name: 'Create 2 drafts' })).toBeVisible();
  await id.fill(`${server.baseUrl}/campaign/cmp_march_renewals?tab=1`);
  await newDraft.dialog.getByRole('button', { name: 'Use cmp_march_renewals' }).click();
  await expect(id).toHaveValue('cmp_march_renewals');
  await newDraft.submit.click();
  await newDraft.dialog.waitFor({ state: 'hidden' });
});

test('swaps the key and the user ID entered in each other’s field', async ({ start }) => {
  const { page } = await start();
  const apiKey = page.getByLabel('API key', { exact: true });
  const userId = page.getByLabel('User ID', { exact: true });
  await userId.fill(`export KATHAN_API_KEY="${KEY}"`);
  await apiKey.fill(USER);
  await expect(userId).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Swap them' }).first().click();
  await page.getByRole('button', { name: 'Use only the key' }).click();
  await expect(apiKey).toHaveValue(KEY);
  await expect(userId).toHaveValue(USER);
  await expect(userId).toHaveAttribute('type', 'text');
  await expect(page.getByRole('button', { name: 'Swap them' })).toHaveCount(0);
});
