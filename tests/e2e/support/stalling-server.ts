import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface StallingServer {
  readonly baseUrl: string;
  /** The first lines of the requests that have come. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** A server that reads so many bytes of each request, and then neither reads on nor answers. */
export async function stallingServer(bytes: number): Promise<StallingServer> {
  const sockets = new Set<Socket>();
  const requests: string[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    let read = 0;
    socket.on('error', () => undefined);
    socket.on('data', (piece) => {
      if (read === 0) requests.push(piece.toString('latin1').split('\r\n', 1)[0] ?? '');
      read += piece.byteLength;
      if (read >= bytes) socket.pause();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // A TCP server that listens always has such an address.
    baseUrl: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}
