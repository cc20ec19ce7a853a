import type { NetworkReason } from '@domain/errors/errors';
import { ProxySignInNeeded } from './proxy-sign-in';
import { ResponseTooLarge } from './read-body';

/** Why there is no usable response. `sent`: whether the server may have applied the request. */
export interface Failure {
  readonly kind: 'no-answer';
  readonly reason: NetworkReason;
  readonly sent: 'no' | 'maybe';
}

/** When it failed: before the response's headers arrived, or while its body was read. */
export type Phase = 'headers' | 'body';

const before = (reason: NetworkReason): Failure => ({ kind: 'no-answer', reason, sent: 'no' });
const perhaps = (reason: NetworkReason): Failure => ({ kind: 'no-answer', reason, sent: 'maybe' });

/**
 * What the error codes of Chromium (`net::ERR_…`) and Node (`undici`, `net`, `dns`, `tls`) mean.
 * Only errors before the connection is established are certain not to have reached the server.
 */
const MEANINGS: readonly (readonly [RegExp, Failure])[] = [
  [/^ERR_INTERNET_DISCONNECTED$|^ENETUNREACH$|^ENETDOWN$/, before('offline')],
  [/^ERR_NAME_|^ERR_DNS_|^ERR_ICANN_NAME_COLLISION$|^ENOTFOUND$|^EAI_/, before('dns')],
  [/^ERR_CONNECTION_REFUSED$|^ECONNREFUSED$/, before('refused')],
  [
    /^ERR_ADDRESS_|^ERR_PROXY_|^ERR_TUNNEL_|^ERR_UNSAFE_PORT$|^EHOSTUNREACH$|^EHOSTDOWN$|^EADDRNOTAVAIL$/,
    before('failed'),
  ],
  [/^ERR_CONNECTION_TIMED_OUT$|^UND_ERR_CONNECT_TIMEOUT$/, before('timeout')],
  [/^ERR_CERT|^ERR_SSL_|^ERR_TLS_|^ERR_BAD_SSL|^CERT_|^DEPTH_ZERO_|^SELF_SIGNED_|^UNABLE_TO_/, before('tls')],
  [/^ERR_TIMED_OUT$|^ETIMEDOUT$|^UND_ERR_(HEADERS|BODY)_TIMEOUT$/, perhaps('timeout')],
  [/^ERR_CONTENT_LENGTH_MISMATCH$|^ERR_INCOMPLETE_CHUNKED_ENCODING$/, perhaps('cut')],
  [/^ERR_CONNECTION_|^ERR_EMPTY_RESPONSE$|^ERR_SOCKET_|^ECONNRESET$|^EPIPE$|^UND_ERR_SOCKET$/, perhaps('reset')],
  [/^ERR_NETWORK_(CHANGED|IO_SUSPENDED|ACCESS_DENIED)$/, perhaps('reset')],
];

/** Electron's message when a redirect is not followed. */
const ELECTRON_REDIRECT = /redirect was cancelled|attempted to redirect/i;

/** Returns the failure for an error that a fetch threw. */
export function failureOf(error: unknown, phase: Phase): Failure {
  if (error instanceof ProxySignInNeeded) return before('proxy-sign-in');
  if (error instanceof ResponseTooLarge) return perhaps('answer-too-large');
  if (error instanceof Error && ELECTRON_REDIRECT.test(error.message)) return perhaps('redirect');
  const code = codeOf(error);
  const meaning = MEANINGS.find(([pattern]) => pattern.test(code))?.[1] ?? perhaps('failed');
  return phase === 'body' && meaning.reason !== 'timeout' ? perhaps('cut') : meaning;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const chromium = /net::(ERR_[A-Z0-9_]+)/.exec(error.message)?.[1];
  if (chromium !== undefined) return chromium;
  const cause: unknown = error.cause ?? error;
  // A host with several addresses fails with one error for each; the first is enough.
  const one: unknown = cause instanceof AggregateError ? (cause.errors[0] ?? cause) : cause;
  const code: unknown = one instanceof Error ? Reflect.get(one, 'code') : undefined;
  return typeof code === 'string' ? code : '';
}
