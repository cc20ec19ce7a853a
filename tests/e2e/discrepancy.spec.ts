import { expect, sharedApp, test } from './support/fixtures';
import { outcomeTexts, texts, VERIFIED } from './support/texts';

const shared = sharedApp();
const NOT_ALL = outcomeTexts({ kind: 'discrepancy' });

test('shows a field that the server did not apply in the draft, next to the field and in the receipt', async () => {
  const { appPage, server } = shared();
  const { editor, right, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await editor.name.fill('Taken');
  await editor.maxConcurrency.fill('12');
  await server.fault({ kind: 'ignore', fields: ['max_concurrency'] });
  await right.pushNow();

  await expect(right.panel).toContainText(NOT_ALL.title);
  await expect(right.panel).toContainText(NOT_ALL.help);
  const differing = right.panel.getByRole('term').filter({ hasText: 'Max concurrency' }).locator('..');
  await expect(differing).toContainText('Sent 12');
  await expect(differing).toContainText('Response 8');
  await expect(right.panel.getByRole('button', { name: texts.review.olderKeys })).toBeHidden();
  await expect(editor.maxConcurrency).toHaveAccessibleDescription(
    /The server didn’t apply this change. It returned: 8/,
  );
  // What was taken is no change any more; what was not still is.
  await expect(right.changes).toHaveCount(1);
  await expect(editor.maxConcurrency).toHaveValue('12');

  await right.openNewestReceipt();
  const fields = page.getByRole('table', { name: 'Fields' });
  await expect(fields.getByRole('row', { name: /^Max concurrency/ })).toContainText('Differs');
  await expect(fields.getByRole('row', { name: /^Max concurrency/ })).toContainText('The server has 8');
  await expect(fields.getByRole('row', { name: /^Name/ })).toContainText('Confirmed');
  await right.tab('Review').click();

  await server.clearFaults();
  await right.pushNow();
  await expect(right.panel).toContainText(VERIFIED.title);
  await expect(right.changes).toHaveCount(0);
  expect((await server.updates()).at(-1)?.body).toEqual({ max_concurrency: 12 });
});

test('treats equal instants in different formats as equal', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await appPage.editor.time('Start time').fill('2027-03-02 06:00');
  await appPage.editor.time('End time').fill('2027-03-04 06:00');
  await server.fault({ kind: 'respell-times' });
  await appPage.right.pushNow();
  await expect(appPage.right.panel).toContainText(VERIFIED.title);
  await expect(appPage.right.changes).toHaveCount(0);
});

test('offers the older schedule field names to a server that reads only those, and then verifies the push', async () => {
  const { appPage, server } = shared();
  const { editor, right } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await editor.timeZone.fill('UTC');
  await editor.timeZone.press('Enter');
  await editor.time('Start time').fill('2027-03-02 06:00');
  await editor.time('End time').fill('2027-03-04 06:00');
  await server.fault({ kind: 'snake-case-only' });
  await right.pushNow();
  await expect(right.panel).toContainText(NOT_ALL.title);
  await expect(right.changes).toHaveCount(2);
  expect((await server.updates()).at(-1)?.body).toEqual({
    scheduleStartTime: '2027-03-02T06:00:00Z',
    scheduleEndTime: '2027-03-04T06:00:00Z',
  });

  await right.panel.getByRole('button', { name: texts.review.olderKeys }).click();
  await expect(appPage.notifications).toContainText(texts.review.olderKeysDone);
  await right.pushNow();
  await expect(right.panel).toContainText(VERIFIED.title);
  await expect(right.changes).toHaveCount(0);
  expect((await server.updates()).at(-1)?.body).toEqual({
    schedule_start_time: '2027-03-02T06:00:00Z',
    schedule_end_time: '2027-03-04T06:00:00Z',
  });

  // It is the connection's setting, and can be set back there.
  await appPage.go('Settings');
  const card = appPage.settings.connection('Test server');
  await card.edit.click();
  const older = appPage.settings.editDialog.getByRole('radio', { name: 'Older: schedule_start_time' });
  await expect(older).toBeChecked();
  await appPage.settings.editDialog.getByRole('radio', { name: 'Current: scheduleStartTime' }).check();
  await appPage.settings.editDialog.getByRole('button', { name: 'Save changes' }).click();
  await expect(appPage.settings.editDialog).toBeHidden();
  await server.clearFaults();
  await appPage.go('Drafts');
  await editor.clearTime('end').click();
  await right.pushNow();
  await expect(right.panel).toContainText(VERIFIED.title);
  expect((await server.updates()).at(-1)?.body).toEqual({ scheduleEndTime: null });
});
