/** One part of a multipart body: its name, whether it is a file, and its bytes. */
export interface Part {
  readonly name: string;
  readonly isFile: boolean;
  readonly bytes: Buffer;
}

/** The parts of a `multipart/form-data` body (RFC 7578); `null` where it is none. */
export function readMultipart(body: Buffer, contentType: string | undefined): readonly Part[] | null {
  const boundary = /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType ?? '');
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return null;
  const parts: Part[] = [];
  // The first mark has no line before it.
  const delimiter = Buffer.from(`\r\n--${mark}`);
  const whole = Buffer.concat([Buffer.from('\r\n'), body]);
  let at = whole.indexOf(delimiter);
  while (at >= 0) {
    const from = at + delimiter.byteLength;
    if (whole.toString('latin1', from, from + 2) === '--') return parts;
    const to = whole.indexOf(delimiter, from);
    const part = to < 0 ? null : readPart(whole.subarray(from + 2, to));
    if (part === null) return null;
    parts.push(part);
    at = to;
  }
  return null;
}

function readPart(part: Buffer): Part | null {
  const end = part.indexOf('\r\n\r\n');
  const head = part.toString('utf8', 0, end < 0 ? 0 : end);
  const name = /^content-disposition:.*?;\s*name="([^"]*)"/im.exec(head)?.[1];
  if (end < 0 || name === undefined) return null;
  return { name, isFile: /;\s*filename="/i.test(head), bytes: part.subarray(end + 4) };
}
