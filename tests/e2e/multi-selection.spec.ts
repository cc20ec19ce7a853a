import { expect, sharedApp, test } from './support/fixtures';
import { VERIFIED } from './support/texts';

const shared = sharedApp();

test('pushes several drafts after one question that names them, and says what came of each', async () => {
  const { appPage, server } = shared();
  const { drafts, editor, page } = appPage;
  const running = String((await server.campaigns()).find(({ status }) => status === 'running')?.['id']);
  for (const id of [running, 'cmp_store_opening', 'cmp_planetarium', 'cmp_march_renewals']) {
    await appPage.openCampaign(server, id);
    await editor.maxConcurrency.fill('31');
  }
  // A problem blocks sending this one, alone as well as with others.
  await drafts.named('Store opening').click();
  await expect(editor.name).toHaveValue('Store opening, Riverside');
  await editor.maxConcurrency.fill('300');
  // Stored, it stands first: from here on no row moves.
  await expect(drafts.all.first()).toContainText('Store opening');
  await drafts.named('Planetarium').click({ modifiers: ['ControlOrMeta'] });
  await drafts.named('Store opening').click({ modifiers: ['ControlOrMeta'] });
  const bar = page.getByRole('region', { name: 'Selected drafts' });
  await expect(bar).toContainText('2 selected');

  await drafts.all.first().focus();
  await page.keyboard.press('Control+A');
  await expect(bar).toContainText('4 selected');
  await bar.getByRole('button', { name: 'Push' }).click();
  const dialog = page.getByRole('dialog', { name: 'Push 4 drafts?' });
  const items = dialog.getByRole('listitem');
  await expect(items).toHaveCount(4);
  await expect(dialog).toContainText('March renewals, wave 2');
  expect(await server.updates()).toEqual([]);

  await dialog.getByRole('button', { name: 'Push all' }).click();
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeVisible();
  await expect(items.filter({ hasText: 'March renewals' })).toContainText(VERIFIED.title);
  await expect(items.filter({ hasText: 'Planetarium' })).toContainText(VERIFIED.title);
  await expect(items.filter({ hasText: 'Store opening' })).not.toContainText(VERIFIED.title);
  await expect(items.filter({ hasText: 'running' })).toHaveCount(1);
  expect((await server.updates()).map(({ path }) => path).toSorted()).toEqual([
    '/campaign/cmp_march_renewals',
    '/campaign/cmp_planetarium',
  ]);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
});

test('selects and discards by keys alone, with one Undo for all', async () => {
  const { appPage, server } = shared();
  const { drafts, page } = appPage;
  await appPage.openCampaign(server, 'cmp_autumn_survey');
  await appPage.openCampaign(server, 'cmp_blood_donors');
  const before = await drafts.all.count();
  await drafts.named('Urgent').focus();
  await page.keyboard.press('Control+Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('region', { name: 'Selected drafts' })).toContainText('2 selected');
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog', { name: 'Discard 2 drafts?' });
  await expect(dialog).toContainText('Urgent: O negative donors');
  await dialog.getByRole('button', { name: 'Discard all' }).press('Enter');
  await dialog.getByRole('button', { name: 'Done' }).press('Enter');
  await expect(drafts.all).toHaveCount(before - 2);
  await expect(page.getByRole('region', { name: 'Selected drafts' })).toHaveCount(0);
  await page.keyboard.press('Control+Shift+T');
  await expect(drafts.all).toHaveCount(before);
});

test('Escape clears the selection, and a plain click opens a draft and selects nothing', async () => {
  const { appPage, server } = shared();
  const { drafts, page, editor } = appPage;
  await appPage.openCampaign(server, 'cmp_autumn_survey');
  const bar = page.getByRole('region', { name: 'Selected drafts' });
  await drafts.all.last().click({ modifiers: ['Shift'] });
  await expect(bar).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await drafts.all.last().click({ modifiers: ['ControlOrMeta'] });
  await expect(bar).toContainText('1 selected');
  await drafts.named('Autumn survey').first().click();
  await expect(bar).toHaveCount(0);
  await expect(editor.name).toHaveValue('Autumn survey: how was your move?');
});
