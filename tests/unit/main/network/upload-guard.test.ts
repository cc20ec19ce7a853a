import { describe, expect, it } from 'vitest';
import { UploadGuard } from '@main/network/upload-guard';

const URL = 'https://a.example/lists';
const KEY = { Authorization: 'Bearer secret', 'Content-Type': 'multipart/form-data; boundary=x' };
const PAGE = { id: 1, url: URL, method: 'GET', resourceType: 'mainFrame' } as const;
const POST = { id: 2, url: URL, method: 'POST', resourceType: 'xhr' } as const;

function guard() {
  const heads: unknown[] = [];
  const made = new UploadGuard({ url: URL, method: 'POST', headers: KEY }, (head) => heads.push(head));
  return { guard: made, heads };
}

/** A guard whose request is under way. */
function sending() {
  const made = guard();
  made.guard.arm();
  made.guard.mayStart(POST);
  return made;
}

const receive = (statusCode: number, responseHeaders: Record<string, string[]> = {}, id: number = POST.id) => ({
  ...{ id, statusCode, responseHeaders },
});

describe('an upload page', () => {
  it('may request itself first, then the upload once, and nothing after it', () => {
    const { guard: rules } = guard();
    expect(rules.mayStart(POST)).toBe(false);
    expect(rules.mayStart(PAGE)).toBe(true);
    rules.arm();
    expect(rules.mayStart(PAGE)).toBe(false);
    expect(rules.mayStart(POST)).toBe(true);
    expect(rules.mayStart(POST)).toBe(false);
    expect(rules.mayStart({ ...POST, id: 3 })).toBe(false);
  });

  it.each([
    { url: 'https://b.example/lists' },
    { url: `${URL}/other` },
    { method: 'GET' },
    { method: 'OPTIONS' },
    { resourceType: 'image' },
    { resourceType: 'subFrame' },
  ] as const)('sends no request that differs from the upload: %o', (difference) => {
    const { guard: rules } = guard();
    rules.arm();
    expect(rules.mayStart({ ...POST, ...difference })).toBe(false);
    expect(rules.mayStart(POST)).toBe(true);
  });

  it('gets the key only for the upload, without the headers of a page', () => {
    const { guard: rules } = sending();
    const requestHeaders = {
      ...{ Origin: 'https://a.example', Referer: URL, Cookie: 'a=b', 'sec-ch-ua': 'x', Accept: '*/*' },
      ...{ 'User-Agent': 'CampaignDesk/1.0.0', 'Accept-Encoding': 'gzip', 'Accept-Language': 'en-US' },
    };
    expect(rules.beforeSend({ id: POST.id, requestHeaders })).toEqual({
      requestHeaders: {
        ...{ 'User-Agent': 'CampaignDesk/1.0.0', 'Accept-Encoding': 'gzip', 'Accept-Language': 'en-US' },
        ...KEY,
      },
    });
    expect(rules.beforeSend({ id: 3, requestHeaders })).toEqual({ cancel: true });
  });
});

describe('the response to an upload', () => {
  it('is reported, and the page gets its body with a neutral head', () => {
    const { guard: rules, heads } = sending();
    const headers = { 'set-cookie': ['a=b', 'c=d'], 'WWW-Authenticate': ['Basic'], 'Content-Encoding': ['gzip'] };
    expect(rules.received(receive(401, headers))).toEqual({
      statusLine: 'HTTP/1.1 200 OK',
      responseHeaders: { 'content-type': ['application/octet-stream'], 'Content-Encoding': ['gzip'] },
    });
    expect(heads).toEqual([
      {
        status: 401,
        headers: [
          ['set-cookie', 'a=b, c=d'],
          ['WWW-Authenticate', 'Basic'],
          ['Content-Encoding', 'gzip'],
        ],
      },
    ]);
  });

  it.each([301, 302, 303, 307, 308])('is reported and not followed when it is the redirect %i', (status) => {
    const { guard: rules, heads } = sending();
    expect(rules.received(receive(status, { Location: ['https://b.example/'] }))).toEqual({ cancel: true });
    expect(heads).toMatchObject([{ status }]);
  });

  it('is left to Chromium when it is a proxy’s challenge, or of another request', () => {
    const { guard: rules, heads } = sending();
    expect(rules.received(receive(407))).toEqual({});
    expect(rules.received(receive(200, {}, 3))).toEqual({});
    expect(heads).toEqual([]);
    rules.received(receive(201));
    expect(heads).toMatchObject([{ status: 201 }]);
  });
});
