type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * Decodes a text file, without its byte order mark: UTF-8, or UTF-16 as Windows' Notepad and
 * PowerShell's `>` write it. `null` if the bytes are not text in that encoding.
 */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The mark decides. Without one, a zero byte beside the first ASCII character shows UTF-16 and its
 * byte order.
 */
function encodingOf([first, second]: Uint8Array): Encoding {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}
