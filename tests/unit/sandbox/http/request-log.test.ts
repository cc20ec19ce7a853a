import { describe, expect, it } from 'vitest';
import { createRequestLog, redactHeaders } from '@sandbox/http/request-log';

const entry = { time: '', method: 'PATCH', path: '/', headers: {}, rawBody: '12345', status: 200, faults: [] };

describe('the request log', () => {
  it('redacts credentials, whatever they are, and keeps the other headers', () => {
    const headers = { authorization: 'Bearer sk_live_x', 'x-user-id': 'user_x', cookie: 'c', accept: '*/*' };
    expect(redactHeaders(headers)).toEqual({
      authorization: 'Bearer <redacted>',
      'x-user-id': '<redacted>',
      cookie: '<redacted>',
      accept: '*/*',
    });
    expect(redactHeaders({ authorization: 'sk_live_x' })).toEqual({ authorization: '<redacted>' });
  });

  it('drops its oldest entries when it grows too long, and continues counting', () => {
    const byCount = createRequestLog({ maxEntries: 2, maxText: 1000 });
    const byText = createRequestLog({ maxEntries: 1000, maxText: 12 });
    for (let n = 0; n < 5; n += 1) {
      byCount.add(entry);
      byText.add(entry);
    }
    expect(byCount.list().map(({ seq }) => seq)).toEqual([4, 5]);
    expect(byText.list().map(({ seq }) => seq)).toEqual([4, 5]);
  });

  it('keeps the newest entry even if it alone is too long', () => {
    const log = createRequestLog({ maxEntries: 10, maxText: 1 });
    log.add(entry);
    expect(log.list()).toHaveLength(1);
  });
});
