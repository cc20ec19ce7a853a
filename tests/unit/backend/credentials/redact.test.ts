import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactor } from '@backend/credentials/redact';
import { redactJson } from '@backend/credentials/redact-json';
import { REDACTED } from '@domain/wire/redaction';

const secret = fc.string({
  minLength: 4,
  maxLength: 60,
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
});

describe('redacting secrets from a text', () => {
  it('replaces each of them everywhere', () => {
    const redact = redactor(['sk_live_abcdef', 'user_1234']);
    expect(redact('Bearer sk_live_abcdef of user_1234, again sk_live_abcdef')).toBe(
      `Bearer ${REDACTED} of ${REDACTED}, again ${REDACTED}`,
    );
  });

  it('finds them in other cases and when encoded as JSON, URL, HTML or base64', () => {
    const key = 'sk"live\\<a&b>/x';
    const redact = redactor([key]);
    for (const echo of [
      key.toUpperCase(),
      JSON.stringify(key),
      JSON.stringify(key).replaceAll('/', '\\/'),
      encodeURIComponent(key),
      'sk&quot;live\\&lt;a&amp;b&gt;/x',
      Buffer.from(key).toString('base64'),
    ]) {
      expect(redact(`before ${echo} after`)).toContain(REDACTED);
      expect(redact(`before ${echo} after`).toLowerCase()).not.toContain('live');
    }
  });

  it('leaves nothing of a secret that contains another one', () => {
    expect(redactor(['abcd', 'abcdefgh'])('x abcdefgh y')).toBe(`x ${REDACTED} y`);
  });

  it('keeps texts without them unchanged', () => {
    const redact = redactor(['sk_live_abcdef', 'user_1234']);
    expect(redact('Rate limit exceeded')).toBe('Rate limit exceeded');
    expect(redactor([])('anything')).toBe('anything');
  });

  it('leaves no secret behind, whatever it consists of and whatever surrounds it', () => {
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (key, before, after) => {
        fc.pre(!REDACTED.toLowerCase().includes(key.toLowerCase()));
        const left = redactor([key])(before + key + after);
        // What stands around the mark may make up the secret again only together with the mark
        // itself.
        expect(left.split(REDACTED).some((part) => part.includes(key))).toBe(false);
      }),
    );
  });
});

describe('redacting secrets from JSON', () => {
  it('covers every text, key and number, and keeps the rest', () => {
    const redact = redactor(['sk_live_abcdef', '123456']);
    expect(
      redactJson(
        { a: ['x sk_live_abcdef'], sk_live_abcdef: true, n: 123456, m: 1234567, z: null, o: { b: false } },
        redact,
      ),
    ).toEqual({ a: [`x ${REDACTED}`], [REDACTED]: true, n: REDACTED, m: 1234567, z: null, o: { b: false } });
  });
});
