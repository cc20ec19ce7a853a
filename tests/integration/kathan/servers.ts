import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createRawServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A server that lives until the test ends; its port. */
async function listening(server: Server, sockets: Set<Socket>): Promise<number> {
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  // A TCP server that listens always has such an address.
  return (server.address() as AddressInfo).port;
}

/** An HTTP server on a free port of 127.0.0.1; its base URL. */
export async function httpServer(listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${String(await listening(createServer(listener), new Set()))}`;
}

/** An HTTPS server with a certificate that nobody trusts; its base URL. */
export async function untrustedServer(listener: RequestListener): Promise<string> {
  const file = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'tls', name));
  const server = createSecureServer({ key: file('key.pem'), cert: file('cert.pem') }, listener);
  return `https://127.0.0.1:${String(await listening(server, new Set()))}`;
}

/**
 * A server that answers each request's first bytes with exactly these, and then does what it is
 * told; its base URL.
 */
export async function rawServer(bytes: string, then: (socket: Socket) => void): Promise<string> {
  const server = createRawServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      if (bytes === '') then(socket);
      else
        socket.write(bytes, () => {
          then(socket);
        });
    });
  });
  return `http://127.0.0.1:${String(await listening(server, new Set()))}`;
}

/** A port on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = createRawServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
