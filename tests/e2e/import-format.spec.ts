import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encode } from '../fixtures/imports/encode';
import { formula, typed, xlsx } from '../fixtures/imports/xlsx';
import { Audience } from './model/audience';
import { expect, sharedApp, test } from './support/fixtures';
import { selectOption } from './support/select';

const shared = sharedApp();

/** A draft of its own, and the dialog of an import that has looked into this file. */
async function openImport(folder: string, name: string, content: string | Uint8Array) {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_store_opening');
  const path = join(folder, name);
  await writeFile(path, content);
  const audience = new Audience(appPage.page);
  await audience.choose(appPage.app, path);
  return { appPage, audience };
}

test('asks for an encoding that can’t be detected before reading anything', async ({ dataDir }) => {
  const file = Buffer.from('Phone,Name\n+34612345678,Pe\xf1a\n', 'latin1');
  const { appPage, audience } = await openImport(dataDir, 'contacts.csv', file);
  const question = audience.dialog.getByRole('list', { name: 'Which lines look right?' });
  await expect(question).toContainText('Peña');
  await expect(question).toContainText('Peńa');
  await expect(audience.firstRows).toBeHidden();
  await expect(audience.check).toHaveAttribute('aria-disabled', 'true');
  await question.getByRole('button', { name: 'Windows-1250' }).click();
  await expect(audience.firstRows).toContainText('Peńa');
  // The choice can be changed, by another name of the encoding as well.
  await audience.format('Encoding').fill('cp1252');
  await audience.format('Encoding').press('Enter');
  await expect(audience.format('Encoding')).toHaveValue('Windows-1252 (Western)');
  await expect(audience.firstRows).toContainText('Peña');
  await audience.check.click();
  await audience.commit.click();
  await expect(appPage.recipients.metadata(1)).toHaveValue('{"name":"Peña"}');
  // Nothing else was edited: the status line speaks of the rows.
  await expect(appPage.status).toContainText('Saved');
});

test('detects Cyrillic Windows encoding and the header below title rows', async ({ dataDir }) => {
  const file = encode(
    'windows-1251',
    'Список контактов,,\n,,\nphone,name,city\n+74951234567,Сергей Кузнецов,Санкт-Петербург\n+74951234569,Юлия Иванова,Москва\n',
  );
  const { appPage, audience } = await openImport(dataDir, 'contacts.csv', file);
  await audience.showFormat();
  await expect(audience.format('Encoding')).toHaveValue('Windows-1251 (Cyrillic)');
  await expect(audience.format('Header row')).toHaveText('Line 3: phone, name, city');
  await expect(audience.firstRows).toContainText('Сергей Кузнецов');
  await selectOption(audience.format('Header row'), 'None: every row is a contact');
  await expect(audience.firstRows).toContainText('Список контактов');
  await selectOption(audience.format('Header row'), /^Line 3:/);
  await expect(audience.firstRows).not.toContainText('Список контактов');
  await audience.check.click();
  await audience.commit.click();
  await expect(appPage.recipients.metadata(1)).toHaveValue('{"name":"Сергей Кузнецов","city":"Санкт-Петербург"}');
});

test('warns about NULL as a name, and treats it as empty with one press', async ({ dataDir }) => {
  const file = 'phone,name\n+14155550100,NULL\n+14155550101,Ren&eacute;\n';
  const { appPage, audience } = await openImport(dataDir, 'contacts.csv', file);
  const warnings = audience.dialog.getByRole('list', { name: 'Values that look wrong' });
  await expect(warnings).toContainText('line 2');
  await warnings.getByRole('button', { name: 'Treat as empty' }).click();
  await warnings.getByRole('button', { name: 'Decode entities' }).click();
  await expect(audience.firstRows).toContainText('similar word treated as empty');
  await audience.check.click();
  await expect(audience.report).toContainText('NULL, nan, N/A or a similar word treated as empty');
  await audience.commit.click();
  await expect(appPage.recipients.metadata(1)).toHaveValue('');
  await expect(appPage.recipients.metadata(2)).toHaveValue('{"name":"René"}');
});

test('updates the first rows and the import after choosing another quote character', async ({ dataDir }) => {
  const file = 'Phone,Screen\n+14155550100,"27\n+14155550101,24\n';
  const { appPage, audience } = await openImport(dataDir, 'contacts.csv', file);
  await audience.showFormat();
  await expect(audience.format('Quotes')).toHaveText('Double quote "');
  await expect(audience.firstRows).toContainText('Rejected: a quote is opened but not closed');
  await selectOption(audience.format('Quotes'), 'None');
  await expect(audience.firstRows).toContainText('"27');
  await expect(audience.firstRows).not.toContainText('Rejected');
  await audience.check.click();
  await audience.commit.click();
  await expect(appPage.recipients.metadata(1)).toHaveValue(String.raw`{"screen":"\"27"}`);
  await expect(appPage.recipients.phone(2)).toHaveValue('+14155550101');
});

test('updates the first rows and the import after choosing another sheet', async ({ dataDir }) => {
  const sheet = (name: string, phone: string, owner: string) => ({
    name,
    rows: [
      ['Phone', 'Name'],
      [phone, owner],
    ],
  });
  const file = xlsx([sheet('March', '+14155550100', 'Ada'), sheet('April', '+14155550101', 'Grace')]);
  const { appPage, audience } = await openImport(dataDir, 'contacts.xlsx', file);
  await expect(audience.firstRows).toContainText('Ada');
  await audience.showFormat();
  await selectOption(audience.format('Sheet'), 'April');
  await expect(audience.firstRows).toContainText('Grace');
  await expect(audience.firstRows).not.toContainText('Ada');
  await audience.check.click();
  await audience.commit.click();
  await expect(appPage.recipients.phone(1)).toHaveValue('+14155550101');
  await expect(appPage.recipients.metadata(1)).toHaveValue('{"name":"Grace"}');
  await expect(appPage.recipients.rows).toHaveCount(1);
});

test('marks formulas without values and errors in the first rows, and counts instead of rejecting them', async ({
  dataDir,
}) => {
  const file = xlsx([
    {
      name: 'Contacts',
      rows: [
        ['Phone', 'Name'],
        ['+14155550100', formula('C2', null)],
        ['+14155550101', typed('e', '#N/A')],
        ['+14155550102', 'Cy'],
      ],
    },
  ]);
  const { appPage, audience } = await openImport(dataDir, 'contacts.xlsx', file);
  await expect(audience.firstRows).toContainText('Formula without a value');
  await expect(audience.firstRows).toContainText('Error in the spreadsheet');
  await audience.check.click();
  await expect(audience.report).toContainText(/because a formula has no stored value1\s*line 2/);
  await expect(audience.report).toContainText(/because the spreadsheet shows an error such as #N\/A1\s*line 3/);
  await audience.commit.click();
  await expect(appPage.recipients.rows).toHaveCount(3);
  await expect(appPage.recipients.metadata(2)).toHaveValue('');
});

test('skips and counts comments between contacts', async ({ dataDir }) => {
  const file = 'Phone,Name\n+14155550100,Ada\n# Second list\n# +14155550101,Left out\n+14155550102,Cy\n';
  const { appPage, audience } = await openImport(dataDir, 'contacts.csv', file);
  await audience.check.click();
  await expect(audience.report).toContainText(/Comment lines skipped2\s*lines 3, 4/);
  await expect(audience.report).not.toContainText('Rejected');
  await audience.commit.click();
  await expect(appPage.recipients.rows).toHaveCount(2);
});

test('ignores hidden sheets and filtered rows unless the user includes them', async ({ dataDir }) => {
  const path = join(process.cwd(), 'tests/fixtures/cases/xlsx/07-first-sheet-hidden-and-filtered-row.xlsx');
  const { appPage, audience } = await openImport(dataDir, 'contacts.xlsx', await readFile(path));
  await audience.showFormat();
  await expect(audience.format('Sheet')).toHaveText('Contacts');
  await audience.format('Sheet').click();
  await expect(appPage.page.getByRole('option')).toHaveText(['Old list (hidden)', 'Contacts']);
  await appPage.page.keyboard.press('Escape');
  await expect(audience.firstRows).not.toContainText('Filtered out');
  await expect(audience.dialog).toContainText('1 hidden row of this sheet is skipped.');
  await audience.check.click();
  await expect(audience.dialog).toContainText('Skipped because the sheet hides them');
  await audience.back.click();
  await audience.dialog.getByRole('checkbox', { name: 'Include hidden rows' }).check();
  await expect(audience.firstRows).toContainText('Filtered out');
  await audience.check.click();
  await audience.commit.click();
  await expect(appPage.recipients.rows).toHaveCount(3);
});

test('identifies a web page named as a workbook and explains what to do', async ({ dataDir }) => {
  const { audience } = await openImport(dataDir, 'contacts.xls', '<table><tr><td>phone</td></tr></table>');
  await expect(audience.dialog.getByRole('alert')).toContainText('This is a web page');
  await expect(audience.dialog.getByRole('alert')).toContainText('save it as .xlsx or CSV');
});
