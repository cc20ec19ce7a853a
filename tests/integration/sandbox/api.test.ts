import { describe, expect, it } from 'vitest';
import { CAMPAIGN, KEY, sandboxClient, USER } from './client';

describe('credentials', () => {
  it.each([
    ['a wrong key', { Authorization: 'Bearer sk_live_wrong' }],
    ['a key without Bearer', { Authorization: KEY }],
    ['a wrong user id', { 'X-User-ID': 'user_wrong' }],
    ['the key where the user id belongs', { 'X-User-ID': KEY }],
    ['an empty user id', { 'X-User-ID': '' }],
  ])('are rejected with %s', async (_, headers) => {
    const { send } = await sandboxClient();
    const reply = await send('GET', '/protected', undefined, headers);
    expect(reply.status).toBe(401);
    expect(reply.json).toEqual({ detail: 'Invalid authentication credentials' });
  });

  it('are rejected without the user ID', async () => {
    const { sandbox } = await sandboxClient();
    const reply = await fetch(`${sandbox.baseUrl}/protected`, { headers: { Authorization: `Bearer ${KEY}` } });
    expect(reply.status).toBe(401);
  });

  it('that are valid are confirmed by /protected with the user ID', async () => {
    const { send } = await sandboxClient();
    const reply = await send('GET', '/protected');
    expect(reply.status).toBe(200);
    expect(reply.json).toEqual({ message: expect.any(String) as string, user_id: USER });
  });
});

describe('PATCH', () => {
  it('changes the named fields, keeps the others and updates updated_at', async () => {
    const { send } = await sandboxClient();
    const before = (await send('GET', CAMPAIGN)).json as Record<string, unknown>;
    const reply = await send('PATCH', CAMPAIGN, { name: 'Renamed', max_concurrency: 200 });
    expect(reply.status).toBe(200);
    const after = reply.json as Record<string, unknown>;
    expect(after).toEqual({
      ...before,
      name: 'Renamed',
      max_concurrency: 200,
      updated_at: expect.any(String) as string,
    });
    expect(String(after['updated_at']) > String(before['updated_at'])).toBe(true);
    expect((await send('GET', CAMPAIGN)).json).toEqual(after);
  });

  it('updates updated_at with every change even if the clock stands still', async () => {
    const { send } = await sandboxClient({ clock: () => Date.parse('2026-03-01T00:00:00Z') });
    const times: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      times.push(String(((await send('PATCH', CAMPAIGN, {})).json as Record<string, unknown>)['updated_at']));
    }
    expect(new Set(times).size).toBe(3);
    expect(times.toSorted()).toEqual(times);
  });

  it('accepts times in camelCase and returns them in snake_case, spelled as sent', async () => {
    const { send } = await sandboxClient();
    const reply = await send('PATCH', CAMPAIGN, { scheduleStartTime: 'next Tuesday-ish', scheduleEndTime: null });
    expect(reply.json).toMatchObject({ schedule_start_time: 'next Tuesday-ish', schedule_end_time: null });
    expect(reply.text).not.toContain('scheduleStartTime');
  });

  it('ignores snake_case times and every other unknown key, with 200', async () => {
    const { send } = await sandboxClient();
    const before = (await send('GET', CAMPAIGN)).json as Record<string, unknown>;
    const reply = await send('PATCH', CAMPAIGN, {
      schedule_start_time: '2030-01-01T00:00:00Z',
      status: 'completed',
      assistant_id: 'asst_other',
      maxConcurrency: 7,
    });
    expect(reply.status).toBe(200);
    expect(reply.json).toEqual({ ...before, updated_at: expect.any(String) as string });
  });

  it('clears nullable fields with null', async () => {
    const { send } = await sandboxClient();
    const cleared = {
      campaign_context: null,
      opening_message_template: null,
      short_term_summaries_limit: null,
      machine_detection_timeout_seconds: null,
    };
    expect((await send('PATCH', CAMPAIGN, cleared)).json).toMatchObject(cleared);
  });

  it('fills missing speech settings with the defaults of the API page', async () => {
    const { send } = await sandboxClient();
    const reply = await send('PATCH', CAMPAIGN, { speech_settings: { style: 'gravelly' } });
    expect(reply.json).toMatchObject({
      speech_settings: { style: 'gravelly', responsiveness: 'balanced', interruptions: 'on', emotions: 'natural' },
    });
  });

  it('attaches a known list with its name and size, an unknown one without, and detaches with null', async () => {
    const { send } = await sandboxClient();
    expect((await send('PATCH', CAMPAIGN, { recipient_list_id: 'list_clinic_next_week' })).json).toMatchObject({
      recipient_list_id: 'list_clinic_next_week',
      recipient_list_name: 'Clinic: next week',
      recipient_list_row_count: 1268,
    });
    expect((await send('PATCH', CAMPAIGN, { recipient_list_id: 'list_from_elsewhere' })).json).toMatchObject({
      recipient_list_id: 'list_from_elsewhere',
      recipient_list_name: null,
      recipient_list_row_count: null,
    });
    expect((await send('PATCH', CAMPAIGN, { recipient_list_id: null })).json).toMatchObject({
      recipient_list_id: null,
      recipient_list_name: null,
      recipient_list_row_count: null,
    });
  });

  const ada = { phone_number: '+14155550101', metadata: { first_name: 'Ada' }, assistant_overrides: {} };
  const grace = { phone_number: '+14155550102', metadata: {}, assistant_overrides: {} };

  it.each([
    ['replaces', 'replace', [grace]],
    ['appends', 'append', [ada, grace]],
  ] as const)('%s recipients when told to, and never returns them', async (_, recipientsMode, expected) => {
    const { send } = await sandboxClient({ recipientsMode });
    await send('PATCH', CAMPAIGN, { recipients: [ada] });
    const reply = await send('PATCH', CAMPAIGN, { recipients: [{ phone_number: grace.phone_number }] });
    expect(reply.json).not.toHaveProperty('recipients');
    expect((await send('GET', `/__sandbox${CAMPAIGN.replace('campaign', 'campaigns')}/recipients`)).json).toEqual({
      recipients: expected,
    });
  });

  it('returns 404 for an unknown campaign', async () => {
    const { send } = await sandboxClient();
    const reply = await send('PATCH', '/campaign/cmp_nobody', { name: 'x' });
    expect(reply.status).toBe(404);
    expect(reply.json).toEqual({ detail: 'Campaign not found' });
  });

  it('applies simultaneous edits one after the other and loses none', async () => {
    const { send } = await sandboxClient();
    await Promise.all([
      send('PATCH', CAMPAIGN, { name: 'From the left' }),
      send('PATCH', CAMPAIGN, { campaign_context: 'From the right' }),
      send('PATCH', CAMPAIGN, { max_concurrency: 77 }),
    ]);
    expect((await send('GET', CAMPAIGN)).json).toMatchObject({
      name: 'From the left',
      campaign_context: 'From the right',
      max_concurrency: 77,
    });
  });
});

describe('a rejected body', () => {
  it('changes nothing and names the place with the request’s own keys', async () => {
    const { send } = await sandboxClient();
    const before = (await send('GET', CAMPAIGN)).json;
    const reply = await send('PATCH', CAMPAIGN, { name: 'Fine', max_concurrency: 201, scheduleStartTime: 5 });
    expect(reply.status).toBe(422);
    expect(reply.json).toEqual({
      detail: [
        {
          type: 'less_than_equal',
          loc: ['body', 'max_concurrency'],
          msg: 'Input should be less than or equal to 200',
          input: 201,
          ctx: { le: 200 },
        },
        { type: 'string_type', loc: ['body', 'scheduleStartTime'], msg: 'Input should be a valid string', input: 5 },
      ],
    });
    expect((await send('GET', CAMPAIGN)).json).toEqual(before);
  });

  it.each([
    ['malformed JSON', '{"name": }', 'json_invalid', ['body', expect.any(Number) as number]],
    ['JSON that ends early', '{"name": "x"', 'json_invalid', ['body', 12]],
    ['an array', '[]', 'model_attributes_type', ['body']],
    ['nothing', '', 'missing', ['body']],
  ])('because it is %s gets FastAPI’s 422', async (_, body, type, loc) => {
    const { sendText } = await sandboxClient();
    const reply = await sendText('PATCH', CAMPAIGN, body);
    expect(reply.status).toBe(422);
    expect(reply.json).toMatchObject({ detail: [{ type, loc, msg: expect.any(String) as string }] });
  });

  it('because it is not declared as JSON gets a 422', async () => {
    const { sendText } = await sandboxClient();
    expect((await sendText('PATCH', CAMPAIGN, '{"name":"x"}', 'text/plain')).status).toBe(422);
  });

  it('because it is not UTF-8 gets a 400', async () => {
    const { sendText } = await sandboxClient();
    const reply = await sendText('PATCH', CAMPAIGN, new Uint8Array([0x22, 0xff, 0x22]));
    expect(reply.status).toBe(400);
    expect(reply.json).toEqual({ detail: 'There was an error parsing the body' });
  });

  it('because it is too long gets a 413, even without an announced length', async () => {
    const { send, sandbox } = await sandboxClient({ maxBodyBytes: 1000 });
    expect((await send('PATCH', CAMPAIGN, { campaign_context: 'x'.repeat(5_000_000) })).status).toBe(413);
    const chunked = await fetch(sandbox.baseUrl + CAMPAIGN, {
      method: 'PATCH',
      headers: { Authorization: `Bearer ${KEY}`, 'X-User-ID': USER },
      body: new Blob([JSON.stringify({ campaign_context: 'x'.repeat(5_000) })]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(chunked.status).toBe(413);
  });
});

describe('other paths', () => {
  it('POST start sets the campaign running and returns it', async () => {
    const { send } = await sandboxClient();
    const reply = await send('POST', `${CAMPAIGN}/start`);
    expect(reply.status).toBe(200);
    expect(reply.json).toMatchObject({ id: 'cmp_march_renewals', status: 'running' });
    expect((await send('POST', '/campaign/cmp_nobody/start')).status).toBe(404);
  });

  it('GET can be turned off, and is then rejected as FastAPI does', async () => {
    const { send } = await sandboxClient({ offersGet: false });
    const reply = await send('GET', CAMPAIGN);
    expect(reply.status).toBe(405);
    expect(reply.json).toEqual({ detail: 'Method Not Allowed' });
    expect(reply.headers.get('allow')).toBe('PATCH');
    expect((await send('PATCH', CAMPAIGN, {})).status).toBe(200);
  });

  it.each([
    ['GET', '/', 404],
    ['GET', '/campaign', 404],
    ['PATCH', '/campaign/', 404],
    ['GET', '/campaign/%E0%A4%A', 404],
    ['PATCH', `${CAMPAIGN}/`, 404],
    ['POST', '/protected', 405],
    ['DELETE', CAMPAIGN, 405],
    ['GET', `${CAMPAIGN}/start`, 405],
    ['GET', '/protected?verbose=1', 200],
  ])('%s %s returns %i', async (method, path, status) => {
    const { send } = await sandboxClient();
    expect((await send(method, path)).status).toBe(status);
  });
});
