import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * What the proxy does with a request.
 * - `cut`: the answer ends after so many bytes of all that is on the wire, its head among them.
 * - `twice`: the same answer two times.
 * - `refused`: an answer of the proxy's own; `forwarded` says whether the server had the request
 *   first.
 * - `silent`: the server has it, and nobody ever answers.
 */
export type Trouble =
  | { readonly kind: 'none' | 'twice' | 'silent' }
  | { readonly kind: 'late'; readonly ms: number }
  | { readonly kind: 'cut'; readonly after: number }
  | { readonly kind: 'refused'; readonly status: number; readonly forwarded: boolean; readonly retryAfter?: string }
  | { readonly kind: 'reset'; readonly forwarded: boolean };

export interface Passing {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

export interface FaultProxy {
  readonly baseUrl: string;
  /** How long the longest answer of the server was, in bytes. */
  readonly longest: () => number;
  readonly close: () => Promise<void>;
}

/**
 * A proxy between the app and a server on this computer; `troubleFor` decides about each request
 * once it is there whole.
 */
export async function startFaultProxy(port: number, troubleFor: (passing: Passing) => Trouble): Promise<FaultProxy> {
  let longest = 0;
  const sockets = new Set<Socket>();

  async function handle(request: IncomingMessage): Promise<void> {
    const { socket, method = '', url: path = '' } = request;
    const body = await bodyOf(request);
    const trouble = troubleFor({ method, path, body: body.toString('utf8') });
    const forward = async (): Promise<Buffer> => {
      const answer = await forwarded(port, request, body);
      longest = Math.max(longest, answer.length);
      return answer;
    };
    switch (trouble.kind) {
      case 'none':
        socket.end(await forward());
        return;
      case 'late':
        await pause(trouble.ms);
        socket.end(await forward());
        return;
      case 'twice': {
        const answer = await forward();
        socket.end(Buffer.concat([answer, answer]));
        return;
      }
      case 'silent':
        await forward();
        return;
      case 'cut':
        socket.end((await forward()).subarray(0, trouble.after));
        return;
      case 'refused':
        if (trouble.forwarded) await forward();
        socket.end(refusal(trouble.status, trouble.retryAfter));
        return;
      case 'reset':
        if (trouble.forwarded) await forward();
        socket.resetAndDestroy();
    }
  }

  // The answer is written past the server's own, byte by byte as it came.
  const server = createServer((request) => void handle(request));
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server that listens always has such an address.
  const { port: own } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${own}`,
    longest: () => longest,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * The server's whole answer as it is on the wire: with `Connection: close` it ends with the
 * connection.
 */
function forwarded(
  port: number,
  { method = '', url = '', rawHeaders }: IncomingMessage,
  body: Buffer,
): Promise<Buffer> {
  const headers = rawHeaders.flatMap((name, index) =>
    index % 2 === 1 || /^connection$/i.test(name) ? [] : [`${name}: ${rawHeaders[index + 1] ?? ''}`],
  );
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1');
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    socket.write(`${[`${method} ${url} HTTP/1.1`, ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`);
    socket.write(body);
  });
}

function refusal(status: number, retryAfter: string | undefined): string {
  const body = JSON.stringify({ detail: 'Not now' });
  const head = [
    `HTTP/1.1 ${status} Trouble`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    'Connection: close',
    ...(retryAfter === undefined ? [] : [`Retry-After: ${retryAfter}`]),
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
