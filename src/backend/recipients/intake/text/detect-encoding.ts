import { isAscii, isUtf8 } from 'node:buffer';
import { setImmediate } from 'node:timers/promises';
import type { Encoding } from '@domain/recipients/encodings';
import type { OpenSource } from '../rows/source';
import { createDecoder } from './encoding';
import { isPlausibleIn, legacyCandidates } from './legacy-encoding';

/** An encoding that the user may choose, and how lines of the file look in it. */
export interface Candidate {
  readonly encoding: Encoding;
  readonly lines: readonly string[];
}

/**
 * What a file's bytes say about its encoding. `candidates`: what the user is asked to choose from;
 * empty when nothing is to be asked.
 */
export interface DetectedEncoding {
  readonly encoding: Encoding;
  readonly candidates: readonly Candidate[];
}

const CHUNK = 1024 * 1024;
const MAX_CANDIDATES = 6;
const SHOWN_LINES = 5;
const LF = 10;
const CR = 13;
/** So many bytes of lines outside of ASCII tell an encoding, from all over the file. */
const SAMPLE = 32 * 1024;
const SAMPLE_OF_CHUNK = 8 * 1024;
/** So many bytes of a chunk of UTF-8 are counted by lines. */
const COUNTED = 64 * 1024;
/** So many pieces of the rest of the file are kept, each of which had the same chance to stay. */
const LATE_PIECES = 4;
/**
 * So many lines that are no UTF-8, and such a share of all lines outside of ASCII, are no slips of
 * single bytes.
 */
const MIN_OTHERS = 50;
const MIN_OTHERS_SHARE = 0.05;

const MARKS: readonly (readonly [readonly number[], Encoding])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * Reads a text file to its end to tell its encoding: a byte order mark decides, then zero bytes
 * (UTF-16, UTF-32), then whether the lines are UTF-8, and else what the text of each legacy
 * encoding looks like. `null` if the file cannot be read.
 */
export async function detectEncoding(source: OpenSource): Promise<DetectedEncoding | null> {
  const start = source.read(0, 4096);
  if (start === null) return null;
  const decided = markOf(start) ?? encodingByZeros(start) ?? (hasIso2022Escapes(start) ? 'iso-2022-jp' : null);
  if (decided !== null) return { encoding: decided, candidates: [] };
  const lines = await countLines(source);
  if (lines === null) return null;
  if (lines.hasEscapes) return { encoding: 'iso-2022-jp', candidates: [] };
  const isMostlyUtf8 = lines.utf8 >= lines.others;
  if (lines.others === 0 || (isMostlyUtf8 && !isMixed(lines))) return { encoding: 'utf-8', candidates: [] };
  const { encodings, isSure } = await legacyCandidates(lines.sample);
  const [legacy = 'windows-1252'] = encodings;
  const odd = lines.late.find((piece) => !isPlausibleIn(legacy, piece)) ?? null;
  const other = odd === null ? null : ((await legacyCandidates(odd)).encodings[0] ?? null);
  if (isSure && lines.utf8 === 0 && odd === null) return { encoding: legacy, candidates: [] };
  const asked = new Set<Encoding>([
    ...(lines.utf8 > 0 ? ['utf-8' as const] : []),
    legacy,
    ...(other === null ? [] : [other]),
    ...encodings.slice(1),
  ]);
  const shown = Buffer.concat([lines.utf8Sample, ...(odd === null ? [] : [firstLines(odd, 2)]), lines.sample]);
  const encoding = isMostlyUtf8 ? 'utf-8' : legacy;
  return { encoding, candidates: [...asked].slice(0, MAX_CANDIDATES).map((one) => candidate(one, shown)) };
}

/**
 * Whether more lines contradict UTF-8 than single odd bytes would: refusing them all is for the
 * user to decide.
 */
const isMixed = ({ utf8, others }: LineCounts): boolean =>
  others >= MIN_OTHERS && others >= MIN_OTHERS_SHARE * (utf8 + others);

function firstLines(bytes: Uint8Array, count: number): Uint8Array {
  let end = 0;
  for (let line = 0; line < count && end < bytes.length; line += 1) end = lineEnd(bytes, end);
  return bytes.subarray(0, end);
}

const candidate = (encoding: Encoding, bytes: Uint8Array): Candidate => ({
  encoding,
  lines: createDecoder(encoding)
    .decode(bytes)
    .split(/[\r\n]+/)
    .filter(Boolean)
    .slice(0, SHOWN_LINES),
});

const markOf = (start: Uint8Array): Encoding | null =>
  MARKS.find(([mark]) => mark.every((byte, index) => start[index] === byte))?.[1] ?? null;

/**
 * Digits, delimiters and line ends are ASCII in any language: in UTF-16 and UTF-32 their other
 * bytes are zero.
 */
function encodingByZeros(start: Uint8Array): Encoding | null {
  const zeros = [0, 0, 0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1;
  });
  const [a = 0, b = 0, c = 0, d = 0] = zeros.map((count) => (4 * count) / Math.max(4, start.length));
  if (d > 0.95 && c > 0.9 && a < 0.05) return 'utf-32le';
  if (a > 0.95 && b > 0.9 && d < 0.05) return 'utf-32be';
  const [even, odd] = [(a + c) / 2, (b + d) / 2];
  if (odd > 0.15 && even < 0.02) return 'utf-16le';
  return even > 0.15 && odd < 0.02 ? 'utf-16be' : null;
}

/** The escape sequences by which ISO-2022-JP changes to Japanese. */
const hasIso2022Escapes = (bytes: Uint8Array): boolean => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isAscii(buffer) && ['\x1b$B', '\x1b$@', '\x1b(J', '\x1b(I'].some((escape) => buffer.includes(escape));
};

interface LineCounts {
  /** Lines outside of ASCII that are UTF-8, and that are not. */
  readonly utf8: number;
  readonly others: number;
  /** Some of the latter. */
  readonly sample: Uint8Array;
  /**
   * Some from where `sample` was full: a file that was put together may go on in another encoding.
   */
  readonly late: readonly Uint8Array[];
  /** A few of the former. */
  readonly utf8Sample: Uint8Array;
  readonly hasEscapes: boolean;
}

async function countLines(source: OpenSource): Promise<LineCounts | null> {
  let [utf8, others, sampled, position] = [0, 0, 0, 0];
  const escapes = { found: false };
  let rest = new Uint8Array(0);
  const sample: Uint8Array[] = [];
  const late: Uint8Array[] = [];
  let latePieces = 0;
  const utf8Sample: Uint8Array[] = [];

  function keepLate(piece: Uint8Array): void {
    latePieces += 1;
    // Without chance itself: results must not differ between two runs.
    const slot = latePieces <= LATE_PIECES ? latePieces - 1 : (Math.imul(latePieces, 0x9e3779b1) >>> 0) % latePieces;
    if (slot < LATE_PIECES) late[slot] = piece;
  }

  function count(bytes: Uint8Array): void {
    if (isAscii(bytes)) {
      escapes.found ||= hasIso2022Escapes(bytes);
      return;
    }
    const isValidUtf8 = isUtf8(bytes);
    let [from, inChunk, validPieces] = [0, 0, 0];
    const rest: Uint8Array[] = [];
    while (from < bytes.length && !(isValidUtf8 && from > COUNTED)) {
      const to = lineEnd(bytes, from);
      const line = bytes.subarray(from, to);
      from = to;
      if (isAscii(line)) continue;
      if (isValidUtf8 || isUtf8(line)) {
        validPieces += 1;
        if (utf8Sample.length < 2) utf8Sample.push(line.slice());
        continue;
      }
      others += 1;
      if (inChunk > SAMPLE_OF_CHUNK) continue;
      inChunk += line.length;
      if (sampled + line.length > SAMPLE) rest.push(line.slice());
      else {
        sample.push(line.slice());
        sampled += line.length;
      }
    }
    if (rest.length > 0) keepLate(Buffer.concat(rest));
    // Where all of a chunk is UTF-8, the lines at its beginning stand for all of them.
    utf8 += Math.max(
      Math.ceil((validPieces * bytes.length) / Math.max(1, Math.min(from, bytes.length))),
      isValidUtf8 ? 1 : 0,
    );
  }

  for (;;) {
    const chunk = source.read(position, CHUNK);
    if (chunk === null) return null;
    position += chunk.length;
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = chunk.length === 0 ? bytes.length : Math.max(bytes.lastIndexOf(LF), bytes.lastIndexOf(CR)) + 1;
    // A line without an end must not fill the memory.
    const cut = end === 0 && bytes.length > 4 * CHUNK ? bytes.length : end;
    count(bytes.subarray(0, cut));
    rest = bytes.slice(cut);
    if (chunk.length === 0) break;
    await setImmediate();
  }
  return {
    utf8,
    others,
    sample: Buffer.concat(sample),
    late,
    utf8Sample: Buffer.concat(utf8Sample),
    hasEscapes: escapes.found && utf8 + others === 0,
  };
}

function lineEnd(bytes: Uint8Array, from: number): number {
  const lf = bytes.indexOf(LF, from);
  const end = lf < 0 ? bytes.length : lf + 1;
  // Files of old Macs end lines with CR alone; elsewhere it stands just before the LF.
  const cr = bytes.subarray(from, Math.max(from, end - 2)).indexOf(CR);
  return cr < 0 ? end : from + cr + 1;
}
