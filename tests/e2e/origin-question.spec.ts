import { API_KEY, expect, test, USER_ID } from './support/fixtures';
import { chooseInOriginDialog, promptedOrigins } from './support/origin-question';
import { errorTexts, texts } from './support/texts';

/** Reserved names that lead nowhere: the question comes before a name is looked up. */
const FIRST = 'https://api.first.invalid';
const SECOND = 'https://api.second.invalid';
const question = (origin: string): string => texts.window.originQuestion.title(origin);

test('sends nothing to a new origin until the user confirms it in a native message box', async ({ start }) => {
  const appPage = await start({ originQuestion: 'no' });
  const { firstRun, page } = appPage;
  const declined = errorTexts({ kind: 'address-not-confirmed', address: FIRST });
  await firstRun.fill({ name: 'Mine', baseUrl: `${FIRST}/v1`, apiKey: API_KEY, userId: USER_ID });
  await firstRun.test.click();
  await expect(firstRun.root.getByRole('status')).toContainText(declined);
  await firstRun.save.click();
  await expect(firstRun.root).toContainText(declined);
  await expect(firstRun.baseUrl).toBeFocused();
  const fromScript = await page.evaluate(async (baseUrl) => {
    type Command = (input: unknown) => Promise<{ ok: boolean }>;
    const bridge = (window as unknown as Record<string, Record<string, Command>>)['campaignDesk'] ?? {};
    return bridge['connections.create']?.({ name: 'By a script', baseUrl });
  }, FIRST);
  expect(fromScript).toMatchObject({ ok: false });
  expect(await promptedOrigins(appPage.app)).toEqual(Array(3).fill(question(FIRST)));

  await chooseInOriginDialog(appPage.app, 'yes');
  await firstRun.save.click();
  await appPage.navigation.waitFor();
});

test('asks once per origin, also across restarts, and never for this computer’s own addresses', async ({
  start,
  server,
}) => {
  const first = await start();
  await first.firstRun.sandbox.click();
  await first.firstRun.sample('March renewals, wave 2').click();
  // It takes the focus when it opens, which closes a menu.
  await first.editor.name.waitFor();
  expect(await promptedOrigins(first.app)).toEqual([]);
  await first.add({ name: 'Local', baseUrl: server.baseUrl });
  expect(await promptedOrigins(first.app)).toEqual([]);
  await first.add({ name: 'One', baseUrl: FIRST });
  await first.add({ name: 'Two', baseUrl: FIRST });
  expect(await promptedOrigins(first.app)).toEqual([question(FIRST)]);
  await first.app.close();

  const second = await start();
  await second.add({ name: 'Three', baseUrl: FIRST });
  await second.go('Settings');
  await second.settings.connection('Three').edit.click();
  await second.settings.editDialog.getByRole('textbox', { name: 'Base URL' }).fill(SECOND);
  await second.settings.editDialog.getByRole('button', { name: 'Save changes' }).click();
  await expect(second.settings.editDialog).toBeHidden();
  expect(await promptedOrigins(second.app)).toEqual([question(SECOND)]);
});
