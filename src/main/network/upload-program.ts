import { readFile } from 'node:fs/promises';
import { net } from 'electron';
import { type FromUploader, type ToUploader, toUploaderSchema } from '@backend/kathan/upload-messages';
import { headersOf, reportSent } from './request-parts';

/**
 * Sends one file as the body of one request, in a process of its own: Electron copies a body on the
 * thread that sends it, which takes most of a second for 100 MB and must not be main's. Main ends
 * this process.
 */
const { parentPort } = process;
const tell = (message: FromUploader): void => parentPort.postMessage(message);

let lastChallenge = 0;
const waiting = new Map<number, (username?: string, password?: string) => void>();

async function send({ url, method, headers, path }: Extract<ToUploader, { kind: 'send' }>): Promise<void> {
  const body = await readFile(path);
  const request = net.request({ url, method, credentials: 'omit', cache: 'no-store', redirect: 'manual' });
  for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);
  const stopReporting = reportSent(request, (bytes) => tell({ kind: 'sent', bytes }));
  request.on('login', ({ isProxy, host, port }, reply) => {
    const id = (lastChallenge += 1);
    waiting.set(id, reply);
    tell({ kind: 'challenge', id, challenge: { isProxy, host, port } });
  });
  request.on('response', (response) => {
    stopReporting();
    tell({ kind: 'response', status: response.statusCode, headers: headersOf(response) });
    response.on('data', (bytes) => tell({ kind: 'data', bytes: new Uint8Array(bytes) }));
    response.on('end', () => tell({ kind: 'end' }));
    response.on('error', fail);
  });
  request.on('error', fail);
  request.write(body);
  request.end();
}

/** Electron types the errors of a response as nothing in particular. */
function fail(error: unknown): void {
  tell({ kind: 'error', message: error instanceof Error ? error.message : '' });
}

parentPort.on('message', ({ data }) => {
  const message = toUploaderSchema.parse(data);
  if (message.kind === 'send') {
    send(message).catch(fail);
    return;
  }
  waiting.get(message.id)?.(message.username, message.password);
  waiting.delete(message.id);
});
