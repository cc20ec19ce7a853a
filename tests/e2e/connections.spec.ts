import { API_KEY, expect, type RunningDesk, test, USER_ID } from './support/fixtures';
import { startServer, type TestServer } from './support/server';
import { errorWords, VERIFIED, words } from './support/words';

const SETTINGS = words.settings.connections;

async function connectedWithDraft(desk: RunningDesk, server: TestServer, campaignId: string): Promise<void> {
  await desk.connect(server);
  await desk.openCampaign(server, campaignId);
}

test('a second connection: drafts follow the one in use, and a draft keeps its own', async ({
  desk,
  server,
  serve,
}) => {
  const other = await serve({ apiKey: 'sk_live_e2e_other_0000', userId: 'user_e2e_other_0000' });
  await connectedWithDraft(desk, server, 'cmp_march_renewals');
  await desk.add({
    name: 'Other server',
    baseUrl: other.baseUrl,
    apiKey: 'sk_live_e2e_other_0000',
    userId: 'user_e2e_other_0000',
  });
  await expect(desk.drafts.all).toHaveCount(0);
  await desk.openCampaign(other, 'cmp_store_opening');
  await expect(desk.drafts.all).toHaveCount(1);
  await desk.editor.name.fill('To the other');
  await desk.right.pushNow();
  await expect(desk.right.panel).toContainText(VERIFIED.title);
  expect(await server.updates()).toEqual([]);
  expect((await other.updates()).map((update) => update.body)).toEqual([{ name: 'To the other' }]);

  await desk.use('Test server');
  await expect(desk.drafts.all).toHaveCount(1);
  await desk.drafts.named('March renewals').click();
  await desk.editor.name.fill('To the first');
  await desk.use('Other server');
  // The open draft still goes to the connection that it was made for.
  await desk.right.pushNow();
  await expect(desk.right.panel).toContainText(VERIFIED.title);
  expect((await server.updates()).map((update) => update.body)).toEqual([{ name: 'To the first' }]);
});

test('a name that is taken is refused, whatever its case; a new name is shown everywhere', async ({ desk, server }) => {
  await desk.connect(server);
  await desk.add({ name: 'Second', baseUrl: server.baseUrl });
  await desk.go('Settings');
  await desk.settings.connection('Second').edit.click();
  const name = desk.settings.editDialog.getByRole('textbox', { name: 'Connection name' });
  const save = desk.settings.editDialog.getByRole('button', { name: 'Save changes' });
  await name.fill('test SERVER');
  await save.click();
  await expect(desk.settings.editDialog).toContainText(errorWords({ kind: 'name-taken' }));
  await expect(name).toHaveValue('test SERVER');
  await name.fill('Renamed');
  await save.click();
  await expect(desk.settings.editDialog).toBeHidden();
  await expect(desk.settings.connection('Renamed').root).toBeVisible();
  await expect(desk.switchConnection).toHaveAccessibleDescription(/Renamed/);
});

test('the API key and the user id can each be replaced, and are shown by their ends only', async ({ desk, serve }) => {
  const server = await serve({ apiKey: 'sk_live_e2e_new_key_4321', userId: 'user_e2e_new_id_8765' });
  const { right, settings } = desk;
  await connectedWithDraft(desk, server, 'cmp_march_renewals');
  await desk.editor.name.fill('Sent with the new key');
  await right.pushNow();
  await expect(desk.drafts.open).toContainText('Needs sign-in');
  await right.panel.getByRole('button', { name: words.review.toSettings }).click();

  const card = settings.connection('Test server');
  await expect(card.root).toContainText(SETTINGS.stored(API_KEY.slice(-4)));
  await settings.replace('Test server', 'API key', 'sk_live_e2e_new_key_4321');
  await expect(card.root).toContainText(SETTINGS.stored('4321'));
  await expect(card.root).toContainText(SETTINGS.stored(USER_ID.slice(-4)));
  await card.test.click();
  await expect(card.root.getByRole('status')).toContainText('The server refused these credentials (401');
  await settings.replace('Test server', 'user ID', 'user_e2e_new_id_8765');
  await card.test.click();
  await expect(card.root.getByRole('status')).toContainText('Key accepted');
  await expect(card.root).not.toContainText('sk_live_e2e_new_key_4321');

  await desk.go('Drafts');
  await right.pushNow();
  await expect(right.panel).toContainText(VERIFIED.title);
});

test('another host forgets the key and the user id; another path does not', async ({ desk, server, serve }) => {
  const other = await serve();
  await connectedWithDraft(desk, server, 'cmp_march_renewals');
  await desk.editor.name.fill('Never sent with old keys');
  await desk.go('Settings');
  const card = desk.settings.connection('Test server');
  const baseUrl = desk.settings.editDialog.getByRole('textbox', { name: 'Base URL' });
  const save = desk.settings.editDialog.getByRole('button', { name: 'Save changes' });

  await card.edit.click();
  await baseUrl.fill('http://example.com');
  await save.click();
  await expect(desk.settings.editDialog).toContainText(
    errorWords({ kind: 'bad-base-url', reason: 'http-needs-loopback' }),
  );
  await baseUrl.fill(`${server.baseUrl}/v2`);
  await save.click();
  await expect(desk.settings.editDialog).toBeHidden();
  await expect(card.root).toContainText(SETTINGS.stored(API_KEY.slice(-4)));

  await card.edit.click();
  await baseUrl.fill(other.baseUrl);
  await save.click();
  await expect(desk.settings.editDialog).toBeHidden();
  await expect(card.root.getByText(SETTINGS.absent)).toHaveCount(2);
  await desk.go('Drafts');
  await desk.right.pushNow();
  await expect(desk.right.column).toContainText(errorWords({ kind: 'no-credentials' }));
  expect(await other.requests()).toEqual([]);
  await expect(desk.right.changes).toHaveCount(1);

  await desk.right.column.getByRole('button', { name: words.review.toSettings }).click();
  await desk.settings.replace('Test server', 'API key', API_KEY);
  await desk.settings.replace('Test server', 'user ID', USER_ID);
  await desk.go('Drafts');
  await desk.right.pushNow();
  await expect(desk.right.panel).toContainText(VERIFIED.title);
  expect((await other.updates()).map((update) => update.body)).toEqual([{ name: 'Never sent with old keys' }]);
});

test('deleting a connection asks, says what happens to its drafts, and these can be given another', async ({
  start,
  server,
}) => {
  const desk = await start();
  await connectedWithDraft(desk, server, 'cmp_march_renewals');
  await desk.editor.name.fill('Survives its connection');
  await desk.go('Settings');
  const card = desk.settings.connection('Test server');
  await card.remove.click();
  const dialog = desk.page.getByRole('dialog', { name: SETTINGS.deleteTitle('Test server') });
  await expect(dialog).toContainText(SETTINGS.deleteText(1));
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(card.root).toBeVisible();
  await card.remove.click();
  await dialog.getByRole('button', { name: 'Delete connection' }).click();
  await expect(desk.notifications).toContainText(SETTINGS.deleted('Test server', 1));
  await expect(card.root).toBeHidden();

  await desk.go('Drafts');
  await expect(desk.editor.name).toHaveValue('Survives its connection');
  await expect(desk.right.column).toContainText(words.review.reasons.noConnection);
  await desk.editor.maxConcurrency.fill('9');
  const other = await startServer();
  await desk.add({ name: 'Another', baseUrl: other.baseUrl });
  await desk.drafts.named('Survives').click();
  await desk.page.getByRole('button', { name: words.editor.assignTo('Another') }).click();
  await desk.right.pushNow();
  await expect(desk.right.panel).toContainText(VERIFIED.title);
  expect((await other.updates()).map((update) => update.body)).toEqual([
    { name: 'Survives its connection', max_concurrency: 9 },
  ]);
  await desk.app.close();
  await other.close();

  // The deleted connection's secrets are gone from the keychain as well: one of the same name
  // starts without any.
  const again = await start();
  await again.go('Settings');
  await expect(again.settings.connection('Another').root).toContainText(SETTINGS.stored(API_KEY.slice(-4)));
  await expect(again.settings.connection('Test server').root).toBeHidden();
});
