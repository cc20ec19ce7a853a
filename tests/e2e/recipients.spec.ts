import { expect, sharedApp, test } from './support/fixtures';
import { NOT_COMPARED, problemTexts, texts, VERIFIED } from './support/texts';

const shared = sharedApp();

const ADA = { phone: '+1 415 555 0100', metadata: '{"first_name": "Ada"}', overrides: '{"voice": "calm"}' };
const GRACE = { phone: '+14155550101', metadata: '{"first_name": "Grace"}' };

test('adds, edits and sends recipients unchanged, with numbers in E.164', async () => {
  const { appPage, server } = shared();
  const { recipients, right } = appPage;
  await appPage.openCampaign(server, 'cmp_store_opening');
  await expect(recipients.choice('Don’t send')).toBeChecked();
  await recipients.addRow(1, ADA);
  await expect(recipients.choice('Send')).toBeChecked();
  await recipients.addRow(2, GRACE);
  await recipients.metadata(2).fill('{"first_name": "Grace", "city": "Arlington"}');
  await expect(right.changes).toHaveCount(1);
  await expect(right.changes).toContainText('2 recipients');
  await right.pushNow();
  await expect(right.panel).toContainText(NOT_COMPARED.title);
  expect((await server.updates())[0]?.body).toEqual({
    recipients: [
      { phone_number: '+14155550100', metadata: { first_name: 'Ada' }, assistant_overrides: { voice: 'calm' } },
      { phone_number: '+14155550101', metadata: { first_name: 'Grace', city: 'Arlington' }, assistant_overrides: {} },
    ],
  });
});

test('restores a removed recipient at its position with Undo', async () => {
  const { appPage, server } = shared();
  const { recipients, right } = appPage;
  await appPage.openCampaign(server, 'cmp_store_opening');
  await recipients.addRow(1, ADA);
  await recipients.addRow(2, GRACE);
  await recipients.addRow(3, { phone: '+14155550102' });
  await recipients.remove(2).click();
  await expect(recipients.rows).toHaveCount(2);
  await expect(recipients.phone(2)).toHaveValue('+14155550102');
  await expect(right.changes).toContainText('2 recipients');
  await appPage.notifications.getByRole('button', { name: 'Undo' }).click();
  await expect(recipients.rows).toHaveCount(3);
  await expect(recipients.phone(2)).toHaveValue(GRACE.phone);
  await expect(recipients.metadata(2)).toHaveValue(GRACE.metadata);
});

test('leaves out recipients set to Don’t send, sends cleared ones as null, and keeps every row', async () => {
  const { appPage, server } = shared();
  const { recipients, right } = appPage;
  await appPage.openCampaign(server, 'cmp_blood_donors');
  await recipients.addRow(1, GRACE);
  await recipients.choice('Don’t send').check();
  await expect(right.changes).toHaveCount(0);
  await recipients.choice('Clear').check();
  await expect(right.changes).toHaveCount(1);
  await right.pushRunning();
  await expect(right.panel).toContainText(NOT_COMPARED.title);
  expect((await server.updates()).at(-1)?.body).toEqual({ recipients: null });
  await expect(recipients.phone(1)).toHaveValue(GRACE.phone);
  await recipients.choice('Send').check();
  await right.pushRunning();
  await expect.poll(async () => (await server.updates()).length).toBe(2);
  expect((await server.updates()).at(-1)?.body).toMatchObject({ recipients: [{ phone_number: GRACE.phone }] });
});

test('sends an empty list on purpose, with a warning', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_store_opening');
  await appPage.recipients.choice('Send').check();
  await expect(
    appPage.right.problem(problemTexts({ severity: 'warning', code: 'empty-recipients', field: 'recipients' })),
  ).toBeVisible();
  await appPage.right.pushNow();
  await expect(appPage.right.panel).toContainText(NOT_COMPARED.title);
  expect((await server.updates())[0]?.body).toEqual({ recipients: [] });
});

test('blocks sending an invalid number, and shows it in its row and in Problems', async () => {
  const { appPage, server } = shared();
  const { recipients, right } = appPage;
  await appPage.openCampaign(server, 'cmp_store_opening');
  // No other draft has these numbers, which would be one more problem.
  await recipients.addRow(1, { phone: '+14155550160' });
  await recipients.addRow(2, { phone: '0415 555 0100' });
  const entry = right.problem(
    problemTexts({
      severity: 'error',
      code: 'bad-numbers',
      field: 'recipients',
      count: 1,
      rows: [2],
      example: '0415 555 0100',
    }),
  );
  await expect(entry).toBeVisible();
  await expect(recipients.phone(2)).toHaveAccessibleDescription(new RegExp(texts.recipients.badNumber.slice(0, 18)));
  await expect(recipients.phone(1)).not.toHaveAttribute('aria-invalid');
  await expect(right.push).toHaveAttribute('aria-disabled', 'true');
  await entry.click();
  await expect(recipients.phone(2)).toBeFocused();
  await recipients.phone(2).fill('+14155550161');
  // What is left is advice on consent, which blocks nothing.
  await expect(right.problems).toHaveCount(1);
  await expect(right.problems).toContainText('prior consent is required');
  await right.pushNow();
  await expect(right.panel).toContainText(NOT_COMPARED.title);
});

test('shows the line and column of metadata and overrides that are not JSON objects', async () => {
  const { appPage, server } = shared();
  const { recipients, right } = appPage;
  await appPage.openCampaign(server, 'cmp_store_opening');
  await recipients.addRow(1, { ...GRACE, metadata: '{"first_name": Grace}' });
  const syntax = {
    severity: 'error',
    code: 'bad-recipient-json',
    field: 'recipients',
    count: 1,
    part: 'metadata',
    row: 1,
    line: 1,
    column: 16,
    reason: 'syntax',
  } as const;
  await expect(right.problem(problemTexts(syntax))).toBeVisible();
  await expect(recipients.metadata(1)).toHaveAccessibleDescription(/line 1, column 16/);
  await right.problem(problemTexts(syntax)).click();
  await expect(recipients.metadata(1)).toBeFocused();
  await recipients.metadata(1).fill('{"first_name": "Grace"}');
  await recipients.overrides(1).fill('["calm"]');
  const shape = { ...syntax, part: 'assistant_overrides', column: 1, reason: 'not-an-object' } as const;
  await expect(right.problem(problemTexts(shape))).toBeVisible();
  await expect(recipients.overrides(1)).toHaveAttribute('aria-invalid', 'true');
  expect(await server.updates()).toEqual([]);
});

test('warns about duplicate numbers, a list next to inline recipients, and missing placeholders', async () => {
  const { appPage, server } = shared();
  const { recipients, right } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const base = { severity: 'warning', field: 'recipients' } as const;
  await recipients.addRow(1, GRACE);
  await expect(right.problem(problemTexts({ ...base, code: 'recipients-and-list' }))).toBeVisible();
  // A schedule of several days has nights, when she is outside of her calling hours.
  const outside = 'The schedule continues through the night.';
  await expect(right.problems.filter({ hasText: outside })).toHaveCount(1);
  // Her metadata has what the opening message asks for, once it is written. The third is advice.
  await expect(right.problems).toHaveCount(3);
  await recipients.addRow(2, { phone: '+1 (415) 555-0101' });
  for (const problem of [
    { ...base, code: 'duplicate-numbers', count: 1, rows: [2] },
    { ...base, code: 'recipients-and-list' },
    { ...base, code: 'placeholder-missing', key: 'first_name', lacking: 1, total: 2 },
  ] as const) {
    await expect(right.problem(problemTexts(problem))).toBeVisible();
  }
  await expect(recipients.phone(2)).toHaveAccessibleDescription(new RegExp(texts.recipients.duplicate.slice(0, 20)));
  await right.pushNow();
  await expect(right.panel).toContainText(NOT_COMPARED.title);
  await expect.poll(async () => (await server.updates()).length).toBe(1);
});

test('attaches a list by its ID and detaches it', async () => {
  const { appPage, server } = shared();
  const { editor, right } = appPage;
  await appPage.openCampaign(server, 'cmp_store_opening');
  await editor.recipientListId.fill('list_march_renewals');
  await right.pushNow();
  await expect(right.panel).toContainText(VERIFIED.title);
  await editor.detachList.click();
  await expect(right.changes).toHaveCount(1);
  await right.pushNow();
  await expect
    .poll(async () => (await server.updates()).map((update) => update.body))
    .toEqual([{ recipient_list_id: 'list_march_renewals' }, { recipient_list_id: null }]);
  expect(await server.campaign('cmp_store_opening')).toMatchObject({ recipient_list_id: null });
});
