import { expect, sharedApp, test } from './support/fixtures';
import { expectTyped, retype } from './support/typed-text';

const shared = sharedApp();

test('completes an opening message from the recipients’ metadata by keyboard, and highlights its placeholders', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const { editor, recipients } = appPage;
  await recipients.addRow(1, { phone: '+14155550100', metadata: '{"first_name": "Ada", "plan": 3}' });
  await recipients.addRow(2, { phone: '+14155550101', metadata: '{"first_name": "Grace"}' });
  await expect(appPage.status).toContainText('Saved');

  const message = editor.openingMessage;
  await retype(message, 'Hi ');
  await message.press('End');
  await message.pressSequentially('{{fi');
  const names = appPage.page.getByRole('listbox');
  await expect(names.getByRole('option')).toHaveText(['first_name2 of 2 rows']);
  await message.press('Enter');
  await expectTyped(message, 'Hi {{first_name}}');
  await message.pressSequentially(', your ');
  await message.press('Control+Space');
  await expect(names.getByRole('option')).toHaveText(['first_name2 of 2 rows', 'plan1 of 2 rows']);
  await message.press('Escape');
  await expect(names).toHaveCount(0);
  await expect(message).toBeFocused();
  // The list stands there: what is typed now narrows it at once, and Enter behind it takes the
  // name, without a pause.
  await message.pressSequentially('{{');
  await expect(names.getByRole('option', { selected: true })).toBeVisible();
  await message.pressSequentially('pla');
  await message.press('Backspace');
  await message.press('Enter');
  await expectTyped(message, 'Hi {{first_name}}, your {{plan}}');
  await message.pressSequentially(' at {{price}}');
  await expectTyped(message, 'Hi {{first_name}}, your {{plan}} at {{price}}');

  const field = editor.field('opening_message_template');
  await expect(field.locator('.name')).toHaveText(['{{first_name}}', '{{plan}}', '{{price}}']);
  await expect(field.getByTitle('No recipient of this draft has “price” in its metadata.')).toHaveText('{{price}}');
  await message.press('Tab');
  await expect(message).not.toBeFocused();
});

test('undo and redo in the editors belong to the draft, keep the focus, and include other fields', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const { editor, page } = appPage;
  await retype(editor.openingMessage, '');
  await editor.openingMessage.pressSequentially('First words');
  await expect(appPage.status).toContainText('Saved');
  await retype(editor.retryPolicy, '{"a": 1}');
  await expect(appPage.status).toContainText('Saved');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => editor.retryPolicy.textContent()).not.toContain('"a": 1');
  await expect(editor.retryPolicy).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expectTyped(editor.retryPolicy, '{"a": 1}');
});

test('underlines a JSON error where it is and announces it to screen readers', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const { editor } = appPage;
  await retype(editor.retryPolicy, '{\n  "tries": three\n}');
  const field = editor.field('retry_policy');
  await expect(field.locator('.problem')).toHaveText('t');
  await expect(editor.retryPolicy).toHaveAttribute('aria-invalid', 'true');
  await expect(editor.retryPolicy).toHaveAccessibleDescription(/line 2, column 12/);
  await retype(editor.retryPolicy, '{ "tries": 3 }');
  await expect(field.locator('.problem')).toHaveCount(0);
  await expect(editor.retryPolicy).not.toHaveAttribute('aria-invalid');
  await field.getByText('Retry policy (JSON)').click();
  await expect(editor.retryPolicy).toBeFocused();
});

test('the editors do not violate the page’s content security policy', async () => {
  const { appPage, server } = shared();
  const shown: string[] = [];
  appPage.page.on('console', (message) => shown.push(message.text()));
  await appPage.page.reload();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await expect(appPage.page.locator('.cm-editor')).toHaveCount(2);
  expect(shown.filter((text) => /Content Security Policy|Refused/i.test(text))).toEqual([]);
});

test('keeps everything typed while the code editor replaces the text area', async () => {
  const { appPage, server } = shared();
  const typed = 'Every letter of this sentence was typed while the page was still loading its editor.';
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await retype(appPage.editor.openingMessage, '');
  await expect(appPage.status).toContainText('Saved');
  // The page is held to be busy until a part is typed, so that the editor comes in the middle of
  // the sentence.
  await appPage.page.addInitScript(() => {
    const whenIdle = window.requestIdleCallback.bind(window);
    window.requestIdleCallback = (run, options) => {
      const area = document.querySelector<HTMLTextAreaElement>('[data-field="opening_message_template"] textarea');
      if (area !== null && area.value.length > 20) return whenIdle(run, options);
      setTimeout(() => window.requestIdleCallback(run, options), 10);
      return 0;
    };
  });
  await appPage.page.reload();
  await appPage.page.locator('[data-field="opening_message_template"] textarea').focus();
  await appPage.page.keyboard.type(typed, { delay: 12 });
  await expect(appPage.editor.field('opening_message_template').locator('.cm-editor')).toBeVisible();
  await expectTyped(appPage.editor.openingMessage, typed);
});

test('sends and shows numbers in the retry policy exactly as typed', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const { editor, right } = appPage;
  const policy = '{\n  "policy_id": 12345678901234567890,\n  "limit": 1e400,\n  "share": 1.0\n}';
  await editor.retryPolicy.fill(policy);
  await right.pushNow();
  await expect(right.changes).toHaveCount(0);
  // What stands there now came from the server, through main and the bridge.
  await expectTyped(editor.retryPolicy, policy);
});
