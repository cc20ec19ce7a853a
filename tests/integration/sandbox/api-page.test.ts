import { spawnSync } from 'node:child_process';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { KEY, sandboxClient, USER } from './client';

/** The command on the API page, letter for letter. */
const PAGE_COMMAND = `curl --request PATCH \\
--url https://api.staging.kathan.tech/campaign/{campaign_id} \\
--header 'Authorization: Bearer <token>' \\
--header 'Content-Type: application/json' \\
--header 'X-User-ID: <api-key>' \\
--data '
{
"name": "<string>",
"scheduleStartTime": "<string>",
"scheduleEndTime": "<string>",
"max_concurrency": 100,
"retry_policy": {},
"speech_settings": {
"style": "neutral",
"responsiveness": "balanced",
"interruptions": "on",
"emotions": "natural"
},
"campaign_context": "<string>",
"opening_message_template": "<string>",
"use_returning_greeting": true,
"use_short_term_summaries": true,
"short_term_summaries_limit": 123,
"machine_detection_timeout_seconds": 31,
"recipient_list_id": "<string>",
"recipients": [
{
"phone_number": "<string>",
"metadata": {},
"assistant_overrides": {}
}
]
}
'`;

/** The keys of the answer on the API page. */
const PAGE_ANSWER_KEYS = [
  ...['id', 'name', 'assistant_id', 'channel', 'phone_number_id', 'status', 'max_concurrency', 'retry_policy'],
  ...['speech_settings', 'assistant_name', 'caller_id_number', 'schedule_start_time', 'schedule_end_time'],
  ...['campaign_context', 'opening_message_template', 'use_returning_greeting', 'use_short_term_summaries'],
  ...['short_term_summaries_limit', 'machine_detection_timeout_seconds', 'recipient_list_id', 'recipient_list_name'],
  ...['recipient_list_row_count', 'counts', 'created_at', 'updated_at'],
];

const EXPECTED = {
  id: 'cmp_march_renewals',
  name: '<string>',
  schedule_start_time: '<string>',
  schedule_end_time: '<string>',
  max_concurrency: 100,
  retry_policy: {},
  speech_settings: { style: 'neutral', responsiveness: 'balanced', interruptions: 'on', emotions: 'natural' },
  campaign_context: '<string>',
  opening_message_template: '<string>',
  use_returning_greeting: true,
  use_short_term_summaries: true,
  short_term_summaries_limit: 123,
  machine_detection_timeout_seconds: 31,
  recipient_list_id: '<string>',
  recipient_list_name: null,
  recipient_list_row_count: null,
};

interface CommandAnswer {
  readonly status: number;
  readonly answer: unknown;
}

/** Puts in the four things that the page leaves to its reader. */
function substituted(host: string): string {
  return PAGE_COMMAND.replace('https://api.staging.kathan.tech', host)
    .replace('{campaign_id}', 'cmp_march_renewals')
    .replace('<token>', KEY)
    .replace('<api-key>', USER);
}

/**
 * Reads the command as a shell would, as far as this one needs it, and sends what curl would send.
 */
async function sendAsCurlWould(command: string): Promise<CommandAnswer> {
  const words = [...command.replaceAll('\\\n', ' ').matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
  const valuesOf = (flag: string): string[] => words.filter((_, at) => words[at - 1] === flag);
  const response = await fetch(valuesOf('--url')[0] ?? '', {
    method: valuesOf('--request')[0] ?? '',
    headers: valuesOf('--header').map((header): [string, string] => {
      const colon = header.indexOf(':');
      return [header.slice(0, colon), header.slice(colon + 1).trim()];
    }),
    // curl takes line ends out of a file given to --data, and leaves those of a literal text in.
    body: valuesOf('--data')[0] ?? '',
  });
  return { status: response.status, answer: await response.json() };
}

/** Lets a shell and the machine's own curl run the command. */
async function runByShell(command: string): Promise<CommandAnswer> {
  const { stdout } = await promisify(execFile)('sh', ['-c', `${command} --silent --write-out '\n%{http_code}'`]);
  const end = stdout.lastIndexOf('\n');
  return { status: Number(stdout.slice(end + 1)), answer: JSON.parse(stdout.slice(0, end)) as unknown };
}

const hasCurl = process.platform !== 'win32' && spawnSync('curl', ['--version']).status === 0;
const senders: [string, (command: string) => Promise<CommandAnswer>][] = [
  ['read word by word', sendAsCurlWould],
  ...(hasCurl ? [['run by curl', runByShell] satisfies [string, typeof runByShell]] : []),
];

describe('the command of the API page', () => {
  it.each(senders)('works unchanged except for host, ID, key and user, %s', async (_, run) => {
    const { sandbox, send } = await sandboxClient();
    const { status, answer } = await run(substituted(sandbox.baseUrl));
    expect(answer).toMatchObject(EXPECTED);
    expect(status).toBe(200);
    expect(Object.keys(answer as object)).toEqual(PAGE_ANSWER_KEYS);
    expect((await send('GET', '/__sandbox/campaigns/cmp_march_renewals/recipients')).json).toEqual({
      recipients: [{ phone_number: '<string>', metadata: {}, assistant_overrides: {} }],
    });
  });

  it('is rejected while the key is the page’s placeholder', async () => {
    const { sandbox } = await sandboxClient();
    const { status } = await sendAsCurlWould(substituted(sandbox.baseUrl).replace(KEY, '<token>'));
    expect(status).toBe(401);
  });
});
