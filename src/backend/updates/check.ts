import { judgeMetadata, type Refusal, type UpdateMetadata, updateMetadataSchema } from '@domain/updates/metadata';
import { parseJson } from '@kernel/json/json-codec';
import { isSigned, signatureName } from './signature';
import type { UpdateHttp } from './update-http';
import { UpdateRequestFailed } from './update-request-failed';
import type { UpdateSource } from './update-source';

/** Bounds of what is read before it is verified, in bytes. */
const MAX_METADATA_BYTES = 256 * 1024;
const MAX_SIGNATURE_BYTES = 4 * 1024;

/** Signed metadata as it was received, so that it can be verified again after a restart. */
export interface Offer {
  readonly metadata: string;
  readonly signatures: string;
}

export type Verdict =
  | { readonly kind: 'newer'; readonly metadata: UpdateMetadata }
  | { readonly kind: 'same'; readonly metadata: UpdateMetadata }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly version: string | null };

export interface VerifyDeps {
  readonly keys: readonly string[];
  /** The name of the metadata, see `metadataName`. */
  readonly name: string;
  readonly installed: string;
  readonly highestSeen: string;
  readonly now: Date;
}

/** Fetches what the feed offers; null if that is not signed. Throws `UpdateRequestFailed`. */
export async function fetchOffer(http: UpdateHttp, { feedUrl }: UpdateSource, name: string): Promise<Offer | null> {
  const url = new URL(name, feedUrl).href;
  const metadata = await http.readSmallFile(url, MAX_METADATA_BYTES);
  if (metadata === null) throw new UpdateRequestFailed({ kind: 'server', status: 404 });
  const signatures = await http.readSmallFile(signatureName(url), MAX_SIGNATURE_BYTES);
  if (signatures === null) return null;
  return { metadata: Buffer.from(metadata).toString('utf8'), signatures: Buffer.from(signatures).toString('utf8') };
}

/** Verifies the signature of an offer, and only then reads it. */
export function verifyOffer(offer: Offer, { keys, name, ...known }: VerifyDeps): Verdict {
  if (!isSigned(name, Buffer.from(offer.metadata, 'utf8'), offer.signatures, keys)) return refused('bad-signature');
  const metadata = parseMetadata(offer.metadata);
  if (metadata === null) return refused('unreadable');
  const verdict = judgeMetadata(metadata, known);
  return verdict === 'newer' || verdict === 'same' ? { kind: verdict, metadata } : refused(verdict, metadata.version);
}

function parseMetadata(text: string): UpdateMetadata | null {
  try {
    return updateMetadataSchema.safeParse(parseJson(text)).data ?? null;
  } catch {
    return null;
  }
}

function refused(refusal: Refusal, version: string | null = null): Verdict {
  return { kind: 'refused', refusal, version };
}
