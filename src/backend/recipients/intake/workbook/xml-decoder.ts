import { TextDecoder } from 'node:util';
/** Turns the bytes of an XML document into text, in pieces. */
export interface XmlDecoder {
  decode(bytes: Uint8Array): string;
  end(): string;
}

/** Bytes that are enough to see a byte order mark and the declared encoding. */
const HEAD_BYTES = 256;

/** Detects the encoding as XML 1.0, appendix F, does; UTF-8 if nothing says otherwise. */
export function createXmlDecoder(): XmlDecoder {
  let head: Uint8Array | null = new Uint8Array(0);
  let decoder = new TextDecoder();

  function start(bytes: Uint8Array, stream: boolean): string {
    decoder = decoderOf(bytes);
    head = null;
    // Blank lines before the declaration are not allowed, but some writers leave them.
    return decoder.decode(bytes, { stream }).trimStart();
  }

  return {
    decode(bytes) {
      if (head === null) return decoder.decode(bytes, { stream: true });
      head = Buffer.concat([head, bytes]);
      return head.length < HEAD_BYTES ? '' : start(head, true);
    },
    end: () => (head === null ? decoder.decode() : start(head, false)),
  };
}

function decoderOf(head: Uint8Array): TextDecoder {
  const [first, second, third] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return new TextDecoder('utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return new TextDecoder('utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder();
  const start = Buffer.from(head.subarray(0, HEAD_BYTES)).toString('latin1');
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  // A document whose declaration can be read byte by byte is not UTF-16, whatever it declares.
  if (declared === undefined || /^(?:utf-16|ucs-2)/i.test(declared)) return new TextDecoder();
  try {
    return new TextDecoder(declared);
  } catch {
    return new TextDecoder();
  }
}
