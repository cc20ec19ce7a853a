import { describe, expect, it } from 'vitest';
import { commandSummary, requestAccess } from '@domain/paste/curl/summary';
import { read, refusal, updateOf } from './read';

const URL = 'https://api.example.com/campaign/cmp_1';
const BODY = '{"name":"Spring wave","max_concurrency":8}';
const WAVE = { name: 'Spring wave', max_concurrency: 8 };
const chosenOf = (text: string) => {
  const summary = commandSummary(text);
  const request = summary?.requests[summary.chosen ?? -1];
  if (request === undefined) throw new Error('no request was chosen');
  return request;
};

describe('the end of a command in a shell', () => {
  it.each([
    ['a semicolon', `curl ${URL} -d '${BODY}'; echo -d '{"name":"other"}'`],
    ['and', `curl ${URL} -d '${BODY}' && echo done -X DELETE`],
    ['or', `curl ${URL} -d '${BODY}' || exit 1`],
    ['a pipe', `curl -s ${URL} -d '${BODY}' | jq '.name'`],
    ['the background', `curl ${URL} -d '${BODY}' &`],
    ['a redirection', `curl ${URL} -d '${BODY}' > out.json 2>&1`],
    ['a redirection in the middle', `curl > out.json ${URL} -d '${BODY}'`],
    ['a comment', `curl ${URL} -d '${BODY}' # -d '{"name":"old"}'`],
    ['a line', `curl ${URL} -d '${BODY}'\necho "don't"'`.replace(/'$/, '')],
    ['a subshell', `(curl ${URL} -d '${BODY}')`],
    ['a substitution', `RESPONSE=$(curl -s ${URL} -d '${BODY}')`],
    ['a loop', `for id in 1; do curl ${URL} -d '${BODY}'; done`],
    ['a condition', `if ! curl -f ${URL} -d '${BODY}'; then echo no; fi`],
    ['assignments before', `TOKEN=x; export ID=1\nVERBOSE=1 sudo -E curl ${URL} -d '${BODY}'`],
  ])('%s', (_, text) => {
    expect(refusal(text)).toBeNull();
    expect(read(text).campaignId).toBe('cmp_1');
    expect(updateOf(text)).toEqual(WAVE);
  });
});

describe('text around a pasted command', () => {
  it.each([
    ['a prompt', `$ curl ${URL} -d '${BODY}'`],
    ['a prompt with a path', `me@host:~/work$ curl ${URL} -d '${BODY}'`],
    ['a prompt of zsh', `➜  work curl ${URL} -d '${BODY}'`],
    ['a prompt of root', `# curl ${URL} -d '${BODY}'`],
    ['a prompt of PowerShell', `PS C:\\Users\\me> curl.exe ${URL} -d '${BODY}'`],
    ['a prompt of cmd', `C:\\Users\\me>curl ${URL} -d "{\\"name\\":\\"Spring wave\\",\\"max_concurrency\\":8}"`],
    ['prompts that continue', `$ curl ${URL} \\\n> -d '${BODY}'`],
    ['a fence', `\`\`\`bash\ncurl ${URL} \\\n  -d '${BODY}'\n\`\`\``],
    ['backticks', `\`curl ${URL} -d '${BODY}'\``],
    ['prose', `Here's the call:\n\ncurl ${URL} -d '${BODY}'`],
    ['comments', `#!/bin/sh\n# don't run\ncurl ${URL} \\\n  -d '${BODY}'`],
    ['a byte order mark', `\uFEFFcurl ${URL} -d '${BODY}'`],
    ['CR LF', `curl ${URL} \\\r\n  -d '${BODY}'\r\n`],
    ['spaces that do not break', `curl\u00A0${URL} -d\u00A0'${BODY}'`],
    ['typographic quotes', `curl “${URL}” -d ‘${BODY}’`],
    ['typographic quotes inside as well', `curl ${URL} -d ‘${BODY.replaceAll('"', '”')}’`],
    ['typographic dashes', `curl –X PATCH ${URL} —data '${BODY}'`],
    ['a path', `/usr/bin/curl ${URL} -d '${BODY}'`],
  ])('%s', (_, text) => {
    expect(refusal(text)).toBeNull();
    expect(updateOf(text)).toEqual(WAVE);
  });
});

describe('the location of the body', () => {
  it.each([
    ['a here document', `curl ${URL} -d @- <<EOF\n${BODY}\nEOF`],
    ['an indented one', `curl ${URL} -d @- <<-'END'\n\t${BODY}\n\tEND`],
    ['a here string', `curl ${URL} --json @- <<< '${BODY}'`],
    ['cat', `cat <<'EOF' | curl ${URL} --data-binary @-\n${BODY}\nEOF`],
    ['echo', `echo '${BODY}' | curl ${URL} -d @-`],
    ['printf', `printf '%s\\n' '${BODY}' | curl ${URL} -d @-`],
    ['ANSI-C quotes', `curl ${URL} -d $'{\\n"name":\\x22Spring wave\\u0022,"max_concurrency":8}'`],
    ['two --json', `curl ${URL} --json '{"name":"Spring wave",' --json '"max_concurrency":8}'`],
    ['PowerShell’s here string', `curl.exe -X PATCH ${URL} -d @'\n${BODY}\n'@`],
    ['PowerShell’s escaped quotes', 'curl.exe ' + URL + ' -d "{`"name`":`"Spring wave`",`"max_concurrency`":8}"'],
    ['PowerShell’s pipe', `'${BODY}' | curl.exe ${URL} -d '@-'`],
    ['one line of PowerShell', `curl.exe ${URL} -d '${BODY.replaceAll('"', '\\"')}'`],
  ])('%s', (_, text) => {
    expect(refusal(text)).toBeNull();
    expect(updateOf(text)).toEqual(WAVE);
  });

  it.each([
    [`-d @/tmp/body.json`, 'body-in-file', '/tmp/body.json'],
    [`--json @body.json`, 'body-in-file', 'body.json'],
    [`-d @- < body.json`, 'body-in-file', 'body.json'],
    [`-d @-`, 'body-from-program', ''],
    [`-d "$BODY"`, 'body-in-variable', '$BODY'],
    [`-d "\${BODY:-sk_live_1}"`, 'body-in-variable', '${BODY}'],
    [`-d "$(cat body.json)"`, 'body-in-variable', '$(…)'],
    [`-d "{$REST}"`, 'body-in-variable', '$REST'],
    [`--expand-data '{"name":"{{name}}"}'`, 'body-in-variable', '{{…}}'],
    [`-F name=x`, 'body-as-form', '--form'],
    [`--form-string 'name=x'`, 'body-as-form', '--form-string'],
    [`-T body.json`, 'body-as-form', '--upload-file'],
    [`--data-urlencode 'name=x'`, 'body-as-form', '--data-urlencode'],
    [`-G -d 'name=x'`, 'body-in-query', '--get'],
    [`-d '{"name":"a"}' -d '{"name":"b"}'`, 'several-bodies', '2'],
  ])('%s is named', (options, reason, detail) => {
    const text = `curl -X PATCH ${URL} ${options}`;
    expect(refusal(text)).toEqual({ kind: 'campaign-text', reason, detail });
    expect(chosenOf(text).problem).toEqual({ kind: 'campaign-text', reason, detail });
  });

  it('in a file is text for --data-raw', () => {
    expect(refusal(`curl ${URL} --data-raw '@body.json'`)).toMatchObject({ reason: 'not-json' });
  });

  it('in the output of a program is named', () => {
    const text = `jq -n '{name: "x"}' | curl ${URL} -d @-`;
    expect(refusal(text)).toMatchObject({ reason: 'body-from-program', detail: 'jq' });
  });
});

describe('a placeholder or variable', () => {
  it.each([
    ['"<string>"', '<string>'],
    ['"<your campaign name>"', '<your campaign name>'],
    ['"{campaign_name}"', '{campaign_name}'],
    ['"{{name}}"', '{{name}}'],
    ['"YOUR_CAMPAIGN_NAME"', 'YOUR_CAMPAIGN_NAME'],
    ['"string"', 'string'],
    ['"$NAME"', '$NAME'],
    ['"%NAME%"', '%NAME%'],
  ])('%s is left out', (value, source) => {
    const text = `curl -X PATCH ${URL} -d '{"name":${value},"max_concurrency":8}'`;
    expect(updateOf(text)).toEqual({ max_concurrency: 8 });
    expect(chosenOf(text).notes).toEqual([{ kind: 'left-out', field: 'name', source }]);
  });

  it.each(['"Hi {{first_name}}"', '"{{greeting}}"', '"$5 off"', '"50 % off"', '"a <b> c"'])(
    '%s in an opening message is a value',
    (value) => {
      const text = `curl -X PATCH ${URL} -d '{"opening_message_template":${value}}'`;
      expect(updateOf(text)).toEqual({ opening_message_template: JSON.parse(value) as unknown });
    },
  );

  it.each([
    [`-d "{\\"name\\":\\"$NAME\\",\\"max_concurrency\\":8}"`, 'name', '$NAME'],
    [`-d '{"name":"wave of '"$(date "+%F")"'","max_concurrency":8}'`, 'name', '$(…)'],
    [`-d '{"name":"wave of '\`date\`'","max_concurrency":8}'`, 'name', '$(…)'],
    [`-d '{"name":'$NAME',"max_concurrency":8}'`, 'name', '$NAME'],
    [`-d @- <<EOF\n{"name":"$NAME","max_concurrency":8}\nEOF`, 'name', '$NAME'],
    [`-d '{"max_concurrency":8,"recipients":[{"phone_number":"<string>","metadata":{}}]}'`, 'recipients', '<string>'],
    [`-d '{"max_concurrency":8,"speech_settings":{"style":"<string>"}}'`, 'speech_settings', '<string>'],
    [`-d '{"max_concurrency":8,"retry_policy":{"limit":'"$LIMIT"'}}'`, 'retry_policy', '$LIMIT'],
  ])('%s leaves its field out', (options, field, source) => {
    const text = `curl -X PATCH ${URL} ${options}`;
    expect(updateOf(text)).toEqual({ max_concurrency: 8 });
    expect(read(text).recipients).toEqual([]);
    expect(chosenOf(text).notes).toEqual([{ kind: 'left-out', field, source }]);
  });

  it('in a here document without expansion is literal text', () => {
    const text = `curl -X PATCH ${URL} -d @- <<'EOF'\n{"name":"Save $NAME today"}\nEOF`;
    expect(updateOf(text)).toEqual({ name: 'Save $NAME today' });
  });

  it.each([
    [
      'PowerShell',
      'curl.exe -X PATCH ' + URL + ' `\n -d "{""name"":""$env:NAME"",""max_concurrency"":8}"',
      '$env:NAME',
    ],
    ['cmd', `curl -X PATCH ^\n ${URL} -d "{\\"name\\":\\"%NAME%\\",\\"max_concurrency\\":8}"`, '%NAME%'],
  ])('of %s is left out', (_, text, source) => {
    expect(updateOf(text)).toEqual({ max_concurrency: 8 });
    expect(chosenOf(text).notes).toEqual([{ kind: 'left-out', field: 'name', source }]);
  });

  it.each([
    ['https://api.example.com/campaign/$ID', '$ID'],
    ['https://api.example.com/campaign/${ID}/start', '${ID}'],
    ['https://api.example.com/campaign/{campaign_id}', '{campaign_id}'],
    ['https://api.example.com/campaign/<campaign_id>', '{campaign_id}'],
    ['https://api.example.com/campaign/YOUR_CAMPAIGN_ID', 'YOUR_CAMPAIGN_ID'],
    ['https://api.example.com/campaign/:campaign_id', ':campaign_id'],
    ['"https://api.example.com/campaign/cmp_$ID"', '$ID'],
  ])('in the address %s needs a typed ID', (url, source) => {
    const text = `curl -X PATCH ${url} -d '${BODY}'`;
    expect(refusal(text)).toMatchObject({ reason: 'placeholder-id', detail: source });
    expect(read(text, 'cmp_9').campaignId).toBe('cmp_9');
    expect(chosenOf(text).notes).toEqual([{ kind: 'placeholder-id', source }]);
  });

  it.each([
    '$BASE/campaign/cmp_1',
    '"${BASE}/campaign/cmp_1"',
    '{{baseUrl}}/campaign/cmp_1',
    'https://<host>/campaign/cmp_1',
  ])('in the server of %s is no address, and no key is kept for it', (url) => {
    const text = `curl -X PATCH ${url} -H 'Authorization: Bearer sk_live_1' -d '${BODY}'`;
    expect(read(text).campaignId).toBe('cmp_1');
    expect(requestAccess(text, null)?.baseUrl).toMatchObject({ ok: false, error: { reason: 'placeholder' } });
  });

  it.each([
    '"Authorization: Bearer $KEY"',
    '"Authorization: Bearer sk_live_$KEY"',
    '"Authorization: Bearer $(pass kathan)"',
  ])('in the header %s is no key', (header) => {
    expect(requestAccess(`curl ${URL} -H ${header}`, null)?.secrets.apiKey).toBeNull();
  });
});

describe('a message before a draft is created', () => {
  it.each([
    ['-X PUT', { kind: 'method', method: 'PUT' }],
    ['', { kind: 'method', method: 'POST' }],
    ['-X PATCH -u me:secret', { kind: 'unused-option', option: '--user' }],
    ['-X PATCH --url-query a=b', { kind: 'unused-option', option: '--url-query' }],
    ['-X PATCH --data={}', { kind: 'unknown-option', option: '--data=…' }],
    ['-X PATCH --no-such-thing', { kind: 'unknown-option', option: '--no-such-thing' }],
    ['-X PATCH "${ARGS[@]}"', { kind: 'variable', source: '${ARGS}' }],
  ])('%s', (options, note) => {
    const { notes } = chosenOf(`curl ${options} ${URL} -d '${BODY}'`);
    expect(notes).toEqual([note]);
    expect(JSON.stringify(notes)).not.toContain('secret');
  });

  it.each([
    ['status', { kind: 'read-only-key', key: 'status' }],
    [
      'opening_mesage_template',
      { kind: 'unknown-key', key: 'opening_mesage_template', suggestion: 'opening_message_template' },
    ],
    ['scheduleStarttime', { kind: 'unknown-key', key: 'scheduleStarttime', suggestion: 'scheduleStartTime' }],
    ['date', { kind: 'unknown-key', key: 'date', suggestion: null }],
    ['__proto__', { kind: 'unknown-key', key: '__proto__', suggestion: null }],
  ])('the key %s', (key, note) => {
    expect(chosenOf(`curl -X PATCH ${URL} -d '{"${key}":"x"}'`).notes).toEqual([note]);
  });

  it('is shown for two spellings of one field', () => {
    const body = '{"scheduleStartTime":"2027-03-02T14:00:00Z","schedule_start_time":"2027-03-03T14:00:00Z"}';
    expect(chosenOf(`curl -X PATCH ${URL} -d '${body}'`).notes).toEqual([
      { kind: 'repeated-key', key: 'schedule_start_time' },
    ]);
  });

  it.each([
    ['Invoke-RestMethod -Method Patch -Uri ' + URL + ' -Body $body', 'Invoke-RestMethod'],
    ['$r = Invoke-WebRequest -Uri ' + URL, 'Invoke-WebRequest'],
    ['wget --method=PATCH ' + URL, 'wget'],
    ['http PATCH ' + URL + ' name=x', 'http'],
    [`fetch("${URL}", {method: "PATCH"})`, 'fetch'],
  ])('%s is of another program', (text, detail) => {
    expect(refusal(text)).toEqual({ kind: 'campaign-text', reason: 'other-tool', detail });
  });

  it('is shown for a sample response, which is not a campaign', () => {
    expect(refusal('{"id":"<string>","name":"<string>"}', 'cmp_1')).toMatchObject({ reason: 'sample-response' });
  });
});

describe('one of several requests', () => {
  const two = (first: string, second: string): string => `curl ${first}\ncurl ${second}`;

  it.each([
    ['a GET before it', two(URL, `-X PATCH ${URL} -d '${BODY}'`), 1],
    ['a GET after it', two(`-X PATCH ${URL} -d '${BODY}'`, URL), 0],
    ['a login before it', two(`https://api.example.com/login -d 'x=1'`, `-X PATCH ${URL} -d '${BODY}'`), 1],
    ['a start after it', two(`-X PATCH ${URL} -d '${BODY}'`, `-X POST ${URL}/start`), 0],
    ['the same GET twice', two(URL, URL), 0],
    ['GETs of two campaigns', two(URL, `${URL}2`), null],
    ['two PATCHes', two(`-X PATCH ${URL} -d '${BODY}'`, `-X PATCH ${URL} -d '${BODY}'`), null],
    ['two addresses in one command', `curl -X PATCH ${URL} ${URL}2 -d '${BODY}'`, null],
    ['a request whose body is in a file', two(`-X PATCH ${URL} -d @a.json`, `-X PATCH ${URL} -d '${BODY}'`), null],
  ])('is chosen only where it is clear: %s', (_, text, chosen) => {
    expect(commandSummary(text)?.chosen).toBe(chosen);
  });

  it('stays the one that the user chose', () => {
    expect(commandSummary(two(URL, `${URL}2`), 1)?.chosen).toBe(1);
    expect(commandSummary(two(URL, `${URL}2`), 7)?.chosen).toBeNull();
  });
});

describe('the ID of an address', () => {
  it.each(['..', '%2e%2e', 'a%2Fb', 'cmp_1%E2%80%8B', '%00'])('%s is refused', (id) => {
    expect(refusal(`curl -X PATCH https://api.example.com/campaign/${id} -d '${BODY}'`)).toMatchObject({
      reason: 'bad-id',
    });
    expect(refusal(JSON.stringify({ id: '../x' }))).toMatchObject({ reason: 'bad-id' });
  });
});
