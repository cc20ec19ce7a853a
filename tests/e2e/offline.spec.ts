import { expect, test } from './support/fixtures';
import { setNetwork } from './support/network';
import { startServer } from './support/server';
import { outcomeTexts, VERIFIED } from './support/texts';
import { retype } from './support/typed-text';

test('edits every kind of field offline, restarts, and pushes with a verified result', async ({ start }) => {
  const before = await startServer();
  const first = await start();
  await first.connect(before);
  await first.openCampaign(before, 'cmp_march_renewals');
  const { baseUrl, port } = before;
  const { editor, right, recipients } = first;

  await setNetwork(first.app, false);
  await expect(first.status).toContainText('Offline');
  await expect(right.column).toContainText('Nothing to send: no field has changed');
  const refresh = first.page.getByRole('button', { name: 'Refresh' });
  await expect(refresh).toHaveAttribute('aria-disabled', 'true');
  await expect(refresh).toHaveAccessibleDescription(/This computer is offline/);
  await editor.name.fill('Written in a tunnel');
  await editor.campaignContext.fill('');
  await editor.timeZone.fill('Asia/Kolkata');
  await editor.timeZone.press('Enter');
  await editor.time('Start time').fill('2027-03-02 19:30');
  await editor.clearTime('end').click();
  await editor.returningGreeting.click();
  await editor.speech('Emotions').fill('off');
  await editor.speech('Emotions').press('Enter');
  await editor.maxConcurrency.fill('21');
  await retype(editor.retryPolicy, '{"max_attempts": 2}');
  await editor.detachList.click();
  await recipients.addRow(1, { phone: '+91 98765 43210', metadata: '{"first_name": "आशा"}' });
  await expect(right.changes).toHaveCount(10);
  await right.pushNow();
  const offline = outcomeTexts({ kind: 'no-answer', reason: 'offline', sent: 'no' });
  await expect(right.panel).toContainText(offline.title);
  await expect(right.panel).toContainText(offline.help);
  await expect(right.changes).toHaveCount(10);
  expect(await before.updates()).toEqual([]);
  await first.app.close();
  await before.close();

  // The network is there again after the restart, but the server is not yet.
  const second = await start();
  await expect(second.right.changes).toHaveCount(10);
  await expect(second.editor.time('Start time')).toHaveValue('2 Mar 2027, 19:30');
  await expect(second.recipients.phone(1)).toHaveValue('+91 98765 43210');
  await second.right.pushNow();
  const refused = outcomeTexts({ kind: 'no-answer', reason: 'refused', sent: 'no' });
  await expect(second.right.panel).toContainText(refused.title);
  await expect(second.right.changes).toHaveCount(10);

  const after = await startServer({ port });
  expect(after.baseUrl).toBe(baseUrl);
  await second.right.pushNow();
  await expect(second.right.panel).toContainText(VERIFIED.title);
  await expect(second.right.changes).toHaveCount(0);
  expect((await after.updates()).map((update) => update.body)).toEqual([
    {
      name: 'Written in a tunnel',
      campaign_context: null,
      scheduleStartTime: '2027-03-02T14:00:00Z',
      scheduleEndTime: null,
      use_returning_greeting: false,
      speech_settings: { style: 'professional', responsiveness: 'balanced', interruptions: 'on', emotions: 'off' },
      max_concurrency: 21,
      retry_policy: { max_attempts: 2 },
      recipient_list_id: null,
      recipients: [{ phone_number: '+919876543210', metadata: { first_name: 'आशा' }, assistant_overrides: {} }],
    },
  ]);
  await after.close();
});
