import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AppError } from '@domain/errors/errors';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { readId } from '@domain/identity/resource-id';
import type { CampaignText } from '@domain/paste/import-text';
import { readCampaignText } from '@domain/paste/import-text';
import { curlOf } from '@domain/wire/curl-command';
import { recipientToWire } from '@domain/wire/recipient-wire';
import { campaignUrl } from '@domain/wire/request';
import { buildUpdate } from '@domain/wire/update';
import type { JsonObject } from '@kernel/json/json';
import { SERVER } from '../changes/drafts';
import { campaign, recipientRow, validDraft } from '../wire/arbitraries';

const read = (text: string, typedId = ''): CampaignText => {
  const result = readCampaignText(text, typedId);
  if (!result.ok) throw new Error(`not read: ${JSON.stringify(result.error)}`);
  return result.value;
};
const refusal = (text: string, typedId = ''): AppError | null => {
  const result = readCampaignText(text, typedId);
  return result.ok ? null : result.error;
};
const bodyOf = ({ edits, recipients }: CampaignText): JsonObject => {
  const update = buildUpdate({ snapshot: null, edits, recipients: NO_RECIPIENTS }, 'camelCase');
  return update.withRecipients ? { ...update.body, recipients: recipients.map(recipientToWire) } : update.body;
};

/** A text that begins like a placeholder of an example: whether it is one, other tests decide. */
const LIKE_A_PLACEHOLDER = /"\s*(?:<|\$|%|\{|YOUR_|MY_|your[-_]|string)/;

describe('a cURL command that the review wrote', () => {
  test('parses back to the same ID and body, whatever the texts contain', () => {
    const sent = fc.record({
      draft: validDraft,
      rows: fc.array(recipientRow, { maxLength: 3 }),
      id: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }),
    });
    fc.assert(
      fc.property(sent, ({ draft, rows, id }) => {
        fc.pre(id.trim() === id && readId(id, 'campaign').ok);
        const url = campaignUrl('https://api.example.com', id);
        if (!url.ok) throw new Error('an accepted id has an address');
        const update = buildUpdate(draft, 'camelCase');
        const body = update.withRecipients ? { ...update.body, recipients: rows.map(recipientToWire) } : update.body;
        fc.pre(!LIKE_A_PLACEHOLDER.test(JSON.stringify(body)));
        const text = curlOf({ url: url.value, body: JSON.stringify(body, null, 2) }, 'posix');
        const parsed = read(text);
        expect(parsed.campaignId).toBe(id);
        expect(bodyOf(parsed)).toEqual(body);
      }),
    );
  });

  test('any text survives the quoting of a shell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const body = JSON.stringify({ campaign_context: name });
        expect(bodyOf(read(curlOf({ url: 'http://127.0.0.1:4010/campaign/c', body }, 'posix')))).toEqual({
          campaign_context: name,
        });
      }),
    );
  });
});

describe('a pasted cURL command', () => {
  const expected = { name: "Dana's wave", max_concurrency: 8 };
  const url = 'https://api.staging.kathan.tech/campaign/cmp_1';

  test.each([
    [
      'the API page’s own',
      `curl --request PATCH \\\n  --url ${url} \\\n  --header 'Authorization: Bearer sk_live_secret' \\\n  --header 'Content-Type: application/json' \\\n  --header 'X-User-ID: user_secret' \\\n  --data '\n{\n  "name": "Dana'\\''s wave",\n  "max_concurrency": 8\n}\n'`,
    ],
    [
      'short options',
      `curl -X PATCH ${url} -H "Authorization: Bearer sk_live_secret" -d "{\\"name\\": \\"Dana's wave\\", \\"max_concurrency\\": 8}"`,
    ],
    ['attached values', `curl -sSXPATCH '${url}' -d'{"name": "Dana\\u0027s wave", "max_concurrency": 8}'`],
    [
      'a prompt and CR LF',
      `$ curl --request PATCH \\\r\n  --url "${url}" \\\r\n  --data-raw $'{"name": "Dana\\'s wave",\\n "max_concurrency": 8}'`,
    ],
    [
      'carets',
      `curl --request PATCH ^\r\n  --url "${url}" ^\r\n  --header "Authorization: Bearer sk_live_secret" ^\r\n  --data "{\\"name\\": \\"Dana's wave\\", \\"max_concurrency\\": 8}"`,
    ],
    [
      'carets before quotes',
      `curl ^"${url}^" ^\n  -X ^"PATCH^" ^\n  -H ^"authorization: Bearer sk_live_secret^" ^\n  --data-raw ^"^{^\\^"name^\\^": ^\\^"Dana's wave^\\^", ^\n\n^\\^"max_concurrency^\\^": 8^}^"`,
    ],
    ['doubled quotes', `curl.exe -X PATCH ^\n"${url}" --json "{""name"": ""Dana's wave"", ""max_concurrency"": 8}"`],
    ['a caret inside a POSIX quote', `curl -u 'a^"b' ${url} -d '{"name": "Dana\\u0027s wave", "max_concurrency": 8}'`],
    ['a pipe behind it', `curl ${url} --data '{"name": "Dana\\u0027s wave", "max_concurrency": 8}' | jq .`],
    [
      'a query and an action',
      `curl -L ${url}/start?x=1 --data-binary '{"name": "Dana\\u0027s wave", "max_concurrency": 8}' -o out.json`,
    ],
  ])('%s', (_, text) => {
    const parsed = read(text);
    expect(parsed.campaignId).toBe('cmp_1');
    expect(bodyOf(parsed)).toEqual(expected);
    expect(JSON.stringify(parsed)).not.toContain('secret');
  });

  test('turns fields into edits, times into UTC, null into clear and recipients into rows, and ignores unknown keys', () => {
    const body = {
      scheduleStartTime: '2027-03-02T19:30:00+05:30',
      schedule_end_time: '2027-03-06T22:00:00',
      retry_policy: { attempts: 2 },
      campaign_context: null,
      surprise: 1,
      recipients: [
        { phone_number: '+14155550100', metadata: { first_name: 'Ada' }, assistant_overrides: {}, other: 1 },
        { phone_number: 5, metadata: 'odd' },
        'odd',
      ],
    };
    const parsed = read(`curl ${url} -d '${JSON.stringify(body)}'`);
    expect(parsed).toEqual({
      campaignId: 'cmp_1',
      campaign: null,
      edits: {
        schedule_start_time: { kind: 'time', local: '2027-03-02T14:00', zone: 'UTC' },
        schedule_end_time: { kind: 'time', local: '2027-03-06T22:00', zone: 'UTC' },
        retry_policy: { kind: 'text', text: '{\n  "attempts": 2\n}' },
        campaign_context: { kind: 'clear' },
        recipients: { kind: 'recipients' },
      },
      recipients: [
        { phone: '+14155550100', metadata: '{"first_name":"Ada"}', assistantOverrides: '' },
        { phone: '5', metadata: '"odd"', assistantOverrides: '' },
        { phone: 'odd', metadata: '', assistantOverrides: '' },
      ],
    });
  });

  test('keeps values of the wrong type, so that validation can name them', () => {
    const { edits } = read(`curl ${url} -d '{"name": 5, "scheduleStartTime": "soon", "recipients": {}}'`);
    expect(edits).toEqual({
      name: { kind: 'value', value: 5 },
      schedule_start_time: { kind: 'text', text: 'soon' },
      recipients: { kind: 'value', value: {} },
    });
  });

  test('without a body only names its campaign', () => {
    expect(read(`curl -X POST ${url}/start`)).toEqual({
      campaignId: 'cmp_1',
      campaign: null,
      edits: {},
      recipients: [],
    });
  });

  test('with bad JSON reports its position in the pasted text', () => {
    const text = `curl --request PATCH \\\n  --url ${url} \\\n  --data '{\n  "name": oops\n}'`;
    expect(refusal(text)).toEqual({ kind: 'campaign-text', reason: 'not-json', line: 4, column: 11 });
    expect(refusal(`curl ${url} -d '{"a": "\\u0027", }'`)).toMatchObject({
      line: 1,
      column: `curl ${url} -d '{"a": "\\u0027", `.length + 1,
    });
  });

  test.each([
    ['an open quote', `curl ${url} -d '{"name": "x"`, 'no-curl'],
    ['no URL', `curl -d '{"name": "x"}'`, 'no-curl'],
    ['nothing', 'curl', 'no-curl'],
    ['a URL of something else', `curl https://api.example.com/calls -d '{}'`, 'no-id'],
    ['a body that is no object', `curl ${url} -d '[1]'`, 'not-a-campaign'],
  ])('%s is refused', (_, text, reason) => {
    expect(refusal(text)).toMatchObject({ kind: 'campaign-text', reason });
  });

  test('never throws, whatever the text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom("'", '"', '\\', '^', '\n', ' ', '-d', '--url ', "$'", url, '{"name": "x"}'),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.string(), (pieces, id) => {
        readCampaignText(`curl ${pieces.join('')}`, id);
        readCampaignText(pieces.join(''), id);
      }),
      { numRuns: 1000 },
    );
  });

  test('of a hundred thousand awkward characters is read in linear time', () => {
    for (const noise of ['\\', '"', '^', "'", '$', '{', ' ', 'a ']) {
      const started = performance.now();
      readCampaignText(`curl ^"${noise.repeat(100_000 / noise.length)}`, 'c');
      readCampaignText(`curl '${url}' -d "${noise.repeat(100_000 / noise.length)}"`, 'c');
      expect(performance.now() - started).toBeLessThan(10_000);
    }
  }, 60_000);
});

describe('a response as JSON', () => {
  test('becomes the snapshot, with every key', () => {
    fc.assert(
      fc.property(campaign, (answer) => {
        expect(read(JSON.stringify(answer, null, 2))).toEqual({
          campaignId: 'cmp_1',
          campaign: answer,
          edits: {},
          recipients: [],
        });
      }),
    );
  });

  test('matches a typed ID, or is rejected', () => {
    const text = JSON.stringify(SERVER);
    expect(read(text, ' cmp_1 ').campaignId).toBe('cmp_1');
    expect(refusal(text, 'cmp_2')).toEqual({ kind: 'campaign-text', reason: 'other-id' });
  });

  test.each([
    ['[]', '', 'not-a-campaign'],
    ['"cmp_1"', '', 'not-a-campaign'],
    ['{"name": "x"}', '', 'no-id'],
    ['{"name": "x"}', 'cmp_1', 'not-a-campaign'],
    ['{"id": 5}', 'cmp_1', 'not-a-campaign'],
    ['{"id": " cmp_1"}', '', 'not-a-campaign'],
    ['', '', 'no-id'],
    ['  ', '  ', 'no-id'],
  ])('%j with the typed id %j: %s', (text, typedId, reason) => {
    expect(refusal(text, typedId)).toEqual({ kind: 'campaign-text', reason });
  });

  test('reports bad JSON with its line and column', () => {
    expect(refusal('{\n  "id": "cmp_1",\n  oops\n}')).toEqual({
      kind: 'campaign-text',
      reason: 'not-json',
      line: 3,
      column: 3,
    });
  });
});

test('a typed ID alone is enough', () => {
  expect(read('', ' cmp_9 ')).toEqual({ campaignId: 'cmp_9', campaign: null, edits: {}, recipients: [] });
  expect(refusal('', 'cmp\n9')).toMatchObject({ reason: 'bad-id' });
});
