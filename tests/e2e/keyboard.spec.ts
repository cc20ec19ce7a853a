import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Audience } from './model/audience';
import { CountedKeys, type KeyCounts } from './support/counted-keys';
import { respondToDialogs } from './support/dialogs';
import { API_KEY, expect, type RunningApp, sharedApp, test, USER_ID } from './support/fixtures';
import { texts, VERIFIED } from './support/texts';

const shared = sharedApp();

/**
 * The most keys that each task may take, besides the characters that only the user knows;
 * docs/accessibility.md shows them.
 */
const MAX_KEYS = {
  'first push': 36,
  'fix a rejected update': 4,
  'decide a conflict': 42,
  'import 200 messy rows': 30,
  'revert a push': 8,
} as const;

async function expectFewKeys(task: keyof typeof MAX_KEYS, keys: CountedKeys): Promise<void> {
  const { commands, characters }: KeyCounts = await keys.counts();
  process.stdout.write(`  ${task}: ${String(commands)} keys and ${String(characters)} characters\n`);
  expect(commands, task).toBeLessThanOrEqual(MAX_KEYS[task]);
}

/** A draft of a campaign on the screen; what leads there is not part of the task. */
async function openDraft(campaignId: string): Promise<{ keys: CountedKeys; appPage: RunningApp }> {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, campaignId);
  return { keys: await CountedKeys.begin(appPage.page), appPage };
}

test('goes from the first start to a verified push by keys alone', async ({ server, appPage }) => {
  const { page, firstRun, newDraft, editor, right } = appPage;
  await firstRun.heading.waitFor();
  const keys = await CountedKeys.begin(page);
  await keys.tabTo(firstRun.baseUrl);
  await keys.type(server.baseUrl);
  await expect(firstRun.baseUrl).toHaveValue(server.baseUrl);
  await keys.tabTo(firstRun.apiKey);
  await keys.type(API_KEY);
  await keys.tabTo(firstRun.userId);
  await keys.type(USER_ID);
  await keys.press('Enter');
  await appPage.navigation.waitFor();

  await keys.press('Control+n');
  await newDraft.dialog.waitFor();
  await keys.tabTo(newDraft.campaignId);
  await keys.type('cmp_store_opening');
  await keys.press('Enter');
  await newDraft.dialog.waitFor({ state: 'hidden' });
  await editor.name.waitFor();
  await expect(page.getByRole('main')).toBeFocused();
  await keys.tabTo(editor.name);
  await keys.type('Named by keyboard');
  await keys.press('Control+Enter');
  await expect(right.panel).toContainText(VERIFIED.title);
  await expect(right.changes).toHaveCount(0);
  expect((await server.updates())[0]?.body).toEqual({ name: 'Named by keyboard' });
  await expectFewKeys('first push', keys);

  // Every kind of control, and a problem that F8 leads to.
  await keys.tabTo(editor.time('Start time'));
  await keys.type('2027-03-02 06:00');
  await keys.tabTo(editor.returningGreeting);
  await keys.press('Space');
  await keys.tabTo(editor.maxConcurrency);
  await keys.type('300');
  await expect(right.problems.filter({ hasText: 'Max concurrency' })).toBeVisible();
  await keys.press('F8');
  await expect(editor.maxConcurrency).toBeFocused();
  await keys.press('Control+a');
  await keys.type('30');
  await keys.press('Control+Enter');
  await expect(right.changes).toHaveCount(0);
  expect((await server.updates()).at(-1)?.body).toMatchObject({
    use_returning_greeting: true,
    max_concurrency: 30,
  });
  await keys.counts();
});

test('fixes an update that the server rejected by keys alone', async () => {
  const { server } = shared();
  const { appPage } = await openDraft('cmp_march_renewals');
  const { editor, right } = appPage;
  await editor.maxConcurrency.fill('150');
  await server.faultOfUpdates({
    kind: 'status',
    status: 422,
    times: 1,
    detail: [{ loc: ['body', 'max_concurrency'], msg: 'Your plan allows 100', type: 'less_than_equal' }],
  });
  const keys = await CountedKeys.begin(appPage.page);
  await keys.press('Control+Enter');
  await expect(editor.maxConcurrency).toHaveAccessibleDescription(/Your plan allows 100/);
  await keys.press('F8');
  await expect(editor.maxConcurrency).toBeFocused();
  await keys.press('Control+a');
  await keys.type('90');
  await keys.press('Control+Enter');
  await expect(right.panel).toContainText(VERIFIED.title);
  expect(await server.campaign('cmp_march_renewals')).toMatchObject({ max_concurrency: 90 });
  await expectFewKeys('fix a rejected update', keys);
});

test('decides a conflict by keys alone', async () => {
  const { server } = shared();
  const { appPage } = await openDraft('cmp_store_opening');
  const { editor, drafts, outbox } = appPage;
  await editor.maxConcurrency.fill('24');
  await server.edit('cmp_store_opening', { max_concurrency: 12 });
  const keys = await CountedKeys.begin(appPage.page);
  await keys.press('Control+Shift+Enter');
  await expect(drafts.open).toContainText('Conflict');
  await keys.press('Control+2');
  await keys.tabTo(outbox.waiting.getByRole('button', { name: 'Resolve' }));
  await keys.press('Enter');
  await outbox.conflicts.table.waitFor();
  const mine = outbox.conflicts.take('Max concurrency', 'Mine');
  await keys.tabTo(outbox.conflicts.row('Max concurrency').getByRole('radio'));
  for (let moves = 0; moves < 4 && !(await mine.isChecked()); moves += 1) await keys.press('ArrowDown');
  await expect(mine).toBeChecked();
  await keys.tabTo(outbox.conflicts.resolve);
  await keys.press('Enter');
  await expect(outbox.waiting).toHaveCount(0);
  await expect(outbox.sent.first()).toContainText('Pushed');
  expect(await server.campaign('cmp_store_opening')).toMatchObject({ max_concurrency: 24 });
  await expectFewKeys('decide a conflict', keys);
});

/** 200 rows: separators in numbers, numbers without a country, repeated ones, and nonsense. */
function messyRows(): string {
  const shapes: readonly ((row: number) => string)[] = [
    (row) => `+1 (415) 2${String(row).padStart(2, '0').slice(-2)}-${String(1000 + row)}`,
    (row) => `020 7946 ${String(1000 + row)}`,
    (row) => `+44 20 7946.${String(3000 + row)}`,
    (row) => (row % 8 === 3 ? 'ask the front desk' : `+1-415-555-${String(1000 + row)}`),
    (row) =>
      row % 20 === 4 ? '+14155550100' : `  +33 6 12 34 ${String(5000 + row).slice(0, 2)} ${String(10 + (row % 90))}`,
  ];
  const rows = Array.from(
    { length: 200 },
    (_, row) => `${shapes[row % shapes.length]?.(row) ?? ''};Name ${String(row)}`,
  );
  return ['Phone;First name', ...rows].join('\r\n');
}

test('imports 200 messy rows by keys alone', async ({ dataDir }) => {
  const path = join(dataDir, 'contacts.csv');
  await writeFile(path, messyRows());
  const { keys, appPage } = await openDraft('cmp_planetarium');
  await respondToDialogs(appPage.app, { open: [path] });
  const audience = new Audience(appPage.page);
  const country = audience.dialog.getByRole('combobox', { name: 'Default country' });
  await keys.press('Control+i');
  await keys.tabTo(audience.dialog.getByRole('button', { name: 'Choose file' }));
  await keys.press('Enter');
  await expect(audience.firstRows).toContainText('Rejected: no country code');
  await keys.tabTo(country);
  await keys.type('United Kingdom');
  await keys.press('Enter');
  await expect(audience.firstRows).toContainText('+442079461001');
  await keys.tabTo(audience.check);
  await keys.press('Enter');
  await expect(audience.report).toContainText(/Accepted/);
  await keys.tabTo(audience.commit);
  const accepted = Number(/\d+/.exec((await audience.commit.textContent()) ?? '')?.[0]);
  await keys.press('Enter');
  await audience.dialog.waitFor({ state: 'hidden' });
  await expect(appPage.right.changes).toContainText(`${String(accepted)} recipients`);
  expect(accepted).toBeGreaterThan(150);
  expect(accepted).toBeLessThan(200);
  await expectFewKeys('import 200 messy rows', keys);
});

test('reverts a push by keys alone', async () => {
  const { server } = shared();
  const { appPage } = await openDraft('cmp_autumn_survey');
  const { editor, right, page } = appPage;
  const before = Number((await server.campaign('cmp_autumn_survey'))['max_concurrency']);
  await editor.maxConcurrency.fill('31');
  await right.pushNow();
  await expect(right.panel).toContainText(VERIFIED.title);
  const keys = await CountedKeys.begin(page);
  await keys.press('Alt+3');
  await keys.tabTo(right.receipts.first());
  await keys.press('Enter');
  await keys.tabTo(page.getByRole('button', { name: texts.history.revert }));
  await keys.press('Enter');
  await expect(editor.maxConcurrency).toHaveValue(String(before));
  await keys.press('Control+Enter');
  await expect(right.changes).toHaveCount(0);
  await expect.poll(() => server.campaign('cmp_autumn_survey')).toMatchObject({ max_concurrency: before });
  await expectFewKeys('revert a push', keys);
});
