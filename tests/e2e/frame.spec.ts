import { expect, type RunningApp, sharedApp, test } from './support/fixtures';
import { setNetwork } from './support/network';

const shared = sharedApp();

test('the sidebar is resized by mouse and by keys within its limits, and remembers its width', async () => {
  const { appPage: first, restart } = shared();
  const edge = first.page.getByRole('separator', { name: 'Sidebar width' });
  const width = async ({ page }: RunningApp): Promise<number> =>
    (await page.getByRole('region', { name: 'Connection and drafts' }).boundingBox())?.width ?? 0;
  await expect(edge).toHaveAttribute('aria-valuenow', '252');
  await edge.press('ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', '268');
  await edge.press('End');
  await expect(edge).toHaveAttribute('aria-valuenow', '360');
  expect(await width(first)).toBe(360);
  await edge.press('ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', '360');

  const box = await edge.boundingBox();
  if (box === null) throw new Error('the edge is not shown');
  await first.page.mouse.move(box.x + box.width / 2, box.y + 200);
  await first.page.mouse.down();
  await first.page.mouse.move(60, box.y + 200, { steps: 5 });
  await expect(edge).toHaveAttribute('aria-valuenow', '200');
  await first.page.mouse.move(box.x + box.width / 2 - 60, box.y + 200, { steps: 5 });
  await first.page.mouse.up();
  await expect(edge).toHaveAttribute('aria-valuenow', '300');
  await first.app.close();

  const second = await restart();
  await second.navigation.waitFor();
  expect(await width(second)).toBe(300);
});

test('filters and sorts the list, and keys lead to a draft by its letters', async () => {
  const { appPage, server } = shared();
  const { drafts, editor, page } = appPage;
  await appPage.openCampaign(server, 'cmp_autumn_survey');
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await editor.maxConcurrency.fill('12');
  await appPage.openCampaign(server, 'cmp_store_opening');
  const filters = page.getByRole('radiogroup', { name: 'Show drafts' });
  await expect(drafts.all).toHaveCount(3);
  await filters.getByRole('radio', { name: 'Changed' }).check();
  await expect(drafts.all).toHaveText([/March renewals/]);
  await page.keyboard.press('ArrowRight');
  await expect(drafts.all).toHaveCount(0);
  await expect(drafts.found).toHaveText('Nothing needs your attention.');
  await page.keyboard.press('ArrowRight');
  await expect(filters.getByRole('radio', { name: 'All' })).toBeChecked();

  await page.getByRole('button', { name: 'Sort drafts' }).click();
  await page.getByRole('menuitemradio', { name: 'Name' }).click();
  await expect(drafts.all).toHaveText([/^Autumn survey/, /^March renewals/, /^Store opening/]);

  await drafts.all.first().focus();
  await page.keyboard.type('store');
  await expect(drafts.all.last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor.name).toHaveValue('Store opening, Riverside');
});

test('Delete discards the draft of a row, keeps the focus in the list, and can be undone', async () => {
  const { appPage, server } = shared();
  const { drafts, page } = appPage;
  await appPage.openCampaign(server, 'cmp_planetarium');
  await appPage.openCampaign(server, 'cmp_blood_donors');
  const before = await drafts.all.count();
  await drafts.named('Planetarium').focus();
  await page.keyboard.press('Delete');
  await expect(drafts.all).toHaveCount(before - 1);
  await expect(drafts.list.locator('button:focus')).toHaveCount(1);
  await drafts.open.focus();
  await page.keyboard.press('Delete');
  await expect(drafts.all).toHaveCount(before - 2);
  await expect(drafts.list.locator('button:focus')).toHaveCount(1);
  await page.keyboard.press('Control+Shift+T');
  await page.keyboard.press('Control+Shift+T');
  await expect(drafts.all).toHaveCount(before);
});

test('a pinned draft stands first and is still pinned after a restart, and F7 goes to what needs attention', async ({
  startWithDraft,
  start,
  server,
}) => {
  const first = await startWithDraft();
  const { page, drafts, editor } = first;
  await page.keyboard.press('Control+Shift+P');
  await first.openCampaign(server, 'cmp_store_opening');
  await editor.maxConcurrency.fill('24');
  await server.edit('cmp_store_opening', { max_concurrency: 12 });
  await first.right.queue.click();
  await expect(drafts.open).toContainText('Conflict');
  await expect(drafts.all).toHaveText([/March renewals.*pinned/, /Store opening/]);
  await drafts.all.first().click();
  await expect(editor.name).toHaveValue('March renewals, wave 2');
  await page.keyboard.press('F7');
  await expect(editor.name).toHaveValue('Store opening, Riverside');
  await first.app.close();

  const second = await start();
  await expect(second.drafts.all).toHaveText([/March renewals.*pinned/, /Store opening/]);
});

test('every item of the status bar leads to what it speaks of', async () => {
  const { appPage, server } = shared();
  const { editor, right, page, status } = appPage;
  const item = (name: RegExp) => status.getByRole('button', { name });

  await test.step('saved: the version history', async () => {
    await appPage.openCampaign(server, 'cmp_march_renewals');
    await editor.maxConcurrency.fill('24');
    await item(/^Saved/).click();
    await expect(page.getByRole('dialog', { name: 'Version history' })).toBeVisible();
    await page.keyboard.press('Escape');
  });
  await test.step('a conflict: the conflict', async () => {
    await server.edit('cmp_march_renewals', { max_concurrency: 13 });
    await right.queue.click();
    await item(/^1 conflict$/).click();
    await expect(appPage.outbox.conflicts.table).toBeVisible();
    await appPage.outbox.conflicts.acceptServer.click();
    await expect(item(/conflict/)).toHaveCount(0);
  });
  await test.step('offline: Work offline', async () => {
    await setNetwork(appPage.app, false);
    await item(/^Offline$/).click();
    await expect(page.getByRole('switch', { name: 'Work offline' })).toBeInViewport();
    await expect(page.locator(':focus')).toContainText('Work offline');
  });
  await test.step('queued: the outbox', async () => {
    await appPage.go('Drafts');
    await editor.maxConcurrency.fill('25');
    await right.queue.click();
    await item(/^1 queued$/).click();
    await expect(appPage.outbox.waiting).toHaveCount(1);
    await appPage.outbox.waiting.getByRole('button', { name: 'Cancel' }).click();
    await setNetwork(appPage.app, true);
    await expect(item(/^Online$/)).toBeVisible();
  });
  await test.step('the connection: the switcher', async () => {
    await item(/^Connection/).click();
    await expect(appPage.connectionMenu).toBeVisible();
    await page.keyboard.press('Escape');
  });
});

test('the status bar announces changes of state, and stays silent while the user types', async () => {
  const { appPage, server } = shared();
  const { editor, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const live = page.getByRole('contentinfo').getByRole('status');
  await page.evaluate(() => {
    const heard: string[] = [];
    const region = document.querySelector('footer [role="status"]');
    if (region === null) throw new Error('no live region');
    new MutationObserver(() => heard.push(region.textContent)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    Object.assign(window, { heard });
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await editor.name.fill('');
  await editor.name.pressSequentially('Typed letter by letter, and saved all the time');
  await expect(appPage.drafts.open).toContainText('Typed letter by letter, and saved all the time');
  await expect(appPage.status).toContainText('Saved');
  expect(await heard()).toEqual([]);
  await setNetwork(appPage.app, false);
  await expect(live).toHaveText('Offline');
  await setNetwork(appPage.app, true);
  await expect(live).toHaveText('Online');
  expect(await heard()).toEqual(['Offline', 'Online']);
});

test('the list of settings leads to each section and follows the scrolling', async () => {
  const { appPage } = shared();
  const { page } = appPage;
  await appPage.go('Settings');
  const sections = page.getByRole('navigation', { name: 'Settings sections' });
  const current = sections.locator('[aria-current]');
  await expect(current).toHaveText('Connections');
  await sections.getByRole('link', { name: 'Backups' }).click();
  await expect(page.getByRole('heading', { name: 'Backups', level: 2 })).toBeInViewport();
  await expect(current).toHaveText('Backups');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Back up now' })).toBeFocused();
  await page.getByRole('heading', { name: 'Times', level: 2 }).evaluate((heading) => {
    heading.scrollIntoView({ block: 'start' });
  });
  await expect(current).toHaveText('Language and times');
  await page.getByText('Versions and licences').scrollIntoViewIfNeeded();
  await expect(current).toHaveText('Diagnostics');
});
