import type {
  BeforeSendResponse,
  HeadersReceivedResponse,
  OnBeforeRequestListenerDetails,
  OnBeforeSendHeadersListenerDetails,
  OnHeadersReceivedListenerDetails,
} from 'electron';
import { PROXY_SIGN_IN_STATUS } from '@backend/kathan/proxy-sign-in';

/** The one request that an upload page may send. `url` as `new URL(…).href` has it. */
export interface GuardedRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface ResponseHead {
  readonly status: number;
  readonly headers: readonly [string, string][];
}

/** What Chromium says in every other request of main's, too. */
const ALLOWED_HEADERS: ReadonlySet<string> = new Set(['accept-encoding', 'accept-language', 'user-agent']);

/** The page gets the body and nothing else: no status, no cookies, no redirect, no sign-in. */
const NEUTRAL_HEAD = { statusLine: 'HTTP/1.1 200 OK', type: 'application/octet-stream' } as const;

/**
 * Decides what the session of an upload page lets through: one request with the given address and
 * method, once, after {@link arm}. Only this request gets the headers, and so the key. A redirect
 * is reported and not followed.
 */
export class UploadGuard {
  #stage: 'loading' | 'armed' | 'used' = 'loading';
  #id: number | null = null;

  constructor(
    private readonly request: GuardedRequest,
    private readonly onHead: (head: ResponseHead) => void,
  ) {}

  /** The page is there. From now on it may send its request. */
  arm(): void {
    this.#stage = 'armed';
  }

  isRequest({ id }: Pick<OnBeforeRequestListenerDetails, 'id'>): boolean {
    return id === this.#id;
  }

  /** Whether a request may start. The page itself is served by main and reaches no network. */
  mayStart({ id, url, method, resourceType }: StartingRequest): boolean {
    if (url !== this.request.url) return false;
    if (this.#stage === 'loading') return resourceType === 'mainFrame' && method === 'GET';
    if (this.#stage === 'used' || method !== this.request.method || resourceType !== 'xhr') return false;
    this.#stage = 'used';
    this.#id = id;
    return true;
  }

  /** The headers that go out: ours in place of the page's. */
  beforeSend(details: Pick<OnBeforeSendHeadersListenerDetails, 'id' | 'requestHeaders'>): BeforeSendResponse {
    if (!this.isRequest(details)) return { cancel: this.#stage !== 'loading' };
    const kept = Object.entries(details.requestHeaders).filter(([name]) => ALLOWED_HEADERS.has(name.toLowerCase()));
    return { requestHeaders: { ...Object.fromEntries(kept), ...this.request.headers } };
  }

  /** Reports the response's head, and leaves the page a neutral one. */
  received(details: ReceivedHead): HeadersReceivedResponse {
    const { statusCode, responseHeaders = {} } = details;
    // A proxy's challenge is Chromium's: it asks for the sign-in and sends the request again.
    if (!this.isRequest(details) || statusCode === PROXY_SIGN_IN_STATUS) return {};
    const headers = Object.entries(responseHeaders);
    this.onHead({ status: statusCode, headers: headers.map(([name, values]) => [name, values.join(', ')]) });
    if (statusCode >= 300 && statusCode < 400) return { cancel: true };
    const encoding = headers.filter(([name]) => name.toLowerCase() === 'content-encoding');
    return {
      statusLine: NEUTRAL_HEAD.statusLine,
      responseHeaders: { 'content-type': [NEUTRAL_HEAD.type], ...Object.fromEntries(encoding) },
    };
  }
}

type StartingRequest = Pick<OnBeforeRequestListenerDetails, 'id' | 'url' | 'method' | 'resourceType'>;
type ReceivedHead = Pick<OnHeadersReceivedListenerDetails, 'id' | 'statusCode' | 'responseHeaders'>;
