import { spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Fetch } from '@backend/kathan/transport';

const root = join(import.meta.dirname, '..', '..', '..');
const DOCUMENT = join(root, 'docs', 'kathan-openapi.yaml');
const PRISM = fileURLToPath(import.meta.resolve('@stoplight/prism-cli/dist/index.js'));

const violationsSchema = z.array(
  z.object({ location: z.array(z.union([z.string(), z.number()])).optional(), message: z.string() }),
);

export interface Proxy {
  readonly baseUrl: string;
  readonly close: () => Promise<void>;
}

/**
 * Prism in front of `upstream`, holding every request and every answer against
 * `docs/kathan-openapi.yaml`. Rejects with what it printed.
 */
export async function startProxy(upstream: string): Promise<Proxy> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [PRISM, 'proxy', DOCUMENT, upstream, '--port', String(port), '--cors', 'false'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
    });
  });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      if (output.includes('Prism is listening')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => {
      reject(new Error(`The proxy ended:\n${output}`));
    });
  });
  return {
    baseUrl: `http://127.0.0.1:${String(port)}`,
    close: async () => {
      child.kill();
      await ended;
    },
  };
}

/**
 * Node's fetch, which writes down what the proxy found in each exchange: `request.body.name must be
 * string`.
 */
export function watchedFetch(found: string[]): Fetch {
  return async (url, init) => {
    const answer = await fetch(url, init);
    const header = answer.headers.get('sl-violations');
    // The proxy has trouble of its own where it answers itself.
    if (answer.headers.get('content-type')?.includes('problem+json') === true) found.push(await answer.clone().text());
    if (header !== null) {
      found.push(
        ...violationsSchema
          .parse(JSON.parse(header))
          .map(({ location = [], message }) => `${location.join('.')}: ${message}`),
      );
    }
    return answer;
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server that listens always has such an address.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
