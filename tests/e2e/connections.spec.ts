import { API_KEY, expect, type RunningApp, test, USER_ID } from './support/fixtures';
import { startServer, type TestServer } from './support/server';
import { errorTexts, texts, VERIFIED } from './support/texts';

const SETTINGS = texts.settings.connections;

async function connectedWithDraft(appPage: RunningApp, server: TestServer, campaignId: string): Promise<void> {
  await appPage.connect(server);
  await appPage.openCampaign(server, campaignId);
}

test('shows the drafts of the active connection, and a draft keeps its own connection', async ({
  appPage,
  server,
  serve,
}) => {
  const other = await serve({ apiKey: 'sk_live_e2e_other_0000', userId: 'user_e2e_other_0000' });
  await connectedWithDraft(appPage, server, 'cmp_march_renewals');
  await appPage.add({
    name: 'Other server',
    baseUrl: other.baseUrl,
    apiKey: 'sk_live_e2e_other_0000',
    userId: 'user_e2e_other_0000',
  });
  await expect(appPage.drafts.all).toHaveCount(0);
  await appPage.openCampaign(other, 'cmp_store_opening');
  await expect(appPage.drafts.all).toHaveCount(1);
  await appPage.editor.name.fill('To the other');
  await appPage.right.pushNow();
  await expect(appPage.right.panel).toContainText(VERIFIED.title);
  expect(await server.updates()).toEqual([]);
  expect((await other.updates()).map((update) => update.body)).toEqual([{ name: 'To the other' }]);

  await appPage.use('Test server');
  await expect(appPage.drafts.all).toHaveCount(1);
  await appPage.drafts.named('March renewals').click();
  await appPage.editor.name.fill('To the first');
  await appPage.use('Other server');
  // The open draft still goes to the connection that it was made for.
  await appPage.right.pushNow();
  await expect(appPage.right.panel).toContainText(VERIFIED.title);
  expect((await server.updates()).map((update) => update.body)).toEqual([{ name: 'To the first' }]);
});

test('rejects an existing name regardless of case, and shows a new name everywhere', async ({ appPage, server }) => {
  await appPage.connect(server);
  await appPage.add({ name: 'Second', baseUrl: server.baseUrl });
  await appPage.go('Settings');
  await appPage.settings.connection('Second').edit.click();
  const name = appPage.settings.editDialog.getByRole('textbox', { name: 'Connection name' });
  const save = appPage.settings.editDialog.getByRole('button', { name: 'Save changes' });
  await name.fill('test SERVER');
  await save.click();
  await expect(appPage.settings.editDialog).toContainText(errorTexts({ kind: 'name-taken' }));
  await expect(name).toHaveValue('test SERVER');
  await name.fill('Renamed');
  await save.click();
  await expect(appPage.settings.editDialog).toBeHidden();
  await expect(appPage.settings.connection('Renamed').root).toBeVisible();
  await expect(appPage.switchConnection).toHaveAccessibleName(/Renamed/);
});

test('replaces the API key and the user ID separately, and shows only their last characters', async ({
  appPage,
  serve,
}) => {
  const server = await serve({ apiKey: 'sk_live_e2e_new_key_4321', userId: 'user_e2e_new_id_8765' });
  const { right, settings } = appPage;
  await connectedWithDraft(appPage, server, 'cmp_march_renewals');
  await appPage.editor.name.fill('Sent with the new key');
  await right.pushNow();
  await expect(appPage.drafts.open).toContainText('Needs sign-in');
  await right.panel.getByRole('button', { name: texts.review.toSettings }).click();

  const card = settings.connection('Test server');
  await expect(card.root).toContainText(SETTINGS.stored(API_KEY.slice(-4)));
  await settings.replace('Test server', 'API key', 'sk_live_e2e_new_key_4321');
  await expect(card.root).toContainText(SETTINGS.stored('4321'));
  await expect(card.root).toContainText(SETTINGS.stored(USER_ID.slice(-4)));
  await card.test.click();
  await expect(card.root.getByRole('status')).toContainText('The server rejected these credentials (401');
  await settings.replace('Test server', 'user ID', 'user_e2e_new_id_8765');
  await card.test.click();
  await expect(card.root.getByRole('status')).toContainText('Connected. You’re signed in as');
  await expect(card.root).not.toContainText('sk_live_e2e_new_key_4321');

  await appPage.go('Drafts');
  await right.pushNow();
  await expect(right.panel).toContainText(VERIFIED.title);
});

test('removes the key and the user ID when the host changes, but not when the path changes', async ({
  appPage,
  server,
  serve,
}) => {
  const other = await serve();
  await connectedWithDraft(appPage, server, 'cmp_march_renewals');
  await appPage.editor.name.fill('Never sent with old keys');
  await appPage.go('Settings');
  const card = appPage.settings.connection('Test server');
  const baseUrl = appPage.settings.editDialog.getByRole('textbox', { name: 'Base URL' });
  const save = appPage.settings.editDialog.getByRole('button', { name: 'Save changes' });

  await card.edit.click();
  await baseUrl.fill('http://example.com');
  await save.click();
  await expect(appPage.settings.editDialog).toContainText(
    errorTexts({ kind: 'bad-base-url', reason: 'http-needs-loopback' }),
  );
  await baseUrl.fill(`${server.baseUrl}/v2`);
  await save.click();
  await expect(appPage.settings.editDialog).toBeHidden();
  await expect(card.root).toContainText(SETTINGS.stored(API_KEY.slice(-4)));

  await card.edit.click();
  await baseUrl.fill(other.baseUrl);
  await save.click();
  await expect(appPage.settings.editDialog).toBeHidden();
  await expect(card.root.getByText(SETTINGS.absent)).toHaveCount(2);
  await appPage.go('Drafts');
  await appPage.right.pushNow();
  await expect(appPage.right.column).toContainText(errorTexts({ kind: 'no-credentials' }));
  expect(await other.requests()).toEqual([]);
  await expect(appPage.right.changes).toHaveCount(1);

  await appPage.right.column.getByRole('button', { name: texts.review.toSettings }).click();
  await appPage.settings.replace('Test server', 'API key', API_KEY);
  await appPage.settings.replace('Test server', 'user ID', USER_ID);
  await appPage.go('Drafts');
  await appPage.right.pushNow();
  await expect(appPage.right.panel).toContainText(VERIFIED.title);
  expect((await other.updates()).map((update) => update.body)).toEqual([{ name: 'Never sent with old keys' }]);
});

test('asks before deleting a connection, explains what happens to its drafts, and lets them get another', async ({
  start,
  server,
}) => {
  const appPage = await start();
  await connectedWithDraft(appPage, server, 'cmp_march_renewals');
  await appPage.editor.name.fill('Survives its connection');
  await appPage.go('Settings');
  const card = appPage.settings.connection('Test server');
  await card.remove.click();
  const dialog = appPage.page.getByRole('dialog', { name: SETTINGS.deleteTitle('Test server') });
  await expect(dialog).toContainText(SETTINGS.deleteText(1));
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(card.root).toBeVisible();
  await card.remove.click();
  await dialog.getByRole('button', { name: 'Delete connection' }).click();
  await expect(appPage.notifications).toContainText(SETTINGS.deleted('Test server', 1));
  await expect(card.root).toBeHidden();

  await appPage.go('Drafts');
  await expect(appPage.editor.name).toHaveValue('Survives its connection');
  await expect(appPage.right.column).toContainText(texts.review.reasons.noConnection);
  await appPage.editor.maxConcurrency.fill('9');
  const other = await startServer();
  await appPage.add({ name: 'Another', baseUrl: other.baseUrl });
  await appPage.drafts.named('Survives').click();
  await appPage.page.getByRole('button', { name: texts.editor.assignTo('Another') }).click();
  await appPage.right.pushNow();
  await expect(appPage.right.panel).toContainText(VERIFIED.title);
  expect((await other.updates()).map((update) => update.body)).toEqual([
    { name: 'Survives its connection', max_concurrency: 9 },
  ]);
  await appPage.app.close();
  await other.close();

  // The deleted connection's secrets are gone from the keychain as well: one of the same name
  // starts without any.
  const again = await start();
  await again.go('Settings');
  await expect(again.settings.connection('Another').root).toContainText(SETTINGS.stored(API_KEY.slice(-4)));
  await expect(again.settings.connection('Test server').root).toBeHidden();
});
