import type { Page } from '@playwright/test';
import { Palette } from './model/palette';
import { closedPort } from './support/bad-servers';
import { API_KEY, expect, type RunningApp, test, USER_ID } from './support/fixtures';
import { errorTexts, texts, VERIFIED } from './support/texts';
import { violationsIn } from './support/violations-in';

const TEST_TEXTS = texts.connections.test;
const FORM = texts.connections.form;

/** The first steps that are ticked, in the open dialog or on the screen without a draft. */
function stepsOn(page: Page) {
  const list = page.getByRole('list', { name: texts.firstSteps.title });
  return { list, done: list.getByRole('listitem').filter({ hasText: /Done\./ }) };
}
const { steps } = texts.firstSteps;

test('goes from the first start to a verified push with the sandbox in a few clicks', async ({ appPage }) => {
  const { firstRun, editor, right, page } = appPage;
  await expect(firstRun.heading).toBeVisible();
  await firstRun.sandbox.click();
  const { list, done } = stepsOn(page);
  await expect(done).toHaveText([new RegExp(steps.connect.name)]);
  await expect(list.getByRole('listitem')).toHaveCount(6);
  expect(await violationsIn(page, 'main')).toEqual([]);
  await firstRun.sample('March renewals, wave 2').click();
  await expect(editor.name).toHaveValue('March renewals, wave 2');
  await expect(page.getByText('Sample copy')).toBeVisible();

  await editor.name.fill('My first change');
  await right.pushNow();
  await expect(right.panel).toContainText(VERIFIED.title);
  await expect(right.changes).toHaveCount(0);
  await expect(appPage.drafts.open).toContainText('Pushed');
  await expect(appPage.status).toContainText(texts.frame.status.connection('Sandbox'));

  // What was done is ticked, by the keyboard too.
  await new Palette(page).type('first steps');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: texts.firstSteps.title });
  for (const { name } of [steps.connect, steps.draft, steps.change, steps.review, steps.push])
    await expect(done.filter({ hasText: name })).toHaveCount(1);
  expect(await violationsIn(page, '[role="dialog"]')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await appPage.go('History');
  await page.getByRole('button', { name: /Receipt of My first change/ }).click();
  const fields = page.getByRole('table', { name: 'Fields' });
  await expect(fields.getByRole('row', { name: /^Name/ })).toContainText('Confirmed');
});

test('has the guide inside, and says quietly what is new after an update until that was opened', async ({ start }) => {
  const first = await start();
  await first.firstRun.sandbox.click();
  await first.firstRun.sample('March renewals, wave 2').click();
  await expect(first.editor.name).toHaveValue('March renewals, wave 2');
  const link = (appPage: RunningApp) => appPage.status.getByRole('button', { name: /^New in / });
  const seenIn = (appPage: RunningApp) =>
    appPage.page.evaluate(async () => {
      const bridge = Reflect.get(globalThis, 'campaignDesk') as Record<string, (input: unknown) => Promise<unknown>>;
      const settings = (await bridge['settings.update']?.({})) as { readonly value: { readonly newsSeenIn: string } };
      return settings.value.newsSeenIn;
    });
  // The version that was installed first is none that is new.
  await expect.poll(() => seenIn(first)).toMatch(/^\d+\.\d+\.\d+/);
  await expect(link(first)).toHaveCount(0);

  await first.editor.name.focus();
  await first.page.keyboard.press('Shift+F1');
  const guide = first.page.getByRole('dialog', { name: texts.help.titles.guide });
  const search = guide.getByRole('searchbox', { name: texts.help.search });
  await expect(search).toBeFocused();
  await first.page.keyboard.type('dictionary');
  await expect(guide.getByRole('listitem').filter({ hasText: 'Add to dictionary' })).not.toHaveCount(0);
  await search.fill('no such words anywhere');
  await expect(guide).toContainText(texts.help.none('no such words anywhere'));
  expect(await violationsIn(first.page, '[role="dialog"]')).toEqual([]);
  await first.page.keyboard.press('Escape');
  await expect(first.editor.name).toBeFocused();
  await first.page.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'campaignDesk') as Record<string, (input: unknown) => Promise<unknown>>;
    await bridge['settings.update']?.({ newsSeenIn: '0.0.1' });
  });
  await first.app.close();

  const second = await start();
  await link(second).focus();
  await second.page.keyboard.press('Enter');
  const news = second.page.getByRole('dialog', { name: texts.help.titles.changes });
  await expect(news.getByRole('listitem').filter({ hasText: 'command palette' })).not.toHaveCount(0);
  expect(await violationsIn(second.page, '[role="dialog"]')).toEqual([]);
  await second.page.keyboard.press('Escape');
  await expect(news).toBeHidden();
  await expect(link(second)).toHaveCount(0);
  await expect.poll(() => seenIn(second)).not.toBe('0.0.1');
});

test('keeps pushed changes in the sandbox’s campaigns after a restart', async ({ start }) => {
  const first = await start();
  await first.firstRun.sandbox.click();
  await expect(first.page.getByRole('main')).toBeFocused();
  const { list } = stepsOn(first.page);
  await first.page.getByRole('button', { name: texts.firstSteps.hide }).focus();
  await first.page.keyboard.press('Enter');
  await expect(list).toHaveCount(0);
  await expect(first.notifications).toContainText(texts.firstSteps.hidden);
  await first.firstRun.sample('Store opening, Riverside').click();
  await first.editor.name.fill('Kept by the sandbox');
  await first.right.pushNow();
  await expect(first.right.panel).toContainText(VERIFIED.title);
  await first.app.close();

  const second = await start();
  await expect(second.editor.name).toHaveValue('Kept by the sandbox');
  await second.editor.maxConcurrency.fill('7');
  await second.right.pushNow();
  await expect(second.right.panel).toContainText(VERIFIED.title);
  await second.newDraft.open.click();
  await second.newDraft.dialog.getByRole('button', { name: 'Kept by the sandbox' }).click();
  await expect(second.newDraft.dialog).toBeHidden();
  await expect(second.editor.maxConcurrency).toHaveValue('7');
});

test('goes from the first start to a verified push with a custom base URL', async ({ appPage, server }) => {
  const { firstRun, editor, right } = appPage;
  await firstRun.fill({ name: 'My server', baseUrl: `${server.baseUrl}/`, apiKey: API_KEY, userId: USER_ID });
  await firstRun.test.click();
  await expect(firstRun.root.getByRole('status')).toContainText('Connected. You’re signed in as');
  await firstRun.save.click();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await expect(appPage.switchConnection).toHaveAccessibleName(/My server/);

  await editor.name.fill('Sent to my server');
  await right.pushNow();
  await expect(right.panel).toContainText(VERIFIED.title);
  const [update, ...more] = await server.updates();
  expect(more).toEqual([]);
  expect(update).toMatchObject({
    method: 'PATCH',
    path: '/campaign/cmp_march_renewals',
    status: 200,
    body: { name: 'Sent to my server' },
  });
});

test('Test connection shows who is signed in, or what is wrong', async ({ appPage, serve }) => {
  const { firstRun } = appPage;
  const server = await serve();
  const shown = firstRun.root.getByRole('status');
  const connection = { name: 'Mine', baseUrl: server.baseUrl, apiKey: API_KEY, userId: USER_ID };

  await test.step('accepted, the user id only by its end', async () => {
    await firstRun.fill(connection);
    await firstRun.test.click();
    await expect(shown).toContainText('Connected. You’re signed in as');
    await expect(shown).toContainText(USER_ID.slice(-4));
    await expect(shown).not.toContainText(USER_ID);
  });
  await test.step('key refused', async () => {
    await firstRun.apiKey.fill('sk_live_another_key');
    await expect(shown).toBeHidden();
    await firstRun.test.click();
    await expect(shown).toContainText(TEST_TEXTS.refused(401, 'Invalid authentication credentials'));
    await firstRun.apiKey.fill(API_KEY);
  });
  await test.step('a server with trouble of its own', async () => {
    await server.fault({ kind: 'status', status: 503, times: 1 });
    await firstRun.test.click();
    await expect(shown).toContainText(TEST_TEXTS.serverError(503));
  });
  await test.step('too many requests', async () => {
    await server.fault({ kind: 'status', status: 429, times: 1 });
    await firstRun.test.click();
    await expect(shown).toContainText('Too many requests.');
  });
  await test.step('not this API', async () => {
    await server.fault({ kind: 'html', status: 200, times: 1 });
    await firstRun.test.click();
    await expect(shown).toContainText(TEST_TEXTS.notThisApi(200));
    await firstRun.baseUrl.fill(`${server.baseUrl}/v1`);
    await firstRun.test.click();
    await expect(shown).toContainText(TEST_TEXTS.notThisApi(404));
  });
  await test.step('a redirect, which is not followed', async () => {
    await firstRun.baseUrl.fill(server.baseUrl);
    await server.fault({ kind: 'redirect', times: 1 });
    await firstRun.test.click();
    await expect(shown).toContainText(TEST_TEXTS.network.redirect);
  });
  await test.step('a host that refuses', async () => {
    await firstRun.baseUrl.fill(`http://127.0.0.1:${String(await closedPort())}`);
    await firstRun.test.click();
    await expect(shown).toContainText(TEST_TEXTS.network.refused);
  });
  await test.step('a host that is not found', async () => {
    await firstRun.baseUrl.fill('https://no-such-host.invalid');
    await firstRun.test.click();
    await expect(shown).toContainText(TEST_TEXTS.network.dns);
  });
  await expect(firstRun.connectionName).toHaveValue('Mine');
  await expect(firstRun.apiKey).toHaveValue(API_KEY);
});

test('explains a rejected base URL next to it and keeps what was typed', async ({ appPage }) => {
  const { firstRun, page } = appPage;
  const bad = [
    ['not an address', 'not-a-url'],
    ['api.staging.kathan.tech', 'not-a-url'],
    ['ftp://api.staging.kathan.tech', 'scheme'],
    ['http://api.staging.kathan.tech', 'http-needs-loopback'],
    ['http://127.0.0.1.example.com', 'http-needs-loopback'],
    ['https://me:secret@api.staging.kathan.tech', 'credentials'],
    ['https://api.staging.kathan.tech/?key=1', 'query'],
    ['https://api.staging.kathan.tech/#top', 'fragment'],
  ] as const;
  await firstRun.fill({ name: 'Mine', baseUrl: '', apiKey: API_KEY, userId: USER_ID });
  await firstRun.save.click();
  await expect(firstRun.baseUrl).toHaveAccessibleDescription(new RegExp(FORM.needBaseUrl));
  // At rest labels and values: a hint is seen with the focus, described always, and moves nothing.
  const hint = page.getByText(FORM.userIdHint, { exact: true });
  const before = await firstRun.save.boundingBox();
  await expect(hint).toHaveCSS('opacity', '0');
  await expect(firstRun.userId).toHaveAccessibleDescription(FORM.userIdHint);
  await firstRun.userId.focus();
  await expect(hint).toHaveCSS('opacity', '1');
  expect(await firstRun.save.boundingBox()).toEqual(before);
  // A message takes the place of the hint, also while the field has the focus.
  await firstRun.baseUrl.focus();
  await expect(page.getByText(FORM.baseUrlHint)).toHaveCSS('opacity', '0');
  for (const [baseUrl, reason] of bad) {
    await test.step(baseUrl, async () => {
      await firstRun.baseUrl.fill(baseUrl);
      await firstRun.save.click();
      const description = await firstRun.baseUrl.evaluate((input) =>
        (input.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' '),
      );
      expect(description).toContain(errorTexts({ kind: 'bad-base-url', reason }));
      await expect(firstRun.baseUrl).toBeFocused();
      await expect(firstRun.baseUrl).toHaveValue(baseUrl);
      await expect(firstRun.apiKey).toHaveValue(API_KEY);
      await expect(firstRun.userId).toHaveValue(USER_ID);
    });
  }
});

test('shows missing and invalid credentials next to their fields', async ({ appPage, server }) => {
  const { firstRun, page } = appPage;
  // Advice on the box that a press leaves moves the button away before the press ends.
  await firstRun.fill({ name: '  ', baseUrl: server.baseUrl, apiKey: API_KEY, userId: 'dana' });
  const before = await firstRun.save.boundingBox();
  await page.mouse.move((before?.x ?? 0) + 10, (before?.y ?? 0) + 10);
  await page.mouse.down();
  await expect(firstRun.userId).toHaveAccessibleDescription(/doesn’t start with user_/);
  expect(await firstRun.save.boundingBox()).not.toEqual(before);
  await page.mouse.up();
  await expect(firstRun.connectionName).toHaveAccessibleDescription(new RegExp(FORM.needName));

  await firstRun.fill({ name: '  ', baseUrl: server.baseUrl, apiKey: '', userId: '' });
  await firstRun.save.click();
  await expect(firstRun.connectionName).toHaveAccessibleDescription(new RegExp(FORM.needName));
  await expect(firstRun.connectionName).toBeFocused();
  await expect(firstRun.apiKey).toHaveAccessibleDescription(new RegExp(FORM.needApiKey));
  await expect(firstRun.userId).toHaveAccessibleDescription(new RegExp(FORM.needUserId));
  await firstRun.fill({ name: 'Mine', baseUrl: server.baseUrl, apiKey: 'two words', userId: USER_ID });
  await firstRun.save.click();
  await expect(firstRun.apiKey).toHaveAccessibleDescription(/without spaces or line breaks/);
  await expect(firstRun.userId).toHaveValue(USER_ID);
  expect(await server.requests()).toEqual([]);
});
