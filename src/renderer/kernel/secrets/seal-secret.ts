import { ok, type Result } from '@domain/errors/errors';
import type { Bridge } from '../bridge';
import { forgetLastMatch } from './forget-last-match';

/** The longest secret that any box takes, in bytes of UTF-8. */
const MAX_BYTES = 4_000;

/**
 * Seals what stands in a box for a secret, so that it can be handed to main: messages leave copies
 * of themselves in the page's memory. Errors: those of the bridge.
 */
export async function sealSecret(bridge: Bridge, box: HTMLInputElement | undefined): Promise<Result<string>> {
  // Loaded only here, because no start of the app needs it.
  const [response, { seal }] = await Promise.all([
    bridge.call('secrets.publicKey', {}),
    import('@domain/secrets/seal'),
  ]);
  if (!response.ok) return response;
  const bytes = new Uint8Array(MAX_BYTES);
  const { written } = new TextEncoder().encodeInto(box?.value ?? '', bytes);
  const sealed = seal(bytes.subarray(0, written), response.value.publicKey);
  bytes.fill(0);
  forgetLastMatch();
  return ok(sealed);
}
