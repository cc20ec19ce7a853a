import type { Locator } from '@playwright/test';
import { Palette } from './model/palette';
import { API_KEY, expect, type RunningApp, test, USER_ID } from './support/fixtures';
import { recordNativeMenus } from './support/native-menus';
import { expectTyped } from './support/typed-text';

/** The context menus of words, by the keyboard. */
async function wordMenus({ app, page }: RunningApp) {
  const native = await recordNativeMenus(app);
  const open = async (): Promise<readonly string[]> => {
    const before = await native.count();
    await page.keyboard.press('Shift+F10');
    await expect.poll(native.count).toBeGreaterThan(before);
    return native.labels();
  };
  return {
    press: native.press,
    /** The entries of the menu of a word in a text box of one line. */
    async of(box: Locator, word: string): Promise<readonly string[]> {
      await box.evaluate((input: HTMLInputElement, wanted) => {
        const at = input.value.indexOf(wanted) + 2;
        input.setSelectionRange(at, at);
      }, word);
      return open();
    },
    /** The same at the caret. */
    atCaret: open,
  };
}

const CREDENTIALS = { apiKey: API_KEY, userId: USER_ID };
const CORRECT = 'Undo';

test('wrong words have suggestions by keyboard, own words stay after a restart, and drafts have languages', async ({
  start,
  server,
}) => {
  const first = await start();
  const { page, editor } = first;
  await first.connectAndOpen(server, CREDENTIALS, 'cmp_march_renewals');
  let menus = await wordMenus(first);
  await editor.name.fill('We recieve {{frist_nmae}} at www.exmaple.test with Kathanix and renewal');
  await editor.name.focus();
  await expect.poll(async () => (await menus.of(editor.name, 'recieve'))[0]).toBe('receive');
  for (const word of ['frist', 'exmaple', 'renewal'])
    expect((await menus.of(editor.name, word))[0], word).toBe(CORRECT);
  await expect.poll(async () => (await menus.of(editor.name, 'recieve'))[0]).toBe('receive');
  await menus.press('receive');
  await expect(editor.name).toHaveValue(/^We receive /);
  await expect(first.right.changes.filter({ hasText: 'We receive' })).toHaveCount(1);

  // In the editor of long texts, and in a text area.
  await editor.openingMessage.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Hello {{first_name}}, this is teh');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await menus.atCaret()).includes('the')).toBe(true);
  await menus.press('the');
  await expectTyped(editor.openingMessage, 'Hello {{first_name}}, this is the');
  await editor.campaignContext.fill('You recieve');
  await editor.campaignContext.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await menus.atCaret())[0]).toBe('receive');

  await editor.name.focus();
  await expect.poll(async () => (await menus.of(editor.name, 'Kathanix')).includes('Add to dictionary')).toBe(true);
  await menus.press('Add to dictionary');
  await expect(first.notifications).toContainText('was added to your dictionary');
  await expect.poll(async () => (await menus.of(editor.name, 'Kathanix'))[0]).toBe(CORRECT);

  // Another language for this draft, and no other.
  const palette = new Palette(page);
  await palette.type('spelling language');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Spelling language' });
  await dialog.getByRole('radio', { name: 'German' }).check();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await editor.name.fill('Verlängerung der Telefonnummer, receive');
  await editor.name.focus();
  await expect.poll(async () => (await menus.of(editor.name, 'receive')).includes('Add to dictionary')).toBe(true);
  for (const word of ['Verlängerung', 'Telefonnummer'])
    expect((await menus.of(editor.name, word))[0], word).toBe(CORRECT);
  await first.openCampaign(server, 'cmp_clinic_reminders');
  await editor.name.fill('Verlängerung, receive');
  await editor.name.focus();
  await expect.poll(async () => (await menus.of(editor.name, 'Verlängerung')).includes('Add to dictionary')).toBe(true);
  expect((await menus.of(editor.name, 'receive'))[0]).toBe(CORRECT);
  await first.app.close();

  const second = await start();
  menus = await wordMenus(second);
  await second.editor.name.fill('Kathanix wrods');
  await second.editor.name.focus();
  await expect.poll(async () => (await menus.of(second.editor.name, 'wrods'))[0]).toBe('words');
  expect((await menus.of(second.editor.name, 'Kathanix'))[0]).toBe(CORRECT);
  await second.go('Settings');
  await second.page.getByRole('button', { name: 'Remove Kathanix' }).click();
  await expect(second.page.getByText('You haven’t added any words.')).toBeVisible();
  await second.page.getByRole('switch', { name: 'Check spelling' }).click();
  await second.go('Drafts');
  await second.editor.name.focus();
  await expect.poll(async () => (await menus.of(second.editor.name, 'wrods'))[0]).toBe(CORRECT);
});
