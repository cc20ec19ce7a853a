import { type Encoding, ENCODINGS } from '@domain/recipients/encodings';
import { createDecoder } from './encoding';
import { shareOfBadWords } from './plausibility';

/** What a library says for a superset or a variant of an encoding of the standard. */
const SAME_AS: Readonly<Record<string, Encoding>> = {
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  cp874: 'windows-874',
  cp866: 'ibm866',
  'tis-620': 'windows-874',
  gb2312: 'gbk',
  big5hkscs: 'big5',
  macroman: 'macintosh',
  maccyrillic: 'x-mac-cyrillic',
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
};

/**
 * Of encodings that give the same text, the one that files of contacts are more often written in.
 */
const USUAL: readonly Encoding[] = ['windows-1252', 'windows-1250', 'windows-1251', 'windows-1254', 'gbk'];

const MULTI_BYTE: ReadonlySet<Encoding> = new Set(['gbk', 'gb18030', 'big5', 'euc-jp', 'shift_jis', 'euc-kr']);

/**
 * A rival that is this likely beside the likeliest encoding leaves the choice to the user. Measured
 * on names and cities.
 */
const RIVAL = 0.35;
const RIVAL_OF_MULTI_BYTE = 0.25;
/**
 * With fewer different letters outside of ASCII, likelihoods say little, and rivals count sooner.
 */
const MAX_UNSURE_LETTERS = 4;
const RIVAL_OF_FEW_LETTERS = 0.15;
/** Hardly written by anything today: as rivals of a usual encoding they must be likelier. */
const RARE: ReadonlySet<Encoding> = new Set([
  ...(['x-mac-cyrillic', 'iso-8859-3', 'iso-8859-4', 'iso-8859-5', 'iso-8859-10'] as const),
  ...(['iso-8859-13', 'iso-8859-14', 'iso-8859-16'] as const),
]);
const RARE_WEIGHT = 0.4;
const MAX_BAD_WORDS = 0.1;

/**
 * The encodings in which bytes that are not UTF-8 are likely text, the likeliest first, none twice
 * with the same text. `isSure`: the first one leaves no doubt.
 */
export async function legacyCandidates(
  bytes: Uint8Array,
): Promise<{ readonly encodings: readonly Encoding[]; readonly isSure: boolean }> {
  // Large, and needed for a few files only.
  const { detectAll } = await import('jschardet');
  const confidences = new Map<Encoding, number>();
  for (const { encoding, confidence } of detectAll(bytes, { minimumThreshold: 0 })) {
    const known = standardName(encoding ?? '');
    if (known !== null) confidences.set(known, Math.max(confidence, confidences.get(known) ?? 0));
  }
  const readable = Array.from(confidences, ([encoding, confidence]) => {
    const text = createDecoder(encoding).decode(bytes);
    return { encoding, confidence, text, bad: shareOfBadWords(text) };
  }).filter(({ text }) => !text.includes('\ufffd'));
  const plausible = readable.filter(({ bad }) => bad < MAX_BAD_WORDS);
  const ranked = (plausible.length > 0 ? plausible : readable).sort((a, b) => b.confidence - a.confidence);
  const distinct = ranked.filter(({ text }, at) => ranked.findIndex((other) => other.text === text) === at);
  const [best] = distinct;
  if (best === undefined) return { encodings: [], isSure: false };
  const isBrief = new Set(best.text.match(/[^\0-\x7f]/g)).size < MAX_UNSURE_LETTERS;
  const isRival = ({ encoding, confidence, text }: (typeof ranked)[number]): boolean =>
    text !== best.text &&
    confidence * (RARE.has(encoding) && !RARE.has(best.encoding) ? RARE_WEIGHT : 1) >=
      best.confidence * (isBrief ? RIVAL_OF_FEW_LETTERS : MULTI_BYTE.has(encoding) ? RIVAL_OF_MULTI_BYTE : RIVAL);
  return {
    encodings: distinct.map(
      ({ text, encoding }) =>
        USUAL.find((usual) => ranked.some((one) => one.encoding === usual && one.text === text)) ?? encoding,
    ),
    isSure: plausible.length > 0 && !ranked.some(isRival),
  };
}

/** Whether bytes look like text in an encoding. */
export function isPlausibleIn(encoding: Encoding, bytes: Uint8Array): boolean {
  return shareOfBadWords(createDecoder(encoding).decode(bytes)) < MAX_BAD_WORDS;
}

function standardName(name: string): Encoding | null {
  const lower = name.toLowerCase().replace(/^iso8859-/, 'iso-8859-');
  return SAME_AS[lower] ?? ENCODINGS.find((encoding) => encoding === lower) ?? null;
}
