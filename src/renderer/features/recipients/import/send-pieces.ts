import { MAX_IMPORT_PIECE } from '@contract/limits';
import type { AppError } from '@domain/errors/errors';
import type { Bridge } from '../../../kernel/bridge';

/** Three bytes are four characters of Base64. */
const PIECE_BYTES = Math.floor(MAX_IMPORT_PIECE / 4) * 3;

/**
 * Hands a source's bytes over in pieces, one after the other, so that no more than one of them is
 * in memory. `sent`: bytes so far.
 */
export async function sendPieces(
  bridge: Bridge,
  importId: string,
  source: Blob,
  sent: (bytes: number) => void,
): Promise<AppError | null> {
  for (let at = 0; at < source.size; at += PIECE_BYTES) {
    const data = await base64Of(source.slice(at, at + PIECE_BYTES));
    const response = await bridge.call('recipients.importPiece', { importId, data });
    if (!response.ok) return response.error;
    sent(Math.min(source.size, at + PIECE_BYTES));
  }
  return null;
}

/** The browser's own encoder, which works beside the page's thread. */
function base64Of(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve(url.slice(url.indexOf(',') + 1));
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error('the file cannot be read'));
    };
    reader.readAsDataURL(piece);
  });
}
