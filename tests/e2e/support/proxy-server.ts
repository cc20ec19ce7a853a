import { createServer, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface ProxyServer {
  /** `host:port`, as the app names it. */
  readonly address: string;
  /** Arguments that send all requests of the app through it, those to this computer too. */
  readonly args: readonly string[];
  /** What it was asked for: `host:port`, each as often as it was asked. */
  readonly hosts: readonly string[];
  /** How many requests it refused for want of a sign-in. */
  refused(): number;
  setPassword(password: string): void;
  close(): Promise<void>;
}

export const PROXY_USER = 'ann';

/**
 * An HTTP proxy for plain requests and tunnels, which notes every host; with a password it requires
 * a sign-in (Basic).
 */
export async function startProxy(password?: string): Promise<ProxyServer> {
  const hosts: string[] = [];
  const sockets = new Set<Socket>();
  let expected = password;
  let refused = 0;
  const mayPass = ({ headers }: IncomingMessage): boolean => {
    const wanted = `Basic ${Buffer.from(`${PROXY_USER}:${expected ?? ''}`).toString('base64')}`;
    if (expected === undefined || headers['proxy-authorization'] === wanted) return true;
    refused += 1;
    return false;
  };
  const challenge = 'Basic realm="office"';
  const server = createServer((incoming, reply) => {
    const target = new URL(incoming.url ?? '');
    hosts.push(target.host);
    if (!mayPass(incoming)) {
      reply.writeHead(407, { 'Proxy-Authenticate': challenge }).end();
      return;
    }
    const { 'proxy-authorization': _, 'proxy-connection': __, ...headers } = incoming.headers;
    const outgoing = request(target, { method: incoming.method, headers }, (answer) => {
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(reply);
    });
    outgoing.on('error', () => reply.destroy());
    incoming.pipe(outgoing);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  server.on('connect', (incoming, socket: Socket) => {
    hosts.push(incoming.url ?? '');
    if (!mayPass(incoming)) {
      socket.end(`HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: ${challenge}\r\n\r\n`);
      return;
    }
    const { hostname, port } = new URL(`https://${incoming.url ?? ''}`);
    const onward = connect(Number(port === '' ? 443 : port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    sockets.add(onward);
    onward.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server that listens always has such an address.
  const address = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    address,
    args: [`--proxy-server=http://${address}`, '--proxy-bypass-list=<-loopback>'],
    hosts,
    refused: () => refused,
    setPassword: (next) => {
      expected = next;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}
