import { type Answer, errorAnswer } from '../http/answer';
import type { AnswerFault } from './faults';

const USUAL_DETAIL: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Invalid authentication credentials',
  403: 'Forbidden',
  404: 'Campaign not found',
  409: 'Conflict',
  413: 'Request body too large',
  429: 'Rate limit exceeded',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/**
 * The response a fault puts in the place of `honest`, which is null when the request took no
 * effect. `reset` means that there is no response: the connection goes.
 */
export function faultAnswer(fault: AnswerFault, honest: Answer | null): Answer | 'reset' {
  switch (fault.kind) {
    case 'status':
      return errorAnswer(fault.status, fault.detail ?? USUAL_DETAIL[fault.status] ?? 'Error', {
        ...(fault.retryAfter !== undefined && { 'Retry-After': fault.retryAfter }),
        // A 429 that left requests over would contradict itself.
        ...(fault.status === 429 && { 'X-RateLimit-Remaining': '0' }),
      });
    case 'html':
      return {
        status: fault.status,
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
        body: htmlPage(fault.status),
      };
    case 'redirect':
      return { status: fault.status, headers: { Location: fault.location }, body: '' };
    case 'garbage':
      return { status: 200, headers: { 'Content-Type': 'application/json' }, body: fault.body };
    case 'empty':
      return { status: 200, headers: { 'Content-Type': 'application/json' }, body: '' };
    case 'oversized':
      return { status: 200, headers: { 'Content-Type': 'application/json' }, body: padded(honest, fault.bytes) };
    case 'reset':
      return 'reset';
  }
}

/** The page of a proxy in front of the API, with the mark-up that such pages have. */
function htmlPage(status: number): string {
  const title = `${String(status)} ${USUAL_DETAIL[status] ?? 'Error'}`;
  return `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`;
}

/**
 * The honest response made exactly `bytes` long by white space, which JSON allows, so that only its
 * size is wrong.
 */
function padded(honest: Answer | null, bytes: number): string {
  const body = honest?.body ?? '{}';
  return body + ' '.repeat(Math.max(0, bytes - Buffer.byteLength(body)));
}
