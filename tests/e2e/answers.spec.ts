import type { Outcome } from '@domain/sync/outcome';
import type { FaultInput } from '@sandbox/faults/faults';
import { closedPort, http2Server, untrustedServer } from './support/bad-servers';
import { API_KEY, expect, type RunningApp, sharedApp, test, USER_ID } from './support/fixtures';
import { startServer, type TestServer } from './support/server';
import { outcomeTexts, refusal, texts, VERIFIED } from './support/texts';

const shared = sharedApp();

const SENT = { name: 'Kept whatever comes', campaign_context: 'Nothing of this may be lost.' };

async function editTwoFields(appPage: RunningApp, server: TestServer): Promise<void> {
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await appPage.editor.name.fill(SENT.name);
  await appPage.editor.campaignContext.fill(SENT.campaign_context);
  await expect(appPage.right.changes).toHaveCount(2);
}

/** The draft says what came and what to do, and all that was typed is there. */
async function expectExplained(appPage: RunningApp, outcome: Outcome): Promise<void> {
  const { title, help } = outcomeTexts(outcome);
  await expect(appPage.right.panel).toContainText(title);
  await expect(appPage.right.panel).toContainText(help);
  await expect(appPage.right.changes).toHaveCount(2);
  await expect(appPage.editor.name).toHaveValue(SENT.name);
  await expect(appPage.editor.campaignContext).toHaveValue(SENT.campaign_context);
}

/** The next press sends the same again, and the server takes it. */
async function expectNextPushAccepted(appPage: RunningApp, server: TestServer): Promise<void> {
  await appPage.right.pushNow();
  await expect(appPage.right.panel).toContainText(VERIFIED.title);
  await expect(appPage.right.changes).toHaveCount(0);
  const [last] = (await server.updates()).slice(-1);
  expect(last?.body).toEqual(SENT);
  expect(await server.campaign('cmp_march_renewals')).toMatchObject(SENT);
}

const OTHER = { id: 'cmp_store_opening', name: 'Another campaign', assistant_id: 'a', channel: 'twilio' };

interface Answered {
  readonly answer: string;
  readonly fault: FaultInput;
  readonly outcome: Outcome;
  /** The server's own words, which the draft repeats. */
  readonly shown?: string;
}

const retryAt = `${new Date(Date.now() + 3_600_000).toISOString().slice(0, 19)}Z`;

const ANSWERS: readonly Answered[] = [
  {
    answer: '400',
    fault: { kind: 'status', status: 400, detail: 'The campaign is being planned.' },
    outcome: refusal(400, 'bad-request'),
    shown: 'The campaign is being planned.',
  },
  {
    answer: '401',
    fault: { kind: 'status', status: 401 },
    outcome: refusal(401, 'sign-in'),
    shown: 'Invalid authentication credentials',
  },
  { answer: '403', fault: { kind: 'status', status: 403 }, outcome: refusal(403, 'sign-in'), shown: 'Forbidden' },
  {
    answer: '404',
    fault: { kind: 'status', status: 404 },
    outcome: refusal(404, 'not-found'),
    shown: 'Campaign not found',
  },
  {
    answer: '409 with an object as detail',
    fault: { kind: 'status', status: 409, detail: { reason: 'The campaign is running' } },
    outcome: refusal(409, 'conflict'),
    shown: 'The campaign is running',
  },
  { answer: '413', fault: { kind: 'status', status: 413 }, outcome: refusal(413, 'too-large') },
  {
    answer: '429 with a time to wait until',
    fault: { kind: 'status', status: 429, retryAfter: new Date(retryAt).toUTCString() },
    outcome: refusal(429, 'rate-limit', retryAt),
  },
  { answer: '500', fault: { kind: 'status', status: 500 }, outcome: refusal(500, 'server-error') },
  { answer: '503', fault: { kind: 'status', status: 503 }, outcome: refusal(503, 'server-error') },
  {
    answer: 'a proxy’s page with 502',
    fault: { kind: 'html' },
    outcome: refusal(502, 'server-error'),
    shown: '502 Bad Gateway',
  },
  { answer: 'a status nobody documents', fault: { kind: 'status', status: 418 }, outcome: refusal(418, 'other') },
  { answer: '200 with nothing', fault: { kind: 'empty' }, outcome: { kind: 'unreadable', reason: 'empty' } },
  {
    answer: '200 with a web page',
    fault: { kind: 'html', status: 200 },
    outcome: { kind: 'unreadable', reason: 'html' },
  },
  { answer: '200 with garbage', fault: { kind: 'garbage' }, outcome: { kind: 'unreadable', reason: 'not-json' } },
  {
    answer: '200 with JSON that is no campaign',
    fault: { kind: 'garbage', body: '{"success":true}' },
    outcome: { kind: 'unreadable', reason: 'not-a-campaign' },
  },
  {
    answer: '200 with another campaign',
    fault: { kind: 'garbage', body: JSON.stringify(OTHER) },
    outcome: { kind: 'unreadable', reason: 'other-campaign' },
  },
  {
    answer: 'a redirect',
    fault: { kind: 'redirect', location: '/elsewhere' },
    outcome: { kind: 'no-answer', reason: 'redirect', sent: 'maybe' },
  },
  {
    answer: 'a connection reset',
    fault: { kind: 'reset' },
    outcome: { kind: 'no-answer', reason: 'reset', sent: 'maybe' },
  },
  {
    answer: 'an answer cut half-way',
    fault: { kind: 'cut' },
    outcome: { kind: 'no-answer', reason: 'cut', sent: 'maybe' },
  },
  {
    answer: 'an answer far too large',
    fault: { kind: 'oversized', bytes: 9 * 1024 * 1024 },
    outcome: { kind: 'no-answer', reason: 'answer-too-large', sent: 'maybe' },
  },
];

for (const { answer, fault, outcome, shown } of ANSWERS) {
  test(`${answer}: explains the outcome, loses nothing, and the next push is accepted`, async () => {
    const { appPage, server } = shared();
    await editTwoFields(appPage, server);
    await server.faultOfUpdates(fault);
    await appPage.right.pushNow();
    await expectExplained(appPage, outcome);
    if (shown !== undefined) await expect(appPage.right.panel).toContainText(shown);
    await server.clearFaults();
    await expectNextPushAccepted(appPage, server);
  });
}

test('never resends an update silently, even on a reused connection', async () => {
  const { appPage, server } = shared();
  await editTwoFields(appPage, server);
  await appPage.right.pushNow();
  await expect(appPage.right.panel).toContainText(VERIFIED.title);
  await appPage.editor.name.fill('Sent once');
  await server.faultOfUpdates({ kind: 'reset', times: 1 });
  await appPage.right.pushNow();
  await expect(appPage.right.panel).toContainText(
    outcomeTexts({ kind: 'no-answer', reason: 'reset', sent: 'maybe' }).title,
  );
  expect(await server.updates()).toHaveLength(2);
});

test('never uses HTTP/2, which would put all updates on one connection', async ({ start }) => {
  const campaign = await shared().server.campaign('cmp_march_renewals');
  const server = await http2Server((update) => (update === 1 ? JSON.stringify({ ...campaign, name: 'First' }) : null));
  const appPage = await start();
  await appPage.app.evaluate(({ session }) => {
    session.fromPartition('main-kathan-1').setCertificateVerifyProc((_request, trust) => trust(0));
  });
  await appPage.connectAndOpen(
    { baseUrl: server.baseUrl, campaign: () => Promise.resolve(campaign) },
    { apiKey: API_KEY, userId: USER_ID },
    'cmp_march_renewals',
  );
  await appPage.editor.name.fill('First');
  await appPage.right.pushNow();
  await expect(appPage.right.panel).toContainText(VERIFIED.title);
  await appPage.editor.name.fill('Second');
  await appPage.right.pushNow();
  await expect(appPage.right.panel).toContainText(
    outcomeTexts({ kind: 'no-answer', reason: 'reset', sent: 'maybe' }).title,
  );
  expect(server.updates()).toBe(2);
  await server.close();
});

test('429 without Retry-After: shows when the rate window ends and that no requests are left', async () => {
  const { appPage, server } = shared();
  await editTwoFields(appPage, server);
  await server.faultOfUpdates({ kind: 'status', status: 429 });
  await appPage.right.pushNow();
  await expect(appPage.right.panel).toContainText(outcomeTexts(refusal(429, 'rate-limit')).title);
  await expect(appPage.right.panel).toContainText(
    /Try again after \d\d:\d\d:\d\d\. Wait a moment, then press Push now\./,
  );
  await expect(appPage.right.changes).toHaveCount(2);
  await expect(appPage.status).toContainText(texts.frame.status.requestsLeft(0, 100));
  await server.clearFaults();
  await expectNextPushAccepted(appPage, server);
});

test('does not follow a redirect', async () => {
  const { appPage, server } = shared();
  const elsewhere = await startServer();
  await editTwoFields(appPage, server);
  await server.faultOfUpdates({
    kind: 'redirect',
    status: 302,
    location: `${elsewhere.baseUrl}/campaign/cmp_march_renewals`,
  });
  await appPage.right.pushNow();
  await expectExplained(appPage, { kind: 'no-answer', reason: 'redirect', sent: 'maybe' });
  expect(await elsewhere.requests()).toEqual([]);
  await elsewhere.close();
});

test('422: shows each error next to its field, under the field’s name, until the field is edited', async () => {
  const { appPage, server } = shared();
  const { editor, right } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await editor.maxConcurrency.fill('150');
  await editor.time('Start time').fill('2027-03-02 06:00');
  await editor.time('End time').fill('2027-03-03 06:00');
  await editor.speech('Style').fill('whispering');
  await editor.speech('Style').press('Enter');
  await appPage.recipients.addRow(1, { phone: '+14155550100' });
  await server.faultOfUpdates({
    kind: 'status',
    status: 422,
    times: 1,
    detail: [
      { loc: ['body', 'max_concurrency'], msg: 'Your plan allows 100', type: 'less_than_equal' },
      { loc: ['body', 'scheduleStartTime'], msg: 'Must not be a holiday', type: 'value_error' },
      { loc: ['body', 'speech_settings', 'style'], msg: 'Input should be one of the styles', type: 'enum' },
      { loc: ['body', 'recipients', 0, 'phone_number'], msg: 'Not reachable from here', type: 'value_error' },
      { loc: ['body', 'tenant'], msg: 'Field required', type: 'missing' },
    ],
  });
  await right.pushNow();

  const { title, help } = outcomeTexts(refusal(422, 'invalid'));
  await expect(right.panel).toContainText(title);
  await expect(right.panel).toContainText(help);
  await expect(right.panel).toContainText('tenant: Field required');
  await expect(editor.maxConcurrency).toHaveAccessibleDescription(/Your plan allows 100/);
  await expect(editor.time('Start time')).toHaveAccessibleDescription(/Must not be a holiday/);
  await expect(editor.time('End time')).not.toHaveAccessibleDescription(/holiday/);
  await expect(editor.field('speech_settings')).toContainText('style: Input should be one of the styles');
  await expect(editor.field('recipients')).toContainText('0.phone_number: Not reachable from here');

  await editor.maxConcurrency.fill('90');
  await expect(editor.maxConcurrency).not.toHaveAccessibleDescription(/Your plan allows 100/);
  await expect(editor.time('Start time')).toHaveAccessibleDescription(/Must not be a holiday/);
  await expect(right.changes).toHaveCount(5);
  await right.pushNow();
  await expect(right.panel).toContainText(VERIFIED.title);
  await expect(right.changes).toHaveCount(0);
  expect((await server.updates()).at(-1)?.body).toMatchObject({ max_concurrency: 90 });
});

test('sends nothing to a host that refuses connections, is unknown or is not trusted', async () => {
  const { appPage, server } = shared();
  const untrusted = await untrustedServer();
  const { status } = appPage;
  const cases = [
    { name: 'Refusing', baseUrl: `http://127.0.0.1:${String(await closedPort())}`, reason: 'refused' },
    { name: 'Unknown', baseUrl: 'https://no-such-host.invalid', reason: 'dns' },
    { name: 'Untrusted', baseUrl: untrusted.baseUrl, reason: 'tls' },
  ] as const;
  for (const { name, baseUrl, reason } of cases) {
    await test.step(name, async () => {
      const outcome: Outcome = { kind: 'no-answer', reason, sent: 'no' };
      await appPage.add({ name, baseUrl });
      await editTwoFields(appPage, server);
      await expect(status).toContainText(texts.frame.status.online);
      await appPage.right.pushNow();
      await expectExplained(appPage, outcome);
      // The network is there, but this server is not.
      const item = status.getByRole('button', { name: texts.frame.status.unreachable });
      await expect(item).toHaveAttribute('title', texts.connections.test.network[reason]);
    });
  }
  await untrusted.close();
  await appPage.use('Test server');
  await editTwoFields(appPage, server);
  await expect(status).toContainText(texts.frame.status.online);
});

test('gives up on a server that does not respond for 30 s, while other drafts keep working', async () => {
  test.setTimeout(120_000);
  const { appPage, server } = shared();
  await editTwoFields(appPage, server);
  await server.faultOfUpdates({ kind: 'latency', ms: 45_000, times: 1 });
  await appPage.right.push.click();
  await expect(appPage.drafts.open).toContainText('Sending');

  await appPage.openCampaign(server, 'cmp_store_opening');
  await appPage.editor.name.fill('Pushed while the other waits');
  await appPage.right.pushNow();
  await expect(appPage.right.panel).toContainText(VERIFIED.title);

  await appPage.drafts.all.filter({ hasText: 'Sending' }).click();
  await expect(appPage.editor.name).toHaveValue(SENT.name);
  await expect(appPage.right.push).not.toHaveAttribute('aria-busy', { timeout: 40_000 });
  await expectExplained(appPage, { kind: 'no-answer', reason: 'timeout', sent: 'maybe' });
  await expectNextPushAccepted(appPage, server);
});
