import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleToJSON } from '@sigstore/bundle';
import {
  CIContextProvider,
  DEFAULT_FULCIO_URL,
  DEFAULT_REKOR_URL,
  FulcioSigner,
  type IdentityProvider,
  MessageSignatureBundleBuilder,
  RekorWitness,
} from '@sigstore/sign';

/** The signature of `SHA256SUMS` beside it, in the form of Sigstore, which cosign verifies. */
export const SIGNED_CHECKSUMS = 'SHA256SUMS.sigstore.json';

/** Sigstore signs for who its identity provider says that this is; a token is for this reader. */
const AUDIENCE = 'sigstore';
const TIMEOUT_MS = 30_000;
const RETRIES = 3;

export interface Services {
  /** The authority that certifies a key for an identity. */
  readonly fulcio: string;
  /** The public log of signatures. */
  readonly rekor: string;
  /** Who signs. */
  readonly identity: IdentityProvider;
}

/** Sigstore's public services, for the identity of the workflow that this runs in. */
export const publicServices = (): Services => ({
  fulcio: DEFAULT_FULCIO_URL,
  rekor: DEFAULT_REKOR_URL,
  identity: new CIContextProvider(AUDIENCE),
});

/**
 * Signs `SHA256SUMS` of a folder and writes the signature beside it. The key lives only as long as
 * this: its certificate names the identity, and the public log has the time. Rejects outside of a
 * workflow that may ask for tokens (`id-token: write`), and if a service does not respond.
 */
export async function signChecksums(folder: string, { fulcio, rekor, identity }: Services): Promise<void> {
  const data = await readFile(join(folder, 'SHA256SUMS'));
  const limits = { retry: RETRIES, timeout: TIMEOUT_MS };
  const builder = new MessageSignatureBundleBuilder({
    signer: new FulcioSigner({ fulcioBaseURL: fulcio, identityProvider: identity, ...limits }),
    witnesses: [new RekorWitness({ rekorBaseURL: rekor, ...limits })],
  });
  const bundle = await builder.create({ data });
  await writeFile(join(folder, SIGNED_CHECKSUMS), `${JSON.stringify(bundleToJSON(bundle))}\n`);
}
