import { expect, sharedApp, test } from './support/fixtures';
import { violationsIn } from './support/violations-in';

const shared = sharedApp();

test('tags, a private note and a saved view are made and found again by the keyboard', async () => {
  const { appPage, server } = shared();
  const { page, drafts } = appPage;
  await appPage.openCampaign(server, 'cmp_planetarium');
  await appPage.openCampaign(server, 'cmp_march_renewals');

  await page.keyboard.press('Control+Shift+G');
  const tags = page.getByRole('dialog', { name: 'Tags' });
  await expect(tags.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('vip');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Wave 2');
  await page.keyboard.press('Enter');
  await expect(tags.getByRole('checkbox', { name: 'Wave 2' })).toBeChecked();
  expect(await violationsIn(page, '[role="dialog"]')).toEqual([]);
  // Found by another case, and taken off again.
  await page.keyboard.type('WAVE 2');
  await page.keyboard.press('Enter');
  await expect(tags.getByRole('checkbox', { name: 'vip' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Tags: vip', exact: true })).toBeVisible();

  await page.keyboard.press('Control+Shift+M');
  const note = page.getByRole('textbox', { name: 'Note' });
  await expect(note).toBeFocused();
  await page.keyboard.type('Ask Dana about the planets');
  await page.keyboard.press('Control+Z');
  await expect(note).not.toHaveValue('Ask Dana about the planets');
  await page.keyboard.press('Control+Shift+Z');
  await expect(note).toHaveValue('Ask Dana about the planets');
  expect(await violationsIn(page, '[role="dialog"]')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Private note: Ask Dana/ })).toBeVisible();

  const before = await drafts.all.count();
  await page.getByRole('button', { name: 'Tags and views' }).press('Enter');
  await page.getByRole('menuitemcheckbox', { name: 'Only drafts tagged vip' }).press('Enter');
  await expect(drafts.all).toHaveCount(1);
  await page.getByRole('menuitem', { name: 'Save this view…' }).press('Enter');
  await page.getByRole('textbox', { name: 'View name' }).fill('Important ones');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Stop filtering by vip' }).press('Enter');
  await expect(drafts.all).toHaveCount(before);

  await page.keyboard.press('Control+K');
  await page.keyboard.type('important ones');
  await expect(page.getByRole('option', { name: 'Show view: Important ones' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(drafts.all).toHaveCount(1);
  await page.getByRole('button', { name: 'Tags and views' }).press('Enter');
  await page.getByRole('menuitemradio', { name: 'All drafts' }).press('Enter');
  await expect(drafts.all).toHaveCount(before);

  await drafts.named('Planetarium').click();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('planets dana');
  await page.getByRole('option', { name: /Private note: Ask Dana/ }).click();
  await expect(note).toHaveValue('Ask Dana about the planets');
  await page.keyboard.press('Escape');
});

test('selected drafts are tagged from their context menu, and a tag is renamed in all of them', async () => {
  const { appPage, server } = shared();
  const { page, drafts } = appPage;
  await appPage.openCampaign(server, 'cmp_store_opening');
  await appPage.openCampaign(server, 'cmp_planetarium');
  await drafts
    .named('Store opening')
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  await drafts
    .named('Planetarium')
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  await drafts.named('Planetarium').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Tag 2 drafts…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tag 2 drafts' });
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await dialog.getByRole('textbox', { name: 'Find or add a tag' }).fill('later');
  await page.keyboard.press('Enter');
  expect(await violationsIn(page, '[role="dialog"]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Apply to all' }).click();
  await expect(dialog.getByText('Tagged', { exact: true })).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('button', { name: 'Tags and views' }).click();
  await page.getByRole('menuitem', { name: 'Edit tags and views…' }).click();
  const all = page.getByRole('dialog', { name: 'Tags and views' });
  await all.getByRole('textbox', { name: 'Name of the tag later' }).fill('Next month');
  await page.keyboard.press('Enter');
  await expect(all.getByRole('textbox', { name: 'Name of the tag Next month' })).toBeVisible();
  expect(await violationsIn(page, '[role="dialog"]')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(drafts.named('Store opening').first()).toContainText('Tags: Next month');
  await expect(drafts.named('Planetarium').first()).toContainText('Tags: Next month');
});

test('each draft keeps its folded sections and its scroll position', async () => {
  const { appPage, server } = shared();
  const { page, drafts } = appPage;
  await appPage.openCampaign(server, 'cmp_autumn_survey');
  await appPage.openCampaign(server, 'cmp_blood_donors');
  await page.getByRole('button', { name: 'Show or hide Calling' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Show or hide Calling' })).toHaveAttribute('aria-expanded', 'false');
  const top = () => page.locator('main').evaluate((main) => main.scrollTop);
  // In the middle, which is there at any size of the window. The event comes with the next frame.
  await page.locator('main').evaluate((main) => {
    main.scrollTop = 200;
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  expect(await top()).toBe(200);
  await drafts.named('Autumn survey').first().click();
  await expect(page.getByRole('button', { name: 'Show or hide Calling' })).toHaveAttribute('aria-expanded', 'true');
  await drafts.named('Urgent').first().click();
  await expect(page.getByRole('button', { name: 'Show or hide Calling' })).toHaveAttribute('aria-expanded', 'false');
  await expect.poll(top).toBe(200);
  // What goes to a field shows its section.
  await page.keyboard.press('Control+K');
  await page.keyboard.type('max conc');
  await page
    .getByRole('option', { name: /Max concurrency/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Show or hide Calling' })).toHaveAttribute('aria-expanded', 'true');
});
