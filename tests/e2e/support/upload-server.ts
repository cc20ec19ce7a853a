import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** Of the body, as far as it came. */
  readonly bytes: number;
  readonly sha256: string;
}

/** Ends a request whose body has come, or has come as far as it was wanted. */
type Respond = (response: ServerResponse, socket: IncomingMessage['socket']) => void;

interface Options {
  readonly respond?: Respond;
  /** Reads so many bytes of each body and then responds, without the rest. */
  readonly readUpTo?: number;
  /** Called after each piece of a body with the bytes so far; the next one is read after it. */
  readonly onPiece?: (bytes: number) => Promise<void>;
}

export interface UploadServer {
  readonly baseUrl: string;
  readonly requests: readonly Received[];
  /** How many requests were begun. */
  begun(): number;
  close(): Promise<void>;
}

const created: Respond = (response) => {
  response.writeHead(201, { 'Content-Type': 'application/json' }).end('{"id": "list_uploaded"}');
};

/**
 * A server that takes large bodies and keeps what they were, not the bytes. It leaves connections
 * open after a response, whatever it is asked.
 */
export async function uploadServer(options: Options = {}): Promise<UploadServer> {
  const { respond = created, readUpTo = Infinity, onPiece = () => Promise.resolve() } = options;
  const requests: Received[] = [];
  let begun = 0;
  const server = createServer((request, response) => {
    begun += 1;
    void read(request, readUpTo, onPiece).then((body) => {
      const { method = '', url: path = '', headers } = request;
      requests.push({ method, path, headers, ...body });
      response.shouldKeepAlive = true;
      respond(response, request.socket);
    });
  });
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // A TCP server that listens always has such an address.
    baseUrl: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    requests,
    begun: () => begun,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function read(request: IncomingMessage, readUpTo: number, onPiece: (bytes: number) => Promise<void>) {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const piece of request.iterator({ destroyOnReturn: false })) {
      // Without an encoding, Node's streams of bytes give buffers.
      hash.update(piece as Buffer);
      bytes += (piece as Buffer).byteLength;
      if (bytes >= readUpTo) break;
      await onPiece(bytes);
    }
  } catch {
    // The client went away: what has come until then is what is kept.
  }
  return { bytes, sha256: hash.digest('hex') };
}
