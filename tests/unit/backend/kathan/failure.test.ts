import { describe, expect, it } from 'vitest';
import { type Failure, failureOf } from '@backend/kathan/failure';
import { ResponseTooLarge } from '@backend/kathan/read-body';

const chromium = (code: string): Error => new Error(`net::${code}`);
const node = (code: string): Error => new TypeError('fetch failed', { cause: Object.assign(new Error('…'), { code }) });
const is = (reason: Failure['reason'], sent: Failure['sent']): Failure => ({ kind: 'no-answer', reason, sent });

describe('the reason for a missing response', () => {
  // Each line: what Chromium and what Node say for the same thing.
  const cases: readonly (readonly [Failure, readonly Error[]])[] = [
    [is('offline', 'no'), [chromium('ERR_INTERNET_DISCONNECTED'), node('ENETUNREACH')]],
    [is('dns', 'no'), [chromium('ERR_NAME_NOT_RESOLVED'), node('ENOTFOUND'), node('EAI_AGAIN')]],
    [is('refused', 'no'), [chromium('ERR_CONNECTION_REFUSED'), node('ECONNREFUSED')]],
    [is('failed', 'no'), [chromium('ERR_ADDRESS_UNREACHABLE'), node('EHOSTUNREACH'), chromium('ERR_UNSAFE_PORT')]],
    [is('failed', 'no'), [chromium('ERR_PROXY_CONNECTION_FAILED'), chromium('ERR_TUNNEL_CONNECTION_FAILED')]],
    [is('timeout', 'no'), [chromium('ERR_CONNECTION_TIMED_OUT'), node('UND_ERR_CONNECT_TIMEOUT')]],
    [is('timeout', 'maybe'), [chromium('ERR_TIMED_OUT'), node('UND_ERR_HEADERS_TIMEOUT')]],
    [
      is('tls', 'no'),
      [
        chromium('ERR_CERT_AUTHORITY_INVALID'),
        chromium('ERR_CERT_DATE_INVALID'),
        chromium('ERR_SSL_PROTOCOL_ERROR'),
        chromium('ERR_BAD_SSL_CLIENT_AUTH_CERT'),
        node('DEPTH_ZERO_SELF_SIGNED_CERT'),
        node('SELF_SIGNED_CERT_IN_CHAIN'),
        node('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
        node('CERT_HAS_EXPIRED'),
        node('ERR_TLS_CERT_ALTNAME_INVALID'),
        node('ERR_SSL_WRONG_VERSION_NUMBER'),
      ],
    ],
    [
      is('reset', 'maybe'),
      [
        chromium('ERR_CONNECTION_RESET'),
        chromium('ERR_CONNECTION_CLOSED'),
        chromium('ERR_EMPTY_RESPONSE'),
        chromium('ERR_NETWORK_CHANGED'),
        node('ECONNRESET'),
        node('EPIPE'),
        node('UND_ERR_SOCKET'),
      ],
    ],
    [is('failed', 'maybe'), [chromium('ERR_INVALID_HTTP_RESPONSE'), node('HPE_INVALID_CONSTANT'), new Error('?')]],
    [
      is('redirect', 'maybe'),
      [new Error('Redirect was cancelled'), new Error("Attempted to redirect, but redirect policy was 'error'")],
    ],
  ];
  for (const [failure, errors] of cases) {
    for (const error of errors) {
      const reason =
        error.message === 'fetch failed' ? String(Reflect.get(Object(error.cause), 'code')) : error.message;
      it(`is ${failure.reason}, sent ${failure.sent}, for ${reason}`, () => {
        expect(failureOf(error, 'headers')).toEqual(failure);
      });
    }
  }

  it('is a cut for anything that ends a response that had started', () => {
    for (const error of [
      chromium('ERR_CONTENT_LENGTH_MISMATCH'),
      chromium('ERR_INCOMPLETE_CHUNKED_ENCODING'),
      chromium('ERR_CONNECTION_RESET'),
      chromium('ERR_CONTENT_DECODING_FAILED'),
      node('UND_ERR_SOCKET'),
      node('Z_DATA_ERROR'),
      node('ECONNREFUSED'),
    ]) {
      expect(failureOf(error, 'body')).toEqual(is('cut', 'maybe'));
    }
  });

  it('is read from the first of several addresses that failed', () => {
    const both = new AggregateError([
      Object.assign(new Error('…'), { code: 'ECONNREFUSED' }),
      Object.assign(new Error('…'), { code: 'ECONNREFUSED' }),
    ]);
    expect(failureOf(new TypeError('fetch failed', { cause: both }), 'headers')).toEqual(is('refused', 'no'));
  });

  it('is a response that is too large when the transport stopped reading it', () => {
    expect(failureOf(new ResponseTooLarge(), 'body')).toEqual(is('answer-too-large', 'maybe'));
  });

  it('is "failed" for a value that is not an error', () => {
    expect(failureOf('nonsense', 'headers')).toEqual(is('failed', 'maybe'));
  });
});
