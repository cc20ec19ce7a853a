import type { Page } from '@playwright/test';
import { API_KEY, expect, type RunningApp, sharedApp, test, USER_ID } from './support/fixtures';
import { selectOption } from './support/select';
import { errorTexts, texts, VERIFIED } from './support/texts';

const shared = sharedApp();
const NEW = texts.drafts.new;

const clipboardOf = (appPage: RunningApp): Promise<string> =>
  appPage.app.evaluate(({ clipboard }) => clipboard.readText());
const toast = (page: Page, text: string) => page.getByRole('region', { name: 'Notifications' }).getByText(text);

test('creates a draft from only a campaign ID: values are unknown, and only typed values are sent', async () => {
  const { appPage, server } = shared();
  const { editor, right, page } = appPage;
  await appPage.newDraft.create({ campaignId: 'cmp_planetarium' });
  await expect(page.getByText(texts.editor.noServerCopy)).toBeVisible();
  await expect(editor.name).toHaveValue('');
  await expect(right.changes).toHaveCount(0);
  await editor.maxConcurrency.fill('6');
  await editor.speech('Style').fill('neutral');
  await editor.speech('Style').press('Enter');
  await expect(right.changes).toHaveCount(2);
  await expect(right.problems.filter({ hasText: 'the usual defaults are sent' })).toBeVisible();
  await right.pushNow();
  await expect(right.panel).toContainText(VERIFIED.title);
  // The server lets campaigns be read, so what it has stands beside what is typed, and not the
  // defaults.
  expect((await server.updates()).at(-1)).toMatchObject({
    path: '/campaign/cmp_planetarium',
    body: {
      max_concurrency: 6,
      speech_settings: { style: 'neutral', responsiveness: 'patient', interruptions: 'on', emotions: 'wonder' },
    },
  });
  // The answer is the server's copy from now on.
  await expect(page.getByText('Server copy', { exact: true })).toBeVisible();
  await expect(editor.name).toHaveValue('Planetarium members’ night ✨');
});

test('imports the values of a pasted cURL command as changes and drops its key', async () => {
  const { appPage, server } = shared();
  const { editor, right, page } = appPage;
  const curl = [
    'curl --request PATCH \\',
    `  --url ${server.baseUrl}/campaign/cmp_clinic_reminders \\`,
    `  --header 'Authorization: Bearer ${API_KEY}' \\`,
    "  --header 'Content-Type: application/json' \\",
    `  --header 'X-User-ID: ${USER_ID}' \\`,
    `  --data '{"name": "From a command", "max_concurrency": 30, "scheduleEndTime": null,`,
    `    "recipients": [{"phone_number": "+14155550100", "metadata": {"first_name": "Ada"}}]}'`,
  ].join('\n');
  await appPage.newDraft.create({ campaignText: curl });
  await expect(editor.name).toHaveValue('From a command');
  await expect(right.changes).toHaveCount(4);
  await expect(appPage.recipients.phone(1)).toHaveValue('+14155550100');
  expect(await page.content()).not.toContain(API_KEY);
  // That it is running shows when it is read before sending.
  await right.pushRunning();
  await expect(right.panel).toContainText(VERIFIED.title);
  expect((await server.updates()).at(-1)?.body).toEqual({
    name: 'From a command',
    max_concurrency: 30,
    scheduleEndTime: null,
    recipients: [{ phone_number: '+14155550100', metadata: { first_name: 'Ada' }, assistant_overrides: {} }],
  });
});

test('shows where a text can’t be read and keeps it for correction', async () => {
  const { appPage } = shared();
  const { newDraft } = appPage;
  await newDraft.open.click();
  await newDraft.submit.click();
  await expect(newDraft.campaignId).toHaveAccessibleDescription(new RegExp(NEW.needId));

  const cases = [
    ['{\n  "id": "cmp_1",\n  "name": oops\n}', { reason: 'not-json', line: 3, column: 11 }],
    ['{"name": "no id"}', { reason: 'no-id' }],
    ['[1, 2]', { reason: 'not-a-campaign' }],
    ['curl https://example.com', { reason: 'no-id' }],
  ] as const;
  for (const [typed, refused] of cases) {
    await test.step(typed, async () => {
      await newDraft.campaignText.fill(typed);
      await newDraft.submit.click();
      await expect(newDraft.dialog).toContainText(errorTexts({ kind: 'campaign-text', ...refused }));
      await expect(newDraft.campaignText).toHaveValue(typed);
    });
  }
  await newDraft.campaignId.fill('cmp_other');
  await newDraft.campaignText.fill('{"id": "cmp_1", "name": "Another"}');
  await newDraft.submit.click();
  await expect(newDraft.dialog).toContainText(errorTexts({ kind: 'campaign-text', reason: 'other-id' }));
  await newDraft.cancel.click();
  await expect(newDraft.dialog).toBeHidden();
});

test('keeps several drafts of a campaign apart, and keeps typed text when switching between them', async () => {
  const { appPage, server } = shared();
  const { editor, drafts, page } = appPage;
  await appPage.openCampaign(server, 'cmp_claims_follow_up');
  await editor.name.fill('Claims, careful');
  await appPage.openCampaign(server, 'cmp_claims_follow_up');
  await editor.name.fill('Claims, bold');
  await editor.maxConcurrency.fill('90');
  await drafts.named('Claims, careful').click();
  await expect(editor.name).toHaveValue('Claims, careful');
  await expect(drafts.open).toContainText('1 change');
  await editor.campaignContext.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Typed and left in the same breath');
  // The draft edited last stands first.
  await page.keyboard.press('Control+PageDown');
  await expect(editor.name).toHaveValue('Claims, bold');
  await page.keyboard.press('Control+PageUp');
  await expect(editor.campaignContext).toHaveValue('Typed and left in the same breath');
  await appPage.go('History');
  await appPage.go('Drafts');
  await expect(editor.campaignContext).toHaveValue('Typed and left in the same breath');
  await expect(drafts.open).toContainText('2 changes');
});

test('finds drafts by name and by campaign ID', async () => {
  const { appPage, server } = shared();
  const { drafts } = appPage;
  await appPage.openCampaign(server, 'cmp_autumn_survey');
  await appPage.openCampaign(server, 'cmp_blood_donors');
  await drafts.search.fill('URGENT');
  await expect(drafts.all).toHaveCount(1);
  await expect(drafts.all).toContainText('Urgent: O negative donors');
  await drafts.search.fill('autumn_sur');
  await expect(drafts.all).toHaveCount(1);
  await drafts.search.press('Enter');
  await appPage.page.keyboard.press('Enter');
  await expect(appPage.editor.name).toHaveValue('Autumn survey: how was your move?');
  await drafts.search.fill('nothing like it');
  await expect(drafts.found).toHaveText(texts.drafts.noMatch('nothing like it'));
  await drafts.search.press('Escape');
  await expect(drafts.search).toHaveValue('');
  await expect(drafts.named('Urgent')).toBeVisible();
});

test('restores a discarded draft with the shortcut and later in Settings', async () => {
  const { appPage, server } = shared();
  const { page, editor } = appPage;
  await appPage.openCampaign(server, 'cmp_festival_offer');
  await editor.name.fill('Twice discarded');
  await page.keyboard.press('Control+Shift+Backspace');
  await expect(editor.name).toBeHidden();
  await expect(appPage.notifications).toContainText(texts.drafts.discarded('Twice discarded'));
  await page.keyboard.press('Control+Shift+T');
  await expect(editor.name).toHaveValue('Twice discarded');

  await appPage.editor.choose('Discard draft');
  await expect(editor.name).toBeHidden();
  await appPage.go('Settings');
  await page.getByRole('button', { name: texts.settings.discarded.restoreOf('Twice discarded') }).click();
  await expect(toast(page, texts.settings.discarded.restored('Twice discarded'))).toBeVisible();
  await appPage.drafts.named('Twice discarded').click();
  await expect(editor.name).toHaveValue('Twice discarded');
});

test('shows the exact request and copies it as JSON and as cURL without the key', async () => {
  const { appPage, server } = shared();
  const { editor, right, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await editor.name.fill('Dana\'s "own" campaign');
  await editor.maxConcurrency.fill('11');
  await right.tab('Request').click();
  await expect(right.panel).toContainText(`PATCH ${server.baseUrl}/campaign/cmp_march_renewals`);
  await expect(right.panel).toContainText('"max_concurrency": 11');

  await page.getByRole('button', { name: 'Copy JSON' }).click();
  await expect(toast(page, texts.review.copiedJson)).toBeVisible();
  const body: unknown = JSON.parse(await clipboardOf(appPage));
  expect(body).toEqual({ name: 'Dana\'s "own" campaign', max_concurrency: 11 });

  await page.getByRole('button', { name: 'Copy cURL' }).click();
  await expect(toast(page, texts.review.copiedCurl('posix'))).toBeVisible();
  const curl = await clipboardOf(appPage);
  expect(curl).toContain(`${server.baseUrl}/campaign/cmp_march_renewals`);
  expect(curl).toContain('Authorization: Bearer <token>');
  expect(curl).toContain('X-User-ID: <user-id>');
  expect(curl).not.toContain(API_KEY);
  expect(curl).not.toContain(USER_ID);
  const shell = page.getByRole('combobox', { name: texts.review.shell });
  await expect(shell).toHaveText('bash and zsh');
  await selectOption(shell, 'PowerShell on Windows');
  await expect(page.getByRole('region', { name: texts.review.curl })).toContainText('curl.exe');
  await page.getByRole('button', { name: 'Copy cURL' }).click();
  await expect(toast(page, texts.review.copiedCurl('powershell'))).toBeVisible();
  expect(await clipboardOf(appPage)).toMatch(/^'\{.*\}' \| curl\.exe/);
  await selectOption(shell, 'bash and zsh');
  await expect(page.getByRole('region', { name: texts.review.curl })).not.toContainText('curl.exe');

  await right.tab('Review').click();
  await right.pushNow();
  await expect(right.panel).toContainText(VERIFIED.title);
  expect((await server.updates()).at(-1)?.body).toEqual(body);
});

test('lists every push in History and opens one receipt in full', async () => {
  const { appPage, server } = shared();
  const { editor, right, page } = appPage;
  await appPage.openCampaign(server, 'cmp_planetarium');
  await editor.name.fill('In the history');
  await editor.maxConcurrency.fill('12');
  await right.pushNow();
  await expect(right.panel).toContainText(VERIFIED.title);
  await server.faultOfUpdates({ kind: 'status', status: 409, detail: 'The campaign is running', times: 1 });
  await editor.maxConcurrency.fill('13');
  await right.pushNow();
  await expect(right.panel).toContainText('The campaign is running');

  await appPage.go('History');
  const rows = page.getByRole('table', { name: 'Receipts' }).getByRole('row', { name: /In the history/ });
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText('Max concurrency');
  await expect(rows.nth(0)).toContainText('Rejected');
  await expect(rows.nth(1)).toContainText('Name, Max concurrency');
  await expect(rows.nth(1)).toContainText('2 of 2 fields');
  await expect(rows.nth(1)).toContainText(/\d ms|\d s/);

  await rows.nth(1).getByRole('button').click();
  const main = page.getByRole('main');
  await expect(main).toContainText('In the history');
  await expect(main).toContainText('Test server');
  await expect(main).toContainText(`PATCH ${server.baseUrl}/campaign/cmp_planetarium`);
  const fields = page.getByRole('table', { name: 'Fields' });
  await expect(fields.getByRole('row', { name: /^Name/ })).toContainText('Planetarium members’ night');
  await expect(fields.getByRole('row', { name: /^Max concurrency/ })).toContainText('Confirmed');
  await page.getByText('Headers').first().click();
  await expect(main).toContainText(/authorization: /i);
  await expect(main).not.toContainText(API_KEY);
  await expect(main).not.toContainText(USER_ID);
  await page.keyboard.press('Escape');
  await expect(rows.nth(1).getByRole('button')).toBeFocused();

  await rows.nth(0).getByRole('button').click();
  await expect(main).toContainText('The campaign is running');
  await page.keyboard.press('Escape');
});
