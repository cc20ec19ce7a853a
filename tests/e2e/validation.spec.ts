import type { Locator } from '@playwright/test';
import type { Problem } from '@domain/changes/problem';
import { expect, type RunningApp, sharedApp, test } from './support/fixtures';
import { problemTexts, texts, VERIFIED } from './support/texts';

const shared = sharedApp();

interface Case {
  readonly typed: string;
  readonly campaign?: string;
  readonly edit: (appPage: RunningApp) => Promise<void>;
  readonly problem: Problem;
  /** What is said beside the field when it is more exact than the problem. */
  readonly beside?: string;
  /** Where a click or Enter on the problem leads. */
  readonly control: (appPage: RunningApp) => Locator;
}

async function inZone(appPage: RunningApp, zone: string): Promise<void> {
  await appPage.editor.timeZone.fill(zone);
  await appPage.editor.timeZone.press('Enter');
  await expect(appPage.editor.timeZone).toHaveValue(new RegExp(zone));
}

const name = (appPage: RunningApp): Locator => appPage.editor.name;
const start = (appPage: RunningApp): Locator => appPage.editor.time('Start time');
const end = (appPage: RunningApp): Locator => appPage.editor.time('End time');
const limit = (appPage: RunningApp): Locator => appPage.editor.summariesLimit;
const concurrency = (appPage: RunningApp): Locator => appPage.editor.maxConcurrency;
const timeout = (appPage: RunningApp): Locator => appPage.editor.machineTimeout;
const retry = (appPage: RunningApp): Locator => appPage.editor.retryPolicy;

const fill =
  (control: (appPage: RunningApp) => Locator, text: string) =>
  (appPage: RunningApp): Promise<void> =>
    control(appPage).fill(text);

const ERRORS: readonly Case[] = [
  {
    typed: 'a name of spaces',
    edit: fill(name, '   '),
    problem: { severity: 'error', code: 'empty', field: 'name' },
    control: name,
  },
  {
    typed: 'no name',
    edit: fill(name, ''),
    problem: { severity: 'error', code: 'empty', field: 'name' },
    control: name,
  },
  {
    typed: 'no calls at once',
    edit: fill(concurrency, '0'),
    problem: { severity: 'error', code: 'too-small', field: 'max_concurrency', limit: 1, value: 0 },
    control: concurrency,
  },
  {
    typed: 'too many calls at once',
    edit: fill(concurrency, '201'),
    problem: { severity: 'error', code: 'too-large', field: 'max_concurrency', limit: 200, value: 201 },
    control: concurrency,
  },
  {
    typed: 'half a call',
    edit: fill(concurrency, '2.5'),
    problem: { severity: 'error', code: 'not-an-integer', field: 'max_concurrency' },
    control: concurrency,
  },
  {
    typed: 'a number in words',
    edit: fill(concurrency, 'a dozen'),
    problem: { severity: 'error', code: 'not-a-number', field: 'max_concurrency' },
    control: concurrency,
  },
  {
    typed: 'a detection time-out too short',
    edit: fill(timeout, '2'),
    problem: { severity: 'error', code: 'too-small', field: 'machine_detection_timeout_seconds', limit: 3, value: 2 },
    control: timeout,
  },
  {
    typed: 'a detection time-out too long',
    edit: fill(timeout, '61'),
    problem: { severity: 'error', code: 'too-large', field: 'machine_detection_timeout_seconds', limit: 60, value: 61 },
    control: timeout,
  },
  {
    typed: 'no summaries at all',
    edit: fill(limit, '0'),
    problem: { severity: 'error', code: 'too-small', field: 'short_term_summaries_limit', limit: 1, value: 0 },
    control: limit,
  },
  {
    typed: 'half a summary',
    edit: fill(limit, '1.5'),
    problem: { severity: 'error', code: 'not-an-integer', field: 'short_term_summaries_limit' },
    control: limit,
  },
  {
    typed: 'a time in words',
    edit: fill(start, 'when it suits'),
    problem: { severity: 'error', code: 'not-a-time', field: 'schedule_start_time' },
    beside: texts.editor.timeRefused({ code: 'unknown-word', word: 'when' }),
    control: start,
  },
  {
    typed: 'a local time that clocks jump over',
    campaign: 'cmp_store_opening',
    edit: async (appPage) => {
      await inZone(appPage, 'America/New_York');
      await start(appPage).fill('2027-03-14 02:30');
    },
    problem: {
      severity: 'error',
      code: 'no-such-local-time',
      field: 'schedule_start_time',
      local: '2027-03-14T02:30',
      zone: 'America/New_York',
    },
    control: start,
  },
  {
    typed: 'an end before the server’s start',
    edit: fill(end, '2026-01-01 06:00'),
    problem: { severity: 'error', code: 'end-not-after-start', field: 'schedule_end_time', fromServer: 'start' },
    control: end,
  },
  {
    typed: 'a start after the server’s end',
    edit: fill(start, '2099-01-01 06:00'),
    problem: { severity: 'error', code: 'end-not-after-start', field: 'schedule_start_time', fromServer: 'end' },
    control: start,
  },
  {
    typed: 'an end at the start',
    edit: async (appPage) => {
      await start(appPage).fill('2099-01-01 06:00');
      await end(appPage).fill('2099-01-01 06:00');
    },
    problem: { severity: 'error', code: 'end-not-after-start', field: 'schedule_end_time', fromServer: null },
    control: end,
  },
  {
    typed: 'a retry policy that is no JSON',
    edit: fill(retry, '{\n  "wait": [30,, 60]\n}'),
    problem: { severity: 'error', code: 'json-syntax', field: 'retry_policy', line: 2, column: 15 },
    control: retry,
  },
  {
    typed: 'a retry policy that is a list',
    edit: fill(retry, '[30, 60]'),
    problem: { severity: 'error', code: 'json-not-an-object', field: 'retry_policy', line: 1, column: 1 },
    control: retry,
  },
];

const WARNINGS: readonly Case[] = [
  {
    typed: 'a start in the past',
    edit: fill(start, '2020-01-01 06:00'),
    problem: { severity: 'warning', code: 'start-in-the-past', field: 'schedule_start_time' },
    control: start,
  },
  {
    typed: 'a year of another calendar',
    edit: fill(end, '2570-03-02 06:00'),
    problem: { severity: 'warning', code: 'far-future', field: 'schedule_end_time', year: 2570 },
    control: end,
  },
  {
    typed: 'a local time that comes twice',
    campaign: 'cmp_store_opening',
    edit: async (appPage) => {
      await inZone(appPage, 'America/New_York');
      await start(appPage).fill('2027-11-07 01:30');
    },
    problem: {
      severity: 'warning',
      code: 'ambiguous-local-time',
      field: 'schedule_start_time',
      local: '2027-11-07T01:30',
      zone: 'America/New_York',
      chosen: 'earlier',
    },
    control: start,
  },
  {
    typed: 'the longest detection time-out',
    edit: fill(timeout, '60'),
    problem: { severity: 'warning', code: 'carrier-timeout', field: 'machine_detection_timeout_seconds' },
    control: timeout,
  },
  {
    typed: 'a limit while summaries are off',
    campaign: 'cmp_store_opening',
    edit: fill(limit, '4'),
    problem: { severity: 'warning', code: 'limit-while-summaries-off', field: 'short_term_summaries_limit' },
    control: limit,
  },
  {
    typed: 'a speech value that nobody lists',
    edit: async (appPage) => {
      await appPage.editor.speech('Style').fill('whispering');
      await appPage.editor.speech('Style').press('Enter');
    },
    problem: {
      severity: 'warning',
      code: 'unknown-speech-value',
      field: 'speech_settings',
      child: 'style',
      value: 'whispering',
    },
    control: (appPage) => appPage.editor.speech('Style'),
  },
];

/**
 * The problem stands beside its field and in Problems, and the entry there leads to the field by
 * mouse and by key.
 */
async function expectFound(appPage: RunningApp, { problem, control, beside }: Case): Promise<void> {
  const sentence = problemTexts(problem);
  const entry = appPage.right.problem(sentence);
  await expect(entry).toBeVisible();
  if (problem.field !== null) await expect(appPage.editor.field(problem.field)).toContainText(beside ?? sentence);
  await entry.click();
  await expect(control(appPage)).toBeFocused();
  await expect(control(appPage)).toBeInViewport();
  await entry.press('Enter');
  await expect(control(appPage)).toBeFocused();
}

for (const found of ERRORS) {
  test(`shows ${found.typed} next to the field and in Problems, and blocks sending`, async () => {
    const { appPage, server } = shared();
    const { right, page } = appPage;
    await appPage.openCampaign(server, found.campaign ?? 'cmp_march_renewals');
    await found.edit(appPage);
    await expectFound(appPage, found);
    await expect(found.control(appPage)).toHaveAttribute('aria-invalid', 'true');

    await expect(right.push).toHaveAttribute('aria-disabled', 'true');
    const reason = texts.review.reasons.errors(1);
    await expect(right.push).toHaveAccessibleDescription(reason);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('status').filter({ hasText: texts.review.blockedPress(reason) })).toBeAttached();
    expect(await server.updates()).toEqual([]);
  });
}

for (const found of WARNINGS) {
  test(`shows ${found.typed} next to the field and in Problems, and allows sending`, async () => {
    const { appPage, server } = shared();
    const { right } = appPage;
    await appPage.openCampaign(server, found.campaign ?? 'cmp_march_renewals');
    await found.edit(appPage);
    await expectFound(appPage, found);
    await right.pushNow();
    await expect(right.panel).toContainText(VERIFIED.title);
    expect(await server.updates()).toHaveLength(1);
  });
}

test('sends the second of two equal local times when it is chosen', async () => {
  const { appPage, server } = shared();
  const { right, page } = appPage;
  await appPage.openCampaign(server, 'cmp_store_opening');
  await inZone(appPage, 'America/New_York');
  await start(appPage).fill('2027-11-07 01:30');
  await page.getByRole('radio', { name: /^The second/ }).check();
  await expect(right.problems.filter({ hasText: 'The later one will be sent' })).toBeVisible();
  await right.pushNow();
  await expect(right.panel).toContainText(VERIFIED.title);
  expect((await server.updates())[0]?.body).toEqual({ scheduleStartTime: '2027-11-07T06:30:00Z' });
});

for (const [campaign, status] of [
  ['cmp_clinic_reminders', 'running'],
  ['cmp_autumn_survey', 'completed'],
] as const) {
  test(`warns about a ${status} campaign and allows pushing`, async () => {
    const { appPage, server } = shared();
    await appPage.openCampaign(server, campaign);
    await appPage.editor.maxConcurrency.fill('9');
    await expect(
      appPage.right.problem(problemTexts({ severity: 'warning', code: 'campaign-status', field: null, status })),
    ).toBeVisible();
    if (status === 'running') await appPage.right.pushRunning();
    else await appPage.right.pushNow();
    await expect(appPage.right.panel).toContainText(VERIFIED.title);
  });
}

test('says once in the review that a draft without changes has nothing to send', async () => {
  const { appPage, server } = shared();
  const { right, page } = appPage;
  await appPage.openCampaign(server, 'cmp_store_opening');
  await expect(right.panel.getByText(texts.review.noChanges)).toBeVisible();
  // It is no problem of the user's making, and is not listed as one.
  await expect(right.problems).toHaveCount(0);
  await expect(page.locator('header').filter({ has: page.locator('h1') })).toContainText(texts.editor.noChanges);
  await expect(right.push).toHaveAccessibleDescription(texts.review.reasons.nothing);
  await page.keyboard.press('Control+Enter');
  await expect(
    page.getByRole('status').filter({ hasText: texts.review.blockedPress(texts.review.reasons.nothing) }),
  ).toBeAttached();
  await appPage.editor.name.fill('Changed and back');
  await expect(right.changes).toHaveCount(1);
  await appPage.editor.name.fill('Store opening, Riverside');
  await expect(right.changes).toHaveCount(0);
  expect(await server.updates()).toEqual([]);
});

test('F8 cycles through the problems', async () => {
  const { appPage, server } = shared();
  const { editor, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await editor.name.fill(' ');
  await editor.maxConcurrency.fill('999');
  await editor.machineTimeout.fill('60');
  await expect(appPage.right.problems).toHaveCount(3);
  for (const control of [editor.name, editor.maxConcurrency, editor.machineTimeout, editor.name]) {
    await page.keyboard.press('F8');
    await expect(control).toBeFocused();
  }
});
