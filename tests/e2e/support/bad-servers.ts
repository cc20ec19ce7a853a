import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { repositoryRoot } from '../../../scripts/repository';

interface Running {
  readonly baseUrl: string;
  close(): Promise<void>;
}

/** An HTTPS server with a certificate that nobody trusts. */
export async function untrustedServer(): Promise<Running> {
  const file = (name: string): Promise<Buffer> =>
    readFile(join(repositoryRoot, 'tests', 'integration', 'kathan', 'tls', name));
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

/** A port of 127.0.0.1 on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
