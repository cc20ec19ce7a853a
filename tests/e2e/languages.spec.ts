import { de } from '@text/de';
import { native } from '@text/de/native';
import { en } from '@text/en';
import { hi } from '@text/hi';
import { expect, type RunningApp, test } from './support/fixtures';
import { selectOption } from './support/select';

const menuLabels = ({ app }: RunningApp): Promise<readonly string[]> =>
  app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label));

/** Returns what the file dialog offers to open, as the system would show it. */
async function filtersOfOpenDialog({ app, page }: RunningApp): Promise<readonly string[]> {
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = (...given: unknown[]) => {
      Object.assign(globalThis, { dialogOptions: given.at(-1) });
      return Promise.resolve({ canceled: true, filePaths: [] });
    };
  });
  await page.keyboard.press('ControlOrMeta+O');
  const filters = (): Promise<readonly string[]> =>
    app.evaluate(() => {
      const { dialogOptions } = globalThis as unknown as { dialogOptions?: Electron.OpenDialogOptions };
      return (dialogOptions?.filters ?? []).map(({ name }) => name);
    });
  await expect.poll(filters).not.toEqual([]);
  return filters();
}

test('another language is shown in the page, the menu and native dialogs at once, and what is typed stays', async ({
  startWithDraft,
  start,
}) => {
  const appPage = await startWithDraft();
  const { page, editor } = appPage;
  await editor.name.fill('Typed in English');
  await appPage.go('Settings');
  const section = page.getByRole('region', { name: en.settings.language.title, exact: true });
  const language = section.getByRole('combobox', { name: en.settings.language.label });
  await expect(language).toHaveText(en.settings.language.system('English'));
  await selectOption(language, 'Deutsch');

  await expect(page.getByRole('heading', { name: de.settings.title, level: 1 })).toBeVisible();
  const german = page.getByRole('region', { name: de.settings.language.title, exact: true });
  await expect(german.getByRole('combobox', { name: de.settings.language.label })).toHaveText('Deutsch');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page).toHaveTitle(de.frame.windowTitle(de.settings.title, de.common.appName));
  await expect.poll(() => menuLabels(appPage)).toContain(native.actions.menus.file);
  expect(await filtersOfOpenDialog(appPage)).toEqual([native.window.draftFiles]);
  await page.getByRole('navigation', { name: de.frame.navigation }).getByRole('link').first().click();
  const name = page.getByRole('textbox', { name: de.campaign.fields.name.label, exact: true });
  await expect(name).toHaveValue('Typed in English');
  await expect(page.getByText(de.campaign.sections.conversation).first()).toBeVisible();
  await appPage.app.close();

  const again = await start({});
  const field = again.page.getByRole('textbox', { name: de.campaign.fields.name.label, exact: true });
  await expect(field).toHaveValue('Typed in English');
  await expect(again.page.locator('html')).toHaveAttribute('lang', 'de');
  expect(await menuLabels(again)).toContain(native.actions.menus.file);
  expect(new URL(again.page.url()).searchParams.get('language')).toBe('de');
});

test('the language of the system is shown until another one is chosen', async ({ start }) => {
  const appPage = await start({ env: { LC_ALL: undefined, LANGUAGE: 'hi', LANG: 'hi_IN.UTF-8' } });
  const { page } = appPage;
  await expect(page.getByRole('heading', { name: hi.connections.firstRun.title })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'hi');
  expect(await menuLabels(appPage)).toContain(hi.actions.menus.file);
});
