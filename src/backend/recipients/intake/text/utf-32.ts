const MAX_CODE_POINT = 0x10ffff;
const MARK = 0xfeff;
const REPLACEMENT = 0xfffd;

/** Turns bytes into text, in pieces if `stream` is set. */
export interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/**
 * Decodes UTF-32, which is not in the WHATWG standard. What is no character becomes U+FFFD; a mark
 * at the start is dropped.
 */
export function createUtf32Decoder(littleEndian: boolean): Decoder {
  let kept = new Uint8Array(0);
  let isStart = true;
  return {
    decode(chunk = new Uint8Array(0), options = {}) {
      const bytes = new Uint8Array(kept.length + chunk.length);
      bytes.set(kept);
      bytes.set(chunk, kept.length);
      const view = new DataView(bytes.buffer);
      const whole = bytes.length - (bytes.length % 4);
      let text = '';
      for (let at = 0; at < whole; at += 4) {
        const point = view.getUint32(at, littleEndian);
        if (!(isStart && point === MARK)) text += String.fromCodePoint(isCharacter(point) ? point : REPLACEMENT);
        isStart = false;
      }
      kept = bytes.slice(whole);
      if (options.stream !== true && kept.length > 0) {
        text += String.fromCodePoint(REPLACEMENT);
        kept = new Uint8Array(0);
      }
      return text;
    },
  };
}

const isCharacter = (point: number): boolean => point <= MAX_CODE_POINT && (point < 0xd800 || point > 0xdfff);
