import { expect, sharedApp, test } from './support/fixtures';
import { VERIFIED } from './support/texts';
import { expectTyped, retype } from './support/typed-text';

const shared = sharedApp();

test('sends every edited field in one exact body and verifies each', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const { editor, right, page } = appPage;

  await editor.name.fill('March renewals, wave 3');
  await editor.campaignContext.fill('Customers whose plan ends in April.\nOffer twelve months.');
  await editor.timeZone.fill('America/Los_Angeles');
  await editor.timeZone.press('Enter');
  await editor.time('Start time').fill('2027-03-02 06:00');
  await editor.time('Start time').press('Tab');
  await editor.time('End time').fill('2027-03-06 14:00');
  await editor.time('End time').press('Tab');
  await retype(editor.openingMessage, 'Hello {{first_name}}, "Dana" here.');
  await editor.returningGreeting.click();
  await editor.summariesLimit.fill('4');
  await editor.speech('Style').fill('neutral');
  await editor.speech('Style').press('Enter');
  await editor.speech('Emotions').fill('off');
  await editor.speech('Emotions').press('Enter');
  await editor.maxConcurrency.fill('12');
  await editor.machineTimeout.fill('25');
  await retype(editor.retryPolicy, '{ "max_attempts": 2, "wait": [30, 60] }');
  await editor.detachList.click();
  await editor.addRecipient.click();
  await page
    .getByRole('textbox', { name: /Phone number/ })
    .last()
    .fill('+14155550100');
  await page
    .getByRole('textbox', { name: /Metadata/ })
    .last()
    .fill('{"first_name":"Ada"}');
  await page
    .getByRole('textbox', { name: /Metadata/ })
    .last()
    .press('Tab');

  await expect(right.changes).toHaveCount(13);
  await appPage.right.push.click();
  await expect(right.changes).toHaveCount(0);

  const [update, ...more] = await server.updates();
  expect(more).toEqual([]);
  expect(update?.path).toBe('/campaign/cmp_march_renewals');
  expect(update?.headers).toMatchObject({
    authorization: expect.stringMatching(/^Bearer /),
    'content-type': 'application/json',
  });
  expect(update?.headers['x-user-id']).toBeDefined();
  expect(update?.body).toEqual({
    name: 'March renewals, wave 3',
    campaign_context: 'Customers whose plan ends in April.\nOffer twelve months.',
    scheduleStartTime: '2027-03-02T14:00:00Z',
    scheduleEndTime: '2027-03-06T22:00:00Z',
    opening_message_template: 'Hello {{first_name}}, "Dana" here.',
    use_returning_greeting: false,
    short_term_summaries_limit: 4,
    speech_settings: { style: 'neutral', responsiveness: 'balanced', interruptions: 'on', emotions: 'off' },
    max_concurrency: 12,
    machine_detection_timeout_seconds: 25,
    retry_policy: { max_attempts: 2, wait: [30, 60] },
    recipient_list_id: null,
    recipients: [{ phone_number: '+14155550100', metadata: { first_name: 'Ada' }, assistant_overrides: {} }],
  });
  await appPage.go('History');
  // Recipients are never returned, so nothing can be said about them.
  await expect(page.getByRole('row', { name: /^Select March renewals, wave 3/ })).toContainText('12 of 13 fields');
});

test('sends a cleared field as null and leaves out a reverted field', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const { editor, right } = appPage;

  await editor.clearTime('end').click();
  await editor.machineTimeout.fill('');
  await editor.campaignContext.fill('');
  await editor.maxConcurrency.fill('99');
  await expect(right.changes).toHaveCount(4);
  await editor.revert('Max concurrency').click();
  await expect(right.changes).toHaveCount(3);
  await expect(editor.maxConcurrency).toHaveValue('8');

  await right.push.click();
  await expect(right.changes).toHaveCount(0);
  const [update] = await server.updates();
  expect(update?.body).toEqual({
    scheduleEndTime: null,
    machine_detection_timeout_seconds: null,
    campaign_context: null,
  });
});

test('sends a switch as true or false', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_store_opening');
  await expect(appPage.editor.shortTermSummaries).not.toBeChecked();
  await appPage.editor.shortTermSummaries.click();
  await expect(appPage.editor.shortTermSummaries).toBeChecked();
  await appPage.editor.returningGreeting.focus();
  await appPage.editor.returningGreeting.press('Space');
  await expect(appPage.right.changes).toHaveCount(2);
  await appPage.right.push.click();
  await expect(appPage.right.changes).toHaveCount(0);
  expect((await server.updates())[0]?.body).toEqual({
    use_short_term_summaries: true,
    use_returning_greeting: true,
  });
});

test('keeps undocumented speech values and resends them when another one changes', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_planetarium');
  await expect(appPage.editor.speech('Style')).toHaveValue('storyteller');
  await appPage.editor.speech('Interruptions').fill('off');
  await appPage.editor.speech('Interruptions').press('Enter');
  await expect(appPage.right.changes).toHaveCount(1);
  await appPage.right.push.click();
  await expect(appPage.right.changes).toHaveCount(0);
  expect((await server.updates())[0]?.body).toEqual({
    speech_settings: { style: 'storyteller', responsiveness: 'patient', interruptions: 'off', emotions: 'wonder' },
  });
});

test('shows the same instants in another time zone and changes nothing that is sent', async () => {
  const { appPage, server } = shared();
  const { editor, right } = appPage;
  await server.edit('cmp_store_opening', { schedule_start_time: '2027-03-02T14:00:00Z' });
  await appPage.openCampaign(server, 'cmp_store_opening');
  await editor.timeZone.fill('America/Los_Angeles');
  await editor.timeZone.press('Enter');
  await expect(editor.time('Start time')).toHaveValue('2 Mar 2027, 06:00');
  await editor.time('End time').fill('3 March 2027 6:00 pm');
  await editor.timeZone.fill('Asia/Kolkata');
  await editor.timeZone.press('Enter');
  await expect(editor.time('Start time')).toHaveValue('2 Mar 2027, 19:30');
  await expect(editor.time('End time')).toHaveValue('4 Mar 2027, 07:30');
  await expect(right.changes).toHaveCount(1);
  await right.pushNow();
  await expect(right.panel).toContainText(VERIFIED.title);
  expect((await server.updates())[0]?.body).toEqual({ scheduleEndTime: '2027-03-04T02:00:00Z' });
});

test('picks a time from the calendar by mouse and by keyboard', async () => {
  const { appPage, server } = shared();
  const { editor, right, page } = appPage;
  await server.edit('cmp_store_opening', { schedule_start_time: '2027-03-02T14:00:00Z' });
  await appPage.openCampaign(server, 'cmp_store_opening');
  await editor.timeZone.fill('UTC');
  await editor.timeZone.press('Enter');
  await page.getByRole('button', { name: 'Pick start time' }).click();
  const calendar = page.getByRole('dialog', { name: 'Calendar for start time' });
  await calendar.getByRole('button', { name: /March 10, 2027|10 March 2027/ }).click();
  await calendar.getByLabel('Time of day').fill('08:45');
  await calendar.getByRole('button', { name: 'Done' }).click();
  await expect(calendar).toBeHidden();
  await expect(editor.time('Start time')).toHaveValue('10 Mar 2027, 08:45');

  await page.getByRole('button', { name: 'Pick start time' }).focus();
  await page.keyboard.press('Enter');
  await expect(calendar.getByRole('button', { name: /March 10, 2027|10 March 2027/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(calendar).toBeHidden();
  await expect(editor.time('Start time')).toHaveValue('11 Mar 2027, 08:45');
  await right.pushNow();
  await expect(right.panel).toContainText(VERIFIED.title);
  expect((await server.updates())[0]?.body).toEqual({ scheduleStartTime: '2027-03-11T08:45:00Z' });
});

test('parses a time as people write it, shows how it was read, and accepts it on blur', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const { editor, right } = appPage;
  await editor.timeZone.fill('Asia/Kolkata');
  await editor.timeZone.press('Enter');
  const tomorrow = new Date(Date.now() + 5.5 * 3_600_000 + 86_400_000).toISOString().slice(0, 10);
  const start = editor.time('Start time');
  await start.click();
  await start.fill('tomorrow 9:30');
  await expect(editor.field('schedule_start_time')).toContainText(
    /Read as \w{3} \d{1,2} \w{3} \d{4}, 09:30 \(UTC\+05:30\)/,
  );
  await expect(start).toHaveValue('tomorrow 9:30');
  await start.press('Tab');
  await expect(start).toHaveValue(/\d{1,2} \w{3} \d{4}, 09:30/);
  await expect(editor.field('schedule_start_time')).toContainText(`Sent as ${tomorrow}T04:00:00Z`);

  // A time alone keeps the date that is there; Enter takes it as well.
  await start.fill('11:15');
  await start.press('Enter');
  await expect(editor.field('schedule_start_time')).toContainText(`Sent as ${tomorrow}T05:45:00Z`);

  // A part of the day is no time: the text stays, and the message says what to add.
  await start.fill('tomorrow afternoon');
  await start.press('Tab');
  await expect(start).toHaveValue('tomorrow afternoon');
  await expect(editor.field('schedule_start_time')).toContainText('“afternoon” isn’t an exact time. Add an hour');

  // What cannot be read stays word for word and blocks sending.
  await start.fill('when it suits');
  await start.press('Tab');
  await expect(start).toHaveValue('when it suits');
  await expect(right.problems.filter({ hasText: 'Start time' })).toHaveCount(1);
});

test('explains a time that clocks skip, and asks which one of a repeated time is meant', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const { editor, page } = appPage;
  await editor.timeZone.fill('America/New_York');
  await editor.timeZone.press('Enter');
  const start = editor.time('Start time');
  await start.fill('14 March 2027 2:30 am');
  await start.press('Tab');
  await expect(editor.field('schedule_start_time')).toContainText('because clocks go forward');
  await start.fill('7 November 2027 1:30 am');
  await start.press('Tab');
  await page.getByRole('radio', { name: /The second, at UTC-05:00/ }).check();
  await expect(editor.field('schedule_start_time')).toContainText('Sent as 2027-11-07T06:30:00Z');
});

test('steppers respect the limits and repeat while held, with mouse and keyboard', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const { editor, page } = appPage;
  const field = editor.field('max_concurrency');
  await editor.maxConcurrency.fill('199');
  await editor.maxConcurrency.press('ArrowUp');
  await editor.maxConcurrency.press('ArrowUp');
  await expect(editor.maxConcurrency).toHaveValue('200');
  const [less, more] = [field.locator('.steppers button').first(), field.locator('.steppers button').last()];
  await expect(more).toBeDisabled();
  await expect(more).toHaveAttribute('title', 'The limit is 200.');
  await editor.maxConcurrency.fill('1');
  await expect(editor.maxConcurrency).toHaveValue('1');
  await expect(less).toBeDisabled();
  await more.hover();
  await page.mouse.down();
  await expect.poll(async () => Number(await editor.maxConcurrency.inputValue())).toBeGreaterThan(4);
  await page.mouse.up();
  const reached = await editor.maxConcurrency.inputValue();
  await more.click();
  await expect(editor.maxConcurrency).toHaveValue(String(Number(reached) + 1));
  // What is typed beyond a limit stays as it is, and is a problem.
  await editor.maxConcurrency.fill('900');
  await editor.maxConcurrency.press('Tab');
  await expect(editor.maxConcurrency).toHaveValue('900');
  await expect(field).toContainText('200');
});

test('grows a text area with its text up to a limit, and counts the characters of the context', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const { campaignContext } = appPage.editor;
  const field = appPage.editor.field('campaign_context');
  await campaignContext.fill('One line. 🎉');
  await expect(field).toContainText('11 characters');
  const heightOf = async () => (await campaignContext.boundingBox())?.height ?? 0;
  const small = await heightOf();
  await campaignContext.fill('line\n'.repeat(12));
  await expect.poll(heightOf).toBeGreaterThan(small * 2);
  // By the clipboard, as a user would: text put in by a script takes the browser many seconds.
  await appPage.app.evaluate(({ clipboard }) => clipboard.writeText('line\n'.repeat(500)));
  await campaignContext.press('ControlOrMeta+a');
  await campaignContext.press('ControlOrMeta+v');
  await expect(field).toContainText('2,500 characters');
  expect(await heightOf()).toBeLessThanOrEqual(481);
});

test('previews the opening message for each recipient in the chosen placeholder style', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const { editor, recipients, right, page } = appPage;
  await retype(editor.openingMessage, 'Hi {{first_name}}, your plan is {{plan}}.');
  await expect(page.getByText('Add inline recipients to fill the placeholders in this preview')).toBeVisible();
  await recipients.addRow(1, { phone: '+14155550100', metadata: '{"first_name": "Ada", "plan": 3}' });
  await recipients.addRow(2, { phone: '+14155550101', metadata: '{"first_name": "Grace"}' });
  const preview = page.getByRole('region', { name: /Preview for recipient \d of 2/ });
  await expect(preview).toContainText('Hi Ada, your plan is 3.');
  await preview.getByRole('button', { name: 'Next recipient' }).press('Enter');
  await expect(preview).toContainText('Preview for recipient 2 of 2');
  await expect(preview).toContainText('Hi Grace, your plan is [plan is missing].');
  await expect(
    editor.field('opening_message_template').getByRole('button', { name: /^Undocumented: / }),
  ).toHaveAccessibleDescription(/filled from the recipients’ metadata is not documented/);
  await expect(right.problem('1 of 2 is missing “plan”')).toBeVisible();

  await appPage.go('Settings');
  await page.getByRole('radio', { name: '[name]', exact: true }).check();
  await appPage.go('Drafts');
  await expect(preview).toHaveCount(0);
  await expect(right.problem('missing “plan”')).toHaveCount(0);
  await retype(editor.openingMessage, 'Hi [first_name].');
  await expect(preview).toContainText('Hi Ada.');
  await appPage.go('Settings');
  await page.getByRole('radio', { name: '{{name}}', exact: true }).check();
});

test('formats JSON by button and shortcut, and leaves invalid JSON unchanged', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const { editor } = appPage;
  const format = editor.field('retry_policy').getByRole('button', { name: 'Format' });
  await retype(editor.retryPolicy, '{"max":12345678901234567890,"wait":[1]}');
  await format.click();
  const laidOut = '{\n  "max": 12345678901234567890,\n  "wait": [\n    1\n  ]\n}';
  await expectTyped(editor.retryPolicy, laidOut);
  await retype(editor.retryPolicy, '{"a":1}');
  await editor.retryPolicy.press('Shift+Alt+f');
  await expectTyped(editor.retryPolicy, '{\n  "a": 1\n}');
  await retype(editor.retryPolicy, '{"a": ');
  await expect(format).toHaveAttribute('aria-disabled', 'true');
  await format.dispatchEvent('click');
  await expectTyped(editor.retryPolicy, '{"a": ');
});
