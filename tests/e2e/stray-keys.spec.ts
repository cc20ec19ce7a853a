import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Locator, Page } from '@playwright/test';
import { Audience } from './model/audience';
import { contactsFile } from './support/contacts-file';
import { expect, type RunningApp, sharedApp, test } from './support/fixtures';
import { expectTyped, retype, typedText } from './support/typed-text';

const shared = sharedApp();

/** History with a receipt: without any it has no filters. */
async function openHistory(): Promise<RunningApp> {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await appPage.editor.name.fill('Pushed for History');
  await appPage.right.pushNow();
  await appPage.go('History');
  await appPage.page.getByRole('button', { name: 'More filters' }).click();
  return appPage;
}

async function sessionOf(page: Page): Promise<CDPSession> {
  return await page.context().newCDPSession(page);
}

/** Types into the focused control as an input method does, and leaves the text to be confirmed. */
async function compose(session: CDPSession, typed: string): Promise<void> {
  const selection = { selectionStart: typed.length, selectionEnd: typed.length };
  await session.send('Input.imeSetComposition', { text: typed, ...selection });
}

/**
 * Presses the keys that confirm or discard a candidate, once as the system marks them and once
 * unmarked.
 */
async function pressWhileComposing(page: Page, session: CDPSession, key: 'Enter' | 'Escape'): Promise<void> {
  const press = { key, code: key, windowsVirtualKeyCode: 229 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press });
  await page.keyboard.press(key);
}

test('only arrow keys step a number, and only in the focused field', async () => {
  const { appPage, server } = shared();
  const { editor, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  for (const field of [editor.maxConcurrency, editor.machineTimeout, editor.summariesLimit]) {
    if (await field.isDisabled()) await editor.shortTermSummaries.press('Space');
    await field.fill('12');
    for (const key of ['Home', 'End', 'PageUp', 'PageDown']) {
      await field.press(key);
      await expect(field, key).toHaveValue('12');
    }
    await field.press('End');
    await field.press('Home');
    expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(0);
    await field.press('End');
    expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(2);
    await field.hover({ position: { x: 12, y: 12 } });
    await page.mouse.wheel(0, -120);
    await page.mouse.wheel(0, 120);
    await field.press('ArrowUp');
    await expect(field).toHaveValue('13');
    await field.press('ArrowDown');
    await field.press('ArrowDown');
    await expect(field).toHaveValue('11');
  }

  await editor.name.focus();
  await page.keyboard.down('ArrowDown');
  await editor.maxConcurrency.focus();
  // A second `down` of the same key is a repeat, as of a key that is held.
  await page.keyboard.down('ArrowDown');
  await page.keyboard.down('ArrowDown');
  await page.keyboard.up('ArrowDown');
  await expect(editor.maxConcurrency).toHaveValue('11');
  await page.keyboard.down('ArrowDown');
  await page.keyboard.down('ArrowDown');
  await page.keyboard.up('ArrowDown');
  await expect(editor.maxConcurrency).toHaveValue('9');
});

test('Page keys in a number field scroll the editor', async () => {
  const { appPage, server } = shared();
  const { editor, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await editor.maxConcurrency.focus();
  const top = (): Promise<number> => page.locator('#main').evaluate((main) => main.scrollTop);
  await page.locator('#main').evaluate((main) => {
    main.scrollTop = 300;
  });
  await page.keyboard.press('PageUp');
  await expect.poll(top).toBe(0);
});

test('keys and the wheel never change a closed select', async () => {
  const { page } = await openHistory();
  const result = page.getByRole('combobox', { name: 'Result' });
  await expect(result).toHaveText('Any result');
  await result.focus();
  for (const key of ['End', 'PageDown', 'Home', 'PageUp', 'ArrowRight']) {
    await result.press(key);
    await expect(result, key).toHaveText('Any result');
    await expect(result, key).toHaveAttribute('aria-expanded', 'false');
  }
  await result.hover();
  await page.mouse.wheel(0, 240);
  for (const key of ['v', 'ArrowDown', 'ArrowUp']) {
    await result.press(key);
    await expect(result, key).toHaveAttribute('aria-expanded', 'true');
    await expect(result, key).toHaveText('Any result');
    await result.press('Escape');
    await expect(result, key).toHaveAttribute('aria-expanded', 'false');
  }
});

test('a select is worked by keyboard as a native one', async () => {
  const { page } = await openHistory();
  const result = page.getByRole('combobox', { name: 'Result' });
  const pointedAt = page.getByRole('option', { selected: true });
  await result.focus();
  await page.keyboard.press('Enter');
  await expect(pointedAt).toHaveText('Any result');
  await page.keyboard.press('End');
  const last = await pointedAt.textContent();
  await page.keyboard.press('ArrowDown');
  await expect(pointedAt).toHaveText(last ?? '');
  await page.keyboard.press('Home');
  await page.keyboard.type('rej');
  await expect(pointedAt).toHaveText('Rejected');
  await page.keyboard.press('Tab');
  await expect(result).toHaveText('Rejected');
  await expect(result).not.toBeFocused();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(result).toHaveText('Any result');
});

test('no key but digits and arrows changes a date or a time', async () => {
  const { appPage, server } = shared();
  const { editor, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await page.getByRole('button', { name: 'Pick start time' }).click();
  const clock = page.getByLabel('Time of day');
  const before = await clock.inputValue();
  await clock.focus();
  for (const key of ['End', 'Home', 'PageUp', 'PageDown']) await page.keyboard.press(key);
  await clock.hover();
  await page.mouse.wheel(0, 120);
  expect(await clock.inputValue()).toBe(before);
  await page.keyboard.press('Escape');
  await expect(editor.name).toBeVisible();
});

test('Home, End and Page keys never change the dates of History', async () => {
  const { page } = await openHistory();
  for (const name of ['From', 'To']) {
    const date = page.getByRole('textbox', { name, exact: true });
    await date.fill('2027-03-02');
    await expect(date).toHaveValue('2 Mar 2027');
    await date.focus();
    for (const key of ['End', 'Home', 'PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', 'ArrowRight']) {
      await page.keyboard.press(key);
      expect(await date.inputValue(), `${name}, ${key}`).toBe('2 Mar 2027');
    }
    await date.hover();
    await page.mouse.wheel(0, 240);
    expect(await date.inputValue()).toBe('2 Mar 2027');
    await date.fill('');
  }
});

test('Enter and Escape during composition submit, choose and close nothing', async () => {
  const { appPage, server } = shared();
  const { editor, newDraft, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const session = await sessionOf(page);

  const keeps = async (field: Locator, check: () => Promise<void>): Promise<void> => {
    await field.focus();
    for (const key of ['Enter', 'Escape'] as const) {
      await compose(session, 'かな');
      await pressWhileComposing(page, session, key);
      await check();
    }
    await session.send('Input.insertText', { text: 'かな' });
  };

  await page.keyboard.press('Control+N');
  await keeps(newDraft.campaignId, async () => {
    await expect(newDraft.dialog).toBeVisible();
    await expect(newDraft.dialog.getByRole('alert')).toHaveCount(0);
  });
  await page.keyboard.press('Escape');
  await expect(newDraft.dialog).toBeHidden();

  // A list of suggestions keeps what is composed, and stays open.
  await editor.timeZone.click();
  await page.keyboard.press('ArrowDown');
  const zone = await editor.timeZone.getAttribute('aria-activedescendant');
  expect(zone).not.toBeNull();
  await keeps(editor.timeZone, async () => {
    await expect(editor.timeZone).toHaveAttribute('aria-expanded', 'true');
  });
  await page.keyboard.press('Escape');
  await expect(editor.timeZone).toHaveAttribute('aria-expanded', 'false');

  // The search neither empties nor gives the focus away.
  const search = page.getByRole('searchbox', { name: 'Search drafts' });
  await keeps(search, async () => {
    await expect(search).toBeFocused();
    await expect(search).toHaveValue('かな');
  });
});

test('Enter during composition breaks no line in the code editor and keeps the composed text', async () => {
  const { appPage, server } = shared();
  const { editor, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const session = await sessionOf(page);
  for (const control of [editor.openingMessage, editor.retryPolicy]) {
    await retype(control, '');
    await compose(session, 'かな');
    await pressWhileComposing(page, session, 'Enter');
    await session.send('Input.insertText', { text: '仮名' });
    await expectTyped(control, '仮名');
    // After the composition the key is the editor's again.
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('b');
    await expect
      .poll(async () => (await typedText(control)).split('\n').map((line) => line.trim()))
      .toEqual(['仮名', 'b']);
  }
});

test('Enter during composition leaves no cell of the recipients’ table and adds or closes no row', async ({
  dataDir,
}) => {
  const { appPage, server } = shared();
  const { page, recipients } = appPage;
  await appPage.openCampaign(server, 'cmp_store_opening');
  const session = await sessionOf(page);

  await recipients.add.click();
  const rows = await recipients.rows.count();
  for (const field of [recipients.phone(rows), recipients.metadata(rows)]) {
    await field.focus();
    await compose(session, 'かな');
    await pressWhileComposing(page, session, 'Enter');
    await expect(field).toBeFocused();
    await expect(recipients.rows).toHaveCount(rows);
    await session.send('Input.insertText', { text: '' });
  }
  await recipients.remove(rows).click();

  const path = join(dataDir, 'contacts.csv');
  await writeFile(path, contactsFile(60));
  const audience = new Audience(page);
  await audience.import(appPage.app, path);
  await audience.expectRows(60);
  await audience.grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  const cell = audience.grid.getByRole('textbox');
  await expect(cell).toBeFocused();
  const name = await cell.getAttribute('aria-label');
  for (const key of ['Enter', 'Escape'] as const) {
    await compose(session, 'かな');
    await pressWhileComposing(page, session, key);
    await expect(cell, key).toBeFocused();
    await expect(cell).toHaveAttribute('aria-label', name ?? '');
  }
  await session.send('Input.insertText', { text: '仮名' });
  await page.keyboard.press('Enter');
  await expect(audience.grid).toBeFocused();
  await expect(audience.grid).toContainText('仮名');
});

test('a menu entry does nothing behind an open dialog', async () => {
  const { appPage, server } = shared();
  const { editor, newDraft, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await editor.maxConcurrency.fill('30');
  await page.keyboard.press('Control+N');
  await newDraft.campaignId.fill('cmp_other');
  await appPage.app.evaluate(({ Menu }) => {
    const menu = Menu.getApplicationMenu();
    for (const id of ['discard-draft', 'duplicate-draft', 'push-now']) menu?.getMenuItemById(id)?.click();
    menu?.getMenuItemById('undo')?.click();
  });
  // Undo comes last and acts on the field, so the others have arrived by then.
  await expect(newDraft.campaignId).toHaveValue('');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(editor.maxConcurrency).toHaveValue('30');
  expect(await server.updates()).toEqual([]);
});
