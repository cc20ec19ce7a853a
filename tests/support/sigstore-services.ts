import { createHash, generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fulcioHandler, type HandlerFn, initializeCA, initializeTLog, rekorHandler } from '@sigstore/mock';
import { HashAlgorithm, PublicKeyDetails } from '@sigstore/protobuf-specs';
import { toTrustMaterial, type TrustMaterial } from '@sigstore/verify';

/** Who GitHub says that a workflow is. */
export interface Workflow {
  /** As in `https://github.com/…/release.yml@refs/tags/v1.2.3`. */
  readonly identity: string;
  readonly issuer: string;
}

const TOKEN_SECRET = 'the secret of one run';

/**
 * Sigstore's certificate authority and its log, with keys of their own, and GitHub's service for
 * tokens of workflows, on this computer.
 */
export class SigstoreServices {
  url = '';
  /** The paths that respond with an error. */
  readonly broken = new Set<string>();
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  readonly #server: Server;
  readonly #handlers = new Map<string, HandlerFn>();
  #trust: TrustMaterial | null = null;

  constructor(private readonly workflow: Workflow) {
    this.#server = createServer((request, response) => void this.#respond(request, response));
  }

  async start(): Promise<this> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    const { port } = this.#server.address() as AddressInfo;
    this.url = `http://127.0.0.1:${String(port)}`;
    const authority = await initializeCA(this.#keys);
    const log = await initializeTLog(this.url, this.#keys);
    for (const { path, fn } of [fulcioHandler(authority), rekorHandler(log)]) this.#handlers.set(path, fn);
    const trusted = {
      baseUrl: this.url,
      logId: { keyId: createHash('sha256').update(log.publicKey).digest() },
      hashAlgorithm: HashAlgorithm.SHA2_256,
      publicKey: { rawBytes: log.publicKey, keyDetails: PublicKeyDetails.PKIX_ECDSA_P256_SHA_256 },
    };
    this.#trust = toTrustMaterial({
      mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
      tlogs: [trusted],
      ctlogs: [],
      certificateAuthorities: [
        { subject: undefined, uri: this.url, certChain: { certificates: [{ rawBytes: authority.rootCertificate }] } },
      ],
      timestampAuthorities: [],
    } as unknown as Parameters<typeof toTrustMaterial>[0]);
    return this;
  }

  /** What a verifier trusts: the keys of these services, and no others. */
  get trust(): TrustMaterial {
    if (this.#trust === null) throw new Error('not started');
    return this.#trust;
  }

  /** What GitHub sets for a workflow that may ask for tokens. */
  get environment(): Readonly<Record<string, string>> {
    return {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${this.url}/token?api-version=2`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: TOKEN_SECRET,
    };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', this.url);
    let body = '';
    for await (const part of request) body += String(part);
    const handler = this.#handlers.get(pathname);
    if (this.broken.has(pathname)) {
      response.writeHead(400).end('broken');
    } else if (pathname === '/token' && request.headers.authorization === `Bearer ${TOKEN_SECRET}`) {
      response.end(JSON.stringify({ value: this.#token(searchParams.get('audience') ?? '') }));
    } else if (handler === undefined) {
      response.writeHead(404).end('none');
    } else {
      const { statusCode, response: content, contentType } = await handler(body);
      response.writeHead(statusCode, { 'content-type': contentType ?? 'text/plain' }).end(content);
    }
  }

  /** A token without a signature: the authority here does not check it. */
  #token(aud: string): string {
    const { identity: sub, issuer: iss } = this.workflow;
    const parts = [{ alg: 'none' }, { sub, iss, aud }].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    return `${parts.join('.')}.`;
  }
}
