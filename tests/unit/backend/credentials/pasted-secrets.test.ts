import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hidePasted, type PasteTarget } from '@backend/credentials/hide-pasted';
import { createPastedSecrets } from '@backend/credentials/pasted-secrets';
import { holdsApiKey, readSecretText } from '@domain/identity/secret-shape';
import { commandSummary, requestAccess } from '@domain/paste/curl/summary';
import { readCampaignText } from '@domain/paste/import-text';
import { holdsMark } from '@domain/secrets/mark';
import { caseText } from '../../domain/paste/curl/read';

const KEY = 'sk_live_unit_7c41e09b2d55';
const USER = 'user_unit_90b1f4aa';
const URL = 'https://api.example.test/v1/campaign/cmp_1';
const posix = (key = KEY, user = USER): string =>
  `curl -X PATCH ${URL} \\\n  -H 'Authorization: Bearer ${key}' \\\n  -H "x-user-id: ${user}" \\\n  -d '{"name": "A", "max_concurrency": 3}'`;

function hidden(text: string, target: PasteTarget = 'text') {
  const pasted = createPastedSecrets(randomBytes);
  return { pasted, ...hidePasted(pasted, text, target) };
}

/** A summary with the secrets in place of their marks. */
function revealed(summary: unknown, { reveal }: ReturnType<typeof createPastedSecrets>): unknown {
  return JSON.parse(JSON.stringify(summary), (_key, value: unknown) =>
    typeof value === 'string' ? reveal(value) : value,
  );
}

describe('hiding the secrets of a pasted command', () => {
  it.each([
    ['bash', posix()],
    [
      'bash with a variable',
      `KEY=${KEY}\nexport ID='${USER}'\n${posix('$KEY', '$ID').replaceAll("'Auth", '"Auth').replaceAll("KEY'", 'KEY"')}`,
    ],
    [
      'Command Prompt',
      `curl -X PATCH "${URL}" ^\r\n -H "Authorization: Bearer ${KEY}" ^\r\n -H "X-User-ID: ${USER}" ^\r\n -d "{\\"name\\": \\"A\\", \\"max_concurrency\\": 3}"`,
    ],
    [
      'PowerShell',
      `$env:KEY = '${KEY}'\ncurl.exe -X PATCH '${URL}' \`\n -H "Authorization: Bearer $env:KEY" \`\n -H 'X-User-ID: ${USER}' \`\n -d '{"name": "A", "max_concurrency": 3}'`,
    ],
    [
      '--oauth2-bearer, without spaces',
      `curl ${URL} -XPATCH --oauth2-bearer ${KEY} -H"X-User-ID:${USER}" -d '{"name": "A", "max_concurrency": 3}'`,
    ],
    ['keys of no documented shape', posix('k3y.of/another~shape+x==', 'person-4711')],
    ['a key that a comment repeats', `# the key is k3y.of/another~shape\n${posix('k3y.of/another~shape')}`],
  ])('leaves none of them and changes nothing else: %s', (_, text) => {
    const original = requestAccess(text, null)?.secrets;
    if (!original?.apiKey || !original.userId) throw new Error('the example has no secrets');
    const { pasted, text: marked } = hidden(text);
    expect(marked).not.toContain(original.apiKey);
    expect(marked).not.toContain(original.userId);
    expect(commandSummary(marked)).toEqual(commandSummary(text));
    expect(readCampaignText(marked, '')).toEqual(readCampaignText(text, ''));
    const access = requestAccess(marked, null);
    expect(pasted.reveal(access?.secrets.apiKey ?? '')).toBe(original.apiKey);
    expect(pasted.reveal(access?.secrets.userId ?? '')).toBe(original.userId);
    expect(pasted.reveal(marked)).toBe(text.replaceAll('\r\n', '\n'));
    // oxfmt-ignore
  });

  it('keeps several requests, their own secrets and their addresses apart', () => {
    const text = `curl ${URL} -H 'Authorization: Bearer ${KEY}' -d '{"name":"A"}' --next https://b.example.test/campaign/cmp_2 -H 'Authorization: Bearer ${KEY}2' -d '{"name":"B"}'`;
    const { pasted, text: marked, hidden: count } = hidden(text);
    expect(count).toBe(2);
    expect(commandSummary(marked)).toEqual(commandSummary(text));
    expect(pasted.reveal(requestAccess(marked, 0)?.secrets.apiKey ?? '')).toBe(KEY);
    expect(pasted.reveal(requestAccess(marked, 1)?.secrets.apiKey ?? '')).toBe(`${KEY}2`);
  });

  it('keeps what is not secret: placeholders, variables, the campaign’s own values', () => {
    for (const text of [
      posix('<token>', 'YOUR_USER_ID'),
      posix('$KEY', '$USER'),
      `{"id": "cmp_1", "campaign_context": "say ${KEY}"}`,
      posix('<token>', '<id>').replace('"A"', `"${KEY} ${USER}"`),
      'Call user_name and {{user_first}}',
      '',
    ]) {
      expect(hidden(text), text).toMatchObject({ text, hidden: 0 });
    }
  });

  it('finds them in text that is not a command too', () => {
    for (const text of [
      `fetch(url, { headers: { "Authorization": "Bearer ${KEY}", 'X-User-ID': '${USER}' } })`,
      `PATCH /campaign/cmp_1 HTTP/1.1\nAuthorization: Bearer ${KEY}\nx-user-id: ${USER}\n`,
      `curl ${URL} -H 'Authorization: Bearer ${KEY}' -H 'X-User-ID: ${USER}`,
    ]) {
      const { text: marked, pasted } = hidden(text);
      expect(marked).not.toContain(KEY);
      expect(marked).not.toContain(USER);
      expect(pasted.reveal(marked)).toBe(text);
    }
  });

  it('changes only the secrets of the stored example commands', () => {
    const names = readdirSync(join(import.meta.dirname, '../../../fixtures/cases/curl'));
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      const text = caseText(`curl/${name}`).replaceAll('\r\n', '\n');
      const headers = `-H 'Authorization: Bearer ${KEY}' -H 'X-User-ID: ${USER}'`;
      for (const each of [text, text.replace(/\bcurl(\.exe)?(?=\s)/, `$& ${headers}`)]) {
        const { pasted, text: marked } = hidden(each);
        expect(revealed(commandSummary(marked), pasted), name).toEqual(revealed(commandSummary(each), pasted));
        const [before, after] = [requestAccess(each, 0), requestAccess(marked, 0)];
        expect(pasted.reveal(after?.secrets.apiKey ?? ''), name).toBe(before?.secrets.apiKey ?? '');
        expect(pasted.reveal(marked), name).toBe(each);
        if (before?.secrets.apiKey === KEY) expect(marked, name).not.toContain(KEY);
      }
    }
  });

  it('never changes the meaning of a command, whatever its secrets are', () => {
    const secret = fc.stringMatching(/^[\x21-\x7e]{1,30}$/);
    fc.assert(
      fc.property(secret, secret, fc.constantFrom("'", '"', ''), (key, user, quote) => {
        const text = `curl -X PATCH ${URL} -H ${quote}Authorization: Bearer ${key}${quote} -H ${quote}X-User-ID: ${user}${quote} -d '{"name":"A"}'`;
        const { pasted, text: marked } = hidden(text);
        expect(pasted.reveal(marked)).toBe(text);
        expect(revealed(commandSummary(marked), pasted)).toEqual(revealed(commandSummary(text), pasted));
        const [before, after] = [requestAccess(text, 0)?.secrets, requestAccess(marked, 0)?.secrets];
        for (const name of ['apiKey', 'userId'] as const) {
          expect(pasted.reveal(after?.[name] ?? '')).toBe(before?.[name] ?? '');
        }
      }),
    );
  });
});

describe('hiding what is pasted into the field of a key or a user ID', () => {
  it.each([KEY, USER, 'k3y.of/another~shape'])('treats %s as a secret, alone and wrapped', (secret) => {
    for (const [before, after] of [
      ['', ''],
      [' ', '\n'],
      ["export KATHAN='", "'"],
      ['Authorization: Bearer ', ''],
    ] as const) {
      const { pasted, text } = hidden(before + secret + after, 'credential');
      expect(text).not.toContain(secret);
      expect(pasted.reveal(text)).toBe(before + secret + after);
      const [read, original] = [readSecretText(text), readSecretText(before + secret + after)];
      expect(read.kind).toBe(original.kind);
      expect(pasted.reveal(read.bare ?? '')).toBe(original.bare ?? '');
    }
  });

  it('shows at most the last four characters', () => {
    const { text } = hidden(KEY, 'credential');
    expect(text).toMatch(/^sk_live_hidden_in_app_[0-9a-f]{16}_2d55$/);
    expect(holdsApiKey(text)).toBe(true);
    expect(hidden('k3y', 'credential').text).toMatch(/^hidden_in_app_[0-9a-f]{16}$/);
  });

  it('hides both of two, and a whole password', () => {
    const both = hidden(`KEY=${KEY}\nUSER=${USER}`, 'credential');
    expect(both.text).not.toContain(KEY);
    expect(both.text).not.toContain(USER);
    const password = hidden('pass phrase, ümlaut', 'password');
    expect(holdsMark(password.text)).toBe(true);
    expect(password.pasted.reveal(password.text)).toBe('pass phrase, ümlaut');
  });

  it('keeps what can’t be a credential, so that the page can say so', () => {
    expect(hidden('two words', 'credential')).toMatchObject({ text: 'two words', hidden: 0 });
  });
});

describe('a placeholder', () => {
  it('is the same for the same secret, and different for another one', () => {
    const pasted = createPastedSecrets(randomBytes);
    const mark = hidePasted(pasted, KEY, 'credential').text;
    expect(hidePasted(pasted, KEY, 'credential').text).toBe(mark);
    expect(hidePasted(pasted, `${KEY}9`, 'credential').text).not.toBe(mark);
    // One that was copied out of a box and pasted again.
    expect(hidePasted(pasted, mark, 'credential')).toEqual({ text: mark, hidden: 0 });
  });

  it('stands for no secret once it was forgotten, cut, or is not from this app', () => {
    const pasted = createPastedSecrets(randomBytes);
    const mark = hidePasted(pasted, KEY, 'credential').text;
    expect(pasted.reveal(`Bearer ${mark}`)).toBe(`Bearer ${KEY}`);
    expect(pasted.reveal(mark.slice(0, -6))).toBeNull();
    expect(pasted.reveal(hidden(KEY, 'credential').text)).toBeNull();
    pasted.forget();
    expect(pasted.reveal(mark)).toBeNull();
    expect(pasted.reveal('sk_live_ordinary')).toBe('sk_live_ordinary');
  });

  it('is kept for the fifty newest secrets', () => {
    const pasted = createPastedSecrets(randomBytes);
    const marks = Array.from(
      { length: 51 },
      (_, index) => hidePasted(pasted, `${KEY}${String(index)}`, 'credential').text,
    );
    expect(pasted.reveal(marks[0] ?? '')).toBeNull();
    expect(pasted.reveal(marks[1] ?? '')).toBe(`${KEY}1`);
    expect(pasted.reveal(marks[50] ?? '')).toBe(`${KEY}50`);
  });
});
