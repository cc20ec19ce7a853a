import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Audience } from './model/audience';
import { expect, type RunningApp, test } from './support/fixtures';
import { setNetwork } from './support/network';
import type { TestServer } from './support/server';
import { NOT_COMPARED, texts } from './support/texts';

const STRINGS = texts.suppression;
const CONSENT = texts.consent;
const ROWS = Array.from({ length: 40 }, (_, at) => `+1212555${String(2000 + at)}`);
const [FIRST = '', SECOND = '', THIRD = ''] = ROWS;

test('who is on a suppression list leaves no update, also one queued before, and who was sent is shown and removed', async ({
  startWithDraft,
  dataDir,
  server,
}) => {
  const appPage = await startWithDraft();
  const { page, right } = appPage;
  const audience = await importRows(appPage, dataDir, ['phone,first_name', ...ROWS.map((phone) => `${phone},Ada`)]);

  await suppress([FIRST, SECOND]);
  await expect(right.problems.filter({ hasText: 'held back' })).toHaveCount(1);
  await expect(right.changes).toContainText('38 recipients are sent');
  await right.pushNow();
  await expect(right.panel).toContainText(NOT_COMPARED.title);
  await expect(page.getByText(STRINGS.onReceipt(2, 40, STRINGS.list('Do not call', 2)))).toBeVisible();
  expect(await sentPhones(server, 0)).toEqual(ROWS.slice(2));

  await setNetwork(appPage.app, false);
  await expect(appPage.status).toContainText('Offline');
  await appPage.editor.name.fill('Queued before the list grew');
  for (const [field, time] of [
    ['Start time', '2031-03-04 02:00'],
    ['End time', '2031-03-04 23:00'],
  ] as const) {
    await appPage.editor.time(field).fill(time);
    await appPage.editor.time(field).press('Tab');
  }
  await appPage.page.getByRole('radio', { name: /^Send 40 recipients/ }).check();
  await right.queue.click();
  await expect(right.column).toContainText('Queued. It’s sent when you’re online.');
  await appPage.go('Outbox');
  await expect(page.getByText(texts.outbox.outsideShort(40))).toBeVisible();
  await expect(page.getByText(texts.outbox.outsideHours(40, 40))).toBeVisible();
  await suppress([THIRD]);
  await setNetwork(appPage.app, true);
  expect(await sentPhones(server, 1)).toEqual(ROWS.slice(3));

  await page.getByRole('radio', { name: /^Send 40 recipients/ }).check();
  const wereSent = right.problems.filter({ hasText: '38 of 40 recipients were sent in' });
  await wereSent.getByRole('button').first().click();
  await audience.expectRows(38);
  await page.getByRole('button', { name: texts.recentContact.remove(38), exact: true }).click();
  await expect(wereSent).toHaveCount(0);
  await page.getByRole('radio', { name: /^Send 2 recipients/ }).waitFor();

  async function suppress(numbers: readonly string[]): Promise<void> {
    await appPage.go('Suppression lists');
    await page.getByRole('button', { name: STRINGS.newList }).click();
    const dialog = page.getByRole('dialog', { name: STRINGS.add.title });
    await dialog.getByRole('textbox', { name: STRINGS.add.numbers }).fill(numbers.join('\n'));
    await dialog.getByRole('button', { name: STRINGS.add.submit }).click();
    await expect(dialog).toBeHidden();
    await appPage.go('Drafts');
  }
});

test('a number is added to a list from anywhere, also from a receipt, and is found and removed in its list', async ({
  startWithDraft,
}) => {
  const appPage = await startWithDraft();
  const { page, recipients, right } = appPage;
  const added = page.getByRole('dialog', { name: STRINGS.add.title });
  await recipients.addRow(1, { phone: FIRST });
  await recipients.addRow(2, { phone: SECOND });

  await page.keyboard.press('Control+Shift+D');
  // The button says what is missing, and leads there.
  const submit = added.getByRole('button', { name: STRINGS.add.submit });
  const numbers = added.getByRole('textbox', { name: STRINGS.add.numbers });
  await submit.press('Enter');
  await expect(numbers).toBeFocused();
  await expect(numbers).toHaveAccessibleDescription(new RegExp(STRINGS.add.noNumbers));
  await numbers.fill(SECOND);
  // A day as people write it.
  const until = added.getByRole('textbox', { name: STRINGS.add.lastDay });
  await until.fill('when it suits');
  await until.blur();
  await expect(until).toHaveAccessibleDescription(/Enter a day, such as/);
  await submit.press('Enter');
  await expect(until).toBeFocused();
  await until.fill('31 May 2031');
  await until.blur();
  await added.getByRole('button', { name: STRINGS.add.submit }).click();
  const heldBack = recipients.rows.filter({ hasText: STRINGS.heldBackBy('Do not call') });
  await expect(heldBack).toHaveCount(1);
  await right.pushNow();
  await expect(right.panel).toContainText(NOT_COMPARED.title);

  await appPage.go('History');
  await page.getByText(texts.history.numbers.title(1)).click();
  await page.getByRole('button', { name: STRINGS.nameOf(STRINGS.add.title, FIRST) }).click();
  await expect(added.getByRole('textbox', { name: STRINGS.add.numbers })).toHaveValue(FIRST);
  await added.getByRole('button', { name: STRINGS.add.submit }).click();
  await appPage.go('Drafts');
  await expect(heldBack).toHaveCount(2);

  await appPage.go('Suppression lists');
  await page.getByRole('button', { name: STRINGS.nameOf(STRINGS.numbers.show, 'Do not call') }).click();
  const list = page.getByRole('dialog', { name: STRINGS.numbers.title('Do not call') });
  // In the smallest window the message of what was added leaves the dialog free.
  await resize(683, 384);
  const message = appPage.notifications.getByRole('status').filter({ visible: true });
  await expect(message).toHaveCount(1);
  const [around, below] = [await list.boundingBox(), await message.boundingBox()];
  expect((around?.y ?? 0) + (around?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  await resize(1360, 860);
  await list.getByRole('searchbox', { name: STRINGS.numbers.search }).fill('555 2001');
  await expect(list).toContainText(STRINGS.numbers.found(1, 2));
  await expect(list.getByRole('row').filter({ hasText: SECOND })).toContainText('31 May 2031');
  await list.getByRole('button', { name: STRINGS.nameOf(STRINGS.numbers.remove, SECOND) }).click();
  await expect(list).toContainText(STRINGS.numbers.removed);
  await list.getByRole('button', { name: STRINGS.import.close }).click();
  await appPage.go('Drafts');
  await expect(heldBack).toHaveCount(1);

  async function resize(width: number, height: number): Promise<void> {
    await appPage.app.evaluate(
      ({ BrowserWindow }, size) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
      },
      { width, height },
    );
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
  }
});

test('numbers of a type that a connection does not allow are shown, and leave no update', async ({
  startWithDraft,
  dataDir,
  server,
}) => {
  const appPage = await startWithDraft();
  const { page, right } = appPage;
  const rules = texts.numberRules;
  const phones = [...ROWS, '+18005550100', '+4915112345678'];
  await importRows(appPage, dataDir, ['phone,first_name', ...phones.map((phone) => `${phone},Ada`)]);

  await appPage.go('Settings');
  await page.getByRole('button', { name: /^Allowed numbers of / }).click();
  const dialog = page.getByRole('dialog', { name: /^Allowed numbers: / });
  const types = dialog.getByRole('region', { name: rules.settings.type });
  await types.getByRole('radio', { name: rules.settings.levels['hold-back'] }).check();
  await types.getByRole('switch', { name: rules.types['toll-free'] }).click();
  const countries = dialog.getByRole('region', { name: rules.settings.country });
  await countries.getByRole('radio', { name: rules.settings.levels.warn }).check();
  await countries.getByRole('combobox', { name: rules.settings.addCountry }).fill('United States');
  await page.keyboard.press('Enter');
  await expect(countries.getByRole('button', { name: rules.settings.removeCountry('United States') })).toBeVisible();
  await dialog.getByRole('button', { name: rules.settings.save }).click();
  await expect(dialog).toBeHidden();
  await appPage.go('Drafts');

  await expect(right.problems.filter({ hasText: 'doesn’t allow (Germany 1)' })).toHaveCount(1);
  const held = right.problems.filter({ hasText: 'doesn’t allow (Toll-free 1)' });
  await held.getByRole('button', { name: /Show$/ }).click();
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('row').filter({ hasText: '+1' })).toHaveCount(1);
  await expect(grid).toContainText(rules.row('type'));
  await right.pushNow();
  expect(await sentPhones(server, 0)).toEqual([...ROWS, '+4915112345678']);
});

test('who has not agreed in the marked column is held back by the house rule, and leads to the rows', async ({
  startWithDraft,
  dataDir,
  server,
}) => {
  const appPage = await startWithDraft();
  const { page, right } = appPage;
  const answers = ['Yes', 'no', 'perhaps', ''];
  const lines = ROWS.map((phone, at) => `${phone},${answers[at % 4] ?? ''}`);
  const audience = await importRows(appPage, dataDir, ['phone,Opt-in', ...lines]);

  await page.getByRole('columnheader', { name: 'opt_in' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: CONSENT.markColumn('opt_in') }).click();
  const dialog = page.getByRole('dialog', { name: CONSENT.title });
  await expect(dialog.getByRole('combobox', { name: CONSENT.columns.answer })).toHaveText('opt_in');
  await expect(dialog).toContainText(CONSENT.values.undecidedRows(10));
  await expect(dialog.getByRole('combobox', { name: CONSENT.values.meaningOf('Yes') })).toHaveText(CONSENT.values.yes);
  await dialog.getByRole('button', { name: CONSENT.save }).click();
  await expect(dialog).toBeHidden();

  await appPage.go('Settings');
  const mode = page.getByRole('combobox', { name: /^Recipients without consent on / });
  await mode.click();
  await page.getByRole('option', { name: CONSENT.settings.modes.hold }).click();
  await expect(mode).toHaveText(CONSENT.settings.modes.hold);
  await appPage.go('Drafts');
  await expect(right.changes).toContainText('10 recipients are sent');
  const unknown = right.problems.filter({ hasText: 'whose meaning is not set' });
  await unknown.getByRole('button').first().click();
  await expect(audience.found).toContainText('10 of 40 rows');
  await expect(audience.row(1)).toContainText(CONSENT.row('unknown', true));

  await right.pushNow();
  await expect(right.panel).toContainText(NOT_COMPARED.title);
  expect(await sentPhones(server, 0)).toEqual(ROWS.filter((_, at) => at % 4 === 0));

  // A file with other columns takes the marked one away, so its import offers to mark its own.
  const other = join(dataDir, 'other.csv');
  await writeFile(other, `phone,Consent\n${FIRST},yes\n`);
  await audience.choose(appPage.app, other);
  await audience.check.click();
  await audience.dialog.getByRole('checkbox', { name: CONSENT.afterImport.mark }).check();
  await audience.commit.click();
  await expect(dialog.getByRole('combobox', { name: CONSENT.columns.answer })).toHaveText('consent');
  await dialog.getByRole('button', { name: CONSENT.save }).click();
  await expect(dialog).toBeHidden();
});

/** The numbers of an update's recipients, once it has arrived. */
async function sentPhones(server: TestServer, index: number): Promise<readonly string[]> {
  await expect.poll(async () => (await server.updates()).length).toBeGreaterThan(index);
  const { recipients } = (await server.updates())[index]?.body as { recipients: readonly { phone_number: string }[] };
  return recipients.map(({ phone_number }) => phone_number);
}

/** Imports a file with a heading and one recipient in each further line. */
async function importRows(appPage: RunningApp, dataDir: string, lines: readonly string[]): Promise<Audience> {
  const path = join(dataDir, 'contacts.csv');
  await writeFile(path, `${lines.join('\n')}\n`);
  const audience = new Audience(appPage.page);
  await audience.import(appPage.app, path);
  await audience.expectRows(lines.length - 1);
  return audience;
}
