import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { respondToDialogs } from './dialogs';
import type { Visit } from './every-screen';
import { expect, type RunningApp, test } from './fixtures';
import { texts } from './texts';

interface Walk {
  readonly appPage: RunningApp;
  /** A folder for files to import. */
  readonly dataDir: string;
  readonly visit: Visit;
}

/** Two numbers of `contactsFile`, so that recipients are held back. */
const SUPPRESSED = ['+14152000000', '+442070000001'];

/**
 * Goes through what checks who may be called and when, with recipients of several countries in the
 * open draft. All of it by keyboard, as far as no list has to be pointed at.
 */
export async function visitRecipientChecks({ appPage, dataDir, visit }: Walk): Promise<void> {
  const { page, editor } = appPage;
  const dialog = page.getByRole('dialog');
  const inDialog = (button: string): ReturnType<typeof dialog.getByRole> =>
    dialog.getByRole('button', { name: button, exact: true });
  const leave = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  };

  await test.step('split and consent', async () => {
    await page.keyboard.press('Control+Shift+B');
    await dialog.getByRole('textbox', { name: /^Campaign ID for / }).fill('cmp_pilot');
    await visit('split', inDialog('Create draft'), 'brief');
    await leave();
    await page.getByRole('button', { name: texts.consent.open }).press('Enter');
    await dialog.getByRole('combobox', { name: texts.consent.columns.answer }).press('Enter');
    await page.getByRole('option', { name: 'plan', exact: true }).click();
    await dialog.getByRole('table', { name: texts.consent.values.title }).waitFor();
    await visit('consent', inDialog(texts.consent.save), 'brief');
    await leave();
  });

  await test.step('calling hours', async () => {
    await editor.time('Start time').fill('2031-03-03 04:00');
    await editor.time('Start time').press('Tab');
    await editor.time('End time').fill('2031-03-03 22:00');
    await editor.time('End time').press('Tab');
    const hours = page.getByRole('region', { name: texts.callingHours.title });
    await hours.getByRole('table', { name: texts.callingHours.table }).waitFor();
    await page.getByRole('table', { name: texts.finish.table }).waitFor();
    const rules = hours.getByRole('button', { name: texts.callingHours.rules.open });
    await visit('calling hours', rules, 'brief');
    await rules.press('Enter');
    await inDialog(texts.callingHours.rules.form.add).press('Enter');
    await expect(dialog.getByRole('combobox', { name: texts.callingHours.rules.form.country })).toBeFocused();
    await visit('new rule', inDialog(texts.callingHours.rules.form.save), 'brief');
    await inDialog(texts.common.cancel).press('Enter');
    await expect(inDialog(texts.callingHours.rules.form.add)).toBeFocused();
    await visit('rules of calling hours', inDialog(texts.callingHours.rules.form.add), 'brief');
    await leave();
  });

  await test.step('suppression lists', async () => {
    const strings = texts.suppression;
    await appPage.go('Suppression lists');
    await visit('suppression lists', page.getByRole('button', { name: strings.newList }));
    await page.getByRole('button', { name: strings.newList }).press('Enter');
    await dialog.getByRole('textbox', { name: strings.add.numbers }).fill(SUPPRESSED.join('\n'));
    await visit('numbers to suppress', inDialog(strings.add.submit), 'brief');
    await inDialog(strings.add.submit).press('Enter');
    await expect(dialog).toHaveCount(0);
    const path = join(dataDir, 'opted-out.csv');
    await writeFile(path, `Phone,City\n${SUPPRESSED.map((number) => `${number},"San Mateo, no. 1"`).join('\n')}\n`);
    await respondToDialogs(appPage.app, { open: [path] });
    await page.getByRole('button', { name: strings.importList }).press('Enter');
    await expect(dialog.getByRole('combobox', { name: strings.import.target })).toBeFocused();
    await visit('import of a suppression list', inDialog(strings.import.submit), 'brief');
    await inDialog(strings.import.submit).press('Enter');
    await expect(dialog).toHaveCount(0);
    await page
      .getByRole('button', { name: strings.nameOf(strings.numbers.show, strings.add.usualName) })
      .press('Enter');
    await dialog.getByRole('table').waitFor();
    await visit('numbers of a list', inDialog(strings.import.close), 'brief');
    await leave();
    await page
      .getByRole('button', { name: strings.nameOf(texts.draftFiles.more, strings.add.usualName) })
      .press('Enter');
    await page.getByRole('menuitem', { name: strings.edit }).press('Enter');
    await visit('edit list', inDialog(strings.save), 'brief');
    await leave();
    await appPage.go('Drafts');
  });
}
