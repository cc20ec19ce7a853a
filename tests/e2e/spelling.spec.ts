import type { Page } from '@playwright/test';
import { Palette } from './model/palette';
import { API_KEY, expect, type RunningApp, test, USER_ID } from './support/fixtures';
import { recordNativeMenus } from './support/native-menus';
import { expectTyped } from './support/typed-text';
import { violationsIn } from './support/violations-in';

const CREDENTIALS = { apiKey: API_KEY, userId: USER_ID };

/** The marked words of the opening message, and of the campaign context. */
function marksOn(page: Page) {
  return {
    opening: page.locator('[data-field="opening_message_template"] .misspelled'),
    context: page.locator('[data-field="campaign_context"] mark'),
  };
}

/** Opens the context menu at the caret; returns its entries. */
async function wordMenus({ app, page }: RunningApp) {
  const native = await recordNativeMenus(app);
  const opened = async (open: () => Promise<void>): Promise<readonly string[]> => {
    const before = await native.count();
    await open();
    await expect.poll(native.count).toBe(before + 1);
    return native.labels();
  };
  return { press: native.press, opened, byKey: () => opened(() => page.keyboard.press('Shift+F10')) };
}

const EDITING = ['Undo', 'Redo', '-', 'Cut', 'Copy', 'Paste', 'Paste as plain text', '-', 'Select all'];
const EDITING_UNSELECTED = EDITING.map((label) => (label === 'Cut' || label === 'Copy' ? `(${label})` : label));

test('wrong words are marked, corrected and added by keyboard or mouse, in a language per draft, also after a restart', async ({
  start,
  server,
}) => {
  const first = await start();
  const { page, editor } = first;
  await first.connectAndOpen(server, CREDENTIALS, 'cmp_march_renewals');
  const menus = await wordMenus(first);
  const { opening, context } = marksOn(page);

  // The word at the caret is left alone until it is whole.
  await editor.openingMessage.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Hello {{frist_nmae}} of www.exmaple.test, you will recieve a call from Kathanix todya');
  await expect(opening).toHaveText(['recieve', 'Kathanix']);
  await expect(opening.first()).toHaveAttribute('aria-invalid', 'spelling');
  await expect(editor.openingMessage).toHaveAccessibleDescription(/Possibly misspelled: .*recieve.*, .*Kathanix/);
  await page.keyboard.press('ArrowLeft');
  await expect(opening).toHaveText(['recieve', 'Kathanix', 'todya']);
  expect(await violationsIn(page, '[data-field="opening_message_template"]')).toEqual([]);

  const ofToday = await menus.byKey();
  expect(ofToday[0]).toBe('today');
  expect(ofToday.slice(ofToday.indexOf('-'))).toEqual(['-', 'Add to dictionary', '-', ...EDITING_UNSELECTED]);
  await menus.press('today');
  await expect(opening).toHaveText(['recieve', 'Kathanix']);
  await expect(first.right.changes.filter({ hasText: 'Kathanix today' })).toHaveCount(1);
  // A correction is one step of undo.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(opening).toHaveText(['recieve', 'Kathanix', 'todya']);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await menus.opened(() => opening.first().click({ button: 'right' }));
  await menus.press('receive');
  await expect(opening).toHaveText(['Kathanix']);
  await expectTyped(
    editor.openingMessage,
    'Hello {{frist_nmae}} of www.exmaple.test, you will receive a call from Kathanix today',
  );
  await menus.opened(() => opening.first().click({ button: 'right' }));
  await menus.press('Add to dictionary');
  await expect(first.notifications).toContainText('was added to your dictionary');
  await expect(opening).toHaveCount(0);

  // A short text is in a plain text area.
  await editor.campaignContext.fill('Ask Kathanix. You recieve\nsomehting else');
  await expect(context).toHaveText(['recieve', 'somehting']);
  await expect(editor.campaignContext).toHaveAccessibleDescription(/Possibly misspelled: .*recieve.*, .*somehting/);
  const mark = await context.last().boundingBox();
  await menus.opened(() => page.mouse.click((mark?.x ?? 0) + 4, (mark?.y ?? 0) + 4, { button: 'right' }));
  await menus.press('something');
  await expect(editor.campaignContext).toHaveValue('Ask Kathanix. You recieve\nsomething else');
  await editor.campaignContext.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(20, 20));
  expect((await menus.byKey())[0]).toBe('receive');
  await menus.press('receive');
  await expect(editor.campaignContext).toHaveValue('Ask Kathanix. You receive\nsomething else');
  await expect(context).toHaveCount(0);

  // Another language for this draft, and no other.
  await new Palette(page).type('spelling language');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Spelling language' });
  await dialog.getByRole('radio', { name: 'German' }).check();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(opening).not.toHaveCount(0);
  await editor.campaignContext.fill('Verlängerung der Telefonnummer, receive und नमस्ते');
  await expect(context).toHaveText(['receive']);
  await first.openCampaign(server, 'cmp_clinic_reminders');
  await editor.campaignContext.fill('Verlängerung, receive');
  await expect(context).toHaveText(['Verlängerung']);
  await first.app.close();

  const second = await start();
  await second.editor.campaignContext.fill('Kathanix wrods here');
  await expect(marksOn(second.page).context).toHaveText(['wrods']);
  await second.go('Settings');
  await second.page.getByRole('button', { name: 'Remove Kathanix' }).click();
  await expect(second.page.getByText('You haven’t added any words.')).toBeVisible();
  await second.go('Drafts');
  await expect(marksOn(second.page).context).toHaveText(['Kathanix', 'wrods']);
  await second.go('Settings');
  await second.page.getByRole('switch', { name: 'Check spelling' }).click();
  await second.go('Drafts');
  await expect(second.editor.campaignContext).toHaveValue('Kathanix wrods here');
  await expect(marksOn(second.page).context).toHaveCount(0);
});
