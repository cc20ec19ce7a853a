import { describe, expect, it } from 'vitest';
import { holdsApiKey, readSecretText } from '@domain/identity/secret-shape';

const KEY = 'sk_live_4b1d07e2c9a8';
const USER = 'user_83fe1c20';

describe('a pasted credential', () => {
  it.each([
    [KEY, 'apiKey', null],
    [` ${KEY}\n`, 'apiKey', null],
    [`"${KEY}"`, 'apiKey', KEY],
    [`“${KEY}”`, 'apiKey', KEY],
    [`\`${KEY}\``, 'apiKey', KEY],
    [`Bearer ${KEY}`, 'apiKey', KEY],
    [`Authorization: Bearer ${KEY}`, 'apiKey', KEY],
    [`-H 'Authorization: Bearer ${KEY}'`, 'apiKey', KEY],
    [`KATHAN_API_KEY=${KEY}`, 'apiKey', KEY],
    [`export KATHAN_API_KEY="${KEY}"`, 'apiKey', KEY],
    [`export KATHAN_API_KEY="${KEY}";`, 'apiKey', KEY],
    [`setx KATHAN_API_KEY ${KEY}`, 'apiKey', KEY],
    [`$env:KATHAN_API_KEY = '${KEY}'`, 'apiKey', KEY],
    [`"apiKey": "${KEY}",`, 'apiKey', KEY],
    [USER, 'userId', null],
    [`'${USER}'`, 'userId', USER],
    [`X-User-ID: ${USER}`, 'userId', USER],
    [`KATHAN_USER_ID=${USER}`, 'userId', USER],
    ['abc123', null, null],
    ['"abc123"', null, 'abc123'],
    ['Bearer abc123', null, 'abc123'],
    ['API_KEY=abc123', null, 'abc123'],
    ['abc=', null, null],
    ['power_user_1', null, null],
    [`${KEY} sk_live_other`, null, null],
    ['', null, null],
    ['""', null, null],
  ])('%s', (text, kind, bare) => {
    expect(readSecretText(text)).toEqual({ kind, bare });
  });

  it('is found inside other text only by the documented format of a key', () => {
    expect(holdsApiKey(`https://${KEY}.example.com`)).toBe(true);
    expect(holdsApiKey('sk_live_')).toBe(false);
    expect(holdsApiKey('task_live_1')).toBe(false);
  });

  it('of half a million characters is checked in linear time', () => {
    for (const noise of ['"', 'a=', 'Bearer ', 'sk_live_', ' ', ';']) {
      expect(readSecretText(noise.repeat(1000)).bare?.length ?? 0).toBeLessThan(10_000);
    }
  });
});
