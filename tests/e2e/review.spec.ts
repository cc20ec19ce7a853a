import { API_KEY, expect, sharedApp, test, USER_ID } from './support/fixtures';
import { problemTexts } from './support/texts';
import { retype, typedText } from './support/typed-text';

const shared = sharedApp();
const CARRIER = problemTexts({
  severity: 'warning',
  code: 'carrier-timeout',
  field: 'machine_detection_timeout_seconds',
});

test('shows each change on one line, texts with their changed words, JSON with its keys', async () => {
  const { appPage, server } = shared();
  const { editor, right } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const message = await typedText(editor.openingMessage);
  await editor.maxConcurrency.fill('9');
  await expect(right.changes.filter({ hasText: 'Max concurrency' })).toHaveText(/^\s*Max concurrency\s+8 → 9\s*$/);

  await retype(editor.openingMessage, `${message} It takes a minute, and nothing is charged before you agree to it.`);
  const opening = right.changes.filter({ hasText: 'Opening message' });
  await expect(opening).toContainText('words added');
  await expect(opening.locator('ins')).toContainText('nothing is charged');
  await expect(opening.locator('del')).toHaveCount(0);

  const policy: unknown = JSON.parse(await typedText(editor.retryPolicy));
  await retype(editor.retryPolicy, JSON.stringify({ ...(policy as object), extra: { seconds: 30 } }));
  const retry = right.changes.filter({ hasText: 'Retry policy' });
  await expect(retry).toContainText('extra: {"seconds":30} added');
  // One difference is said in the line; more are listed.
  await expect(retry.getByRole('listitem')).toHaveCount(0);
  await retype(editor.retryPolicy, JSON.stringify({ ...(policy as object), extra: { seconds: 30 }, more: [1] }));
  await expect(retry).toContainText('and 1 more difference');
  await expect(retry.getByRole('listitem')).toHaveText([/extra/, /more/]);
  await retype(editor.retryPolicy, '{ "half": ');
  await expect(retry).toContainText('(not valid yet)');
});

test('summarises recipients with the first rows and what is not documented', async () => {
  const { appPage, server } = shared();
  const { recipients, right } = appPage;
  await appPage.openCampaign(server, 'cmp_store_opening');
  await recipients.addRow(1, { phone: '+14155550100', metadata: '{"first_name": "Ada"}' });
  await recipients.addRow(2, { phone: 'nonsense' });
  const change = right.changes.filter({ hasText: 'Inline recipients' }).or(right.changes.first()).first();
  await expect(change).toContainText('2 recipients are sent');
  await expect(change).toContainText('1 number is not valid');
  await expect(change).toContainText('first_name in 1');
  await expect(change).toContainText('They may replace the existing recipients');
  await expect(change.getByRole('list', { name: 'First rows' }).getByRole('listitem')).toHaveCount(2);
});

test('copies the review as Markdown without secrets', async () => {
  const { appPage, server } = shared();
  const { editor, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await editor.name.fill('Spring *sale*');
  await editor.maxConcurrency.fill('9');
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(appPage.notifications).toContainText('Review copied as Markdown');
  const copied = await appPage.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('## Changes to Spring \\*sale\\*');
  expect(copied).toContain('- **Max concurrency**: 8 → 9');
  expect(copied).not.toContain(API_KEY);
  expect(copied).not.toContain(USER_ID);
});

test('keeps a warning acknowledged for its draft, also after a restart, until its facts change', async () => {
  const { appPage: first, server, restart } = shared();
  await first.openCampaign(server, 'cmp_march_renewals');
  await first.editor.machineTimeout.fill('60');
  await expect(first.right.problem(CARRIER)).toBeVisible();
  await first.page.getByRole('button', { name: `Acknowledge: ${CARRIER}` }).click();
  await expect(first.right.problems).toHaveCount(0);
  await expect(first.page.getByText('1 acknowledged warning')).toBeVisible();
  await expect(first.right.push).not.toHaveAttribute('aria-disabled', 'true');
  await first.app.close();

  const second = await restart();
  await expect(second.editor.machineTimeout).toHaveValue('60');
  await expect(second.right.problems).toHaveCount(0);
  await second.page.getByText('1 acknowledged warning').click();
  await second.page.getByRole('button', { name: `Show again: ${CARRIER}` }).click();
  await expect(second.right.problem(CARRIER)).toBeVisible();
});

test('shows an acknowledged warning again when it gets worse', async () => {
  const { appPage, server } = shared();
  const { recipients, right, page } = appPage;
  await appPage.openCampaign(server, 'cmp_store_opening');
  for (const row of [1, 2]) await recipients.addRow(row, { phone: '+14155550100' });
  const duplicates = right.problems.filter({ hasText: 'an earlier number' });
  await expect(duplicates).toHaveCount(1);
  await duplicates.getByRole('button', { name: /^Acknowledge/ }).click();
  await expect(duplicates).toHaveCount(0);
  await recipients.addRow(3, { phone: '+14155550100' });
  await expect(duplicates).toHaveCount(1);
  await expect(page.getByText('1 acknowledged warning')).toHaveCount(0);
});
