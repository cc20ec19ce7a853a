import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import { publicKeyFor, signLine } from '@backend/updates/sign';

const BLOCK = 16 * 1024;
const DAY_MS = 86_400_000;

/** A pair of keys that only one test knows. */
export function newKeys(): { readonly privateKey: string; readonly publicKey: string } {
  const privateKey = randomBytes(32).toString('base64');
  return { privateKey, publicKey: publicKeyFor(privateKey) };
}

/** A file as an AppImage is: its content, a map of its blocks, and the size of the map. */
export interface Image {
  readonly bytes: Buffer;
  readonly blockMapSize: number;
}

/** Appends the map of blocks as electron-builder writes it and electron-updater reads it. */
export function imageOf(content: Buffer): Image {
  const blocks = Array.from({ length: Math.ceil(content.length / BLOCK) }, (_none, index) =>
    content.subarray(index * BLOCK, (index + 1) * BLOCK),
  );
  const checksums = blocks.map((block) => createHash('sha256').update(block).digest('base64'));
  const files = [{ name: 'file', offset: 0, checksums, sizes: blocks.map(({ length }) => length) }];
  const map = deflateRawSync(JSON.stringify({ version: '2', files }));
  const size = Buffer.alloc(4);
  size.writeUInt32BE(map.length);
  return { bytes: Buffer.concat([content, map, size]), blockMapSize: map.length };
}

export interface Publication {
  readonly version: string;
  readonly image: Image;
  readonly privateKey: string;
  readonly file?: string;
  /** Parts of the metadata that are other than usual. */
  readonly metadata?: Record<string, unknown>;
}

/** A server of updates on this computer. It answers one range at a time, as most hosts do. */
export class UpdateFeed {
  readonly files = new Map<string, Buffer>();
  readonly requests: { readonly path: string; readonly range: string | null; bytes: number }[] = [];
  url = '';
  /** Ends the connection after so many bytes of a package; null: never. */
  cutAfter: number | null = null;
  /** Called with each request of a package, and awaited. */
  beforePackage: (path: string) => Promise<void> | void = () => undefined;
  /** What a request gets instead of a file. */
  redirect: (path: string) => string | null = () => null;
  supportsRanges = true;
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  async start(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const { port } = this.#server.address() as AddressInfo;
    this.url = `http://127.0.0.1:${String(port)}/feed/`;
    return this;
  }

  /** Bytes of packages that went out. */
  get packageBytes(): number {
    return this.requests.filter(({ path }) => path.endsWith('.AppImage')).reduce((sum, { bytes }) => sum + bytes, 0);
  }

  publish({ version, image, privateKey, file = `desk-${version}.AppImage`, metadata = {} }: Publication): string {
    const now = Date.now();
    const { bytes, blockMapSize } = image;
    const content = Buffer.from(
      JSON.stringify({
        version,
        files: [{ url: file, sha512: sha512(bytes), size: bytes.length, blockMapSize }],
        releaseDate: new Date(now).toISOString(),
        expires: new Date(now + DAY_MS).toISOString(),
        releaseNotes: `https://example.org/notes/${version}`,
        ...metadata,
      }),
    );
    this.files.set(file, bytes);
    this.files.set('latest-linux.yml', content);
    this.files.set('latest-linux.yml.sig', Buffer.from(signLine('latest-linux.yml', content, privateKey)));
    return file;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').replace('/feed/', '');
    const range = request.headers.range ?? null;
    const entry = { path, range, bytes: 0 };
    this.requests.push(entry);
    const location = this.redirect(path);
    if (location !== null) {
      response.writeHead(302, { location }).end();
      return;
    }
    const file = this.files.get(path);
    if (file === undefined) {
      response.writeHead(404).end('none');
      return;
    }
    const isPackage = path.endsWith('.AppImage');
    if (isPackage) await this.beforePackage(path);
    const [first, last] = this.#partOf(range, file.length);
    const part = file.subarray(first, last + 1);
    const headers = { 'content-length': part.length, 'accept-ranges': this.supportsRanges ? 'bytes' : 'none' };
    if (part.length < file.length) {
      response.writeHead(206, { ...headers, 'content-range': `bytes ${first}-${last}/${file.length}` });
    } else response.writeHead(200, headers);
    if (isPackage && this.cutAfter !== null && this.cutAfter < part.length) {
      entry.bytes = this.cutAfter;
      response.write(part.subarray(0, this.cutAfter), () => response.destroy());
      return;
    }
    entry.bytes = part.length;
    response.end(part);
  }

  #partOf(range: string | null, size: number): [number, number] {
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
    if (!this.supportsRanges || first === undefined || last === undefined) return [0, size - 1];
    return [Number(first), Math.min(Number(last), size - 1)];
  }
}

export const sha512 = (bytes: Buffer): string => createHash('sha512').update(bytes).digest('base64');

/** The same bytes, but for one in the middle. */
export function withChangedByte(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
  return changed;
}
