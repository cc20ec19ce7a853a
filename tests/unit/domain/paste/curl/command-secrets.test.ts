import { describe, expect, it } from 'vitest';
import { commandSummary, requestAccess } from '@domain/paste/curl/summary';

const commandSecrets = (text: string) => requestAccess(text, null)?.secrets;

const url = 'https://api.staging.kathan.tech/campaign/cmp_1';
const command = (key: string, user: string): string =>
  `curl --request PATCH \\\n  --url ${url} \\\n  --header 'Authorization: Bearer ${key}' \\\n  -H 'x-user-id: ${user}' -d '{"name": "A", "max_concurrency": 3}'`;

describe('the secrets of a command', () => {
  it('are the bearer token and the user ID, wherever they are', () => {
    expect(commandSecrets(command('sk_live_1', 'user_1'))).toEqual({ apiKey: 'sk_live_1', userId: 'user_1' });
    expect(commandSecrets(`curl ${url} --oauth2-bearer sk_live_1 -H"X-User-ID:user_1"`)).toEqual({
      apiKey: 'sk_live_1',
      userId: 'user_1',
    });
    expect(commandSecrets(`curl ^\r\n "${url}" ^\r\n -H "Authorization: bearer sk_live_1"`)).toEqual({
      apiKey: 'sk_live_1',
      userId: null,
    });
  });

  it.each([
    '<token>',
    '<api-key>',
    'YOUR_API_KEY',
    'your-user-id',
    '$KEY',
    '${KATHAN_KEY}',
    '%KEY%',
    '{{key}}',
    '[key]',
    '***',
    'sk_live_xxxx',
    'sk_live_...',
    'sk_live_••••',
    'token',
    'api-key',
    'user_id',
    'string',
    'two words',
    '',
  ])('are not the placeholder %j', (placeholder) => {
    expect(commandSecrets(command(placeholder, placeholder))).toEqual({ apiKey: null, userId: null });
    // oxfmt-ignore
  });

  it('are not in the summary that the page receives', () => {
    const summary = commandSummary(command('sk_live_1', 'user_1'));
    expect(summary).toEqual({
      chosen: 0,
      looseLines: null,
      requests: [
        {
          method: 'PATCH',
          campaign: { kind: 'id', id: 'cmp_1' },
          baseUrl: { ok: true, value: 'https://api.staging.kathan.tech' },
          fields: 2,
          recipients: 0,
          hasApiKey: true,
          hasUserId: true,
          notes: [],
          problem: null,
        },
      ],
    });
    expect(JSON.stringify(summary)).not.toMatch(/sk_live_1|user_1/);
  });
});

describe('the address of a command', () => {
  it.each([
    ['https://api.example.com/v2/campaign/c/start?x=1', { ok: true, value: 'https://api.example.com/v2' }],
    ['http://127.0.0.1:4010/campaign/c', { ok: true, value: 'http://127.0.0.1:4010' }],
    ['http://api.example.com/campaign/c', { ok: false, error: { reason: 'http-needs-loopback' } }],
    ['https://me:pw@api.example.com/campaign/c', { ok: false, error: { reason: 'credentials' } }],
  ])('%s', (address, baseUrl) => {
    expect(commandSummary(`curl '${address}'`)?.requests).toMatchObject([{ baseUrl }]);
  });

  it('is searched only in commands', () => {
    expect(commandSummary('{"id": "c"}')).toBeNull();
    expect(commandSummary('')).toBeNull();
    expect(commandSummary('curl --url')).toBeNull();
    expect(commandSummary("curl https://x.test/campaign/c -d '{")).toBeNull();
  });

  it('is reported together with why its body can’t be read', () => {
    expect(commandSummary("curl https://x.test/campaign/c -d '{'")?.requests).toMatchObject([
      { problem: { kind: 'campaign-text', reason: 'not-json', line: 1 } },
    ]);
  });
});
