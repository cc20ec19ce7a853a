import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Audience } from './model/audience';
import { contactsFile } from './support/contacts-file';
import { respondToDialogs } from './support/dialogs';
import { expect, sharedApp, test } from './support/fixtures';
import { NOT_COMPARED } from './support/texts';

const shared = sharedApp();

const ADA = { phone: '+14155550100', metadata: '{"first_name": "Ada"}' };

/** An app with a draft of its own, and a file with this content. */
async function begin(folder: string, name: string, content: string | Uint8Array) {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_store_opening');
  const path = join(folder, name);
  await writeFile(path, content);
  return { appPage, server, path, audience: new Audience(appPage.page) };
}

test('checks, imports and sends 100,000 rows of a file unchanged', async ({ dataDir }) => {
  const { appPage, server, path, audience } = await begin(dataDir, 'contacts.csv', contactsFile(100_000));
  await audience.choose(appPage.app, path);
  await expect(audience.column('Phone')).toHaveText('Phone number');
  await expect(audience.firstRows).toContainText('Repaired: spaces, dots, dashes or brackets in the number removed');
  await audience.check.click();
  await expect(audience.report).toContainText('Accepted100,000');
  await audience.commit.click();
  await expect(audience.dialog).toBeHidden();
  await audience.expectRows(100_000);
  await expect(audience.row(1)).toContainText('+14152000000');
  // The table begins with the first row, which has the mark, and not behind its headings.
  await expect(audience.grid).toBeFocused();
  await expect(audience.grid).toHaveJSProperty('scrollTop', 0);
  await expect(appPage.right.changes).toContainText('100,000 recipients');
  await expect(appPage.right.changes).toContainText('Upload them as a recipient list instead');
  await appPage.right.pushNow();
  await expect(appPage.right.panel).toContainText(NOT_COMPARED.title);
  const [update] = await server.updates();
  const { recipients } = update?.body as { recipients: readonly unknown[] };
  expect(recipients).toHaveLength(100_000);
  expect(recipients.at(-1)).toMatchObject({ metadata: { first_name: 'Name 99999', plan: 'gold' } });
});

test('names the type of a file without contacts and keeps the recipients', async ({ dataDir }) => {
  const { appPage, path, audience } = await begin(dataDir, 'contacts.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n');
  await appPage.recipients.addRow(1, ADA);
  await audience.choose(appPage.app, path);
  await expect(audience.dialog.getByRole('alert')).toContainText('This is a PDF file');
  await expect(audience.dialog.getByRole('alert')).toContainText('Your recipients are unchanged.');
  const truncated = join(dataDir, 'contacts.xlsx');
  await writeFile(truncated, Buffer.from('504b03041400060008000000210062ee9d68', 'hex'));
  await respondToDialogs(appPage.app, { open: [truncated] });
  await audience.dialog.getByRole('button', { name: 'Choose file' }).click();
  await expect(audience.dialog.getByRole('alert')).toContainText('The Excel file is damaged or incomplete');
  await appPage.page.keyboard.press('Escape');
  await expect(audience.dialog).toBeHidden();
  await expect(appPage.recipients.phone(1)).toHaveValue(ADA.phone);
});

test('keeps the recipients when an import is cancelled halfway', async ({ dataDir }) => {
  const { appPage, path, audience } = await begin(dataDir, 'contacts.csv', contactsFile(150_000));
  await appPage.recipients.addRow(1, ADA);
  await audience.choose(appPage.app, path);
  await audience.check.click();
  await expect(audience.dialog.getByRole('progressbar', { name: 'Reading all rows' })).toBeVisible();
  await audience.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(appPage.notifications).toContainText('Import cancelled');
  await expect(appPage.recipients.rows).toHaveCount(1);
  await expect(appPage.recipients.phone(1)).toHaveValue(ADA.phone);
});

test('undoes and redoes an import as one step', async ({ dataDir }) => {
  const { appPage, path, audience } = await begin(dataDir, 'contacts.csv', contactsFile(40));
  await appPage.recipients.addRow(1, ADA);
  await audience.import(appPage.app, path);
  await audience.expectRows(40);
  await appPage.notifications.getByRole('button', { name: 'Undo' }).last().click();
  await expect(appPage.recipients.phone(1)).toHaveValue(ADA.phone);
  await expect(appPage.recipients.rows).toHaveCount(1);
  await appPage.page.keyboard.press('Control+Shift+z');
  await audience.expectRows(40);
});

test('counts rejected rows, shows their lines, and saves them for correction', async ({ dataDir }) => {
  const rows = ['phone;name', '+14155550100;Ada', 'nonsense;Bob', '4.15555E+09;Cy', '+14155550100;Ada again'];
  const { appPage, path, audience } = await begin(dataDir, 'contacts.csv', rows.join('\r\n'));
  await audience.choose(appPage.app, path);
  await expect(audience.dialog).toContainText('Semicolon, UTF-8');
  await audience.showFormat();
  await expect(audience.dialog.getByRole('combobox', { name: 'Delimiter' })).toHaveText('Semicolon');
  await audience.check.click();
  await expect(audience.report).toContainText('Accepted1');
  await expect(audience.report).toContainText(/Skipped duplicates1\s*line 5/);
  await expect(audience.report).toContainText('Not a valid phone number1line 3');
  await expect(audience.report).toContainText('Rounded by the spreadsheet, so digits are missing1line 4');
  const rejected = join(dataDir, 'rejected.csv');
  await respondToDialogs(appPage.app, { save: rejected });
  await audience.dialog.getByRole('button', { name: 'Save rejected rows' }).click();
  await expect(appPage.notifications).toContainText('Rejected rows saved to rejected.csv');
  expect(await readFile(rejected, 'utf8')).toMatch(/nonsense[^]*4\.15555E\+09/);
  const toCheck = join(dataDir, 'check.csv');
  await respondToDialogs(appPage.app, { save: toCheck });
  await audience.dialog.getByRole('button', { name: 'Save rows to check' }).click();
  await expect(appPage.notifications).toContainText('Rows to check saved to check.csv');
  expect(await readFile(toCheck, 'utf8')).toContain(',Skipped as a duplicate,5');
  await audience.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(audience.dialog).toBeHidden();
});

test('imports pasted cells under the user’s names and suggests them for the next such file', async ({ dataDir }) => {
  const { appPage, path, audience } = await begin(dataDir, 'again.tsv', 'Mobile\tPlan name\n+14155550103\tbasic');
  const paste = async (cells: string): Promise<void> => {
    await appPage.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), cells);
    await audience.dialog.getByRole('textbox', { name: 'Or paste cells here' }).focus();
    await appPage.page.keyboard.press('Control+v');
  };
  // Without recipients, cells can be pasted while a button has the focus, also from HTML alone.
  const pasteHere = async (cells: { text?: string; html?: string }): Promise<void> => {
    await appPage.app.evaluate(({ clipboard }, copied) => {
      // Electron's, which the compiler takes for the browser's.
      (clipboard as unknown as { readonly write: (data: object) => void }).write(copied);
    }, cells);
    await appPage.page.getByRole('button', { name: 'Add recipient' }).focus();
    await appPage.page.keyboard.press('Control+v');
    await expect(audience.firstRows).toContainText('+14155550107');
    await audience.dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(audience.dialog).toBeHidden();
  };
  await pasteHere({ text: '+14155550107\r\n+14155550108' });
  await pasteHere({ html: '<table><tr><td>Phone<td>Name<tr><td>+14155550107<td>Ada</table>' });
  await appPage.page.keyboard.press('Control+i');
  await paste('Mobile\tPlan name\n+14155550100\tgold\n020 7946 0018\tbasic');
  await expect(audience.firstRows).toContainText('Rejected: no country code');
  const country = audience.dialog.getByRole('combobox', { name: 'Default country' });
  await country.fill('United Kingdom');
  await country.press('Enter');
  await expect(audience.firstRows).toContainText('+442079460018');
  await audience.dialog.getByRole('textbox', { name: 'Name of Plan name in metadata' }).fill('tariff');
  await audience.check.click();
  await audience.commit.click();
  await expect(appPage.recipients.phone(2)).toHaveValue('+442079460018');
  await expect(appPage.recipients.metadata(1)).toHaveValue('{"tariff":"gold"}');

  await audience.choose(appPage.app, path);
  await expect(audience.dialog).toContainText('You imported a file with these headings before');
  await expect(audience.dialog).toContainText('United Kingdom');
  await expect(audience.dialog).toContainText('1 of the first 1 row would be accepted');
  await expect(audience.dialog.getByRole('textbox', { name: 'Name of Plan name in metadata' })).toHaveValue(
    'plan_name',
  );
  await audience.dialog.getByRole('button', { name: 'Use these settings' }).click();
  await expect(audience.dialog.getByRole('textbox', { name: 'Name of Plan name in metadata' })).toHaveValue('tariff');
  await audience.dialog.getByRole('radio', { name: 'Append' }).check();
  await audience.check.click();
  await expect(audience.dialog).toContainText('This will change: 1 recipient added, 2 recipients kept.');
  await audience.commit.click();
  await expect(appPage.recipients.phone(3)).toHaveValue('+14155550103');
});

test('previews what an update by number changes, and accepts a dropped file', async ({ dataDir }) => {
  const { appPage, audience } = await begin(dataDir, 'unused.csv', '');
  await appPage.recipients.addRow(1, ADA);
  await appPage.recipients.addRow(2, { phone: '+14155550101' });
  await appPage.page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['phone,plan\n+14155550100,gold\n+14155550102,basic\n'], 'update.csv'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await expect(audience.dialog).toContainText('update.csv');
  await audience.dialog.getByRole('radio', { name: 'Update by number' }).check();
  await audience.check.click();
  await expect(audience.dialog).toContainText(
    'This will change: 1 recipient added, 1 recipient changed, 1 recipient kept.',
  );
  await audience.commit.click();
  await expect(appPage.recipients.metadata(1)).toHaveValue(/"first_name": ?"Ada".*"plan": ?"gold"/);
  await expect(appPage.recipients.phone(3)).toHaveValue('+14155550102');
});

test('finds, sorts, edits and removes rows with the keyboard alone', async ({ dataDir }) => {
  const { appPage, path, audience } = await begin(dataDir, 'contacts.csv', contactsFile(300));
  const { keyboard } = appPage.page;
  await audience.import(appPage.app, path);
  await expect(audience.grid).toBeFocused();

  await keyboard.press('End');
  await keyboard.press('Home');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  const heading = audience.grid.getByRole('columnheader', { name: 'Phone number' });
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  await expect(audience.row(1)).toContainText('+919810000297');

  await keyboard.press('ArrowDown');
  await keyboard.type('+14155550199');
  await keyboard.press('Enter');
  await audience.search.fill('415555 01-99');
  await expect(audience.grid).toHaveAttribute('aria-rowcount', '2');
  await expect(audience.row(1)).toContainText('+14155550199');

  await audience.search.fill('gold');
  await expect(audience.grid).toHaveAttribute('aria-rowcount', '101');
  await keyboard.press('ArrowDown');
  await keyboard.press('Control+a');
  await expect(audience.found.first()).toHaveText('All 100 rows selected');
  // A drag takes along what Copy would, once it is read.
  await audience.row(1).dispatchEvent('pointerdown');
  const draggedRows = (row: Element): readonly string[] => {
    const dataTransfer = new DataTransfer();
    row.dispatchEvent(new DragEvent('dragstart', { dataTransfer, bubbles: true, cancelable: true }));
    return dataTransfer.getData('text/plain').split('\r\n');
  };
  await expect.poll(() => audience.row(1).evaluate(draggedRows)).toHaveLength(100);
  expect((await audience.row(1).evaluate(draggedRows))[0]).toMatch(/^'?\+[0-9]+\t.*\tgold\t/);
  await keyboard.press('Delete');
  await expect(appPage.notifications).toContainText('100 recipients removed');
  await audience.search.fill('');
  await expect(audience.grid).toHaveAttribute('aria-rowcount', '201');
  await appPage.notifications.getByRole('button', { name: 'Undo' }).last().click();
  await expect(audience.grid).toHaveAttribute('aria-rowcount', '301');
});

test('takes a random pilot out into a draft of its own, and undoes it in one step', async ({ dataDir }) => {
  const { appPage, path, audience } = await begin(dataDir, 'contacts.csv', contactsFile(400));
  const { page } = appPage;
  await audience.import(appPage.app, path);
  await audience.expectRows(400);
  const drafts = await appPage.drafts.all.count();
  await page.keyboard.press('Control+Shift+b');
  const split = page.getByRole('dialog', { name: 'Split recipients' });
  await split.getByRole('combobox', { name: 'Split by' }).click();
  await page.getByRole('option', { name: 'Random recipients (pilot)' }).click();
  await split.getByRole('spinbutton', { name: 'Recipients in the pilot' }).fill('12');
  await split.getByRole('spinbutton', { name: 'Seed' }).fill('4711');
  await expect(split).toContainText('12 + 388 = 400: whole. Every recipient is in exactly one part.');
  await split.getByRole('textbox', { name: 'Campaign ID for Random 12' }).fill('cmp_pilot');
  await expect(split).toContainText('388 recipients stay in this draft.');
  await split.getByRole('textbox', { name: 'Campaign ID for Random 12' }).press('Enter');
  await expect(split).toBeHidden();
  await expect(appPage.notifications).toContainText('1 draft created, 12 recipients removed from this one');
  await audience.expectRows(388);
  await appPage.notifications.getByRole('button', { name: 'Undo' }).last().click();
  await audience.expectRows(400);
  await expect(appPage.drafts.all).toHaveCount(drafts + 1);
});

test('opens the matching rows from coverage and countries, and shows each row’s message', async ({ dataDir }) => {
  const { appPage, path, audience } = await begin(dataDir, 'contacts.csv', contactsFile(100));
  await audience.import(appPage.app, path);
  await appPage.page.getByRole('button', { name: '10 missing: show the rows without first_name' }).click();
  await expect(audience.grid).toHaveAttribute('aria-rowcount', '11');
  await expect(audience.filter('Variable')).toHaveText('missing first_name');
  await appPage.page.getByRole('button', { name: 'Clear filters' }).click();
  await appPage.page.getByRole('button', { name: /^Show 20 rows in India/ }).click();
  await expect(audience.grid).toHaveAttribute('aria-rowcount', '21');
  await expect(audience.row(1)).toContainText('+919810000002');

  await audience.grid.focus();
  await appPage.page.keyboard.press('Home');
  await appPage.page.keyboard.press('Enter');
  const row = appPage.page.getByRole('dialog', { name: 'Row 3' });
  await row.getByRole('textbox', { name: 'Metadata (JSON)' }).fill('{"first_name": "Asha"}');
  await row.getByRole('button', { name: 'Next row' }).click();
  await expect(appPage.page.getByRole('dialog', { name: 'Row 8' })).toBeVisible();
  await appPage.page.getByRole('button', { name: 'Done' }).click();
  await expect(audience.row(1)).toContainText('Asha');

  const exported = join(dataDir, 'out.csv');
  await respondToDialogs(appPage.app, { save: exported });
  await appPage.page.getByRole('button', { name: 'Export CSV' }).click();
  await expect(appPage.notifications).toContainText('Exported 100 rows to out.csv');
  expect(await readFile(exported, 'utf8')).toContain('Asha');
});

test('exports recipients as JSON in the format in which they are sent', async ({ dataDir }) => {
  const { appPage } = await begin(dataDir, 'unused.csv', '');
  await appPage.recipients.addRow(1, { ...ADA, overrides: '{"voice": "calm"}' });
  await appPage.recipients.addRow(2, { phone: '+44 20 7946 0018', metadata: '{"note": "=1+1", "visits": 3}' });
  const exported = join(dataDir, 'out.json');
  await respondToDialogs(appPage.app, { save: exported });
  await appPage.page.getByRole('button', { name: 'Export JSON' }).click();
  await expect(appPage.notifications).toContainText('Exported 2 rows to out.json');
  expect(JSON.parse(await readFile(exported, 'utf8'))).toEqual([
    { phone_number: '+14155550100', metadata: { first_name: 'Ada' }, assistant_overrides: { voice: 'calm' } },
    { phone_number: '+442079460018', metadata: { note: '=1+1', visits: 3 }, assistant_overrides: {} },
  ]);
});

test('renders only a windowful of 250,000 rows, even at the last row', async ({ dataDir }) => {
  const { appPage, path, audience } = await begin(dataDir, 'contacts.csv', contactsFile(250_000));
  await audience.import(appPage.app, path);
  await expect(audience.grid).toHaveAttribute('aria-rowcount', '250001');
  const drawn = (): Promise<number> => audience.grid.getByRole('row').count();
  expect(await drawn()).toBeLessThan(40);
  await audience.grid.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(audience.row(250_000)).toContainText('Name 249999');
  expect(await drawn()).toBeLessThan(40);
  await audience.grid.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
  await expect(audience.row(125_000)).toContainText('Name 124999');
  await audience.grid.focus();
  await appPage.page.keyboard.press('Control+End');
  await expect(audience.row(250_000)).toContainText('Name 249999');
  await appPage.page.keyboard.press('Control+Home');
  await expect(audience.row(1)).toContainText('Name 0');
  expect(await drawn()).toBeLessThan(40);
});
