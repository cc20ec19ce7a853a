import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { xlsx } from '../fixtures/imports/xlsx';
import { Audience } from './model/audience';
import { expect, oneDesk, test } from './support/fixtures';

const shared = oneDesk();

/** A draft of its own, and the dialog of an import that has looked into this file. */
async function lookInto(folder: string, name: string, content: string | Uint8Array) {
  const { desk, server } = shared();
  await desk.openCampaign(server, 'cmp_store_opening');
  const path = join(folder, name);
  await writeFile(path, content);
  const audience = new Audience(desk.page);
  await audience.choose(desk.app, path);
  return { desk, audience };
}

test('another encoding changes the first rows, and what is imported', async ({ dataDir }) => {
  // One byte that is no UTF-8, so that all of the file is taken for another encoding.
  const file = Buffer.concat([
    Buffer.from('Phone,Name\n+14155550100,José\n+14155550101,Ren'),
    Buffer.from([0xe9, 0x0a]),
  ]);
  const { desk, audience } = await lookInto(dataDir, 'contacts.csv', file);
  await expect(audience.format('Encoding')).toHaveValue('windows-1252');
  await expect(audience.firstRows).toContainText('JosÃ©');
  await audience.format('Encoding').selectOption('UTF-8');
  await expect(audience.firstRows).toContainText('José');
  await expect(audience.firstRows).not.toContainText('JosÃ©');
  await audience.check.click();
  await audience.commit.click();
  await expect(desk.recipients.metadata(1)).toHaveValue('{"name":"José"}');
  // Nothing else was edited: the status line speaks of the rows.
  await expect(desk.status).toContainText('saved');
});

test('another quote character changes the first rows, and what is imported', async ({ dataDir }) => {
  const file = 'Phone,Screen\n+14155550100,"27\n+14155550101,24\n';
  const { desk, audience } = await lookInto(dataDir, 'contacts.csv', file);
  await expect(audience.format('Quotes')).toHaveValue('"');
  await expect(audience.firstRows).toContainText('Rejected: a quote is opened and not closed');
  await audience.format('Quotes').selectOption('None');
  await expect(audience.firstRows).toContainText('"27');
  await expect(audience.firstRows).not.toContainText('Rejected');
  await audience.check.click();
  await audience.commit.click();
  await expect(desk.recipients.metadata(1)).toHaveValue(String.raw`{"screen":"\"27"}`);
  await expect(desk.recipients.phone(2)).toHaveValue('+14155550101');
});

test('another sheet of a workbook changes the first rows, and what is imported', async ({ dataDir }) => {
  const sheet = (name: string, phone: string, person: string) => ({
    name,
    rows: [
      ['Phone', 'Name'],
      [phone, person],
    ],
  });
  const file = xlsx([sheet('March', '+14155550100', 'Ada'), sheet('April', '+14155550101', 'Grace')]);
  const { desk, audience } = await lookInto(dataDir, 'contacts.xlsx', file);
  await expect(audience.firstRows).toContainText('Ada');
  await audience.format('Sheet').selectOption('April');
  await expect(audience.firstRows).toContainText('Grace');
  await expect(audience.firstRows).not.toContainText('Ada');
  await audience.check.click();
  await audience.commit.click();
  await expect(desk.recipients.phone(1)).toHaveValue('+14155550101');
  await expect(desk.recipients.metadata(1)).toHaveValue('{"name":"Grace"}');
  await expect(desk.recipients.rows).toHaveCount(1);
});

test('a hidden sheet and filtered rows are not used unless the user chooses them', async ({ dataDir }) => {
  const path = join(process.cwd(), 'tests/fixtures/cases/xlsx/07-first-sheet-hidden-and-filtered-row.xlsx');
  const { desk, audience } = await lookInto(dataDir, 'contacts.xlsx', await readFile(path));
  await expect(audience.format('Sheet').locator('option')).toHaveText(['Old list (hidden)', 'Contacts']);
  await expect(audience.format('Sheet')).toHaveValue('1');
  await expect(audience.firstRows).not.toContainText('Filtered out');
  await expect(audience.dialog).toContainText('1 hidden row of this sheet is left out.');
  await audience.check.click();
  await expect(audience.dialog).toContainText('Left out because the sheet hides them');
  await audience.dialog.getByRole('checkbox', { name: 'Include hidden rows' }).check();
  await expect(audience.firstRows).toContainText('Filtered out');
  await audience.check.click();
  await audience.commit.click();
  await expect(desk.recipients.rows).toHaveCount(3);
});

test('a web page with the name of a workbook is named, with the way out', async ({ dataDir }) => {
  const { audience } = await lookInto(dataDir, 'contacts.xls', '<table><tr><td>phone</td></tr></table>');
  await expect(audience.dialog.getByRole('alert')).toContainText('This is a web page');
  await expect(audience.dialog.getByRole('alert')).toContainText('save it as .xlsx or CSV');
});
