import { expect, sharedApp, test } from './support/fixtures';
import { retype } from './support/typed-text';

const shared = sharedApp();

test('keeps CR LF line endings when one word is edited, and shows them in the request', async () => {
  const { appPage, server } = shared();
  const { editor, right, page } = appPage;
  const before = 'Dear Ann,\r\nyour plan ends soon.\r\nBye';
  await server.edit('cmp_march_renewals', { campaign_context: before, opening_message_template: 'Hi\r\nthere' });
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await expect(editor.field('campaign_context')).toContainText('Lines end with CR LF');

  // A key that is taken back is no change, although no text control can hold a CR.
  await editor.campaignContext.press('ControlOrMeta+End');
  await page.keyboard.type('x');
  await expect(right.changes).toHaveCount(1);
  await page.keyboard.press('Backspace');
  await expect(right.changes).toHaveCount(0);

  await page.keyboard.type(' now');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Dana');
  await editor.openingMessage.press('ControlOrMeta+End');
  await page.keyboard.type('!');
  await expect(right.changes).toHaveCount(2);
  await right.pushNow();
  const [update] = await server.updates();
  expect(update?.body).toEqual({
    campaign_context: `${before} now\r\nDana`,
    opening_message_template: 'Hi\r\nthere!',
  });
});

test('names invisible characters in the changes, the request and the Markdown, and warns about them', async () => {
  const { appPage, server } = shared();
  const { editor, right, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await editor.name.fill('Spring \u202Eelas\u202C sale');
  const change = right.changes.filter({ hasText: 'Name' });
  await expect(change.getByTitle('U+202E, right-to-left override')).toHaveText('U+202E');
  await expect(
    right.problems.filter({ hasText: 'Name contains U+202E (right-to-left override) at line 1' }),
  ).toHaveCount(1);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect
    .poll(() => appPage.app.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(/Spring `U\+202E`elas`U\+202C`|`U\+202E`/);

  await retype(editor.openingMessage, 'Hi\u2067 there, this is Dana');
  await expect(editor.field('opening_message_template').locator('.hidden-character')).toHaveText('U+2067');
  await right.tab('Request').click();
  const body = right.panel.getByRole('region', { name: 'Body' });
  await expect(body.getByTitle('U+202E, right-to-left override')).toBeVisible();
  await expect(body.getByTitle('U+2067, right-to-left isolate')).toBeVisible();
  await right.tab('Review').click();
});

test('shows a space at the end of a name as a change', async () => {
  const { appPage, server } = shared();
  const { editor, right, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await editor.name.press('End');
  await page.keyboard.type(' ');
  const change = right.changes.filter({ hasText: 'Name' });
  await expect(change).toContainText('only spacing or invisible characters differ');
  await expect(change.locator('ins').getByTitle('U+0020, space')).toHaveText('·');
});
