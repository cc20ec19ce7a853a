import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactor } from '@backend/credentials/redact';
import { bounded, isHtml, plainText } from '@backend/kathan/plain-text';
import { readRefusal } from '@backend/kathan/refusal';

describe('the plain text of a body', () => {
  it('is the title of an HTML page', () => {
    const page =
      '<!DOCTYPE html>\r\n<html><head><title> 502 Bad\n Gateway &amp; co </title></head><body>x</body></html>';
    expect(plainText(page, 100)).toBe('502 Bad Gateway & co');
  });

  it('is nothing for an HTML page without a title', () => {
    expect(plainText('<html><body><script>alert(1)</script></body></html>', 100)).toBe('');
  });

  it('is one line without control characters otherwise', () => {
    expect(plainText(' upstream\u0000 error\r\n\u001b[31m now\u202e ', 100)).toBe('upstream error [31m now');
  });

  it('is never longer than allowed, and ends with an ellipsis if shortened', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 100 }), (text, max) => {
        const cut = bounded(text, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut === text || cut.endsWith('…')).toBe(true);
      }),
    );
  });
});

describe('an HTML page', () => {
  it('is recognised by its beginning, whatever its headers say', () => {
    for (const page of ['<html>', '  <!doctype html>', '<!-- nginx --><HTML lang="en">', '<head><title>x']) {
      expect(isHtml(page)).toBe(true);
    }
    for (const other of ['{"a":"<html>"}', '', 'html', '<campaign/>']) expect(isHtml(other)).toBe(false);
  });
});

describe('the message of a rejection', () => {
  const redact = redactor(['sk_live_0123456789', 'user_0123456789']);

  it('contains no secret that the server echoes, not even a part at the end', () => {
    const long = `${'x'.repeat(1990)} sk_live_0123456789`;
    for (const body of [
      JSON.stringify({ detail: 'bad key sk_live_0123456789 for user_0123456789' }),
      JSON.stringify({ detail: long }),
      JSON.stringify({ detail: [{ loc: ['body', 'name'], msg: 'got SK_LIVE_0123456789' }] }),
      `<html><title>user_0123456789</title>`,
      `bad key sk_live_0123456789`,
      long,
    ]) {
      const output = JSON.stringify(readRefusal(body, redact));
      expect(output).not.toMatch(/sk_live_0|user_0|SK_LIVE_0/);
    }
  });

  it('is empty for an empty body', () => {
    expect(readRefusal('', redact)).toEqual({ detail: '', issues: [] });
  });
});
