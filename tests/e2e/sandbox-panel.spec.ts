import { expect, type RunningApp, test } from './support/fixtures';
import { outcomeTexts, refusal, texts, VERIFIED } from './support/texts';

async function openSample(appPage: RunningApp): Promise<void> {
  await appPage.firstRun.sandbox.click();
  await appPage.firstRun.sample('March renewals, wave 2').click();
  await appPage.editor.name.fill('Pushed through trouble');
}

test('applies a fault from the panel to the next push, and pushes normally without it', async ({ appPage }) => {
  const { sandbox, right, page } = appPage;
  await openSample(appPage);

  await test.step('opens the panel from the connection switcher', async () => {
    await appPage.switchConnection.click();
    await appPage.connectionMenu.getByRole('menuitem', { name: 'Simulate server errors' }).click();
    await expect(sandbox.fault).toBeFocused();
    await expect(sandbox.root).toContainText('None. The sandbox responds normally.');
  });

  await sandbox.choose('Fault', 'Returns 409 Conflict');
  await sandbox.root.getByRole('radio', { name: 'Until removed' }).check();
  await sandbox.add.click();
  await expect(sandbox.active).toHaveText(/Returns 409 Conflict\s*updates only · until removed/);

  await appPage.go('Drafts');
  await right.pushNow();
  const reported = outcomeTexts(refusal(409, 'conflict'));
  await expect(right.panel).toContainText(reported.title);

  await test.step('opens the panel with its shortcut and shows the sandbox’s requests', async () => {
    await page.keyboard.press('F9');
    await expect(sandbox.fault).toBeFocused();
    await expect(sandbox.requests.first()).toContainText(/PATCH\s*\/campaign\/cmp_march_renewals\s*409\s*status/);
  });
  await sandbox.root.getByRole('button', { name: 'Remove Returns 409 Conflict' }).click();
  await expect(sandbox.active).toHaveCount(0);
  await expect(sandbox.root.getByRole('heading', { name: 'Active faults' })).toBeFocused();

  await test.step('explains why Refresh waits while a push waits for its response', async () => {
    await sandbox.choose('Fault', 'Responds late');
    await sandbox.root.getByRole('spinbutton', { name: 'Milliseconds until the response' }).fill('2500');
    await sandbox.root.getByRole('radio', { name: 'For a number of requests' }).check();
    await sandbox.add.click();
    await expect(sandbox.active).toHaveCount(1);
    await appPage.go('Drafts');
    await right.push.click();
    await expect(page.getByRole('button', { name: 'Refresh' })).toHaveAccessibleDescription(/push of this draft/);
  });
  await expect(right.panel).toContainText(VERIFIED.title);
  await expect(page.getByRole('button', { name: 'Refresh' })).not.toHaveAttribute('aria-disabled');
});

test('counts down faults for the next requests on screen, and removes all at once', async ({ appPage }) => {
  const { sandbox } = appPage;
  await openSample(appPage);
  await appPage.page.keyboard.press('F9');
  await sandbox.choose('Fault', 'Returns 429 Too Many Requests');
  await sandbox.root.getByRole('spinbutton', { name: 'Seconds in Retry-After' }).fill('soon');
  await sandbox.add.click();
  await expect(sandbox.root).toContainText('Enter a whole number from 0 to 86400.');
  await expect(sandbox.active).toHaveCount(0);
  await sandbox.root.getByRole('spinbutton', { name: 'Seconds in Retry-After' }).fill('7');
  await sandbox.times.fill('2');
  await sandbox.choose('Requests', 'All requests');
  await sandbox.add.press('Enter');
  await expect(sandbox.active).toHaveText(/429 Too Many Requests, Retry-After: 7\s*2 more requests/);

  // The connection test is a request like any other.
  await appPage.go('Settings');
  await appPage.settings.connection('Sandbox').test.click();
  await expect(appPage.settings.connection('Sandbox').root.getByRole('status')).toContainText('Too many requests');
  await appPage.page
    .getByRole('region', { name: 'Sandbox', exact: true })
    .getByRole('button', { name: 'Simulate server errors' })
    .click();
  await expect(sandbox.fault).toBeFocused();
  await expect(sandbox.active).toContainText('1 more request');
  await expect(sandbox.requests.first()).toContainText(/GET\s*\/protected\s*429\s*status/);

  await sandbox.choose('Fault', 'Resets the connection');
  await sandbox.add.click();
  await expect(sandbox.active).toHaveCount(2);
  await sandbox.removeAll.click();
  await expect(sandbox.active).toHaveCount(0);
});

test('shows an edit made in the sandbox as changed on server after Refresh', async ({ appPage }) => {
  const { sandbox, page } = appPage;
  await openSample(appPage);
  await page.keyboard.press('F9');
  await expect(sandbox.somebody.getByRole('combobox', { name: 'Campaign' })).toHaveValue('March renewals, wave 2');
  await sandbox.choose('Field', 'Max concurrency', sandbox.somebody);
  const value = sandbox.somebody.getByRole('textbox', { name: 'New value' });
  await expect(value).toHaveValue('8');
  await value.fill('many');
  await value.press('Enter');
  await expect(value).toHaveAccessibleDescription(/Enter a whole number/);
  await value.fill('31');
  await value.press('Enter');
  await expect(appPage.notifications).toContainText('In the sandbox, Max concurrency is now 31.');

  await appPage.go('Drafts');
  await page.getByRole('button', { name: 'Refresh' }).click();
  const drift = page.getByRole('list', { name: 'Changed on server' }).locator(':scope > li');
  await expect(drift.filter({ hasText: 'Max concurrency' })).toContainText('31');
});

test('shows the panel only for the sandbox', async ({ appPage, server }) => {
  await appPage.connect(server);
  await appPage.page.keyboard.press('F9');
  await expect(appPage.notifications).toContainText(texts.sandbox.notInUse);
  await appPage.go('Settings');
  await expect(appPage.settings.heading).toBeVisible();
  await expect(appPage.sandbox.root).toHaveCount(0);
  await appPage.switchConnection.click();
  await expect(appPage.connectionMenu.getByRole('menuitem', { name: 'Simulate server errors' })).toHaveCount(0);
});
