import { expect, test } from './support/fixtures';
import { filesHolding, heapOf } from './support/search';

const KEY = 'sk_live_pasted_4b1d07e2c9a8';
const USER = 'user_pasted_83fe1c20';

const commandFor = (baseUrl: string, key = KEY, user = USER): string =>
  [
    'curl --request PATCH',
    `--url ${baseUrl}/campaign/cmp_march_renewals`,
    `--header 'Authorization: Bearer ${key}'`,
    `--header 'X-User-ID: ${user}'`,
    `--data '{"name": "Pasted", "max_concurrency": 12}'`,
  ].join(' \\\n  ');

test('a pasted command makes a draft, a connection of its address, and its secrets go into the keychain alone', async ({
  serve,
  start,
  dataDir,
}) => {
  const [mine, other] = [await serve(), await serve({ apiKey: KEY, userId: USER })];
  const desk = await start();
  await desk.connect(mine);
  const { newDraft, page } = desk;
  await newDraft.open.click();
  await newDraft.campaignText.fill(commandFor(other.baseUrl));
  const found = newDraft.dialog.getByRole('group', { name: 'What the command holds' });
  await expect(found).toContainText(
    `The command changes 2 fields of the campaign cmp_march_renewals at ${other.baseUrl}. It holds an API key and a user ID.`,
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

  await expect(desk.switchConnection).toContainText(/./);
  await expect(desk.editor.name).toHaveValue('Pasted');
  await desk.right.pushNow();
  // The other server knows the pasted key only.
  expect(await other.campaign('cmp_march_renewals')).toMatchObject({ name: 'Pasted', max_concurrency: 12 });
  expect(await mine.updates()).toEqual([]);

  const heap = await heapOf(page);
  expect(heap.includes(KEY), 'the page holds the API key').toBe(false);
  expect(heap.includes(USER), 'the page holds the user id').toBe(false);
  await desk.app.close();
  expect(await filesHolding(dataDir, KEY)).toEqual([]);
  expect(await filesHolding(dataDir, USER)).toEqual([]);
});

test('a key is never offered to another server’s connection, and placeholders are no secrets', async ({
  desk,
  server,
}) => {
  await desk.connect(server);
  const { newDraft } = desk;
  await newDraft.open.click();
  const found = newDraft.dialog.getByRole('group', { name: 'What the command holds' });
  await newDraft.campaignText.fill(commandFor('https://elsewhere.example.test'));
  await found.getByRole('radio', { name: 'Use Test server instead' }).check();
  await expect(found.getByRole('checkbox')).toHaveCount(0);
  await expect(found).toContainText('they belong to another server');

  await newDraft.campaignText.fill(commandFor(server.baseUrl, '<token>', '<api-key>'));
  await expect(found).toContainText('It holds no API key and no user ID.');
  await expect(found.getByRole('radio', { name: 'Use Test server, which has this address' })).toBeChecked();
  await expect(found.getByRole('checkbox')).toHaveCount(0);
  await newDraft.submit.click();
  await expect(desk.editor.name).toHaveValue('Pasted');
  await desk.right.pushNow();
  expect(await server.campaign('cmp_march_renewals')).toMatchObject({ name: 'Pasted' });
});
