import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/**
 * Takes updates of any campaign as fast as it can and returns the campaign as it is then; without a
 * limit, and without `GET`, which no page documents. Says its port, and how many updates it has had
 * at `/count`, which begins again then.
 */
let updates = 0;

const server = createServer((request, response) => {
  const id = decodeURIComponent(request.url?.split('/').at(-1) ?? '');
  response.setHeader('Content-Type', 'application/json');
  if (request.url === '/count') {
    response.end(String(updates));
    updates = 0;
    return;
  }
  if (request.method !== 'PATCH') {
    response.writeHead(405).end('{"detail":"Method Not Allowed"}');
    return;
  }
  void json(request).then((update) => {
    updates += 1;
    response.end(JSON.stringify({ id, status: 'draft', max_concurrency: 5, retry_policy: {}, ...Object(update) }));
  });
});

server.listen(0, '127.0.0.1', () => {
  // A TCP server that listens always has such an address.
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
