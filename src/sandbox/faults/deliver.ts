import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from '../http/answer';
import type { DeliveryFault } from './faults';

/** Puts a response on the wire, or the part of it, at the pace, that the fault allows. */
export async function deliver(
  response: ServerResponse,
  answer: Answer,
  fault: DeliveryFault | null,
  stopped: AbortSignal,
): Promise<void> {
  const body = Buffer.from(answer.body, 'utf8');
  response.writeHead(answer.status, { ...answer.headers, 'Content-Length': String(body.length) });
  switch (fault?.kind) {
    case undefined:
      response.end(body);
      return;
    case 'cut':
      response.flushHeaders();
      if (fault.afterBytes > 0) response.write(body.subarray(0, fault.afterBytes));
      // What was written still arrives; then the connection ends before the announced length.
      response.socket?.destroySoon();
      return;
    case 'slow-body':
      response.flushHeaders();
      for (let at = 0; at < body.length && !response.destroyed; at += fault.chunkBytes) {
        if (!(await paused(fault.everyMs, stopped))) break;
        response.write(body.subarray(at, at + fault.chunkBytes));
      }
      response.end();
  }
}

/** Closes the connection with a TCP reset, so that the other side sees an error and no response. */
export function resetConnection(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}

/** Waits; false when the server stopped meanwhile. */
export async function paused(ms: number, stopped: AbortSignal): Promise<boolean> {
  if (ms === 0) return !stopped.aborted;
  try {
    await delay(ms, undefined, { signal: stopped });
    return true;
  } catch {
    return false;
  }
}
