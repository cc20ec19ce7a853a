import { readFile } from 'node:fs/promises';
import { createSecureServer, type ServerHttp2Session } from 'node:http2';
import { createServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { repositoryRoot } from '../../../scripts/repository';

interface Running {
  readonly baseUrl: string;
  close(): Promise<void>;
}

const file = (name: string): Promise<Buffer> =>
  readFile(join(repositoryRoot, 'tests', 'integration', 'kathan', 'tls', name));

/** An HTTPS server with a certificate that nobody trusts. */
export async function untrustedServer(): Promise<Running> {
  const server = createServer({ key: await file('key.pem'), cert: await file('cert.pem') });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // A TCP server that listens always has such an address.
    baseUrl: `https://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/**
 * A server of HTTP/2 alone, which has no other requests than updates and a certificate that nobody
 * trusts. `answer` gives the answer to an update by its number, from 1; `null` cuts the connection
 * once the whole update is there.
 */
export async function http2Server(answer: (update: number) => string | null): Promise<Running & { updates(): number }> {
  const sessions = new Set<ServerHttp2Session>();
  let updates = 0;
  const server = createSecureServer({ key: await file('key.pem'), cert: await file('cert.pem') });
  server.on('session', (session) => {
    sessions.add(session);
    session.on('error', () => undefined);
  });
  server.on('stream', (stream, headers) => {
    stream.on('error', () => undefined);
    stream.resume();
    stream.on('end', () => {
      const isUpdate = headers[':method'] === 'PATCH';
      const body = isUpdate ? answer((updates += 1)) : '{}';
      if (body === null) {
        stream.session?.destroy();
        return;
      }
      stream.respond({ ':status': isUpdate ? 200 : 405, 'content-type': 'application/json' });
      stream.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // As above.
    baseUrl: `https://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    updates: () => updates,
    close: () =>
      new Promise((resolve) => {
        for (const session of sessions) session.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** A port of 127.0.0.1 on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
