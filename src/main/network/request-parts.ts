import type { ClientRequest, IncomingMessage } from 'electron';

/** How often the bytes that have gone out are reported, in milliseconds: what a user can follow. */
const REPORT_EVERY_MS = 250;

/**
 * Reports how many bytes Chromium has handed to the system, until the returned function is called.
 */
export function reportSent(request: ClientRequest, report: (bytes: number) => void): () => void {
  let last = 0;
  const timer = setInterval(() => {
    const { active, current } = request.getUploadProgress();
    if (!active || current === last) return;
    last = current;
    report(current);
  }, REPORT_EVERY_MS);
  return () => {
    clearInterval(timer);
  };
}

/** A response's headers as pairs; a header that was sent several times is joined by commas. */
export function headersOf({ headers }: IncomingMessage): [string, string][] {
  return Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]);
}
